from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import average_precision_score

from compare.evaluate.statistics import (
    average_precision,
    between,
    match_counts,
    matching,
    mean_matching,
    precision_of_first,
    share,
    together,
)

ONES = np.ones((1, 2))
ROWS = st.lists(st.tuples(st.sampled_from((0.0, 0.1, 0.5, 0.9)), st.booleans()), min_size=1)


def test_matching_sums_before_it_divides() -> None:
    found = matching([(1, 0, 1), (3, 1, 0)])(ONES)
    assert {name: value[0] for name, value in found.items()} == pytest.approx(
        {"precision": 4 / 5, "recall": 4 / 5, "f1": 0.8}
    )


def test_a_document_counts_as_often_as_it_was_drawn() -> None:
    found = matching([(1, 0, 1), (3, 1, 0)])(np.array([[2.0, 0.0], [0.0, 2.0]]))
    assert found["recall"] == pytest.approx([0.5, 1.0])
    assert found["precision"] == pytest.approx([1.0, 0.75])


def test_counts_beside_figures() -> None:
    assert match_counts([(1, 0, 1), (3, 1, 0)]) == (
        ("tp", 4),
        ("fp", 1),
        ("fn", 1),
        ("found", 5),
        ("gold", 5),
    )
    assert dict(match_counts([]))["gold"] == 0


def test_means_over_documents_are_the_benchmarks() -> None:
    # Precisions 1 and 1/4; recalls 1/2 and 1; the third has nothing found, the fourth no gold.
    table = [(1, 0, 1), (1, 3, 0), (0, 0, 5), (0, 2, 0)]
    found = mean_matching(table)(np.ones((1, 4)))
    precision, recall = (1 + 1 / 4 + 0) / 3, (1 / 2 + 1 + 0) / 3
    assert found["precision"] == pytest.approx([precision])
    assert found["recall"] == pytest.approx([recall])
    assert found["f1"] == pytest.approx([2 * precision * recall / (precision + recall)])


def test_average_precision_by_hand() -> None:
    # Right, wrong, right: recall 1/2 at precision 1, then recall 1 at precision 2/3.
    rows = [(0.9, True), (0.5, False), (0.1, True)]
    found = average_precision(
        np.array([score for score, _ in rows]), np.array([t for _, t in rows]), np.zeros(3, int)
    )(np.ones((1, 1)))
    assert found["average_precision"] == pytest.approx([1 / 2 + 1 / 2 * 2 / 3])


@given(ROWS.filter(lambda rows: any(truth for _, truth in rows)))
def test_average_precision_is_that_of_scikit_learn(rows: list[tuple[float, bool]]) -> None:
    scores, truth = (np.array(column) for column in zip(*rows, strict=True))
    found = average_precision(scores, truth, np.zeros(len(rows), np.int64))(np.ones((1, 1)))
    assert found["average_precision"] == pytest.approx([average_precision_score(truth, scores)])


@given(ROWS, st.data())
def test_a_document_drawn_twice_is_two_documents(
    rows: list[tuple[float, bool]], data: st.DataObject
) -> None:
    scores, truth = (np.array(column) for column in zip(*rows, strict=True))
    documents = np.array([data.draw(st.integers(0, 2)) for _ in rows])
    weights = np.array([[2.0, 1.0, 0.0]])
    twice = np.concatenate([np.flatnonzero(documents == n) for n in (0, 0, 1)])
    with np.errstate(invalid="ignore"):
        weighted = average_precision(scores, truth, documents)(weights)["average_precision"]
        repeated = average_precision(scores[twice], truth[twice], np.zeros(len(twice), np.int64))
        plain = repeated(np.ones((1, 1)))["average_precision"]
    assert weighted == pytest.approx(plain, nan_ok=True)


def test_without_a_right_row_there_is_no_average_precision() -> None:
    with np.errstate(invalid="ignore"):
        none = average_precision(np.zeros(0), np.zeros(0, bool), np.zeros(0, int))(ONES)
        wrong = average_precision(np.ones(1), np.zeros(1, bool), np.zeros(1, int))(ONES)
    assert np.isnan([*none["average_precision"], *wrong["average_precision"]]).all()


def test_pairs_meet_as_often_as_both_documents_were_drawn() -> None:
    # Documents 0, 1, 2; pairs 01, 02, 12. Document 0 twice and document 1 once: the pair 01 twice.
    left, right = np.array([0, 0, 1]), np.array([1, 2, 2])
    counted = between(left, right, lambda weights: {"pairs": weights.sum(axis=1)})
    assert counted(np.array([[2.0, 1.0, 0.0], [1.0, 1.0, 1.0], [3.0, 0.0, 0.0]]))[
        "pairs"
    ] == pytest.approx([2, 3, 0])


def test_the_first_rows_are_counted_as_often_as_their_document_was_drawn() -> None:
    truth, documents = np.array([True, False, True]), np.array([0, 1, 0])
    first = precision_of_first("surest", 2, truth, documents)
    # Once each: right, wrong. The first document twice: right, right. The second alone: wrong.
    weights = np.array([[1.0, 1.0], [2.0, 0.0], [0.0, 2.0]])
    assert first(weights)["surest"] == pytest.approx([1 / 2, 1, 0])
    few = precision_of_first("surest", 20, truth, documents)
    assert few(ONES)["surest"] == pytest.approx([2 / 3])


def test_together_gives_all_figures() -> None:
    both = together(share("a", [(1, 2), (1, 2)]), share("b", [(1, 4), (0, 4)]))(ONES)
    assert {name: value[0] for name, value in both.items()} == {"a": 0.5, "b": 0.125}
