"""False discoveries among many tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def benjamini_hochberg(p: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the adjusted p of each test, in the order given.

    The i-th smallest of m becomes the smallest of p₍ⱼ₎ · m / j over all j ≥ i, at most 1. Of the
    tests that are taken for findings because theirs is at most q, a share of q is expected to be
    false (Benjamini & Hochberg 1995), if each p is valid; a p that takes words for independent is
    not, and stays invalid.

    Args:
        p: one a test, 0 to 1.
    """
    order = np.argsort(p, kind="stable")
    steps = p[order] * len(p) / np.arange(1, len(p) + 1)
    adjusted = np.empty(len(p))
    adjusted[order] = np.minimum(np.minimum.accumulate(steps[::-1])[::-1], 1)
    return adjusted
