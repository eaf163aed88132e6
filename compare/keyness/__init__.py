"""Words that a text uses more than the other texts of its story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.model import Article, Codes, Flags

    Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of some articles in one language, in one vocabulary; one column an article."""

    articles: tuple[Article, ...]
    vocabulary: tuple[str, ...]
    """Lemmas, sorted."""
    rows: tuple[Codes, ...]
    """Row of ``vocabulary`` of each word; -1 for what is not compared."""
    joining: frozenset[str]
    """Function words, which are not compared."""
    fresh: tuple[Flags, ...]
    """Which words stand in no sentence that repeats one of the same voice."""

    def told(self, article: int) -> Flags:
        """Return which words of an article stand outside quotation marks."""
        return ~self.articles[article].tokens.quoted

    def count(self, article: int, wanted: Flags) -> Codes:
        """Return how often each lemma stands among some words of an article."""
        rows = self.rows[article][wanted & (self.rows[article] >= 0)]
        return np.bincount(rows, minlength=len(self.vocabulary))


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """What is compared with the other texts."""

    texts: tuple[int, ...]
    """Positions of its articles among the words'."""
    units: Codes
    """Unit of each article, numbered from 0: what changes places in a permutation."""

    @property
    def chosen(self) -> Flags:
        """Which units are the target."""
        return np.isin(np.arange(self.units.max() + 1), self.units[list(self.texts)])

    @property
    def others(self) -> tuple[int, ...]:
        """Positions of the articles of all other units."""
        return tuple(np.flatnonzero(~self.chosen[self.units]).tolist())


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """The words of a target that are compared, one row a word; what stands for it in a report."""

    rows: Codes
    """Row of the vocabulary."""
    hits: Codes
    quoted: Codes
    reference: Codes
    reference_quoted: Codes
    totals: tuple[int, int]
    """Words of the target and of the others, outside quotation marks."""
    blocks: Codes
    """Blocks with a hit."""
    of_blocks: int
    log_ratio: Values
    log_odds: Values
    z: Values
    dispersion: Values
    p: Values
    adjusted: Values


FIRST_RANK = 3
"""Of words in context: after themes, pairs and the terms of frames."""
