"""Figures of weighted documents: precision and recall, shares, average precision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import ArrayLike, NDArray

    from compare.evaluate.measure import Statistic, Weights

    Figures = dict[str, NDArray[np.float64]]


def match_counts(table: Iterable[tuple[int, int, int]]) -> tuple[tuple[str, int], ...]:
    """Sum (true positives, false positives, false negatives), and what was found and is there."""
    right, wrong, missed = (int(sum(column)) for column in zip((0, 0, 0), *table, strict=True))
    return (
        ("tp", right),
        ("fp", wrong),
        ("fn", missed),
        ("found", right + wrong),
        ("gold", right + missed),
    )


def matching(table: ArrayLike) -> Statistic:
    """Precision, recall and F1 over (true positives, false positives, false negatives)."""
    counts = _table(table, 3)

    def statistic(weights: Weights) -> Figures:
        right, wrong, missed = (weights @ counts).T
        return {
            "precision": right / (right + wrong),
            "recall": right / (right + missed),
            "f1": 2 * right / (2 * right + wrong + missed),
        }

    return statistic


def share(name: str, table: ArrayLike) -> Statistic:
    """Part of a whole, over (part, whole)."""
    counts = _table(table, 2)

    def statistic(weights: Weights) -> Figures:
        part, whole = (weights @ counts).T
        return {name: part / whole}

    return statistic


def mean_matching(table: ArrayLike) -> Statistic:
    """Precision and recall as means over documents, and F1 of the two means.

    A document without a prediction has no precision, one without gold no recall.
    """
    right, wrong, missed = _table(table, 3).T

    def mean(weights: Weights, whole: NDArray[np.float64]) -> NDArray[np.float64]:
        counts = whole > 0
        values = right[counts] / whole[counts]
        mean: NDArray[np.float64] = weights[:, counts] @ values / weights[:, counts].sum(axis=1)
        return mean

    def statistic(weights: Weights) -> Figures:
        precision, recall = mean(weights, right + wrong), mean(weights, right + missed)
        return {
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / (precision + recall),
        }

    return statistic


def average_precision(
    scores: NDArray[np.float64], truth: NDArray[np.bool_], documents: NDArray[np.int64]
) -> Statistic:
    """Precision at each gain in recall, weighted by the gain; rows of one score come together.

    The same as scikit-learn's ``average_precision_score`` (no interpolation).

    Args:
        scores: one a row, higher = more likely true.
        truth: one a row.
        documents: the document that each row belongs to, from 0.
    """
    order = np.argsort(-scores, kind="stable")
    truth, documents = truth[order], documents[order]
    last = np.flatnonzero(np.diff(scores[order], append=np.nan) != 0)

    def statistic(weights: Weights) -> Figures:
        rows = weights[:, documents]
        found = np.cumsum(rows * truth, axis=1)[:, last]
        shown = np.cumsum(rows, axis=1)[:, last]
        precision = np.divide(found, shown, out=np.zeros_like(found), where=shown > 0)
        gains = np.diff(found, axis=1, prepend=0)
        return {"average_precision": (gains * precision).sum(axis=1) / gains.sum(axis=1)}

    return statistic


def precision_of_first(
    name: str, count: int, truth: NDArray[np.bool_], documents: NDArray[np.int64]
) -> Statistic:
    """Share of true rows among the first ones.

    Args:
        name: what the figure is called.
        count: how many rows are the first; all where there are fewer.
        truth: one a row, in their order.
        documents: the document that each row belongs to, from 0.
    """

    def statistic(weights: Weights) -> Figures:
        rows = weights[:, documents]
        first = np.clip(count - (np.cumsum(rows, axis=1) - rows), 0, rows)
        return {name: first @ truth / first.sum(axis=1)}

    return statistic


def together(*statistics: Statistic) -> Statistic:
    """All figures of several statistics."""

    def statistic(weights: Weights) -> Figures:
        return {name: value for one in statistics for name, value in one(weights).items()}

    return statistic


def between(left: NDArray[np.int64], right: NDArray[np.int64], statistic: Statistic) -> Statistic:
    """A statistic of pairs of documents, where single documents are drawn.

    A pair is in a draw as often as its two documents meet there; a document is no pair with its
    own copy (the vertex bootstrap, Snijders & Borgatti 1999).
    """
    return lambda weights: statistic(weights[:, left] * weights[:, right])


def _table(rows: ArrayLike, columns: int) -> NDArray[np.float64]:
    return np.array(rows, dtype=np.float64).reshape(-1, columns)
