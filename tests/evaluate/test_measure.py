from __future__ import annotations

import numpy as np
import pytest

from compare.evaluate.measure import Sample, measure
from compare.evaluate.statistics import matching, share

SAMPLE = Sample("task", 2000)


def test_a_figure_and_its_interval_on_two_documents() -> None:
    # Draws of two documents: both the first 1/4, one each 1/2, both the second 1/4. So the share
    # is 1, 0.5 or 0, and each end lies in more than 2.5 per cent of the draws.
    found = measure("x", (("tp", 1),), share("accuracy", [(1, 1), (0, 1)]), 2, SAMPLE)
    (figure,) = found.figures
    assert (figure.name, figure.value, figure.interval) == ("accuracy", 0.5, (0.0, 1.0))
    assert (found.documents, found.counts, found.note) == (2, (("tp", 1),), None)


def test_the_interval_is_that_of_the_binomial() -> None:
    # One row a document: the bootstrap of a mean of 100 documents, 80 of them 1, draws from the
    # binomial distribution, whose percentiles 2.5 and 97.5 are 72 and 88 (of 100).
    table = [(int(number < 80), 1) for number in range(100)]
    (figure,) = measure("x", (), share("accuracy", table), 100, SAMPLE).figures
    assert figure.value == 0.8
    assert figure.interval == pytest.approx((0.72, 0.88), abs=0.011)


def test_documents_are_drawn_whole() -> None:
    # A thousand rows in two documents leave the same range as two rows.
    (few,) = measure("x", (), share("accuracy", [(1, 1), (0, 1)]), 2, SAMPLE).figures
    (many,) = measure("x", (), share("accuracy", [(500, 500), (0, 500)]), 2, SAMPLE).figures
    assert few == many


@pytest.mark.parametrize(
    ("documents", "note"),
    [
        (0, "nothing to measure against"),
        (1, "one alone: nothing to resample, so no interval"),
    ],
)
def test_too_few_documents_have_no_interval(documents: int, note: str) -> None:
    found = measure("x", (), matching([(1, 0, 1)] * documents), documents, SAMPLE)
    assert found.note == note
    assert [figure.interval for figure in found.figures] == [None] * 3
    values = {0: [None, None, None], 1: [1.0, 0.5, 0.6667]}
    assert [figure.value for figure in found.figures] == values[documents]


def test_what_cannot_be_divided_has_no_value() -> None:
    found = measure("x", (), matching([(0, 0, 1), (0, 0, 2)]), 2, SAMPLE)
    assert [(figure.value, figure.interval) for figure in found.figures] == [
        (None, None),
        (0.0, (0.0, 0.0)),
        (0.0, (0.0, 0.0)),
    ]


def test_the_draws_follow_from_the_tasks_name() -> None:
    one, again, other = (
        np.concatenate(list(Sample(name, 120).draws(5))) for name in ("a", "a", "b")
    )
    assert one.shape == (120, 5)
    assert (one.sum(axis=1) == 5).all()
    assert (one == again).all()
    assert (one != other).any()
