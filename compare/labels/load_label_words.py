"""Load the words that judge somebody, from ``data/languages/<code>/labels.toml``."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.datafile import read_toml
from compare.errors import CompareError
from compare.language import LANGUAGES, has_data
from compare.lexicon import Term, read_term, read_terms
from compare.report import POLARITIES
from compare.words import check_word, read_words

if TYPE_CHECKING:
    from compare.datafile import Table

KINDS = ("person", "body", "quality", "deed", "trait", "relation", "verb")
MODIFYING = ("quality", "verb")  # the others are nouns
NEEDS = ("actor", "bearer", "predicate", "named")
MODIFIERS = ("before", "after")


@dataclass(frozen=True, slots=True)
class Group:
    """Terms of one kind, and without what they are no label."""

    polarity: str
    kind: str
    needs: frozenset[str]
    """Some of NEEDS, one of which has to be met; with ``beside`` empty: nothing is needed."""
    beside: frozenset[str]
    """Nouns, one of which beside it does as well."""


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Words by which is found of whom a label is said; the data file says what each does."""

    bearers: frozenset[str]
    bodies: frozenset[str]
    pair: frozenset[str]
    articles: frozenset[str]
    relative: frozenset[str]
    degrees: frozenset[str]
    copulas: frozenset[str]
    auxiliaries: frozenset[str]
    joiners: frozenset[str]
    openers: frozenset[str]
    prepositions: frozenset[str]
    callers: frozenset[str]
    against: frozenset[str]
    agents: frozenset[str]
    owners: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class LabelWords:
    """The list of one language."""

    terms: tuple[Term, ...]
    """As written, and with each ending; fixed expressions too."""
    groups: tuple[Group | None, ...]
    """Of each term; None: a fixed expression that judges nobody."""
    written: tuple[str, ...]
    """Each term's entry in the file."""
    small: SmallWords
    endings: tuple[str, ...]
    refusals: frozenset[str]
    """Negations that turn no judgement round."""
    before: bool
    """Whether a modifier stands before its noun."""


@lru_cache
def load_label_words(code: str) -> LabelWords | None:
    """Load the list of a language; None where none ships.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    path = LANGUAGES / code / "labels.toml"
    if not has_data(code) or not path.exists():
        return None
    data = read_toml(path)
    texts, lists = ("source", "licence"), ("endings", "refusals", "fixed")
    data.check(
        {**dict.fromkeys(texts, "text"), **dict.fromkeys(lists, "list"), "words": "table"},
        {"group": "any"},
    )
    small = data.table("words")
    names = [field.name for field in fields(SmallWords)]
    small.check({**dict.fromkeys(names, "list"), "modifiers": "text"})
    endings = _endings(data)
    entries: dict[Term, Group | None] = {}
    _enter(entries, read_terms(data, "fixed"), None, (data, "fixed"))
    for row in data.rows("group"):
        group = _group(row)
        _enter(entries, read_terms(row, "terms"), group, (row, "terms"))
    terms = _inflected(entries, endings)
    return LabelWords(
        terms=tuple(terms),
        groups=tuple(entries[entry] for entry in terms.values()),
        written=tuple(entry.written for entry in terms.values()),
        small=SmallWords(**{name: frozenset(read_words(small, name)) for name in names}),
        endings=endings,
        refusals=frozenset(read_words(data, "refusals")),
        before=_one_of(small, "modifiers", MODIFIERS) == "before",
    )


def _endings(data: Table) -> tuple[str, ...]:
    for number, ending in enumerate(data.texts("endings")):
        check_word(f"a{ending}", data.where("endings", number))
    return data.texts("endings")


def _group(row: Table) -> Group:
    row.check(
        {"polarity": "text", "kind": "text", "terms": "list"}, {"needs": "list", "beside": "list"}
    )
    for number, need in enumerate(row.texts("needs")):
        if need not in NEEDS:
            raise CompareError(
                f"unknown need {need!r}",
                row.where("needs", number),
                f"Known here: {', '.join(NEEDS)}",
            )
    return Group(
        polarity=_one_of(row, "polarity", POLARITIES),
        kind=_one_of(row, "kind", KINDS),
        needs=frozenset(row.texts("needs")),
        beside=frozenset(read_words(row, "beside")),
    )


def _one_of(row: Table, key: str, known: tuple[str, ...]) -> str:
    value: str = row[key]
    if value not in known:
        raise CompareError(
            f"unknown {key} {value!r}", row.where(key), f"Known here: {', '.join(known)}"
        )
    return value


def _enter(
    entries: dict[Term, Group | None],
    terms: tuple[Term, ...],
    group: Group | None,
    place: tuple[Table, str],
) -> None:
    """Add terms, each of which stands in one list of the file alone."""
    row, key = place
    for number, term in enumerate(terms):
        if term in entries:
            raise CompareError(
                f"term {term.written!r} stands in two lists",
                row.where(key, number),
                "Delete one of them",
            )
        entries[term] = group


def _inflected(entries: dict[Term, Group | None], endings: tuple[str, ...]) -> dict[Term, Term]:
    """Return every form that is looked for, with the entry it belongs to."""
    forms = {entry: entry for entry in entries}
    for entry in entries:
        for ending in endings if not entry.lemma else ():
            forms.setdefault(read_term(f"{' '.join(entry.words)}{ending}"), entry)
    return forms
