"""Scored pairs of sentences of different articles of one story."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from compare.stories.curve import load_curve
from compare.stories.decoys import Decoys
from compare.stories.likeness import blocks, likeness
from compare.text.vectorize import vectorize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from compare.model import Article, Codes, Flags, Place
    from compare.settings import Settings
    from compare.stories.find_copies import Copies
    from compare.stories.likeness import Likeness, Rows
    from compare.text.vectorize import Vectors


# Sentences of a story up to which every score is kept; beyond it each is counted when asked for.
_KEPT = 3000
DIGITS = 6
"""Of a score; further ones differ by machine."""


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Two sentences by article position in the story and number in the article."""

    score: float
    """Likeness, 0 to 1."""
    left: Place
    right: Place


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which sentences of different articles report the same; all from the story alone."""

    first: tuple[int, ...]
    """Row of the first sentence of each article, and one past the last row."""
    same: float = 1.0
    """From this score on two sentences of this story report the same."""
    perhaps: float = 1.0
    """From this score on they may."""
    pairs: tuple[SentencePair, ...] = ()
    """What reports the same, best first: a sentence may do so with several of another article."""
    likeness: Likeness | None = field(default=None, compare=False)
    """None for articles without a word."""
    table: NDArray[np.float32] | None = field(default=None, compare=False)
    """Every score of a story of usual size."""

    @property
    def vectors(self) -> Vectors | None:
        """The weighed words of the sentences."""
        return self.likeness.vectors if self.likeness else None

    def scores(self, left: int, right: int) -> NDArray[np.float64]:
        """Return sentences of article ``left`` × sentences of article ``right``, 0 to 1."""
        one, other = (slice(self.first[place], self.first[place + 1]) for place in (left, right))
        return self.block(one, other)

    def between(self, left: Iterable[Place], right: Iterable[Place]) -> NDArray[np.float64]:
        """Return some sentences × others, each by article and number, 0 to 1."""
        one, other = (
            np.array([self.first[article] + number for article, number in places], np.int64)
            for places in (left, right)
        )
        return self.block(one, other)

    def score(self, left: Place, right: Place) -> float:
        """Return how alike two sentences are, each by article and number, 0 to 1."""
        return float(self.between([left], [right])[0, 0])

    def chance(self, score: float) -> float:
        """Return the share of pairs with such a score that people judged the same, 0 to 1."""
        return load_curve().chance(score, self.same)

    def block(self, left: Rows, right: Rows) -> NDArray[np.float64]:
        """Return the scores of some rows with others, one row a sentence of the story."""
        if self.likeness is None:
            rows = np.arange(self.first[-1])
            return np.zeros((len(rows[left]), len(rows[right])))
        if self.table is None:
            return self.likeness.block(left, right)
        return self.table[left][:, right].astype(np.float64)


def align(
    articles: tuple[Article, ...], settings: Settings, copies: Copies | None = None
) -> Alignment:
    """Find the sentences of a story's articles that report the same.

    A sentence that copies repeat weighs once: a copy more changes no score of the other texts.
    """
    sizes = [len(article.sentences) for article in articles]
    first = tuple(int(edge) for edge in np.cumsum([0, *sizes]))
    once = np.ones(first[-1], np.bool_)
    if copies:
        once[[first[article] + sentence for article, sentence in copies.sources]] = False
    vectors = vectorize(articles, settings, once, by_sentence=True)
    if vectors is None:
        return Alignment(first)
    owners = np.repeat(np.arange(len(articles)), sizes)
    voices = np.array(copies.voices)[owners] if copies else owners
    voices = np.unique(voices, return_inverse=True)[1]
    found = Alignment(first, likeness=likeness(vectors, voices, once, settings))
    if first[-1] <= _KEPT:
        found = replace(found, table=_table(found))
    same, perhaps = _thresholds(found, owners, voices, once, settings)
    found = replace(found, same=same, perhaps=perhaps)
    return replace(found, pairs=_pairs(found, owners))


def _table(alignment: Alignment) -> NDArray[np.float32]:
    rows = alignment.first[-1]
    table = np.zeros((rows, rows), np.float32)
    for block, scores in _stripes(alignment):
        table[block] = scores
    return table


def _stripes(alignment: Alignment) -> Iterator[tuple[slice, NDArray[np.float64]]]:
    """Yield some rows at a time with their scores against all rows."""
    rows = alignment.first[-1]
    for block in blocks(rows):
        yield block, alignment.block(block, slice(0, rows))


def _thresholds(
    alignment: Alignment, owners: Codes, voices: Codes, once: Flags, settings: Settings
) -> tuple[float, float]:
    """Return from which score on sentences report the same, and from which on they may."""
    decoys, numbers = Decoys(), np.arange(len(owners))
    for block, scores in _stripes(alignment):
        counted = once[block, None] & once & (numbers[block, None] < numbers)
        strange = voices[block, None] != voices
        own = owners[block, None] == owners
        decoys.add(scores, counted & strange, counted & own)
    length = once.sum() / (voices.max() + 1)
    share = min(settings.decoy_share, settings.decoy_partners / length)
    return (
        decoys.threshold(share, load_curve(), settings),
        decoys.threshold(settings.perhaps_share, load_curve(), settings),
    )


def _pairs(alignment: Alignment, owners: Codes) -> tuple[SentencePair, ...]:
    pairs = []
    numbers = np.arange(len(owners)) - np.array(alignment.first)[owners]
    for block, scores in _stripes(alignment):
        # Rows of one article are no pair, and a pair is told once: from its first article.
        found = (scores >= alignment.same) & (owners[block, None] < owners)
        for row, column in np.argwhere(found).tolist():
            value = round(float(scores[row, column]), DIGITS)
            ends = [(int(owners[at]), int(numbers[at])) for at in (block.start + row, column)]
            pairs.append(SentencePair(value, *ends))
    return tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right)))
