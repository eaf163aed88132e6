"""Runs of words as numbers: equal runs of words get equal numbers (Broder 1997)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.model import Codes

_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no word of a run is lost modulo 2**64


def shingle(codes: Codes, size: int) -> NDArray[np.uint64]:
    """Return a 64-bit number for every run of ``size`` words (Karp & Rabin 1987).

    Args:
        codes: numbers of the words, from 0, in one numbering for all that is compared.
        size: words in a run, from 1.

    Returns:
        Row n stands for the run that begins at word n; empty where there are too few words.
    """
    count = max(0, len(codes) - size + 1)
    numbers = np.zeros(count, np.uint64)
    for place in range(size):
        numbers *= _BASE
        numbers += codes[place : place + count].astype(np.uint64) + np.uint64(1)
    return numbers
