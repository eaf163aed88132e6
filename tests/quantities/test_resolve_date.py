from __future__ import annotations

from datetime import date

import pytest

from compare.quantities import When
from compare.quantities.resolve_date import resolve_date

WRITTEN = date(2024, 6, 19)  # a Wednesday


def days(when: When, written: date | None = WRITTEN) -> str:
    low, high = resolve_date(when, written)
    if low is None or high is None:
        return ""
    return f"{date.fromordinal(int(low))} {date.fromordinal(int(high))}"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(year=2000), "2000-01-01 2000-12-31"),
        (When(year=2024, month=2), "2024-02-01 2024-02-29"),
        (When(year=2024, month=2, day=29), "2024-02-29 2024-02-29"),
        (When(unit="day", back=-1), "2024-06-18 2024-06-18"),
        (When(unit="week", back=-1), "2024-06-10 2024-06-16"),
        (When(unit="weekend", back=0), "2024-06-22 2024-06-23"),
        (When(unit="month", back=-9), "2023-09-01 2023-09-30"),
        (When(unit="month", back=-6), "2023-12-01 2023-12-31"),
        (When(unit="year", back=-1), "2023-01-01 2023-12-31"),
        (When(unit="year", back=-1, month=9), "2023-09-01 2023-09-30"),
    ],
)
def test_days_of_a_date(when: When, expected: str) -> None:
    assert days(when) == expected


@pytest.mark.parametrize(
    "when",
    [
        When(month=9),
        When(weekday=3),
        When(unit="week", back=-1, weekday=3),
        When(unit="year", back=-1, season="WI"),
        When(year=2023, month=2, day=29),
        When(unit="month", back=-(10**6)),
        When(unit="day", back=10**7),
        When(relation="event"),
    ],
)
def test_what_stays_open(when: When) -> None:
    assert days(when) == ""


def test_without_the_day_of_the_text_only_years_are_known() -> None:
    assert days(When(unit="year", back=-1), None) == ""
    assert days(When(year=2000), None) == "2000-01-01 2000-12-31"
