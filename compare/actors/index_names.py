"""The names of a cast, by their first part, longest first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.actors.fold_name import fold_name
from compare.actors.name_words import load_name_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.lexicon import Actor, Term

Names = dict[str, tuple["Entry", ...]]
"""Entries by their first part, longest first."""

_FOLDED = 4096  # names: the listed ones are asked for with every text
_CAPITALS = 3  # letters: "AS", "US", "WHO" are small words too; NATO is also written Nato


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one actor."""

    actor: str
    parts: tuple[str, ...]
    person: bool
    capital: bool = True
    """Whether it is written with a capital at its beginning."""
    capitals: bool = False
    """Whether it is found in capitals alone."""

    short: bool = False
    """Whether it is part of a full name, and listed nowhere."""

    @property
    def stopped(self) -> bool:
        """Whether a stop may stand behind each part: U.S."""
        return all(len(part) == 1 for part in self.parts)


@dataclass(frozen=True, slots=True)
class Index:
    """The names of a cast that texts of one language may use."""

    full: Names
    """Every listed name."""
    words: dict[str, tuple[tuple[str, ...], ...]]
    """By person with a name of several words: these words, folded into parts."""
    last: dict[str, frozenset[tuple[str, ...]]]
    """By person: the last words of these names."""
    small: frozenset[str] = field(default=frozenset())
    """Words inside names that nobody is called by: bin, van, jr."""

    def in_text(self, named: frozenset[str], unfit: frozenset[str]) -> Names:
        """Return what counts as a name in a text that names these people in full.

        Args:
            named: ids of the people.
            unfit: words that the text uses otherwise.
        """
        here = _owners({actor: self.words[actor] for actor in named if actor in self.words})
        everywhere = _owners(self.words)
        kept = [
            entry
            for entries in self.full.values()
            for entry in entries
            if not self._taken(entry, named, here)
        ]
        listed = {entry.parts for entries in self.full.values() for entry in entries}
        shorts = [(actors, word) for word, actors in here.items()]
        shorts += [
            (actors, word)
            for word, actors in everywhere.items()
            if word not in here and any(word in self.last[actor] for actor in actors)
        ]
        for actors, word in shorts:
            if len(actors) == 1 and word not in listed and self._fit(word, unfit):
                (actor,) = actors
                kept.append(Entry(actor, word, person=True, short=True))
        return _by_first(kept)

    def _taken(
        self, entry: Entry, named: frozenset[str], here: dict[tuple[str, ...], set[str]]
    ) -> bool:
        """Whether an alias is part of the name of somebody else whom the text names in full."""
        others = here.get(entry.parts, set()) - {entry.actor}
        return bool(others) and entry.person and entry.actor not in named

    def _fit(self, word: tuple[str, ...], unfit: frozenset[str]) -> bool:
        plain = "".join(word)
        return len(plain) > 1 and plain not in unfit and plain not in self.small


def index_names(cast: tuple[Actor, ...], language: str) -> Index:
    """Return the names that a text in a language may use."""
    words = load_name_words(language)
    entries: list[Entry] = []
    named: dict[str, list[tuple[tuple[str, ...], ...]]] = defaultdict(list)
    for actor in cast:
        for term in actor.names_in(language):
            if parts := fold(term.written):
                entries.append(_entry(actor, term, parts))
            if actor.kind == "person" and len(term.words) > 1:
                named[actor.id].append(
                    tuple(folded for word in term.words if (folded := fold(word)))
                )
    small = words.particles | words.suffixes
    return Index(
        full=_by_first(entries),
        words={
            actor: tuple(sorted({word for name in names for word in name}))
            for actor, names in named.items()
        },
        last={
            actor: frozenset(_last(name, small) for name in names if name)
            for actor, names in named.items()
        },
        small=small,
    )


@lru_cache(_FOLDED)
def fold(text: str) -> tuple[str, ...]:
    """Return the folded parts of a name alone."""
    return tuple(part for part, _, _ in fold_name(text))


def _entry(actor: Actor, term: Term, parts: tuple[str, ...]) -> Entry:
    single = all(len(part) == 1 for part in parts)
    letters = sum(map(len, parts))
    return Entry(
        actor.id,
        parts,
        person=actor.kind == "person",
        capital=not term.written[0].islower() or single,
        capitals=single or (letters <= _CAPITALS and term.written.isupper()),
    )


def _last(name: tuple[tuple[str, ...], ...], small: frozenset[str]) -> tuple[str, ...]:
    kept = [word for word in name if "".join(word) not in small]
    return kept[-1] if kept else name[-1]


def _owners(words: dict[str, tuple[tuple[str, ...], ...]]) -> dict[tuple[str, ...], set[str]]:
    """Return the people whose names hold each word."""
    owners: dict[tuple[str, ...], set[str]] = {}
    for actor, names in words.items():
        for word in names:
            owners.setdefault(word, set()).add(actor)
    return owners


def _by_first(entries: Iterable[Entry]) -> Names:
    names: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: (-len(entry.parts), entry.actor, entry.parts)):
        names.setdefault(entry.parts[0], []).append(entry)
    return {first: tuple(found) for first, found in names.items()}
