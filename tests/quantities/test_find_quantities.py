"""What is counted, measured and dated: cases, and numbers written by others read back."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Article
from compare.quantities import Quantity
from compare.quantities.find_quantities import find_quantities
from compare.text.match import Hit, surface
from tests.cases import Case, read_cases
from tests.quantities.spell import spell
from tests.support import article, examples

CODES = ("id", "en")
PARTS = ("month", "day", "last", "weekday", "season", "part", "edge", "unit", "back")


def read(text: str, code: str, **known: str) -> Article:
    return article(text, language=code, **known)


def quantities(text: str, code: str) -> tuple[Quantity, ...]:
    return find_quantities(read(text, code))


def described(one: Quantity, text: Article) -> str:
    words = surface(text.tokens, Hit(one.words[0], one.words[1] - one.words[0], 0))
    return f"{one.kind} | {words} | {value(one)} | {one.unit or '-'}"


def value(one: Quantity) -> str:
    if one.kind == "time" and one.when and one.when.minute is not None:
        offset = "" if one.when.offset is None else f" {one.when.offset:+}"
        return f"{one.when.minute // 60:02}:{one.when.minute % 60:02}{offset}"
    if one.kind == "date":
        return dated(one)
    bounds = ["" if bound is None else f"{bound:.16g}" for bound in (one.low, one.high)]
    hedge = " about" if one.hedge == "about" else ""
    return (bounds[0] if bounds[0] == bounds[1] else "..".join(bounds)) + hedge


def dated(one: Quantity) -> str:
    days = [str(date.fromordinal(int(day))) for day in (one.low, one.high) if day is not None]
    given = [(name, getattr(one.when, name)) for name in PARTS]
    told = " ".join(f"{name}={said:g}" if isinstance(said, float) else f"{name}={said}"
                    for name, said in given if said not in (None, "")
                    and not (days and name in ("month", "day")))  # fmt: skip
    return f"{'..'.join(dict.fromkeys(days)) or 'XXXX'} {told}".strip()


def cases() -> list[tuple[str, Case]]:
    return [(code, case) for code in CODES for case in read_cases(f"quantities/cases/{code}.txt")]


@pytest.mark.parametrize(("code", "case"), cases(), ids=str)
def test_a_line_has_these_quantities(code: str, case: Case) -> None:
    text = read(case.given, code)
    assert tuple(described(one, text) for one in find_quantities(text)) == case.expected


UNIT = {"id": "kios", "en": "stalls"}


@pytest.mark.parametrize("code", CODES)
@given(number=st.integers(min_value=2, max_value=10**14))
@examples(200)
def test_a_number_in_digits_is_read_back(code: str, number: int) -> None:
    """The writer is Babel's; a whole number of four digits could be a year."""
    written = format_decimal(number, locale=code)
    (one,) = quantities(f"Ana: {written} {UNIT[code]}.", code)
    assert (one.low, one.high, one.kind) == (number, number, "count")


@pytest.mark.parametrize("code", CODES)
@given(hundredths=st.integers(min_value=201, max_value=10**10))
@examples(200)
def test_a_decimal_number_is_read_back(code: str, hundredths: int) -> None:
    written = format_decimal(hundredths / 100, format="#,##0.##", locale=code)
    (one,) = quantities(f"Ana: {written} km.", code)
    assert one.low == pytest.approx(hundredths * 10)


@pytest.mark.parametrize("code", CODES)
@given(number=st.integers(min_value=2, max_value=10**15 - 1))
@examples(300)
def test_a_number_in_words_is_read_back(code: str, number: int) -> None:
    (one,) = quantities(f"Ana: {spell(number, code)} {UNIT[code]}.", code)
    assert (one.low, one.high) == (number, number)


@given(text=st.text(alphabet="0123456789 .,-–/:()$%RpajutMei", max_size=60))
@examples(300)
def test_whatever_stands_there_quantities_are_in_order_and_apart(text: str) -> None:
    one = read(f"Ana {text} kios.", "id")
    found = find_quantities(one)
    assert all(left.words[1] <= right.words[0] for left, right in pairwise(found))
    for each in found:
        assert each.words[0] < each.words[1] <= len(one.tokens)
        assert each.low is None or each.high is None or each.low <= each.high
        assert one.tokens.starts[each.words[0]] == each.span[0]


def test_what_is_told_from_the_text_has_days_where_its_date_is_known() -> None:
    text = read("Ia datang tahun lalu dan pulang pada September tahun lalu.", "id",
                date="2024-06-19")  # fmt: skip
    year, month = find_quantities(text)
    assert [year.low, year.high] == [date(2023, 1, 1).toordinal(), date(2023, 12, 31).toordinal()]
    assert [month.low, month.high] == [date(2023, 9, 1).toordinal(), date(2023, 9, 30).toordinal()]


def test_a_language_without_data_has_no_quantities() -> None:
    assert quantities("Il y a 12 kiosques en 2016.", "fr") == ()


def test_a_text_without_words_has_no_quantities() -> None:
    assert quantities("***", "id") == ()


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Pada Kamis (20/6/2024) ia datang.", ["Pada Kamis (20/6/2024)"]),
        ("Ia datang (20/6/2024).", ["20/6/2024"]),
        ("Nilainya US$ 34,4 juta atau $ 20 ribu.", ["US$ 34,4 juta", "$ 20 ribu"]),
        ("Sebanyak 53,4 % warga (30%) pindah.", ["53,4 %", "30%"]),
    ],
)
def test_signs_and_brackets_belong_to_the_span(text: str, spans: list[str]) -> None:
    assert [text[slice(*one.span)] for one in quantities(text, "id")] == spans
