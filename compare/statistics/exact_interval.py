"""The exact interval of a share (Clopper & Pearson 1934)."""

from __future__ import annotations

_SIDE = 0.025  # what a 95 % interval leaves out at either end


def exact_interval(hits: int, of: int) -> tuple[float, float]:
    """Return the exact 95 % interval of a share (Clopper & Pearson 1934).

    Its ends are the shares under which so many hits or more, and so many or fewer, come with a
    probability of 2.5 % each; (0, 1) of nothing.

    Args:
        hits: 0 to ``of``.
        of: how many were looked at, 0 or more.

    Raises:
        ValueError: hits below 0 or above ``of``.
    """
    if not 0 <= hits <= of:
        raise ValueError(f"{hits} of {of} is no share")
    from scipy.stats import beta

    low = float(beta.ppf(_SIDE, hits, of - hits + 1)) if hits else 0.0
    high = float(beta.ppf(1 - _SIDE, hits + 1, of - hits)) if hits < of else 1.0
    return low, high
