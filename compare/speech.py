"""How a language reports speech, loaded from ``data/languages/<code>/speech.toml``."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from compare.datafile import read_toml
from compare.errors import CompareError
from compare.model import is_id
from compare.words import read_words

if TYPE_CHECKING:
    from pathlib import Path

    from compare.datafile import Table

CONSTRUCTIONS = (
    "clause", "that", "inverted", "own", "object", "link", "as", "feeling", "passive", "quoted",
)  # fmt: skip
"""How a verb joins who speaks to what they say; the data file says how each does."""


@dataclass(frozen=True, slots=True)
class SpeechClass:
    """A class of reporting verbs: what the verb makes of what is said."""

    id: str
    title: dict[str, str]
    """Name by interface language."""


@dataclass(frozen=True, slots=True)
class Collective:
    """Nouns for one kind of people or bodies that speak without a name."""

    id: str
    title: dict[str, str]
    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verb:
    """One written form of a reporting verb."""

    colour: str
    """Id of its class."""
    constructions: frozenset[str]
    """Of CONSTRUCTIONS."""


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """Words of reported speech in small letters; the data file says what each list does."""

    classes: tuple[SpeechClass, ...] = ()
    collectives: tuple[Collective, ...] = ()
    verbs: dict[str, Verb] = field(default_factory=dict)
    """By written form, of one word or more."""
    signs: frozenset[str] = frozenset()
    """Verbs that tell speech by themselves, each one word."""
    role_first: bool = True
    """Whether the noun of an office stands before what it is an office of."""
    complementisers: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    kept_links: frozenset[str] = frozenset()
    feelings: frozenset[str] = frozenset()
    comparers: frozenset[str] = frozenset()
    cuts: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    singular: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    quantifiers: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    unsaid: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    relational: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    echoes: frozenset[str] = frozenset()


_LISTS = tuple(one.name for one in fields(Speech) if one.type == "frozenset[str]")
_WORD_LISTS = tuple(name for name in _LISTS if name != "signs")


def read_speech(path: Path) -> Speech:
    """Read the words of reported speech of a language.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    data = read_toml(path)
    lists = dict.fromkeys(_WORD_LISTS, "list")
    data.check({**lists, "role_first": "flag"}, {"class": "any", "collective": "any"})
    classes: list[SpeechClass] = []
    verbs: dict[str, Verb] = {}
    signs: set[str] = set()
    for row in data.rows("class"):
        row.check({"id": "text", "title": "texts"}, dict.fromkeys((*CONSTRUCTIONS, "weak"), "list"))
        classes.append(SpeechClass(_id(row, [one.id for one in classes]), row["title"]))
        own = _verbs(row, verbs)
        verbs |= own
        signs |= _signs(row, own)
    return Speech(
        classes=tuple(classes),
        collectives=tuple(_collectives(data)),
        verbs=verbs,
        signs=frozenset(signs),
        role_first=data["role_first"],
        **{name: frozenset(read_words(data, name)) for name in _WORD_LISTS},
    )


def _id(row: Table, seen: list[str]) -> str:
    name: str = row["id"]
    if not is_id(name) or name in seen:
        wrong = "stands twice" if name in seen else "is no id"
        raise CompareError(
            f"{name!r} {wrong}", row.where("id"), "Use small letters, digits and hyphens"
        )
    return name


def _verbs(row: Table, others: dict[str, Verb]) -> dict[str, Verb]:
    """Return the verbs of a class; ``others`` belong to other classes."""
    constructions: dict[str, set[str]] = {}
    for kind in CONSTRUCTIONS:
        for number, form in enumerate(read_words(row, kind)):
            if form in others:
                raise CompareError(
                    f"{form!r} belongs to the class {others[form].colour!r}",
                    row.where(kind, number),
                    "Delete one of them",
                )
            constructions.setdefault(form, set()).add(kind)
    return {form: Verb(row["id"], frozenset(kinds)) for form, kinds in constructions.items()}


def _signs(row: Table, verbs: dict[str, Verb]) -> set[str]:
    """Return the verbs of a class that tell speech by themselves."""
    weak = read_words(row, "weak")
    for number, form in enumerate(weak):
        if form not in verbs:
            raise CompareError(
                f"{form!r} stands in no list of its class",
                row.where("weak", number),
                "Add it to the list of its construction",
            )
    told = {form for form, verb in verbs.items() if verb.constructions != {"quoted"}}
    signs = told - set(weak)
    for kind in CONSTRUCTIONS:
        for number, form in enumerate(row.get(kind, [])):
            if " " in form and form in signs:
                raise CompareError(
                    f"{form!r} is no single word", row.where(kind, number), "Add it to weak"
                )
    return signs


def _collectives(data: Table) -> list[Collective]:
    found: list[Collective] = []
    seen: set[str] = set()
    for row in data.rows("collective"):
        row.check({"id": "text", "title": "texts", "nouns": "list"})
        nouns = read_words(row, "nouns")
        for number, noun in enumerate(nouns):
            if noun in seen:
                raise CompareError(
                    f"{noun!r} stands there before", row.where("nouns", number), "Delete one"
                )
        seen.update(nouns)
        found.append(Collective(_id(row, [one.id for one in found]), row["title"], nouns))
    return found
