from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from compare.analyses.base import NotApplicableError
from compare.analyses.quantities import ANALYSIS, run
from compare.report import QuantityGroup
from compare.settings import Settings
from tests.support import facts, story

FIRE = "Api di Pasar Melati menghanguskan {} kios ikan milik warga pada malam hari."


def groups(*numbers: str, settings: Settings | None = None) -> list[QuantityGroup]:
    found = run(facts(story(*(FIRE.format(one) for one in numbers)), settings=settings))
    return [one for one in found if one.kind == "count"]


def test_a_group_has_the_words_and_values_of_every_text() -> None:
    (one,) = groups("12", "lebih dari 15")
    assert (one.kind, one.verdict, one.why) == ("count", "differs", "apart")
    rows = [(each.text, each.words, each.value, each.low, each.high) for each in one.stated]
    assert rows == [("a", "12 kios", 12, 12, 12), ("b", "lebih dari 15 kios", 15, 15, None)]
    assert [(each.unit, each.hedge) for each in one.stated] == [("kios", ""), ("kios", "more")]
    assert one.shared == ("Api", "Pasar Melati", "menghanguskan")


def test_the_words_stand_marked_in_a_window() -> None:
    (one,) = groups("12", "15")
    evidence = one.stated[0].evidence
    assert evidence.passage == FIRE.format("12")
    start = FIRE.index("{")
    assert [(mark.start, mark.end) for mark in evidence.marks] == [(start, start + len("12 kios"))]


def test_no_more_than_four_words_of_a_text_stand_alone() -> None:
    (one,) = groups("tidak lebih dari dua puluh empat", "24")
    assert one.stated[0].words == "dua puluh empat kios"


def test_what_one_text_alone_states_is_for_the_data() -> None:
    found = run(facts(story("Ada 12 kios.", "Hujan turun selama tiga hari.")))
    assert [(one.why, one.verdict, one.stated[0].words) for one in found] == [
        ("alone", "not-comparable", "12 kios"),
        ("alone", "not-comparable", "tiga hari"),
    ]
    assert {one.stated[0].evidence.passage for one in found} == {"12 kios.", "tiga hari."}


def test_every_quantity_stands_in_one_group_and_each_group_has_its_own_id() -> None:
    given = facts(story(*(FIRE.format(one) for one in ("12", "15", "12"))))
    found = run(given)
    spans = [(each.text, each.evidence.marks[0]) for one in found for each in one.stated]
    assert len(spans) == len(set(spans)) == sum(map(len, given.telling.quantities))
    assert len({one.id for one in found}) == len(found)


def test_evidence_comes_after_findings_themes_and_pairs_in_the_order_of_the_list() -> None:
    texts = (f"{FIRE.format('12')} Hujan reda pada 2024 di Melati setelah lama turun deras.",) * 2
    other = texts[1].replace("warga", "para pedagang").replace("deras", "lebat")
    found = run(facts(story(texts[0], other)))
    ranks = [each.evidence.rank for one in found for each in one.stated]
    assert ranks == sorted(ranks)
    assert min(ranks) == 3


def test_a_verdict_agrees_with_the_ranges_that_are_shown() -> None:
    """Oracle: the ranges alone say whether one value can fit two texts."""
    numbers = ("10.000", "10.400", "25.000", "sekitar 10.000", "lebih dari 9.000")
    for left, right in combinations(numbers, 2):
        for one in groups(left, right):
            here, there = one.stated if len(one.stated) == 2 else (one.stated[0],) * 2
            lows = [each.low for each in (here, there) if each.low is not None]
            highs = [each.high for each in (here, there) if each.high is not None]
            fits = not lows or not highs or max(lows) <= min(highs)
            assert one.verdict != "differs" or not fits
            assert one.verdict != "compatible" or fits


def test_a_year_has_its_days() -> None:
    text = "Putra Ana datang ke Pasar Melati pertama kali sejak 2000 dengan kapal."
    (one,) = run(facts(story(text, text.replace("Putra", "Putri"))))
    year = [date(2000, 1, 1).toordinal(), date(2000, 12, 31).toordinal()]
    assert [[each.low, each.high] for each in one.stated] == [year, year]


def test_it_needs_two_texts_and_a_number() -> None:
    with pytest.raises(NotApplicableError, match="two texts"):
        run(facts(story("Ada 12 kios.")))
    with pytest.raises(NotApplicableError, match="No number"):
        run(facts(story("Atap runtuh.", "Hujan turun.")))
    assert ANALYSIS.section(facts(story("***", "…"))).status == "not-applicable"
