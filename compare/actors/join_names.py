"""Join the forms in which texts name one person."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.actors.index_names import fold
from compare.actors.name_words import given_names, heirs

if TYPE_CHECKING:
    from compare.lexicon import Actor

Parts = tuple[str, ...]


@dataclass
class Person:
    """The forms of one person's name, with how often each stands in the texts."""

    forms: Counter[str] = field(default_factory=Counter)
    listed: Actor | None = None

    def names(self) -> set[Parts]:
        """Return the forms in parts; of a listed person, those of the list too."""
        written = set(self.forms)
        if self.listed:
            written |= {term.written for row in self.listed.names.values() for term in row}
        return {parts_of(form) for form in written}

    def full_names(self) -> set[Parts]:
        """Return the names of several parts."""
        return {name for name in self.names() if len(name) > 1}


def parts_of(form: str) -> Parts:
    """Return a name in folded parts, without "Jr." and the like, which texts leave out."""
    parts = fold(form)
    return tuple(part for part in parts if part not in heirs()) or parts


def join_names(
    found: Counter[str], sure: set[Parts], listed: tuple[Actor, ...]
) -> tuple[Person, ...]:
    """Return the listed people with the forms that the texts use, then those found.

    A form that could be two people's is nobody's. Whoever has a given name and the last name of
    somebody else who was found counts too, so that the last name alone is not taken for one's.

    Args:
        found: every form that may be a name, with its count.
        sure: the names of those whom a text introduces, in parts.
        listed: people of the lists.
    """
    people = [Person(listed=actor) for actor in listed]
    forms = sorted(found, key=lambda form: (-len(parts_of(form)), form))
    for form in forms:
        parts = parts_of(form)
        if len(parts) > 1:
            same = [one for one in people if any(_same(parts, name) for name in one.full_names())]
            if len(same) == 1:
                same[0].forms[form] += found[form]
            elif not same:
                people.append(Person(Counter({form: found[form]})))
    named = [one for one in people if one.listed or one.names() & sure]
    last = {name[-1] for one in named for name in one.full_names()}
    named += [one for one in people if one not in named and _is_relative(one, last)]
    held = {part for one in named for name in one.names() for part in name}
    single: dict[Parts, Person] = {}
    for form in forms:
        parts = parts_of(form)
        if len(parts) == 1 and parts in sure and parts[0] not in held:
            single.setdefault(parts, Person()).forms[form] += found[form]
    return (*named, *single.values())


def _is_relative(one: Person, last: set[str]) -> bool:
    return any(name[0] in given_names() and name[-1] in last for name in one.full_names())


def _same(one: Parts, other: Parts) -> bool:
    """Whether two names are one person's: equal but for initials, a middle name or one end."""
    short, long = sorted((one, other), key=len)
    if (short[0], short[-1]) == (long[0], long[-1]):
        return _fit(short[1:-1], long[1:-1])
    return short in (long[: len(short)], long[-len(short) :])


def _fit(short: Parts, long: Parts) -> bool:
    """Whether names in the middle may be the same: none, or in their order some of the others."""
    initials = all(len(part) == 1 for part in (*short, *long))
    if short and initials and len(short) != len(long):
        return False  # George W. Bush, George H. W. Bush
    rest = iter(long)
    return all(any(_initial(part, each) for each in rest) for part in short)


def _initial(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
