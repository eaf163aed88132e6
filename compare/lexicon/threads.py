"""Themes: those that ship and fit any event, and those of a corpus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.datafile import DATA, read_toml
from compare.errors import CompareError
from compare.lexicon.terms import (
    Term,
    check_languages,
    read_entries,
    read_list_of_terms,
    read_terms,
)

if TYPE_CHECKING:
    from pathlib import Path

    from compare.datafile import Table

THREADS = DATA / "lexicons" / "threads.toml"

CONTRASTS = ("opposite", "certainty", "words")
"""Ways in which texts can differ on a theme, in page order."""


@dataclass(frozen=True, slots=True)
class ContrastEntry:
    """What the editors of a corpus look for in a theme."""

    kind: str
    """One of CONTRASTS."""
    terms: tuple[Term, ...]
    """The point at issue: only sentences with one of these are set face to face."""


Lists = tuple[tuple[Term, ...], ...]
"""A sentence meets them when it holds a term of each: the words of a theme, then what must stand
beside them."""

ANY = ""
"""In the place of a language: all of them."""


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """A theme; a sentence is on it when it holds a term of each of its lists."""

    id: str
    title: dict[str, str]
    question: dict[str, str]
    lists: dict[str, Lists]
    """By language of the text, or under ANY alone."""
    moment: str | None
    """Id of the stage of the event from which this could be known."""
    contrast: ContrastEntry | None
    general: bool = False
    """Whether it ships and fits any event; else the corpus's editors wrote it."""

    def lists_for(self, language: str) -> Lists:
        """Return what is looked for in a text; () where no list is in its language."""
        return self.lists.get(language, self.lists.get(ANY, ()))


def load_threads(
    path: Path, moments: frozenset[str] | None = None, general: Path = THREADS
) -> tuple[ThreadEntry, ...]:
    """Load a corpus's themes, then the general ones unless the corpus switches them off.

    Args:
        path: the corpus's ``threads.toml``; without it the general themes stand alone.
        moments: ids of the stages that the corpus names; None leaves a theme's moment unchecked.
        general: the themes that ship; one of the corpus with the same id takes its place.

    Raises:
        CompareError: a mistake in a file, with its place.
    """
    own: tuple[ThreadEntry, ...] = ()
    if path.exists():
        data = read_toml(path)
        data.check({}, {"general": "flag", "thread": "any"})
        own = _themes(data, moments, general=False)
        if not data.get("general", True):
            return own
    data = read_toml(general)
    data.check({"source": "text", "licence": "text"}, {"thread": "any"})
    taken = {entry.id for entry in own}
    shipped = _themes(data, frozenset(), general=True)
    return (*own, *(entry for entry in shipped if entry.id not in taken))


def _themes(
    data: Table, moments: frozenset[str] | None, *, general: bool
) -> tuple[ThreadEntry, ...]:
    needed = {"id": "text", "title": "texts", "question": "texts", "terms": "lists"}
    optional = {"with": "lists", "moment": "text", "contrast": "table"}
    return tuple(
        ThreadEntry(
            id=row["id"],
            title=row["title"],
            question=row["question"],
            lists=_lists(row),
            moment=_moment(row, moments),
            contrast=_contrast(row),
            general=general,
        )
        for row in read_entries(data.rows("thread"), needed, optional)
    )


def _lists(row: Table) -> dict[str, Lists]:
    """Read ``terms`` and ``with``: lists for any text, or tables of lists by language."""
    terms, beside = row["terms"], row.get("with")
    if beside is not None and type(beside) is not type(terms):
        raise CompareError(
            "with has another form than terms",
            row.where("with"),
            "Write both as lists, or both by language: { id = [ … ], en = [ … ] }",
        )
    if isinstance(terms, list):
        return {ANY: (_words(row, "terms"), *_beside(row, "with"))}
    by_language, company = row.table("terms"), row.table("with")
    check_languages(by_language)
    for code in company:
        if code not in by_language:
            raise CompareError(
                f"with has words for {code!r}, terms has none",
                company.where(code),
                f"Write terms for {code!r} too, or delete these",
            )
    if not by_language:
        raise CompareError("a theme without words", row.where("terms"), 'Write ["word", …]')
    return {code: (_words(by_language, code), *_beside(company, code)) for code in by_language}


def _words(table: Table, key: str) -> tuple[Term, ...]:
    if not (terms := read_terms(table, key)):
        raise CompareError("a theme without words", table.where(key), 'Write ["word", …]')
    return terms


def _beside(table: Table, key: str) -> Lists:
    """Read one list of terms, or several of which each has to be met."""
    groups = table.get(key, [])
    if not isinstance(groups, list) or not any(isinstance(group, list) for group in groups):
        return (read_terms(table, key),) if groups else ()
    for number, group in enumerate(groups):
        if not isinstance(group, list) or not group:
            raise CompareError(
                f"not a list of terms: {group!r}",
                table.where(key, number),
                'Write [["word", …], ["word", …]]: one of each list has to stand there',
            )
    return tuple(
        read_list_of_terms(table, group, key, number) for number, group in enumerate(groups)
    )


def _moment(row: Table, moments: frozenset[str] | None) -> str | None:
    moment: str | None = row.get("moment")
    if moment is None:
        return None
    if not moment.strip() or (moments is not None and moment not in moments):
        raise CompareError(
            f"moment = {moment!r} is not known",
            row.where("moment"),
            f"Known here: {', '.join(sorted(moments or ())) or 'none'}",
        )
    return moment


def _contrast(row: Table) -> ContrastEntry | None:
    if "contrast" not in row:
        return None
    entry = row.table("contrast")
    entry.check({"kind": "text", "terms": "list"})
    for key, sound in (("kind", entry["kind"] in CONTRASTS), ("terms", entry["terms"])):
        if not sound:
            raise CompareError(
                "a contrast needs a kind and terms",
                entry.where(key),
                f"Kinds: {', '.join(CONTRASTS)}",
            )
    return ContrastEntry(entry["kind"], read_terms(entry, "terms"))
