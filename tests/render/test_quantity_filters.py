from __future__ import annotations

from datetime import date

import pytest

from compare.render.quantity_filters import reading
from compare.report import Evidence, Stated

EVIDENCE = Evidence("a", 0, (0, 1), (0, 1), (), quoted=False, rank=3, passage=None, whole=False)


def stated(
    unit: str, low: float | None, high: float | None, value: float | None = None, hedge: str = ""
) -> Stated:
    return Stated("a", "kata", low, high, unit, hedge, EVIDENCE, value)


@pytest.mark.parametrize(
    ("one", "kind", "expected"),
    [
        (stated("kios", 12, 12, 12), "count", ("", "12", "kios")),
        (stated("USD", 34_350_000, 34_450_000, 34_400_000), "money", ("", "34.400.000", "USD")),
        (stated("%", 12.5, 12.5, 12.5), "share", ("", "12,5", "")),
        (stated("month", 240, None, 240, "more"), "duration", ("more", "20", "year")),
        (stated("month", 9, 9, 9), "duration", ("", "9", "month")),
        (stated("age", 288, 288, 288), "duration", ("", "24", "age")),
        (stated("second", 1_209_600, 7_257_600, None, "range"), "duration", ("", "2–12", "week")),
        (stated("second", 90, 90, 90), "duration", ("", "90", "second")),
        (stated("WIB", 185, 185, 185), "time", ("", "03:05", "WIB")),
        (stated("day", None, None), "date", ("", "", "")),
    ],
)
def test_a_value_is_shown_in_its_unit(
    one: Stated, kind: str, expected: tuple[str, str, str]
) -> None:
    assert reading(one, kind, "id") == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 6, 19), date(2024, 6, 19), "19 Jun 2024"),
        (date(2000, 1, 1), date(2000, 12, 31), "2000"),
        (date(2023, 9, 1), date(2023, 9, 30), "1 Sep 2023–30 Sep 2023"),
    ],
)
def test_a_date_is_shown_as_days_or_as_a_year(first: date, last: date, expected: str) -> None:
    one = stated("day", first.toordinal(), last.toordinal())
    assert reading(one, "date", "id") == ("", expected, "")
