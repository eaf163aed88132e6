"""Words that make quantities and dates, loaded from ``data/languages/<code>/quantities.toml``."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from compare.datafile import read_toml
from compare.errors import CompareError
from compare.language import LANGUAGES, has_data, load_language
from compare.words import check_word, read_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.datafile import Table

Phrase = tuple[str, ...]


class Phrases(dict[Phrase, Any]):
    """Words in a row, each with what it means."""

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The words with which any begins: most words of a text begin none."""
        return frozenset(phrase[0] for phrase in self)


_UNITS = ("day", "week", "weekend", "month", "year", "decade", "century")
_SEASONS = ("SP", "SU", "FA", "WI", "DR", "RA")
_SIGNS = "$€£¥"


@dataclass(frozen=True, slots=True, eq=False)
class QuantityWords:
    """Lists of a language; the data file says what each does. Empty where no data ships."""

    multiply: Phrases = field(default_factory=Phrases)
    teens: Phrases = field(default_factory=Phrases)
    ones: Phrases = field(default_factory=Phrases)
    and_: Phrases = field(default_factory=Phrases)
    halves: Phrases = field(default_factory=Phrases)
    few: Phrases = field(default_factory=Phrases)
    about: Phrases = field(default_factory=Phrases)
    more: Phrases = field(default_factory=Phrases)
    less: Phrases = field(default_factory=Phrases)
    more_after: Phrases = field(default_factory=Phrases)
    between: Phrases = field(default_factory=Phrases)
    and_range: Phrases = field(default_factory=Phrases)
    to: Phrases = field(default_factory=Phrases)
    changes: Phrases = field(default_factory=Phrases)
    minus: Phrases = field(default_factory=Phrases)
    percent: Phrases = field(default_factory=Phrases)
    points: Phrases = field(default_factory=Phrases)
    folds: Phrases = field(default_factory=Phrases)
    fold_endings: Phrases = field(default_factory=Phrases)
    per: Phrases = field(default_factory=Phrases)
    ages: Phrases = field(default_factory=Phrases)
    ages_after: Phrases = field(default_factory=Phrases)
    classifiers: Phrases = field(default_factory=Phrases)
    ago: Phrases = field(default_factory=Phrases)
    at: Phrases = field(default_factory=Phrases)
    since: Phrases = field(default_factory=Phrases)
    until: Phrases = field(default_factory=Phrases)
    before: Phrases = field(default_factory=Phrases)
    after: Phrases = field(default_factory=Phrases)
    day_words: Phrases = field(default_factory=Phrases)
    month_words: Phrases = field(default_factory=Phrases)
    year_words: Phrases = field(default_factory=Phrases)
    edges: Phrases = field(default_factory=Phrases)
    last_before: Phrases = field(default_factory=Phrases)
    this_before: Phrases = field(default_factory=Phrases)
    next_before: Phrases = field(default_factory=Phrases)
    last_after: Phrases = field(default_factory=Phrases)
    this_after: Phrases = field(default_factory=Phrases)
    next_after: Phrases = field(default_factory=Phrases)
    events: Phrases = field(default_factory=Phrases)
    ambiguous: Phrases = field(default_factory=Phrases)
    clock: Phrases = field(default_factory=Phrases)
    local: Phrases = field(default_factory=Phrases)
    fraction_of: Phrases = field(default_factory=Phrases)
    bare_fractions: Phrases = field(default_factory=Phrases)
    plain: Phrases = field(default_factory=Phrases)
    expected: Phrases = field(default_factory=Phrases)
    fractions: Phrases = field(default_factory=Phrases)
    vague: Phrases = field(default_factory=Phrases)
    durations: Phrases = field(default_factory=Phrases)
    spans: Phrases = field(default_factory=Phrases)
    relative_units: Phrases = field(default_factory=Phrases)
    days: Phrases = field(default_factory=Phrases)
    seasons: Phrases = field(default_factory=Phrases)
    parts: Phrases = field(default_factory=Phrases)
    noon: Phrases = field(default_factory=Phrases)
    zones: Phrases = field(default_factory=Phrases)
    currencies: Phrases = field(default_factory=Phrases)
    suffixes: Phrases = field(default_factory=Phrases)
    measures: Phrases = field(default_factory=Phrases)
    heads: Phrases = field(default_factory=Phrases)
    numbers: Phrases = field(default_factory=Phrases)
    """Number words with their values, as numbers.toml has them."""
    months: Phrases = field(default_factory=Phrases)
    weekdays: Phrases = field(default_factory=Phrases)


