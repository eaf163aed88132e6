from __future__ import annotations

import re
from dataclasses import replace

import pytest

from compare.evaluation import Evaluation, Figure, Measure
from compare.render import filters, labels
from compare.render.pages import pages
from compare.report import Report
from tests.support import visible

PAGE = "report/evaluation.md"
FIGURES = (Figure("precision", 0.75, (0.5, 1.0)), Figure("recall", 0.996, None))


def counts(**values: int) -> tuple[tuple[str, int], ...]:
    return tuple(values.items())


def alignment(found: int) -> Evaluation:
    numbers = counts(tp=found - 1, fp=1, fn=7, found=found, gold=9, pairs=1234)
    measures = (
        Measure("pairs", 4, numbers, FIGURES, None),
        Measure("annotators pairs", 4, (), (Figure("f1", 0.87, None),), None),
    )
    return Evaluation("alignment", "gold", "folder", 9, "documents", 10, measures)


def claims(found: int) -> Evaluation:
    numbers = counts(tp=found - 1, fp=1, fn=7, found=found, gold=9, cells=12, surest=5)
    units = Measure("shared units", 4, counts(units=9, claims=2, gold=3), FIGURES, None)
    cells = Measure("cells", 8, numbers, FIGURES, None)
    shared = replace(cells, name="shared cells", counts=(*numbers, ("surest right", 4)))
    measures = (shared, cells, units, replace(units, name="units"))
    return Evaluation("claims", "gold", "folder", 8, "claims, documents", 10, measures)


def page(report: Report, language: str, *evaluations: Evaluation) -> str:
    return visible(dict(pages(replace(report, evaluation=evaluations), language))[PAGE])


def test_what_ships_is_told_task_by_task(market: Report) -> None:
    text = dict(pages(market, "en"))[PAGE]
    assert re.findall(r"\{#([a-z-]+)\}", text) == [
        "sentences",
        "units",
        "alignment",
        "claims",
        "extraction",
        "stories",
        "halves",
        "quantities",
        "quotes",
        "labels",
        "reading",
        "not-measured",
    ]
    assert {one.task for one in market.evaluation} == set(labels.TASKS)
    (boundaries,) = (one for one in market.evaluation if one.task == "units")
    count = dict(boundaries.measure("boundaries").counts)
    assert f"{count['tp']} of {count['gold']} pieces were found" in visible(text)


@pytest.mark.parametrize(
    ("language", "title", "figure"),
    [
        ("en", "# How often is this right?", "0.75 (0.50–1.00)"),
        ("id", "# Seberapa sering ini benar?", "0,75 (0,50–1,00)"),
    ],
)
def test_a_page_speaks_its_language(language: str, title: str, figure: str, market: Report) -> None:
    text = page(market, language, alignment(20))
    assert text.startswith(title)
    assert figure in text


def test_counts_stand_in_words(market: Report) -> None:
    text = page(market, "en", alignment(20))
    assert "all 1,234 pairs of sentences" in text
    assert "would show 20 pairs as sentences side by side; 19 of them are right" in text
    assert "of 100 sentence pairs shown as the same, about 75 are" in text
    assert "of 100 pairs that are the same, about 99 are shown" in text.lower()
    assert "agree with each other at an F1 of 0.87" in text


def test_few_pairs_promise_nothing(market: Report) -> None:
    text = page(market, "en", alignment(9))
    assert "fewer than 10 pairs are too few" in text
    assert "sentence pairs shown as the same, about" not in text


def test_what_is_not_found_is_counted_in_words(market: Report) -> None:
    text = page(market, "en", claims(20))
    assert "wrote down 8 claims with the sentences that tell them; 3 of these" in text
    assert "not found in this text” 20 times and is right 19 times; of its 5 surest, 4" in text
    assert "of 100 claims that are called not found in a text, about 75 are not told there" in text
    assert "a share of 0.75 (0.50–1.00) belongs together" in text
    assert "fewer than 10 are too few" in page(market, "en", claims(9))


def test_every_method_page_leads_there(market: Report) -> None:
    for uri, text in pages(market, "en"):
        if uri.startswith("report/method/"):
            assert (uri, 'href="../evaluation.html"' in text) == (uri, True)


def test_a_hundred_of_a_hundred_only_when_it_is_so() -> None:
    shares = (0, 0.001, 0.5, 0.999, 1)
    assert [filters.per_hundred(share) for share in shares] == [0, 1, 50, 99, 100]
