"""Log-odds ratio of words between two texts, shrunk by an informative Dirichlet prior."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Counts = NDArray[np.int64]
    Values = NDArray[np.float64]


def log_odds(
    target: Counts, reference: Counts, totals: tuple[int, int], prior: Values, imagined: float
) -> tuple[Values, Values]:
    """Return the log-odds ratio of each word and its z score.

    δ = ln[(y₁ + α) / (n₁ + α₀ - y₁ - α)] - ln[(y₂ + α) / (n₂ + α₀ - y₂ - α)] and
    z = δ / √(1 / (y₁ + α) + 1 / (y₂ + α)), α₀ being the prior of all words together (Monroe,
    Colaresi & Quinn 2008). The words of a text are taken as independent,
    which they are not.

    Args:
        target: occurrences y₁ of each word in the one text.
        reference: occurrences y₂ in the other.
        totals: all words n₁ and n₂, those that are not asked about too.
        prior: occurrences α of each word that are imagined in either text, above 0.
        imagined: words α₀ that are imagined in either text, above the sum of the prior.

    Returns:
        δ, above 0 where the target uses the word more, and z; one each a word.
    """
    counts = (target + prior, reference + prior)
    wholes = (totals[0] + imagined, totals[1] + imagined)
    odds = [np.log(count / (whole - count)) for count, whole in zip(counts, wholes, strict=True)]
    delta = odds[0] - odds[1]
    return delta, delta / np.sqrt(1 / counts[0] + 1 / counts[1])
