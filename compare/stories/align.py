"""Scored pairs of sentences of different articles of one story."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from compare.text.vectorize import score, vectorize

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.model import Article
    from compare.settings import Settings
    from compare.stories.find_copies import Copies
    from compare.text.vectorize import Vectors


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Two sentences by article position in the story and number in the article."""

    score: float
    """Mean of the cosines over lemmas and over character n-grams, 0 to 1."""
    left: tuple[int, int]
    right: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Wording that sentences of different articles share; weights come from the story alone."""

    vectors: Vectors | None
    """None for articles without a word."""
    first: tuple[int, ...]
    """Row of the first sentence of each article, and one past the last row."""
    known: dict[tuple[int, int], NDArray[np.float64]] = field(default_factory=dict, compare=False)
    """Scores computed so far, by two articles."""

    def scores(self, left: int, right: int) -> NDArray[np.float64]:
        """Return sentences of article ``left`` × sentences of article ``right``, 0 to 1."""
        rows = [slice(self.first[one], self.first[one + 1]) for one in (left, right)]
        if self.vectors is None:
            return np.zeros((rows[0].stop - rows[0].start, rows[1].stop - rows[1].start))
        return score(self.vectors, *rows)

    def score(self, left: tuple[int, int], right: tuple[int, int]) -> float:
        """Return how much wording two sentences share, each by article and number, 0 to 1."""
        articles = (left[0], right[0])
        if articles not in self.known:
            self.known[articles] = self.scores(*articles)
        return float(self.known[articles][left[1], right[1]])


def align(
    articles: tuple[Article, ...], settings: Settings, copies: Copies | None = None
) -> Alignment:
    """Weigh the sentences of a story, so that any two articles can be compared.

    A sentence that copies repeat weighs once: a copy more changes no score of the other texts.
    """
    sizes = [len(article.sentences) for article in articles]
    first = tuple(int(edge) for edge in np.cumsum([0, *sizes]))
    once = np.ones(first[-1], np.bool_)
    if copies:
        once[[first[article] + sentence for article, sentence in copies.sources]] = False
    return Alignment(vectorize(articles, settings, once, by_sentence=True), first)


def best_pairs(alignment: Alignment, least: float) -> tuple[SentencePair, ...]:
    """Return pairs in which each sentence is the other's best in that article, best first.

    Args:
        alignment: the weighted sentences of one story.
        least: smallest score that is returned, 0 to 1.
    """
    pairs = []
    count = len(alignment.first) - 1
    for left in range(count):
        for right in range(left + 1, count):
            scores = alignment.scores(left, right)
            if not scores.size:
                continue
            best = scores.argmax(axis=1)
            for row in np.flatnonzero(scores.max(axis=1) >= least):
                column = int(best[row])
                if scores[:, column].argmax() == row:
                    value = round(float(scores[row, column]), 6)
                    pairs.append(SentencePair(value, (left, int(row)), (right, column)))
    return tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right)))
