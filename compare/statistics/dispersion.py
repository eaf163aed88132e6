"""How unevenly words are spread over the parts of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def dispersion(counts: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the normalised deviation of proportions of each word.

    DP = ½ Σ |vᵢ - sᵢ|, where vᵢ is the share of the word's occurrences that stand in part i and sᵢ
    the share of all words that do (Gries 2008); divided by 1 - min sᵢ it reaches from 0, as evenly
    as the parts allow, to 1, all in the smallest part (Lijffijt & Gries 2012). In a single part
    every word is even.

    Args:
        counts: words × parts: how often each word stands in each part; no row of zeros.
        sizes: all words of each part, above 0.
    """
    shares = sizes / sizes.sum()
    found = counts / counts.sum(axis=1, keepdims=True)
    most = 1 - shares.min()
    if most == 0:
        return np.zeros(len(counts))
    return np.asarray(np.abs(found - shares).sum(axis=1) / 2 / most, np.float64)
