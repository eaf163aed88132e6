"""Turn what a date says into days, as far as the text's own date is known."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.quantities import When

    Days = tuple[float | None, float | None]

_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_WEEK = 7
_SATURDAY = 6


def resolve_date(when: When, written: date | None) -> Days:
    """Return the first and the last day that a date can mean, counted from 1 January 1.

    Args:
        when: what the words say.
        written: day of the text; without it only a date with its year has days.

    Returns:
        None and None where the words leave the year open, or no such day exists.
    """
    try:
        span = _span(when, written)
    except (ValueError, OverflowError):  # 31 February, or before the year 1
        return None, None
    return (span[0].toordinal(), span[1].toordinal()) if span else (None, None)


def _span(when: When, written: date | None) -> tuple[date, date] | None:
    year = when.year
    if year is None and when.back is not None and written:
        if when.unit == "year" and (when.month or not when.season):
            year = written.year + round(when.back) if when.back == round(when.back) else None
        elif when.month is None and when.weekday is None and not when.season:
            return _relative(when, written)
    if year is None or when.season:
        return None
    if when.month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if when.day is None:
        return _month(year, when.month)
    return date(year, when.month, when.day), date(year, when.month, when.last or when.day)


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _relative(when: When, written: date) -> tuple[date, date] | None:
    """Return the days, weeks or months that lie so far from the text."""
    back = when.back or 0
    if when.unit == "day":
        day = written + timedelta(days=round(back))
        return day, day
    if when.unit in ("week", "weekend"):
        monday = written - timedelta(days=written.isoweekday() - 1) + timedelta(weeks=round(back))
        first = _SATURDAY - 1 if when.unit == "weekend" else 0
        return monday + timedelta(days=first), monday + timedelta(days=_WEEK - 1)
    months = written.year * 12 + written.month - 1 + round(back * _MONTHS[when.unit])
    year, month = divmod(months, 12)
    if not 0 < year <= MAXYEAR:
        return None
    return _month(year, month + 1)
