"""Which shares are no longer ahead of which when something is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Shares = Sequence[tuple[int, int]]


def lost_leads(before: Shares, after: Shares) -> tuple[tuple[int, int], ...]:
    """Return the pairs of rows of which the first had the larger share and no longer has.

    Args:
        before: (part, whole) of each row, both 0 or more; a row without a whole is ahead of none.
        after: the same rows with something left out.

    Returns:
        Pairs of positions, in order.
    """
    lost = _ahead(before) & ~_ahead(after)
    return tuple((int(one), int(other)) for one, other in np.argwhere(lost))


def _ahead(rows: Shares) -> NDArray[np.bool_]:
    """Compare every two shares as whole numbers: no rounding decides."""
    parts, wholes = np.array(rows, dtype=np.int64).reshape(-1, 2).T
    products = np.multiply.outer(parts, wholes)
    ahead: NDArray[np.bool_] = products > products.T
    return ahead
