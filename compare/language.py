"""Knowledge about a language, loaded from ``data/languages/<code>/``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.datafile import DATA, read_list, read_toml
from compare.errors import CompareError
from compare.speech import Speech, read_speech
from compare.words import check_word, read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

    from compare.datafile import Table

LANGUAGES = DATA / "languages"
MARKS = DATA / "quotation_marks.toml"
_APOSTROPHES = frozenset("'’‘‚‹›")


@dataclass(frozen=True, slots=True)
class CertaintyClass:
    """Words that mark how sure a statement is."""

    id: str
    title: dict[str, str]
    gloss: dict[str, str]
    """What a sentence of this class says of itself, by interface language."""
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """Everything that the engine knows of one language; empty where no data ships.

    Each is loaded once and is equal to itself alone, so that it can key a cache.
    """

    code: str
    quotes: tuple[tuple[str, str], ...] = ()
    abbreviations: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    """Words after which a full stop cannot end a sentence."""
    lemmas: tuple[tuple[str, str], ...] = ()
    """Supplement to the lemma dictionary: (surface, lemma)."""
    certainty: tuple[CertaintyClass, ...] = ()
    """Strongest mark of distance first."""
    antonyms: tuple[tuple[str, str], ...] = ()
    decimal: str = "."
    """Mark between whole and fraction of a number."""
    grouping: str = ","
    """Mark between thousands."""
    months: tuple[tuple[str, int], ...] = ()
    """(name or abbreviation, 1 to 12)."""
    weekdays: tuple[tuple[str, int], ...] = ()
    """(name or abbreviation, 1 = Monday to 7)."""
    number_words: tuple[tuple[str, int], ...] = ()
    """(word, value)."""
    numbered: frozenset[str] = frozenset()
    """Words before a number that make it a name or a time: "Article 7"."""
    hours: frozenset[str] = frozenset()
    """Words behind a number that make it a time: "3 pm"."""
    speech: Speech = field(default_factory=Speech)
    """Verbs that introduce or close speech, and the words around them."""
    negations: frozenset[str] = frozenset()
    """Words that turn a statement round."""
    stop_words: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    """Words before a name, without a full stop: "Mr", "Bapak"."""
    headline_words: int = 25
    """A first line with more words than this is no headline."""
    subhead_words: int = 12
    """A line with more words than this is no subhead."""

    @property
    def reporting_verbs(self) -> frozenset[str]:
        """Verbs that tell speech by themselves, written forms."""
        return self.speech.signs


def has_data(code: str) -> bool:
    """Whether a folder of data ships for a language."""
    return re.fullmatch("[a-z]{2,3}", code) is not None and (LANGUAGES / code).is_dir()


@lru_cache
def load_language(code: str) -> Language:
    """Load a language; one without a folder of its own has quotation marks alone.

    Raises:
        CompareError: a mistake in a data file, with its place.
    """
    folder = LANGUAGES / code
    if not has_data(code):
        return Language(code, _quotes(_read(MARKS, quotes="list")))
    calendar = _read(folder / "calendar.toml", months="table", weekdays="table")
    numbers = read_toml(folder / "numbers.toml")
    numbers.check(
        {"decimal": "text", "grouping": "text", "words": "table"},
        {"numbered": "list", "hours": "list"},
    )
    facts = _read(folder / "language.toml", quotes="list", lines="table")
    lines = facts.table("lines")
    lines.check({"headline_words": "number", "subhead_words": "number"})
    return Language(
        code=code,
        quotes=_quotes(facts),
        abbreviations=_abbreviations(folder / "abbreviations.txt"),
        joiners=_words(folder / "joiners.txt"),
        lemmas=_pairs(folder / "lemmas.txt", lambda pair: pair[0]),
        certainty=_certainty(folder / "certainty.toml"),
        antonyms=_pairs(folder / "antonyms.txt", frozenset),
        decimal=_mark(numbers, "decimal"),
        grouping=_mark(numbers, "grouping"),
        months=_values(calendar.table("months"), range(1, 13)),
        weekdays=_values(calendar.table("weekdays"), range(1, 8)),
        number_words=_values(numbers.table("words"), range(10**15)),
        numbered=frozenset(read_words(numbers, "numbered")),
        hours=frozenset(read_words(numbers, "hours")),
        speech=read_speech(folder / "speech.toml"),
        negations=_words(folder / "negations.txt"),
        stop_words=_words(folder / "stop_words.txt"),
        honorifics=_words(folder / "honorifics.txt"),
        **lines,
    )


def _read(path: Path, **needed: str) -> Table:
    table = read_toml(path)
    table.check(needed)
    return table


def _quotes(facts: Table) -> tuple[tuple[str, str], ...]:
    for number, pair in enumerate(facts["quotes"]):
        if not isinstance(pair, list) or [_is_sign(mark) for mark in pair] != [True, True]:
            raise CompareError(
                f"not a pair of quotation marks: {pair!r}",
                facts.where("quotes", number),
                "Write [opening, closing], one character each",
            )
        if _APOSTROPHES & set(pair):
            raise CompareError(
                f"{pair!r} are apostrophes too",
                facts.where("quotes", number),
                "Leave single marks out: they are no evidence of speech alone",
            )
    return tuple((opening, closing) for opening, closing in facts["quotes"])


def _is_sign(mark: object) -> bool:
    return isinstance(mark, str) and len(mark) == 1 and not mark.isalnum() and not mark.isspace()


def _mark(numbers: Table, key: str) -> str:
    """Read a mark inside numbers; a space may group digits, two marks must differ."""
    mark: str = numbers[key]
    if len(mark) != 1 or mark.isalnum() or numbers["decimal"] == numbers["grouping"]:
        raise CompareError(
            f"{key} = {mark!r} is no mark of its own",
            numbers.where(key),
            "Write one character that is no letter or digit",
        )
    return mark


def _values(table: Table, allowed: range) -> tuple[tuple[str, int], ...]:
    """Read words with a number each."""
    for word, value in table.items():
        check_word(word, table.where(word))
        if type(value) is not int or value not in allowed:
            raise CompareError(
                f"{word} = {value!r} is no whole number from {allowed[0]} to {allowed[-1]}",
                table.where(word),
            )
    return tuple(table.items())


def _words(path: Path) -> frozenset[str]:
    """Read a list of words."""
    words = set()
    for text, where in read_list(path):
        check_word(text, where)
        words.add(text)
    return frozenset(words)


def _abbreviations(path: Path) -> frozenset[str]:
    words = set()
    for text, where in read_list(path):
        if not re.fullmatch(r"[^\W_]+(?:[.-][^\W_]+)*", text) or text != text.lower():
            raise CompareError(
                f"{text!r} is not the form of an abbreviation",
                where,
                "Write small letters, without the last full stop",
            )
        words.add(text)
    return frozenset(words)


def _pairs(path: Path, once: Callable[[tuple[str, str]], Hashable]) -> tuple[tuple[str, str], ...]:
    """Read a list of two words a line, separated by a tab.

    Args:
        path: the file.
        once: what of a pair may stand in no other line.
    """
    pairs: dict[Hashable, tuple[str, str]] = {}
    for text, where in read_list(path):
        left, _, right = (part.strip() for part in text.partition("\t"))
        if not left or not right or "\t" in right:
            raise CompareError(f"not two words: {text!r}", where, "Separate the two with one tab")
        for word in (left, right):
            check_word(word, where)
        if once((left, right)) in pairs:
            raise CompareError(f"{text!r} stands there before", where, "Delete one of them")
        pairs[once((left, right))] = (left, right)
    return tuple(pairs.values())


def _certainty(path: Path) -> tuple[CertaintyClass, ...]:
    data = read_toml(path)
    data.check({}, {"class": "any"})
    seen: set[str] = set()
    classes = []
    for row in data.rows("class"):
        row.check({"id": "text", "terms": "list", "title": "texts", "gloss": "texts"})
        terms = read_words(row, "terms")
        for number, term in enumerate(terms):
            if term in seen:
                where = row.where("terms", number)
                raise CompareError(f"{term!r} stands there before", where, "Delete one of them")
        seen.update(terms)
        classes.append(CertaintyClass(row["id"], row["title"], row["gloss"], terms))
    return tuple(classes)
