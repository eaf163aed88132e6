"""What a text counts, measures and dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Span


@dataclass(frozen=True, slots=True)
class When:
    """What the words of a date or time say; None and "": nothing.

    After TIMEX3 (Pustejovsky et al. 2003), in parts, so that partial dates can be compared.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: int | None = None
    """Last day of several in a row; None: ``day`` alone."""
    weekday: int | None = None
    """1 = Monday to 7."""
    season: str = ""
    """SP, SU, FA, WI, or DR and RA."""
    part: str = ""
    """Part of the day, in the words of the text's language."""
    edge: str = ""
    """Word for the beginning, the middle or the end of the date."""
    unit: str = ""
    """With ``back``: day, week, weekend, month, year, decade, century."""
    back: float | None = None
    """So many units from the day of the text, negative before it."""
    relation: str = ""
    """at, since, until, before, after, event (shortly before one) or ""."""
    minute: int | None = None
    """Of the day, from 0; of a time."""
    zone: str = ""
    """Zone of the time, "local" or ""."""
    offset: int | None = None
    """Minutes that the zone is ahead of UTC."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity or date in one text."""

    words: Span
    """Numbers of its words, hedge and unit included."""
    span: Span
    """The same as code points."""
    sentence: int
    kind: str
    """count, money, share, ratio, measure, duration, date or time."""
    low: float | None
    """What the words say, in the unit; None: open on this side. Of dates days since 1 January 1,
    None where the year or the date of the text is not known; of times minutes of the day."""
    high: float | None
    unit: str
    """Lemma of what is counted; a currency (ISO 4217); "%", "points", "times"; of durations
    "second", "month" or "age"; of measures an SI unit; "day" of dates, of times a zone."""
    hedge: str
    """about, more, less, range or ""."""
    grain: float = 0.0
    """Step of the last digit that tells something: 34.4 million has 100,000; 0 of what is small
    enough to be counted."""
    core: Span = (0, 0)
    """Numbers of the words of the number alone."""
    when: When | None = None
    """Of dates and times."""
