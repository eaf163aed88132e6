"""Who acts in the news: states, organs, bodies and people, and what they are called."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.datafile import DATA, read_toml
from compare.errors import CompareError
from compare.lexicon.terms import Term, check_languages, read_entries
from compare.lexicon.threads import ANY
from compare.words import words_of

if TYPE_CHECKING:
    from pathlib import Path

    from compare.datafile import Table

ACTORS = DATA / "lexicons" / "actors.toml"

ACTOR_KINDS = ("state", "organ", "organisation", "person", "group")
"""States and sides, their organs, other bodies, people, and people who are named together."""

SIDE_KINDS = ("state", "organisation")
"""Kinds that may be somebody's side."""

_STOP = re.compile(r"(?<=\w)\.(?=\s|$)")  # of "Vladimir V. Putin", "Joseph Biden Jr."


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts in the news, and what it is called."""

    id: str
    names: dict[str, tuple[Term, ...]]
    """By language of the text, or under ANY for texts in any; fullest first."""
    title: dict[str, str] = field(default_factory=dict)
    """What pages call it, by interface language; the first name where that is missing."""
    kind: str = "state"
    """One of ACTOR_KINDS."""
    side: str | None = None
    """Id of the state whose organ it is, or for which it holds an office; None: nobody's."""

    def names_in(self, language: str) -> tuple[Term, ...]:
        """Return what a text in a language may call it."""
        return (*self.names.get(language, ()), *self.names.get(ANY, ()))

    def titles(self) -> dict[str, str]:
        """Return what pages call it, by interface language; under ANY for all others."""
        first = {code: terms[0].written for code, terms in self.names.items() if terms}
        default = first.get(ANY) or next(iter(first.values()), self.id)
        return {ANY: default, **first, **self.title}


@lru_cache
def load_actors(path: Path = ACTORS) -> tuple[Actor, ...]:
    """Load the states, organs and bodies that ship.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    return _read(path, {"source": "text", "licence": "text"}, ())


def load_cast(path: Path) -> tuple[Actor, ...]:
    """Load a corpus's own actors, then those that ship.

    Args:
        path: the corpus's ``actors.toml``; without it those that ship stand alone. An entry with
            the id of one that ships takes its place.

    Raises:
        CompareError: a mistake in a file, with its place.
    """
    shipped = load_actors()
    return _read(path, {}, shipped) if path.is_file() else shipped


def _read(path: Path, head: dict[str, str], shipped: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Read a file of actors and put those that ship behind them."""
    data = read_toml(path)
    data.check(head, {"actor": "any"})
    optional = {"title": "texts", "kind": "text", "side": "text"}
    rows = read_entries(data.rows("actor"), {"id": "text", "names": "lists"}, optional)
    own = {row["id"] for row in rows}
    others = tuple(actor for actor in shipped if actor.id not in own)
    read = tuple(_actor(row) for row in rows)
    _refuse_shared(read, rows, others)
    sides = {actor.id for actor in (*read, *others) if actor.kind in SIDE_KINDS}
    for row in rows:
        if row.get("side") is not None and row["side"] not in sides:
            raise CompareError(
                f"side {row['side']!r} is no state or organisation of the list",
                row.where("side"),
                'Write the id of one, such as "us", or leave it out',
            )
    return (*read, *others)


def _actor(row: Table) -> Actor:
    kind = row.get("kind", "state")
    if kind not in ACTOR_KINDS:
        raise CompareError(
            f"unknown kind {kind!r}", row.where("kind"), f"Known here: {', '.join(ACTOR_KINDS)}"
        )
    return Actor(row["id"], _names(row), row.get("title", {}), kind, row.get("side"))


def _names(row: Table) -> dict[str, tuple[Term, ...]]:
    """Read ``names``: a list for any text, or a table of lists by language."""
    if isinstance(row["names"], list):
        lists = {ANY: _list(row, "names")}
    else:
        table = row.table("names")
        check_languages(table)
        lists = {code: _list(table, code) for code in table}
    if not any(lists.values()):
        raise CompareError("an actor without a name", row.where("names"), 'Write ["name", …]')
    return lists


def _list(table: Table, key: str) -> tuple[Term, ...]:
    """Read a list of names; stops behind initials are no part of a word."""
    if not isinstance(table[key], list):
        raise CompareError(f"not a list of names: {key}", table.where(key), 'Write ["name", …]')
    terms: list[Term] = []
    for number, text in enumerate(table.texts(key)):
        try:
            term = Term(words_of(_STOP.sub("", text)), False, " ".join(text.split()))
        except ValueError:
            raise CompareError(
                f"name {text!r} can never match",
                table.where(key, number),
                "Use letters, digits, inner hyphens and spaces only",
            ) from None
        if term in terms:
            raise CompareError(
                f"name {text!r} stands there before", table.where(key, number), "Delete one of them"
            )
        terms.append(term)
    return tuple(terms)


def _refuse_shared(read: tuple[Actor, ...], rows: list[Table], others: tuple[Actor, ...]) -> None:
    """Refuse a name that two actors share in the same language: nobody could tell them apart."""
    taken: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for actor in others:
        for code, terms in actor.names.items():
            for term in terms:
                taken.setdefault(_key(term), []).append((code, actor.id))
    for actor, row in zip(read, rows, strict=True):
        for code, terms in actor.names.items():
            for number, term in enumerate(terms):
                for other, owner in taken.setdefault(_key(term), []):
                    if owner != actor.id and (ANY in (code, other) or code == other):
                        steps = ("names", code, number) if code else ("names", number)
                        raise CompareError(
                            f"{term.written!r} is a name of {owner!r} too",
                            row.where(*steps),
                            "Leave it to one of them",
                        )
                taken[_key(term)].append((code, actor.id))


def _key(term: Term) -> tuple[str, ...]:
    """Return a name without the difference that a hyphen makes."""
    return tuple(part for word in term.words for part in word.split("-"))
