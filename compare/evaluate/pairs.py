"""Pairs of sentences as the engine scores them, and figures of judged pairs.

What is measured is the alignment alone: the sentences are given. The score of a pair is the share
of such pairs that people judged the same, as the engine states it; ``same`` means that a story's
page may show the pair as such. In a story no order of scores differs from that of the likeness.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.evaluate.statistics import (
    average_precision,
    match_counts,
    matching,
    share,
    together,
)
from compare.stories.align import DIGITS, align
from compare.stories.find_copies import find_copies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.evaluate.measure import Statistic
    from compare.model import Article, Place
    from compare.settings import Settings


class Scorer:
    """Scores pairs of sentences of one story, knowing that story's sentences alone."""

    def __init__(self, articles: tuple[Article, ...], settings: Settings) -> None:
        self.alignment = align(articles, settings, find_copies(articles, settings))
        self.shown = frozenset(frozenset((pair.left, pair.right)) for pair in self.alignment.pairs)

    def score(self, left: Place, right: Place) -> tuple[float, bool]:
        """Return the stated chance of two sentences, and whether a page may show the pair."""
        value = round(self.alignment.chance(self.alignment.score(left, right)), DIGITS)
        return value, frozenset((left, right)) in self.shown


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with what was predicted and what annotators say."""

    score: float
    same: bool
    truth: bool
    group: int
    """Number of the story, or of the two articles, that the pair belongs to."""


def pair_counts(judged: Sequence[Judged]) -> tuple[tuple[str, int], ...]:
    """Count pairs by what was predicted and what is true."""
    table = [
        (pair.same and pair.truth, pair.same and not pair.truth, pair.truth and not pair.same)
        for pair in judged
    ]
    return (*match_counts(table), ("pairs", len(judged)))


def pair_table(judged: Sequence[Judged], groups: int) -> NDArray[np.int64]:
    """Return true positives, false positives and false negatives of each group."""
    table = np.zeros((groups, 3), np.int64)
    for pair in judged:
        if pair.same or pair.truth:
            column = 0 if pair.same and pair.truth else 1 if pair.same else 2
            table[pair.group, column] += 1
    return table


def ranking(judged: Sequence[Judged], groups: int) -> Statistic:
    """Precision, recall and F1 of what is shown, and average precision of the order.

    ``stated`` is the mean score of what is shown: what precision would be if every pair were right
    as often as the engine says.
    """
    stated = np.zeros((groups, 2))
    for pair in judged:
        if pair.same:
            stated[pair.group] += pair.score, 1
    return together(
        matching(pair_table(judged, groups)),
        share("stated", stated),
        average_precision(
            np.array([pair.score for pair in judged], np.float64),
            np.array([pair.truth for pair in judged], np.bool_),
            np.array([pair.group for pair in judged], np.int64),
        ),
    )
