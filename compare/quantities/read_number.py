"""Read a number at a place of a sentence: digits, number words, fractions, ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.language import Language
    from compare.quantities.line import Line
    from compare.quantities.lists import QuantityWords

_HYPHENS = re.compile(r"[-‐‑]")
_DASHES = ("-", "‐", "‑", "–", "—")
_FIGURE = re.compile(r"([^\W\d]*[$€£¥]?)(\d[\d.,]*)(%|[^\W\d]*)")
_THOUSAND = 1_000  # from this magnitude on a range leaves it out of its first number
_EXACT_BELOW = 100  # what is smaller and whole was counted, not rounded


@dataclass(frozen=True, slots=True)
class Number:
    """A number in words or digits."""

    low: float
    high: float
    grain: float
    end: int
    """One past its last word."""
    form: str = ""
    """"word" of one number word alone, "fraction", "vague", "few", "range" or ""."""
    sign: str = ""
    """Currency or "%" that is written in one word with it."""
    factor: float = 1.0
    """Magnitude that its last words multiply by."""


Known = tuple["Line", "Language", "QuantityWords"]


def read_number(line: Line, at: int, language: Language, words: QuantityWords) -> Number | None:
    """Return the number that begins at a word; None where there is none.

    A year, a time or a version ("2.0", "03.00") is none; "1.234,5" follows the language's marks.
    """
    known = (line, language, words)
    if (found := line.phrase(at, words.between)) and not line.phrase_before(at, words.changes):
        first = _single(known, found[1])
        if first and (joined := line.phrase(first.end, words.and_range)):
            second = _single(known, joined[1])
            if second and (whole := _joined(first, second)):
                return whole
    first = _single(known, at)
    if first is None or _changed(known, at, first):
        return first
    return _range(known, first) or first


def _changed(known: Known, at: int, first: Number) -> bool:
    """Whether a number is what something was before: "rose from 3 to 5", "rose 3% to 5%"."""
    line, _, words = known
    begun = line.phrase_before(at, words.between)
    told = begun or first.sign
    return bool(told and line.phrase_before(begun[1] if begun else at, words.changes))


def _range(known: Known, first: Number) -> Number | None:
    """Return the range that a number begins: "10–15", "3 hingga 5"."""
    line, _, words = known
    end = first.end
    if line.gap(end).strip() in _DASHES and not line.touches(end) and len(line.gap(end)) <= 3:
        second = _single(known, end)
    else:
        joined = line.phrase(end, words.to) if line.touches(end) else None
        second = _single(known, joined[1]) if joined else None
    return _joined(first, second) if second else None


def _joined(first: Number, second: Number) -> Number | None:
    """Return two numbers as a range; the first may leave out the magnitude: "10 hingga 15 juta"."""
    if first.form in ("fraction", "few") or second.form in ("fraction", "few"):
        return None
    low = first.low * (second.factor if first.factor == 1 else 1)
    if low >= second.high or (first.sign and second.sign and first.sign != second.sign):
        return None
    sign = first.sign or second.sign
    return replace(second, low=low, form="range", sign=sign)


def _single(known: Known, at: int) -> Number | None:
    line, language, words = known
    if at >= len(line):
        return None
    if found := line.phrase(at, words.vague):
        (low, high), end = found
        factor, end = _magnitude(known, end, at)
        return Number(low * factor, high * factor, 0, end, "vague")
    if found := line.phrase(at, words.few):
        return Number(2, 12, 0, found[1], "few")
    if found := line.phrase(at, words.fractions):
        (part, whole), end = found
        factor, end = _magnitude(known, end, at)
        value = part * factor / whole
        return Number(value, value, 0, end, "" if factor > 1 else "fraction")
    ranged = _hyphenated(line.word(at), language)
    if ranged:
        low, high = ranged
        factor, end = _magnitude(known, at + 1, at)
        return Number(low * factor, high * factor, factor, end, "range")
    return _figure(known, at) or _words(known, at)


def _magnitude(known: Known, end: int, start: int) -> tuple[float, int]:
    """Return by what the words from ``end`` on multiply, and where they end."""
    line, _, words = known
    factor = 1.0
    while end > start and line.touches(end) and (line.word(end),) in words.multiply:
        factor *= words.numbers.get((line.word(end),), 1)
        end += 1
    return factor, end


def _hyphenated(word: str, language: Language) -> tuple[float, float] | None:
    """Return the two numbers of "10-15"; the first is smaller, and it is no date or score."""
    parts = split_hyphens(word)
    values = [_value(part, language) for part in parts] if len(parts) == 2 else []
    if len(values) == 2 and values[0] and values[1] and values[0][0] < values[1][0]:
        return values[0][0], values[1][0]
    return None


def _value(digits: str, language: Language) -> tuple[float, float] | None:
    """Return value and grain of digits in the language's marks; None where they are no number."""
    whole, mark, rest = digits.partition(language.decimal)
    groups = whole.split(language.grouping)
    if not all(part.isascii() and part.isdigit() for part in groups):
        return None
    if len(groups) > 1 and not (
        1 <= len(groups[0]) <= 3 and all(len(part) == 3 for part in groups[1:])
    ):
        return None
    if mark and not (rest.isascii() and rest.isdigit()):
        return None
    plain = "".join(groups)
    if len(plain) > 1 and plain[0] == "0":
        return None
    value = float(plain + ("." + rest if mark else ""))
    return value, 10.0 ** -len(rest) if mark else _grain(int(plain))