@lru_cache
def load_quantity_words(code: str) -> QuantityWords:
    """Load the words of a language; empty lists where no data ships.

    Raises:
        CompareError: a mistake in a data file, with its place.
    """
    if not has_data(code):
        return QuantityWords()
    language = load_language(code)
    data = read_toml(LANGUAGES / code / "quantities.toml")
    calendar = ("numbers", "months", "weekdays")
    names = [one.name for one in fields(QuantityWords) if one.name not in (*_TABLES, *calendar)]
    lists = {name: name.removesuffix("_") for name in names}
    data.check({**dict.fromkeys(lists.values(), "list"), **dict.fromkeys(_TABLES, "table")})
    return QuantityWords(
        **{name: _list(data, key) for name, key in lists.items()},
        **{key: _table(data.table(key), key) for key in _TABLES},
        numbers=Phrases({(word,): value for word, value in language.number_words}),
        months=Phrases({(word,): value for word, value in language.months}),
        weekdays=Phrases({(word,): value for word, value in language.weekdays}),
    )


def _list(data: Table, key: str) -> Phrases:
    return Phrases({tuple(entry.split()): entry for entry in read_words(data, key)})


def _table(table: Table, key: str) -> Phrases:
    fits, example = _TABLES[key]
    for words, value in table.items():
        if key != "currencies" or not set(words) & set(_SIGNS):
            check_word(words, table.where(words))
        if not fits(value):
            raise CompareError(
                f"{words} = {value!r} has another form than it needs",
                table.where(words),
                f"Write {example}",
            )
    return Phrases({tuple(words.split()): value for words, value in table.items()})


def _are(value: Any, *kinds: type | tuple[type, ...]) -> bool:
    return (
        isinstance(value, list)
        and len(value) == len(kinds)
        and all(isinstance(one, kind) for one, kind in zip(value, kinds, strict=True))
    )


def _is_length(value: Any) -> bool:
    return _are(value, int, str) and value[1] in ("second", "month")


_TABLES: dict[str, tuple[Callable[[Any], bool], str]] = {
    "fractions": (lambda value: _are(value, int, int), "[numerator, denominator]"),
    "vague": (lambda value: _are(value, int, int) and value[0] < value[1], "[least, most]"),
    "durations": (_is_length, '[60, "second"] or [12, "month"]'),
    "spans": (_is_length, '[60, "second"] or [12, "month"]'),
    "relative_units": (lambda value: value in _UNITS, f"one of {', '.join(_UNITS)}"),
    "days": (lambda value: type(value) is int, "a whole number"),
    "seasons": (lambda value: value in _SEASONS, f"one of {', '.join(_SEASONS)}"),
    "parts": (lambda value: _are(value, int, int), "[first hour, last hour]"),
    "noon": (lambda value: value in (0, 12), "0 or 12"),
    "zones": (lambda value: type(value) is int, "minutes ahead of UTC"),
    "currencies": (lambda value: isinstance(value, str) and len(value) == 3, "an ISO 4217 code"),
    "suffixes": (lambda value: type(value) is int, "a whole number"),
    "heads": (lambda value: isinstance(value, str) and value != "", "a word"),
    "measures": (lambda value: _are(value, (int, float), str), '[1000, "m"]'),
}
"""For each table what its values must be, and what to write."""
