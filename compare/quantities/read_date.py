"""Read a date at a place of a sentence: days, months, years, seasons, and what is told from now."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.quantities import When
from compare.quantities.lists import Phrases
from compare.quantities.read_days import read_days

if TYPE_CHECKING:
    from compare.language import Language
    from compare.quantities.line import Line
    from compare.quantities.lists import QuantityWords

YEARS = range(1900, 2100)
"""Whole numbers without grouping that can be a year."""
_SHORT = 3  # letters: "sen", "mar", "sun" are names of days and months only beside a number
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_PREPOSITIONS = ("at", "since", "until", "before", "after")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its words."""

    when: When
    start: int
    end: int
    """One past its last word."""


Found = tuple[When, int] | None
"""What the words from a place on say, and one past the last of them."""


@dataclass(frozen=True, slots=True)
class _Reader:
    line: Line
    language: Language
    words: QuantityWords

    def number(self, at: int, allowed: range) -> int | None:
        """Return a whole number in digits, without grouping, if it is among those allowed."""
        word = self.line.word(at)
        value = int(word) if word.isascii() and word.isdigit() and len(word) < 5 else -1
        return value if value in allowed else None

    def month(self, at: int) -> int | None:
        """Return the month that a word names; a capital letter tells it from other words."""
        word = self.line.word(at)
        return self.words.months.get((word,)) if self.line.is_capital(at) else None

    def day(self, at: int) -> bool:
        """Whether a day of the week follows."""
        return self.line.is_capital(at) and (self.line.word(at),) in self.words.weekdays

    def year(self, at: int) -> tuple[int | None, int]:
        """Return the year that follows a month, and where it ends."""
        if self.line.touches(at) or self.line.gap(at).strip() == ",":
            value = self.number(at, YEARS)
            return value, at + 1 if value else at
        return None, at

    def step(self, at: int) -> tuple[int | None, int]:
        """Return -1, 0 or 1 for "lalu", "ini" or "depan" at a place, and where it ends."""
        if self.line.touches(at):
            for step, table in enumerate(
                (self.words.last_after, self.words.this_after, self.words.next_after), -1
            ):
                if found := self.line.phrase(at, table):
                    return step, found[1]
        return None, at

    def step_before(self, at: int) -> int | None:
        """Return -1, 0 or 1 for "last", "this" or "next" before a word."""
        tables = (self.words.last_before, self.words.this_before, self.words.next_before)
        for step, table in enumerate(tables, -1):
            if self.line.phrase_before(at, table):
                return step
        return None

    def is_introduced(self, at: int) -> bool:
        """Whether a preposition or a word for day, month or edge stands before a word."""
        names = (*_PREPOSITIONS, "day_words", "month_words", "edges")
        return any(self.line.phrase_before(at, getattr(self.words, name)) for name in names)


def read_date(line: Line, at: int, language: Language, words: QuantityWords) -> Dated | None:
    """Return the date that begins at a word; None where there is none.

    ``at`` is the word that makes it a date; prepositions, edges and parts of the day before it
    belong to it, and so does a full date in brackets behind a weekday.
    """
    reader = _Reader(line, language, words)
    for read in (_event, _today, _figures, _weekday, _month, _relative, _year, _part):
        if found := read(reader, at):
            return _whole(reader, at, *found)
    return None


def _whole(reader: _Reader, at: int, when: When, end: int) -> Dated:
    """Add what belongs to a date on either side."""
    line, words = reader.line, reader.words
    start = at
    if not when.part and line.touches(end) and (part := line.phrase(end, words.parts)):
        when, end = replace(when, part=" ".join(line.words[end : part[1]])), part[1]
    if line.touches(end) and (local := line.phrase(end, words.local)):
        when, end = replace(when, zone="local"), local[1]
    for table in (words.last_before, words.this_before, words.next_before):
        if when.back is not None and (found := line.phrase_before(start, table)):
            start = found[1]
    when, start = _edges(reader, when, start)
    for relation in _PREPOSITIONS:
        if not when.relation and (found := line.phrase_before(start, getattr(words, relation))):
            when, start = replace(when, relation=relation), found[1]
    return Dated(when, start, end)


def _edges(reader: _Reader, when: When, start: int) -> tuple[When, int]:
    """Add parts of the day, edges and words for the unit before a date, in any order."""
    line, words = reader.line, reader.words
    tables = {
        "part": words.parts,
        "edge": words.edges,
        "": Phrases({**words.day_words, **words.month_words, **words.year_words}),
    }
    begun = len(line)
    while start < begun:  # "pada malam hari Rabu", "sejak awal bulan September"
        begun = start
        for name, table in tables.items():
            if found := line.phrase_before(start, table):
                said = " ".join(line.words[found[1] : start])
                if name == "part" and not when.part:
                    when = replace(when, part=said)
                elif name == "edge" and not when.edge:
                    when = replace(when, edge=said)
                start = found[1]
    return when, start


def _event(reader: _Reader, at: int) -> Found:
    """Read "menjelang kunjungan": shortly before an event."""
    found = reader.line.phrase(at, reader.words.events)
    if found and reader.line.touches(found[1]):
        return When(relation="event"), found[1] + 1
    return None


def _today(reader: _Reader, at: int) -> Found:
    found = reader.line.phrase(at, reader.words.days)
    return (When(unit="day", back=found[0]), found[1]) if found else None


