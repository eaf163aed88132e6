"""Read a number with what it counts or measures at a place of a sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.quantities import When
from compare.quantities.read_date import YEARS
from compare.quantities.read_number import Number, read_number, read_word, split_hyphens

if TYPE_CHECKING:
    from compare.language import Language
    from compare.model import Span
    from compare.quantities.line import Line
    from compare.quantities.lists import QuantityWords

_DAYS = {604_800: "week", 86_400: "day"}
_MONTHS = {1_200: "century", 120: "decade", 12: "year", 1: "month"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity with its words, numbered in the sentence."""

    kind: str
    low: float | None
    high: float | None
    unit: str
    grain: float
    core: Span
    """Words of the number."""
    words: Span
    hedge: str = ""
    when: When | None = None
    """Of a length of time that is told back from the text."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """What a number counts."""

    kind: str
    unit: str
    factor: float
    end: int
    when: When | None = None


@dataclass(frozen=True, slots=True)
class _Reader:
    line: Line
    language: Language
    words: QuantityWords
    at: int
    """First word of the number."""


def read_amount(line: Line, at: int, language: Language, words: QuantityWords) -> Amount | None:
    """Return the quantity whose number (or currency) begins at a word; None where there is none.

    A number without a unit is none, nor is one that belongs to a name ("Boeing 737", "Pasal 7").
    """
    reader = _Reader(line, language, words, at)
    if found := line.phrase(at, words.spans):
        (many, unit), end = found
        return _whole(reader, Number(1, 1, 1, at + 1), _Measured("duration", unit, many, end))
    if joined := _folded(reader) or _compound(reader):
        return joined
    code, begin = line.phrase(at, words.currencies) or ("", at)
    if code and not (line.touches(begin) or line.gap(begin) == ". "):
        return None
    number = read_number(line, begin, language, words)
    if number is None or (not code and not number.sign and _is_named(line, at, language)):
        return None
    if _is_negative(line, at, words):
        return None
    number = replace(number, sign=line.word(at)) if code else number
    measured = _measured(reader, number, code)
    return _whole(reader, number, measured) if measured else None


def _whole(reader: _Reader, number: Number, measured: _Measured) -> Amount:
    """Add hedges, rates and ages, and scale to the unit."""
    line, words = reader.line, reader.words
    hedge = "range" if number.form in ("range", "vague", "few") else ""
    start, end, unit = reader.at, measured.end, measured.unit
    per = line.phrase(end, words.per) if line.touches(end) else None
    if per and line.word(per[1]).isalpha() and measured.kind != "duration":
        unit, end = f"{unit}/{line.lemmas[per[1]]}", per[1] + 1
    before = [
        (found[1], name)
        for name in ("about", "more", "less")
        if (found := line.phrase_before(start, getattr(words, name)))
        and not _is_number(line, found[1] - 1, words)  # "dari 3 hingga 5 persen"
    ]
    after = line.phrase(end, words.more_after) if line.touches(end) else None
    if before:
        start, hedge = min(before)
    elif after and not line.touches(after[1]):
        hedge, end = "more", after[1]
    if measured.kind == "duration" and unit == "month":
        old = line.phrase(end, words.ages_after) if line.touches(end) else None
        is_age = old or line.phrase_before(start, words.ages)
        unit, end = "age" if is_age else unit, old[1] if old else end
    low, high = number.low * measured.factor, number.high * measured.factor
    return Amount(
        kind=measured.kind,
        low=None if hedge == "less" else low,
        high=None if hedge == "more" else high,
        unit=unit,
        grain=number.grain * measured.factor,
        core=(reader.at, max(number.end, reader.at + 1)),
        words=(start, end),
        hedge=hedge,
        when=measured.when,
    )


def _measured(reader: _Reader, number: Number, code: str) -> _Measured | None:
    line, words, end = reader.line, reader.words, number.end
    if code or (number.sign and number.sign != "%"):
        code = code or words.currencies[number.sign,]
        named = line.phrase(end, words.currencies) if line.touches(end) else None
        return _Measured("money", code, 1, named[1] if named and named[0] == code else end)
    if number.sign == "%":
        return _Measured("share", "%", 1, end)
    if not line.touches(end):
        return None
    for table, kind, unit in (
        (words.points, "share", "points"),
        (words.percent, "share", "%"),
        (words.folds, "ratio", "times"),
    ):
        if found := line.phrase(end, table):
            return _Measured(kind, unit, 1, found[1])
    return (
        _duration(reader, number)
        or _money_or_measure(reader, number)
        or _share(reader, number)
        or _count(reader, number)
    )


def _duration(reader: _Reader, number: Number) -> _Measured | None:
    line, words = reader.line, reader.words
    found = line.phrase(number.end, words.durations)
    if not found:
        return None
    (many, unit), end = found
    is_hour = line.word(number.end) in reader.language.hours and number.form != "word"
    is_weekday = line.is_capital(number.end) and (line.word(number.end),) in words.weekdays
    if is_hour or is_weekday:
        return None
    if line.touches(end) and (ago := line.phrase(end, words.ago)):
        name = (_MONTHS if unit == "month" else _DAYS).get(many)
        if name:
            told = number.form not in ("few", "vague", "range")
            when = When(unit=name, back=-number.low if told else None, relation="at")
            return _Measured("date", "day", many, ago[1], when)
    return _Measured("duration", unit, many, end)


def _money_or_measure(reader: _Reader, number: Number) -> _Measured | None:
    line, words, end = reader.line, reader.words, number.end
    if number.form == "few":
        return None
    if found := line.phrase(end, words.currencies):
        return _Measured("money", found[0], 1, found[1])
    if found := line.phrase(end, words.measures):
        (many, unit), end = found
        return _Measured("measure", unit, many, end)
    return None


def _share(reader: _Reader, number: Number) -> _Measured | None:
    """Read a fraction of something: "seperempat dari warga" is 25 per cent."""
    if number.form != "fraction":
        return None
    line, words = reader.line, reader.words
    said = line.words[number.end - 1] in {word for (word, *_) in words.fraction_of}
    of = line.phrase(number.end, words.fraction_of)
    whole = line.phrase(reader.at, words.bare_fractions)  # "sepertiga warga"
    noun = line.word(number.end)
    bare = whole and line.touches(number.end) and noun.isalpha() and not _is_function(noun, reader)
    if not (of or said or bare):
        return None
    return _Measured("share", "%", 100, of[1] if of else number.end)


def _count(reader: _Reader, number: Number) -> _Measured | None:
    """Return the word behind a number as what it counts, where it surely is that."""
    line, words, end = reader.line, reader.words, number.end
    year = line.word(reader.at).isdigit() and end == reader.at + 1 and number.low in YEARS
    part = number.low != int(number.low)  # "magnitudo 6,2 mengguncang": nothing is counted
    if number.form in ("few", "fraction") or number.high <= 1 or year or part:
        return None
    if (of := line.phrase_before(reader.at, words.fraction_of)) and _is_number(
        line, of[1] - 1, words
    ):
        return None  # "dua dari tiga warga"
    if (found := line.phrase(end, words.classifiers)) and line.touches(found[1]):
        after = line.word(found[1])
        end = found[1] if after.isalpha() and not _is_function(after, reader) else end
    if not line.word(end).isalpha() or _is_function(line.word(end), reader):
        return None
    if line.is_capital(end) and not line.raw[end].isupper():
        return None  # a name: "dua Korea"
    return _Measured("count", line.lemmas[end], 1, end + 1)


def _is_number(line: Line, at: int, words: QuantityWords) -> bool:
    word = line.word(at)
    return any(sign.isdigit() for sign in word) or (word,) in words.numbers


def _is_function(word: str, reader: _Reader) -> bool:
    language, words = reader.language, reader.words
    listed = (words.months, words.weekdays, words.numbers, words.parts, words.edges)
    return (
        word in language.stop_words
        or word in language.joiners
        or word in language.reporting_verbs
        or word in language.hours
        or any((word,) in table for table in listed)
    )


def _folded(reader: _Reader) -> Amount | None:
    """Read "ninefold": a number word and an ending in one."""
    word = reader.line.word(reader.at)
    for (ending,) in reader.words.fold_endings:
        stem = word.removesuffix(ending).removesuffix("-")
        value = reader.words.numbers.get((stem,)) if stem != word else None
        if value:
            end = reader.at + 1
            return _whole(reader, Number(value, value, 1, end), _Measured("ratio", "times", 1, end))
    return None


def _compound(reader: _Reader) -> Amount | None:
    """Read "45-year-old" and "two-day": a number, a length of time and an age in one word."""
    words, end = reader.words, reader.at + 1
    pieces = split_hyphens(reader.line.word(reader.at))
    old = len(pieces) > 2 and (pieces[-1],) in words.ages_after
    pieces = pieces[:-1] if old else pieces
    found = words.durations.get((pieces[-1],)) if len(pieces) > 1 else None
    value = read_word("-".join(pieces[:-1]), reader.language, words) if found else None
    if not found or not value or (old and found[1] != "month"):
        return None
    measured = _Measured("duration", "age" if old else found[1], found[0], end)
    return _whole(reader, Number(value, value, 0, end), measured)


def _is_negative(line: Line, at: int, words: QuantityWords) -> bool:
    """Whether a minus stands before a number: what is below nothing is not compared."""
    gap = line.gap(at)
    written = gap[:1].isspace() and gap.endswith(("-", "−"))
    return written or line.phrase_before(at, words.minus) is not None


def _is_named(line: Line, at: int, language: Language) -> bool:
    """Whether the word before a number makes it one: it is on a list, or has a capital letter."""
    if not line.touches(at):
        return False
    if line.word(at - 1) in language.numbered:
        return True
    dated = {word for word, _ in (*language.months, *language.weekdays)}
    return line.is_capital(at - 1) and at > 1 and line.word(at - 1) not in dated
