"""The interval of a rate over sentences that hang together (Künsch 1989)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDS = (2.5, 97.5)  # percentiles of a 95 % interval


def block_bootstrap(
    parts: Sequence[int], wholes: Sequence[int], block: int, draws: int, seed: int
) -> tuple[float, float] | None:
    """Return the 95 % interval of the sum of parts by the sum of wholes (Künsch 1989).

    Blocks of neighbouring rows, which may overlap, are drawn with replacement until there are as
    many rows as before; the ends are percentiles of the ratios of all draws.

    Args:
        parts: what is counted, one a row, such as the hits of each sentence.
        wholes: what it is counted in, one a row, such as its words; a row at least 1.
        block: rows that are drawn together, 1 or more.
        draws: how often, 1 or more.
        seed: of the random numbers; the same seed gives the same interval.

    Returns:
        None where there are fewer than two blocks' worth of rows: every draw would be nearly all.
    """
    rows = len(parts)
    if rows < 2 * block:
        return None
    starts = rows - block + 1
    random = np.random.default_rng(seed)
    chosen = random.integers(starts, size=(draws, -(-rows // block)))
    drawn = (chosen[:, :, None] + np.arange(block)).reshape(draws, -1)[:, :rows]
    ratios = np.asarray(parts)[drawn].sum(axis=1) / np.asarray(wholes)[drawn].sum(axis=1)
    low, high = np.percentile(ratios, _ENDS)
    return float(low), float(high)
