"""From which likeness on two sentences of a story report the same: set by decoys.

A decoy is a pair of sentences of one and the same article: it shares topic, actors and style, and
seldom says the same twice (after the decoys of protein search, Elias & Gygi 2007).
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.model import Flags
    from compare.settings import Settings
    from compare.stories.curve import Curve


@dataclass
class Decoys:
    """What is counted of a story, on the scale of square roots.

    There the spread of a share depends least on its height (Bartlett 1936).
    """

    pairs: int = 0
    """Pairs of sentences of different voices."""
    centre: float = 0.0
    """Sum of their square roots."""
    decoys: int = 0
    roots: float = 0.0
    """Sum of the square roots of the decoys."""
    squares: float = 0.0
    """Sum of the decoys."""

    def add(self, likeness: NDArray[np.float64], strange: Flags, own: Flags) -> None:
        """Count a block of pairs.

        Args:
            likeness: 0 to 1.
            strange: which of them are pairs of different voices.
            own: which are decoys.
        """
        roots = np.sqrt(likeness)
        self.pairs += int(strange.sum())
        self.centre += float(roots[strange].sum())
        self.decoys += int(own.sum())
        self.roots += float(roots[own].sum())
        self.squares += float(likeness[own].sum())

    def threshold(self, share: float, curve: Curve, settings: Settings) -> float:
        """Return the likeness that this share of decoys exceeds, 0 to 1.

        Around the centre of the pairs of different voices decoys scatter as a normal
        distribution would. A story with few pairs is filled up with pairs of usual stories. What
        is less alike than ``never_same`` counts in no story, what is more than ``always_same`` in
        each.
        """
        known = settings.prior_pairs
        centre = (self.centre + known * curve.centre) / (self.pairs + known)
        scatter = self.squares - 2 * centre * self.roots + self.decoys * centre**2
        filled = self.decoys + settings.prior_decoys
        spread = np.sqrt((scatter + settings.prior_decoys * curve.spread**2) / filled)
        root = centre + NormalDist().inv_cdf(1 - share) * float(spread)
        return min(max(root**2, settings.never_same), settings.always_same)
