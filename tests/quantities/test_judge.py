"""Two quantities of one kind and unit: the same, different, or not comparable."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.quantities import Quantity
from compare.quantities.find_quantities import find_quantities
from compare.quantities.judge import Faced, judge
from compare.report import REASONS_OF_QUANTITIES, VERDICTS_OF_QUANTITIES
from compare.settings import Settings
from tests.support import article

CLEAR = Faced(same_context=True, stages=False, expected=False, languages=False)


def one(text: str, **known: str) -> Quantity:
    (found,) = find_quantities(article(f"Ia: {text}.", **known))
    return found


def judged(left: str, right: str, faced: Faced = CLEAR) -> str:
    verdicts = {
        judge(*pair, faced, Settings())
        for pair in ((one(left), one(right)), (one(right), one(left)))
    }
    (found,) = verdicts
    assert found[0] in VERDICTS_OF_QUANTITIES
    assert found[1] in {*REASONS_OF_QUANTITIES, "open", "neighbours", "context"}
    return " ".join(found)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("12 kios", "dua belas kios", "compatible same"),
        ("12 kios", "15 kios", "differs apart"),
        ("10.000 kios", "10.400 kios", "compatible rounding"),
        ("10.000 kios", "14.000 kios", "not-comparable open"),
        ("10.000 kios", "25.400 kios", "differs apart"),
        ("$34,4 juta", "$34,42 juta", "compatible rounding"),
        ("$34,4 juta", "$36,4 juta", "differs apart"),
        ("sekitar 50 kios", "54 kios", "compatible hedge"),
        ("sekitar 50 kios", "58 kios", "not-comparable open"),
        ("sekitar 50 kios", "70 kios", "differs apart"),
        ("24 tahun", "hampir seperempat abad", "compatible hedge"),
        ("24 tahun", "lebih dari dua dekade", "compatible hedge"),
        ("lebih dari dua tahun", "24 tahun", "not-comparable open"),
        ("lebih dari 20 kios", "12 kios", "differs apart"),
        ("jutaan peluru", "hingga 4,8 juta peluru", "compatible hedge"),
        ("jutaan peluru", "3 juta peluru", "compatible range"),
        ("jutaan peluru", "300 peluru", "differs apart"),
        ("10–15 kios", "antara 14 dan 20 kios", "compatible range"),
        ("12,5%", "12,5 persen", "compatible same"),
        ("12,500 dolar", "12.500 dolar", "not-comparable thousandfold"),
        ("12 dolar", "12.000 dolar", "differs apart"),
    ],
)
def test_numbers(left: str, right: str, verdict: str) -> None:
    assert judged(left, right) == verdict


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("pada Rabu", "pada hari Rabu", "compatible same"),
        ("pada Rabu", "pada Jumat", "differs apart"),
        ("pada Rabu", "pada Selasa", "not-comparable neighbours"),
        ("pada Senin", "pada Minggu", "not-comparable neighbours"),
        ("sejak 2000", "pada tahun 2000", "compatible same"),
        ("pada 2000", "pada 2003", "differs apart"),
        ("sejak 2000", "pada 2003", "not-comparable open"),
        ("sebelum 2000", "sejak 2000", "not-comparable open"),
        ("Juni 2024", "19 Juni 2024", "compatible exact"),
        ("Juni 2024", "19 Juli 2024", "differs apart"),
        ("19 Juni 2024", "20 Juni 2024", "not-comparable neighbours"),
        ("19 Juni", "25 Juni", "differs apart"),
        ("19 Juni", "25 Juli", "not-comparable open"),
        ("pada September", "September tahun lalu", "compatible exact"),
        ("tahun lalu", "September tahun lalu", "compatible exact"),
        ("tahun lalu", "tahun lalu", "compatible same"),
        ("tahun lalu", "tahun ini", "not-comparable open"),
        ("tahun lalu", "bulan lalu", "not-comparable open"),
        ("pada Maret", "pada Rabu", "not-comparable open"),
        ("menjelang perang", "menjelang perang", "not-comparable open"),
        ("musim dingin lalu", "musim panas lalu", "not-comparable open"),
    ],
)
def test_dates(left: str, right: str, verdict: str) -> None:
    assert judged(left, right) == verdict


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("03:00 WIB", "03.00 WIB", "compatible same"),
        ("03:00 WIB", "04:00 WIB", "differs apart"),
        ("03:00 WIB", "05:00 WIT", "compatible zone"),
        ("03:00 WIB", "03:00 WIT", "differs apart"),
        ("03:00 waktu lokal (18:00 GMT)", "18:00 GMT", "compatible zone"),
        ("03:00 waktu setempat", "18:00 GMT", "not-comparable open"),
        ("03:00", "04:00", "not-comparable open"),
    ],
)
def test_times(left: str, right: str, verdict: str) -> None:
    assert judged(left, right) == verdict


def test_the_early_hours_of_the_later_day_explain_neighbouring_days() -> None:
    wednesday, sunday, monday = (replace(CLEAR, nights=frozenset({day})) for day in (3, 7, 1))
    assert judged("pada Rabu", "pada Selasa", wednesday) == "compatible zone"
    assert judged("pada Rabu", "pada Selasa", sunday) == "not-comparable neighbours"
    assert judged("pada Senin", "pada Minggu", monday) == "compatible zone"
    assert judged("pada Senin", "pada Minggu", sunday) == "not-comparable neighbours"


def test_known_dates_of_the_texts_tell_two_years_apart() -> None:
    left, right = one("tahun lalu", date="2024-06-19"), one("tahun lalu", date="2025-06-19")
    assert judge(left, right, CLEAR, Settings()) == ("differs", "apart")
    assert judge(left, one("pada 2023"), CLEAR, Settings()) == ("compatible", "same")


@pytest.mark.parametrize(
    ("faced", "verdict"),
    [
        (replace(CLEAR, same_context=False), "not-comparable context"),
        (replace(CLEAR, stages=True), "different-moment stage"),
        (replace(CLEAR, expected=True), "different-moment expected"),
    ],
)
def test_what_explains_a_difference_comes_before_it(faced: Faced, verdict: str) -> None:
    assert judged("12 kios", "15 kios", faced) == verdict
    assert judged("12 kios", "12 kios", faced) == "compatible same"


def test_a_thousand_times_apart_in_two_languages_is_perhaps_a_word() -> None:
    faced = replace(CLEAR, languages=True)
    assert judged("$2 miliar", "$2 triliun", faced) == "not-comparable thousandfold"
    assert judged("$2 miliar", "$3 triliun", faced) == "differs apart"
    assert judged("$2 miliar", "$2 triliun") == "differs apart"


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("tanggal 17-18 Agustus 2023", "20 Agustus 2023", "differs apart"),
        ("tanggal 17-18 Agustus 2023", "19 Agustus 2023", "not-comparable neighbours"),
        ("tanggal 17-18 Agustus 2023", "pada Agustus 2023", "compatible exact"),
        ("tanggal 17-18 Agustus 2023", "18 Agustus 2023", "compatible exact"),
        ("tanggal 17-18 Agustus", "18 Agustus", "compatible exact"),
        ("tanggal 17-18 Agustus", "17–18 Agustus", "compatible same"),
        ("tanggal 17-18 Agustus", "19 Agustus", "not-comparable neighbours"),
        ("tanggal 17-18 Agustus", "20 Agustus", "differs apart"),
        ("tanggal 17-18 Agustus", "18-19 Agustus", "not-comparable open"),
    ],
)
def test_several_days_in_a_row(left: str, right: str, verdict: str) -> None:
    assert judged(left, right) == verdict


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("pada September", "tahun lalu", "compatible parts"),
        ("bulan September lalu", "tahun lalu", "compatible parts"),
        ("sembilan bulan yang lalu", "tahun lalu", "compatible parts"),
        ("sembilan bulan yang lalu", "pada September", "compatible parts"),
        ("tiga puluh bulan yang lalu", "tahun lalu", "not-comparable open"),
        ("tahun lalu", "tahun depan", "not-comparable open"),
        ("pada tahun 2000", "tahun lalu", "not-comparable open"),
        ("pada Rabu", "tahun lalu", "not-comparable open"),
        ("pada September", "pada Maret", "not-comparable context"),
        ("sejak September", "sebelum tahun 2000", "not-comparable open"),
    ],
)
def test_dates_of_one_event_that_leave_out_what_the_other_gives(
    left: str, right: str, verdict: str
) -> None:
    event = replace(CLEAR, same_context=False, same_event=True)
    assert judged(left, right, event) == verdict
    if verdict == "compatible parts":
        assert judged(left, right) == "not-comparable open"


def test_of_one_event_only_what_was_expected_explains_another_day() -> None:
    event = replace(CLEAR, same_context=False, same_event=True)
    assert judged("pada Senin", "pada Rabu", event) == "not-comparable context"
    expected = replace(event, expected=True)
    assert judged("pada Senin", "pada Rabu", expected) == "different-moment expected"