def _grain(value: int) -> float:
    """Return the step of the last digit that is not 0; 0 of what is small enough to be counted."""
    if value < _EXACT_BELOW:
        return 0.0
    digits = str(value)
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _figure(known: Known, at: int) -> Number | None:
    """Return the number of a word in digits, with the magnitudes behind it."""
    line, language, words = known
    found = _FIGURE.fullmatch(line.word(at))
    if not found:
        return None
    sign, digits, tail = found.groups()
    value = _value(digits, language)
    if value is None or (sign and (sign,) not in words.currencies):
        return None
    suffix = words.suffixes.get((tail,)) if sign else None
    if tail not in ("", "%") and suffix is None:
        return None
    factor, end = (suffix, at + 1) if suffix else _magnitude(known, at + 1, at)
    amount, grain = value[0] * factor, value[1] * factor
    if factor > 1 and not 0 < value[1] < 1:
        grain = factor  # "100 juta" is rounded to millions, not to hundreds of them
    amount, end = _half(known, amount, end, factor)
    shown = tail if tail == "%" else _parted_sign(known, at, end)
    return Number(amount, amount, grain, end, "", sign or shown, factor)


def _parted_sign(known: Known, at: int, end: int) -> str:
    """Return the sign that a space parts from a number: "53,4 %", "US$ 20 juta"."""
    line, _, words = known
    before, after = line.gap(at).strip(), line.gap(end)
    if after[:1].isspace() and after.strip().startswith("%"):
        return "%"
    spoken = line.word(at - 1) + before  # "US" and "$" are parted as words are
    return next((sign for sign in (spoken, before) if before and (sign,) in words.currencies), "")


def _half(known: Known, amount: float, end: int, factor: float) -> tuple[float, int]:
    """Add the half of "dua setengah juta"."""
    line, _, words = known
    if factor == 1 and line.touches(end) and (found := line.phrase(end, words.halves)):
        more, end = _magnitude(known, found[1], end)
        return (amount + 0.5) * more, end
    return amount, end


def _words(known: Known, at: int) -> Number | None:
    """Return the number that number words make."""
    line, _, words = known
    parts: list[tuple[int, int]] = []
    end = at
    if (line.word(at),) in words.ones and (line.word(at + 1),) in words.multiply:
        parts, end = [(1, 1)], at + 1
    while end < len(line) and (end == at or line.touches(end)):
        start = end
        if parts and (line.word(end),) in words.and_ and parts[-1][1] >= _EXACT_BELOW:
            start = end + 1
        added = list(parts)
        if not all(_add(added, one, words) for one in _pieces(line.word(start), words)):
            break
        parts, end = added, start + 1
    if not parts:
        return None
    value = float(sum(amount for amount, _ in parts))
    value, end = _half(known, value, end, 1)
    form = "word" if end == at + 1 else ""
    factor = parts[-1][1] if parts[-1][1] >= _THOUSAND and len(parts) == 1 else 1
    return Number(value, value, _grain(int(value)), end, form, "", factor)


def _pieces(word: str, words: QuantityWords) -> Iterator[str]:
    """Yield the number words of a word: two of "twenty-four"; the word itself of any other."""
    pieces = split_hyphens(word)
    yield from pieces if all((piece,) in words.numbers for piece in pieces) else (word,)


def split_hyphens(word: str) -> list[str]:
    """Return what hyphens part in a word."""
    return _HYPHENS.split(word)


def read_word(word: str, language: Language, words: QuantityWords) -> float | None:
    """Return the whole number that one word is, in digits or spelt: "45", "twenty-four"."""
    if found := _value(word, language):
        return found[0] if found[0] == int(found[0]) else None
    parts: list[tuple[int, int]] = []
    added = all(_add(parts, piece, words) for piece in split_hyphens(word))
    return float(sum(amount for amount, _ in parts)) if added and parts else None


def _add(parts: list[tuple[int, int]], word: str, words: QuantityWords) -> bool:
    """Add a number word to parts (amount, power of ten it is counted in), if it can follow them."""
    value = words.numbers.get((word,))
    if value is None:
        return False
    if (word,) in words.teens:
        if not parts or not 1 < parts[-1][0] < 10:
            return False
        parts[-1] = (parts[-1][0] + value, 1)
    elif (word,) in words.multiply:
        amount = 0
        while parts and parts[-1][0] < value:
            amount += parts.pop()[0]
        if not amount or (parts and parts[-1][1] <= value):
            return False
        parts.append((amount * value, value))
    else:
        if parts and value >= parts[-1][1]:
            return False
        parts.append((value, _power(value)))
    return True


def _power(value: int) -> int:
    """Return the power of ten below which words may follow: 10 of twenty, 1 of four and twelve."""
    if value < 20:
        return 1
    digits = str(value)
    return int(10 ** (len(digits) - len(digits.rstrip("0"))))