def _figures(reader: _Reader, at: int) -> Found:
    """Read a date that begins with digits: "19 Juni 2024", "19/6", "2024-06-19"."""
    line = reader.line
    if iso := _ISO.fullmatch(line.word(at)):
        given = When(year=int(iso[1]), month=int(iso[2]), day=int(iso[3]))
        return (given, at + 1) if given.month in range(1, 13) else None
    days = read_days(line, at, reader.words)
    if days and line.touches(days[2]) and (month := reader.month(days[2])):
        year, end = reader.year(days[2] + 1)
        when = When(year=year, month=month, day=days[0], last=_last(days))
        return (when, end) if year else _of_year(reader, when, end)
    day = reader.number(at, range(1, 32))
    return _slashes(reader, at, day) if day else None


def _last(days: tuple[int, int, int]) -> int | None:
    return days[1] if days[1] > days[0] else None


def _of_year(reader: _Reader, when: When, end: int) -> Found:
    """Add the year to a date without one: "September tahun lalu", "last year"."""
    line, words = reader.line, reader.words
    if line.touches(end):
        start = end
        if (found := line.phrase(end, words.relative_units)) and found[0] == "year":
            step, after = reader.step(found[1])
            if step is not None:
                return replace(when, unit="year", back=step), after
        for step, table in enumerate((words.last_before, words.this_before, words.next_before), -1):
            if (begun := line.phrase(start, table)) and line.touches(begun[1]):
                found = line.phrase(begun[1], words.relative_units)
                if found and found[0] == "year":
                    return replace(when, unit="year", back=step), found[1]
    return when, end


def _slashes(reader: _Reader, at: int, day: int) -> Found:
    """Read day/month/year; English may turn the first two, so that only a day above 12 tells."""
    month = reader.number(at + 1, range(1, 32)) if reader.line.gap(at + 1) == "/" else None
    if not month:
        return None
    if reader.language.decimal == "." and (day > 12) == (month > 12):
        return None
    if month > 12:
        day, month = month, day
    if month > 12:
        return None
    year = reader.number(at + 2, YEARS) if reader.line.gap(at + 2) == "/" else None
    introduced = year or "(" in reader.line.gap(at) or reader.is_introduced(at)
    when = When(year=year, month=month, day=day)
    return (when, at + (3 if year else 2)) if introduced else None


def _weekday(reader: _Reader, at: int) -> Found:
    line, words = reader.line, reader.words
    weekday = words.weekdays.get((line.word(at),)) if line.is_capital(at) else None
    if weekday is None or (len(line.word(at)) <= _SHORT and "(" not in line.gap(at + 1)):
        return None
    is_week = (line.word(at),) in words.relative_units and at == 0
    if is_week and reader.step(at + 1)[0] is not None:
        return None  # "Minggu lalu" at the beginning of a sentence: last week
    when, end = When(weekday=weekday), at + 1
    if line.touches(end) and (part := line.phrase(end, words.parts)):
        when, end = replace(when, part=" ".join(line.words[end : part[1]])), part[1]
    if line.gap(end).strip() in (",", "("):
        dated = _figures(reader, end) or _month(reader, end)
        if dated and dated[0].day:
            return replace(dated[0], weekday=weekday, part=when.part), dated[1]
    step, end = reader.step(end)
    step = reader.step_before(at) if step is None else step
    return (when if step is None else replace(when, unit="week", back=step)), end


def _month(reader: _Reader, at: int) -> Found:
    line, words = reader.line, reader.words
    month, word = reader.month(at), line.word(at)
    if month is None:
        return None
    days = read_days(line, at + 1, words, listed=False) if line.touches(at + 1) else None
    year, end = reader.year(at + 1)
    if days and reader.language.decimal == ".":
        year, end = reader.year(days[2])
        return When(year=year, month=month, day=days[0], last=_last(days)), end
    if year:
        return When(year=year, month=month), end
    doubtful = len(word) <= _SHORT and word not in _full_names(words)
    doubtful = doubtful or (word,) in words.ambiguous
    if doubtful and not reader.is_introduced(at):
        return None
    step, end = reader.step(at + 1)
    step = reader.step_before(at) if step is None else step
    if step is not None:
        return When(month=month, unit="month", back=step), end
    return _of_year(reader, When(month=month), at + 1)


def _full_names(words: QuantityWords) -> set[str]:
    """Return the first name of each month: the full one, which may be short ("Mei")."""
    first: dict[int, str] = {}
    for (word,), month in words.months.items():
        first.setdefault(month, word)
    return set(first.values())


def _relative(reader: _Reader, at: int) -> Found:
    """Read "tahun lalu", "akhir pekan ini", "musim dingin lalu", "last winter"."""
    line = reader.line
    tables: tuple[Phrases, ...] = (reader.words.relative_units, reader.words.seasons)
    for table in tables:
        found = line.phrase(at, table)
        if not found:
            continue
        step, end = reader.step(found[1])
        step = reader.step_before(at) if step is None else step
        if step is None:
            continue
        if table is reader.words.seasons:
            return When(season=found[0], unit="year", back=step), end
        return When(unit=found[0], back=step), end
    return None


def _year(reader: _Reader, at: int) -> Found:
    """Read a year behind a preposition, a word for year or an opening bracket."""
    line, year = reader.line, reader.number(at, YEARS)
    if year is None or line.gap(at + 1) == "/":  # "2022/2023" is no year
        return None
    names = (*_PREPOSITIONS, "year_words", "edges")
    before = any(line.phrase_before(at, getattr(reader.words, name)) for name in names)
    alone = line.gap(at).endswith("(") and not line.touches(at + 1)
    return (When(year=year), at + 1) if before or alone else None


def _part(reader: _Reader, at: int) -> Found:
    """Read a part of the day behind a preposition: "pada malam"."""
    found = reader.line.phrase(at, reader.words.parts)
    if found and reader.line.phrase_before(at, reader.words.at) and not reader.day(found[1]):
        return When(part=" ".join(reader.line.words[at : found[1]])), found[1]
    return None
