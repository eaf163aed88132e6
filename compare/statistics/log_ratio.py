"""How much more often a text uses a word than another, at the least."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Counts = NDArray[np.int64]
    Values = NDArray[np.float64]


def conservative_log_ratio(
    target: Counts, reference: Counts, totals: tuple[int, int], level: float
) -> Values:
    """Return the bound of each word's log ratio that lies nearest to "equally often".

    Of f₁ + f₂ occurrences f₁ stand in the target: the exact interval (Clopper & Pearson 1934) of
    that share π, at a confidence of 1 - level / words (Bonferroni), gives the interval of the log
    ratio log₂[π / (1 - π) · n₂ / n₁]. The conservative log ratio is its lower bound where the
    target uses the word more and its upper bound where it uses it less, and 0 where the interval
    holds 0 (Evert 2022). 1 means: twice as often at the least. The words of a text are taken as
    independent, which they are not.

    Args:
        target: occurrences f₁ of each word in the one text.
        reference: occurrences f₂ in the other; f₁ + f₂ is above 0.
        totals: all words n₁ and n₂, above 0.
        level: chance of an error in any of the words, 0 to 1.
    """
    from scipy.special import betaincinv

    tail = level / 2 / max(len(target), 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        low = np.where(target > 0, betaincinv(target, reference + 1, tail), 0.0)
        high = np.where(reference > 0, betaincinv(target + 1, reference, 1 - tail), 1.0)
        bounds = [np.log2(share / (1 - share) * totals[1] / totals[0]) for share in (low, high)]
    return np.asarray(np.maximum(bounds[0], 0) + np.minimum(bounds[1], 0), np.float64)
