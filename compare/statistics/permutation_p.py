"""How often as large a difference comes about when texts change places."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SAME = 1e-12  # rates that are equal on paper differ by rounding


def permutation_p(
    counts: NDArray[np.int64], sizes: NDArray[np.int64], chosen: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return, for each word, the share of arrangements in which it is used as much more, or more.

    An arrangement chooses as many units as are chosen; compared is the rate of the word in these
    units with its rate in the others (exact permutation test, Fisher 1935; whole texts change
    places, as Lijffijt et al. 2016 ask for). One-sided: more.

    Args:
        counts: units × words.
        sizes: all words of each unit, above 0.
        chosen: which units are the target; some, and not all. Every arrangement is worked
            through: as many as units where one is chosen.

    Returns:
        1 / C(units, chosen) at the least.
    """
    seen = _differences(counts, sizes, chosen[None, :])
    ways = _arrangements(len(chosen), int(chosen.sum()))
    reached = _differences(counts, sizes, ways) >= seen - _SAME
    return np.asarray(reached.mean(axis=0), np.float64)


def _differences(
    counts: NDArray[np.int64], sizes: NDArray[np.int64], ways: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return the difference of the two rates: arrangements × words."""
    inside, rest = ways @ counts, ~ways @ counts
    rates: NDArray[np.float64] = inside / (ways @ sizes)[:, None] - rest / (~ways @ sizes)[:, None]
    return rates


def _arrangements(units: int, number: int) -> NDArray[np.bool_]:
    places = np.array(list(combinations(range(units), number)))
    ways = np.zeros((len(places), units), np.bool_)
    np.put_along_axis(ways, places, values=True, axis=1)
    return ways
