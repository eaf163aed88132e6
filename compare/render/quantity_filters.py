"""Small views of quantities that templates ask for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report import Stated

_LENGTHS = (("week", 604_800), ("day", 86_400), ("hour", 3_600), ("minute", 60))
_HOUR = 60
_MONTHS = 12


def reading(stated: Stated, kind: str, language: str) -> tuple[str, str, str]:
    """Return hedge, value and unit as a page shows them; "" for what the words leave open."""
    if kind == "date":
        return "", _days(stated, language), ""
    if kind == "time":
        minute = int(stated.value or 0)
        return "", f"{minute // _HOUR:02}:{minute % _HOUR:02}", stated.unit
    bounds = [stated.value] if stated.value is not None else [stated.low, stated.high]
    values = [bound for bound in bounds if bound is not None]
    unit, factor = _unit(stated, values)
    number = "–".join(_decimal(value / factor, language) for value in values)
    hedge = stated.hedge if stated.value is not None else ""
    return hedge, number, "" if unit == "%" else unit


def _unit(stated: Stated, values: list[float]) -> tuple[str, float]:
    """Return the largest unit of time in which all values are whole; another unit as it is."""
    if stated.unit == "second":
        return next(
            ((name, size) for name, size in _LENGTHS if all(v % size == 0 for v in values)),
            ("second", 1),
        )
    if stated.unit == "age" or (stated.unit == "month" and all(v % _MONTHS == 0 for v in values)):
        return ("age" if stated.unit == "age" else "year"), _MONTHS
    return stated.unit, 1


def _days(stated: Stated, language: str) -> str:
    """Return the days of a date: a day, a year, or the first and the last one."""
    from babel.dates import format_date

    if stated.low is None or stated.high is None:
        return ""
    first, last = (date.fromordinal(int(day)) for day in (stated.low, stated.high))
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    days = [format_date(day, "d MMM y", locale=language) for day in dict.fromkeys((first, last))]
    return "–".join(days)


def _decimal(value: float, language: str) -> str:
    from babel.numbers import format_decimal

    return format_decimal(value, format="#,##0.##", locale=language)
