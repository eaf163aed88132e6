from __future__ import annotations

import pytest

from compare.findings.figures import figures
from compare.model import Article
from compare.report import Finding, QuantityGroup, Stated
from tests.findings.builders import quote, three, told
from tests.support import WIRE, article

TEXTS = three("Ada 12 korban.", "Ada 20 korban.", "Ada 30 korban.", "Ada 12 orang korban.")
BY_ID = {text.id: text for text in TEXTS}


def stated(text: str, low: float | None, high: float | None, words: str = "korban") -> Stated:
    return Stated(text, words, low, high, "korban", "", quote(BY_ID[text]))


def group(*rows: Stated, verdict: str = "differs", kind: str = "count") -> QuantityGroup:
    return QuantityGroup("korban-1", kind, verdict, "", rows)


def found(*groups: QuantityGroup, texts: tuple[Article, ...] = TEXTS) -> list[Finding]:
    return list(figures(told(*texts, quantities=groups)))


def test_values_that_exclude_each_other_face_each_other() -> None:
    (one,) = found(group(stated("a", 12, 12, "12 korban"), stated("b", 20, 20, "20 korban")))
    assert (one.id, one.kind, one.observation) == ("figures-korban-1", "figures", "figures")
    assert one.details == (("a", "12 korban"), ("b", "20 korban"))
    assert one.found == ("a", "b")
    assert one.rests_on_one


@pytest.mark.parametrize("kind", ["date", "time"])
def test_days_and_times_are_no_figures(kind: str) -> None:
    (one,) = found(group(stated("a", 1, 1), stated("b", 2, 2), kind=kind))
    assert one.observation == "dates"


@pytest.mark.parametrize("verdict", ["compatible", "different-moment", "not-comparable"])
def test_only_what_differs_is_a_finding(verdict: str) -> None:
    assert found(group(stated("a", 12, 12), stated("b", 20, 20), verdict=verdict)) == []


@pytest.mark.parametrize(
    "rows",
    [
        (stated("a", 12, 12), stated("b", 10, 15)),
        (stated("a", 12, 12), stated("b", 10, None)),
        (stated("a", None, None), stated("b", 20, 20)),
        (stated("a", 12, 12), stated("a", 20, 20)),
    ],
)
def test_what_may_be_the_same_value_or_stands_in_one_text_faces_nothing(
    rows: tuple[Stated, ...],
) -> None:
    assert found(group(*rows)) == []


def test_three_texts_with_three_values_stand_side_by_side() -> None:
    rows = (stated("a", 12, 12), stated("b", 20, 20), stated("c", 30, 30))
    (one,) = found(group(*rows))
    assert one.found == ("a", "b", "c")
    assert not one.rests_on_one


def test_a_value_that_two_texts_state_does_not_rest_on_one_sentence_of_them() -> None:
    rows = (stated("a", 12, 12), stated("b", 20, 20), stated("c", 20, 20), stated("d", 12, 12))
    (one,) = found(group(*rows))
    assert one.found == ("a", "b")
    assert not one.rests_on_one
    (one,) = found(group(*rows[:3]))
    assert one.rests_on_one
    assert one.of == ("a", "b", "c")


def test_copies_do_not_face_each_other() -> None:
    text = " ".join(WIRE)
    texts = (article(text, "a"), article(text, "b"), article("Ada 30 korban.", "c"))
    rows = tuple(
        Stated(one.id, "x", number, number, "x", "", quote(one))
        for one, number in zip(texts, (1.0, 2.0), strict=False)
    )
    assert found(group(*rows), texts=texts) == []


def test_without_the_analysis_there_is_nothing() -> None:
    assert list(figures(told(*TEXTS))) == []
