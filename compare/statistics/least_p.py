"""The smallest p that a comparison can reach."""

from math import comb


def least_p(chosen: int, units: int) -> float:
    """Return 1 / C(units, chosen): the share of one arrangement among all.

    A permutation test asks how many of the ways to choose so many units give a difference at least
    as large as the one seen. What was seen is one of these ways, so no difference, however large,
    has a smaller p. A count of words cannot mend a want of texts.

    Args:
        chosen: units that are set apart, 1 or more.
        units: all units, more than ``chosen``.
    """
    return 1 / comb(units, chosen)
