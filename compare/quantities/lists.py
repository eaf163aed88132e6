"""Words that make quantities and dates, loaded from ``data/languages/<code>/quantities.toml``."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from compare.datafile import read_toml
from compare.errors import CompareError
from compare.language import LANGUAGES, has_data, load_language
from compare.words import check_word, read_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.datafile import Table

Phrase = tuple[str, ...]
Phrases = dict[Phrase, Any]
"""Words in a row, each with what it means."""

_UNITS = ("day", "week", "weekend", "month", "year", "decade", "century")
_SEASONS = ("SP", "SU", "FA", "WI", "DR", "RA")
_SIGNS = "$€£¥"


@dataclass(frozen=True, slots=True, eq=False)
class QuantityWords:
    """Lists of a language; the data file says what each does. Empty where no data ships."""

    multiply: Phrases = field(default_factory=dict)
    teens: Phrases = field(default_factory=dict)
    ones: Phrases = field(default_factory=dict)
    and_: Phrases = field(default_factory=dict)
    halves: Phrases = field(default_factory=dict)
    few: Phrases = field(default_factory=dict)
    about: Phrases = field(default_factory=dict)
    more: Phrases = field(default_factory=dict)
    less: Phrases = field(default_factory=dict)
    more_after: Phrases = field(default_factory=dict)
    between: Phrases = field(default_factory=dict)
    and_range: Phrases = field(default_factory=dict)
    to: Phrases = field(default_factory=dict)
    percent: Phrases = field(default_factory=dict)
    points: Phrases = field(default_factory=dict)
    folds: Phrases = field(default_factory=dict)
    fold_endings: Phrases = field(default_factory=dict)
    per: Phrases = field(default_factory=dict)
    ages: Phrases = field(default_factory=dict)
    ages_after: Phrases = field(default_factory=dict)
    classifiers: Phrases = field(default_factory=dict)
    ago: Phrases = field(default_factory=dict)
    at: Phrases = field(default_factory=dict)
    since: Phrases = field(default_factory=dict)
    until: Phrases = field(default_factory=dict)
    before: Phrases = field(default_factory=dict)
    after: Phrases = field(default_factory=dict)
    day_words: Phrases = field(default_factory=dict)
    month_words: Phrases = field(default_factory=dict)
    year_words: Phrases = field(default_factory=dict)
    edges: Phrases = field(default_factory=dict)
    last_before: Phrases = field(default_factory=dict)
    this_before: Phrases = field(default_factory=dict)
    next_before: Phrases = field(default_factory=dict)
    last_after: Phrases = field(default_factory=dict)
    this_after: Phrases = field(default_factory=dict)
    next_after: Phrases = field(default_factory=dict)
    events: Phrases = field(default_factory=dict)
    ambiguous: Phrases = field(default_factory=dict)
    clock: Phrases = field(default_factory=dict)
    local: Phrases = field(default_factory=dict)
    fraction_of: Phrases = field(default_factory=dict)
    expected: Phrases = field(default_factory=dict)
    fractions: Phrases = field(default_factory=dict)
    vague: Phrases = field(default_factory=dict)
    durations: Phrases = field(default_factory=dict)
    spans: Phrases = field(default_factory=dict)
    relative_units: Phrases = field(default_factory=dict)
    days: Phrases = field(default_factory=dict)
    seasons: Phrases = field(default_factory=dict)
    parts: Phrases = field(default_factory=dict)
    noon: Phrases = field(default_factory=dict)
    zones: Phrases = field(default_factory=dict)
    currencies: Phrases = field(default_factory=dict)
    suffixes: Phrases = field(default_factory=dict)
    measures: Phrases = field(default_factory=dict)
    numbers: Phrases = field(default_factory=dict)
    """Number words with their values, as numbers.toml has them."""
    months: Phrases = field(default_factory=dict)
    weekdays: Phrases = field(default_factory=dict)


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
        numbers={(word,): value for word, value in language.number_words},
        months={(word,): value for word, value in language.months},
        weekdays={(word,): value for word, value in language.weekdays},
    )


def _list(data: Table, key: str) -> Phrases:
    return {tuple(entry.split()): entry for entry in read_words(data, key)}


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
    return {tuple(words.split()): value for words, value in table.items()}


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
    "measures": (lambda value: _are(value, (int, float), str), '[1000, "m"]'),
}
"""For each table what its values must be, and what to write."""
