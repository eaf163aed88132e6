"""Read a time of day at a place of a sentence, with its zone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.quantities import When

if TYPE_CHECKING:
    from compare.quantities.line import Line
    from compare.quantities.lists import QuantityWords

_CLOCK = re.compile(r"(\d{1,2})([:.]|(?<=\d\d))(\d{2})")
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Timed:
    """A time with its words."""

    when: When
    start: int
    end: int
    """One past its last word."""


def read_time(line: Line, at: int, words: QuantityWords) -> Timed | None:
    """Return the time that begins at a word; None where there is none.

    "03:00" is one, and "pukul dua"; "03.00" and "3" are where a word before or behind them says
    so. A second time in brackets, with a zone, tells how far local time is ahead of UTC.
    """
    clock = line.phrase_before(at, words.clock)
    (minute, colon), end = _minute(line.word(at)), at + 1
    if minute is None and clock:
        minute, end = _spoken(line, at, words)
    if minute is None:
        return None
    minute, end, is_said = _half(line, end, minute, words)
    when, end = _zone(line, end, When(minute=minute), words)
    if not (clock or colon or is_said or when.zone) or (clock is None and not _is_free(line, at)):
        return None
    start = clock[1] if clock else at
    if "(" in line.gap(end) and (second := _second(line, end, words)):
        when, end = _together(when, second)
    return Timed(when, start, end)


def _is_free(line: Line, at: int) -> bool:
    """Whether a time without a word for it is no score ("2:10") behind a name."""
    return len(line.word(at)) > 4 or not line.is_capital(at - 1)


def _minute(word: str) -> tuple[int | None, bool]:
    """Return the minute of the day, and whether a colon says that it is one."""
    if found := _CLOCK.fullmatch(word):
        hour, minute = int(found[1]), int(found[3])
        # Four digits alone ("0241 GMT") are a time where a zone or a word says so.
        return (hour * 60 + minute, found[2] == ":") if hour < 25 and minute < 60 else (None, False)
    is_hour = word.isascii() and word.isdigit() and len(word) < 3 and 0 < int(word) < 25
    return (int(word) * 60 if is_hour else None), False


def _spoken(line: Line, at: int, words: QuantityWords) -> tuple[int | None, int]:
    """Return the minute of the day of an hour in words, "dua belas", and where it ends."""
    hour, end = words.numbers.get((line.word(at),), 0), at + 1
    if line.touches(end) and (line.word(end),) in words.teens:
        hour, end = hour + words.numbers.get((line.word(end),), 0), end + 1
    longer = line.touches(end) and (
        (line.word(end),) in words.numbers or (line.word(end),) in words.durations
    )
    is_part = longer and line.phrase(end, words.parts) is not None  # "malam" is a length too
    return (hour * 60, end) if 0 < hour < 25 and (is_part or not longer) else (None, at)


def _half(line: Line, end: int, minute: int, words: QuantityWords) -> tuple[int, int, bool]:
    """Add twelve hours for "malam" and "pm"; and say whether there is such a word."""
    apart = line.gap(end + 1) == "."
    letters = line.word(end) + (line.word(end + 1) if apart else "")
    if line.touches(end) and (letters,) in words.noon:
        later = 60 * words.noon[letters,]
        return minute % (_DAY // 2) + later, end + (2 if apart else 1), True
    part = line.phrase(end, words.parts) if line.touches(end) else None
    if part is None:
        return minute, end, False
    (first, last), end = part
    hour = minute // 60
    if hour < 12 <= last and not first <= hour <= last and first <= hour + 12 <= last:
        minute += _DAY // 2
    elif hour == 12 < first:
        minute -= _DAY // 2  # twelve at night
    return minute, end, True


def _zone(line: Line, end: int, when: When, words: QuantityWords) -> tuple[When, int]:
    if line.gap(end) not in (" ", ". "):  # the stop of "p.m."
        return when, end
    if found := line.phrase(end, words.local):
        return replace(when, zone="local"), found[1]
    offset = words.zones.get((line.word(end),)) if line.raw[end].isupper() else None
    if offset is not None:
        return replace(when, zone=line.word(end).upper(), offset=offset), end + 1
    return when, end


def _second(line: Line, at: int, words: QuantityWords) -> tuple[When, int] | None:
    clock = line.phrase(at, words.clock)
    at = clock[1] if clock else at
    minute, _ = _minute(line.word(at))
    if minute is None:
        return None
    minute, end, _ = _half(line, at + 1, minute, words)
    when, end = _zone(line, end, When(minute=minute), words)
    return (when, end) if when.offset is not None else None


def _together(when: When, second: tuple[When, int]) -> tuple[When, int]:
    """Join a local time and the same moment in a known zone."""
    other, end = second
    if when.offset is None and when.minute is not None and other.minute is not None:
        ahead = when.minute - (other.minute - (other.offset or 0))
        ahead = (ahead + _DAY // 2) % _DAY - _DAY // 2
        when = replace(when, offset=ahead)
    return when, end
