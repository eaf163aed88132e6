"""How wide a quantity is: what its words let one expect, and what they can be read for at most."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.quantities import Quantity
    from compare.settings import Settings

Range = tuple[float, float]
"""Least and most, in the unit of the quantity; infinite on an open side."""


def near(one: Quantity, settings: Settings) -> Range:
    """Return the range that the words let one expect."""
    low, high = one.low, one.high
    if low is None and high is None:
        return -math.inf, math.inf
    if high is None:
        return low or 0.0, (low or 0.0) + settings.hedge_share * (low or 0.0)
    if low is None:
        return high - settings.hedge_share * high, high
    if one.hedge == "about":
        return low * (1 - settings.about_share), high * (1 + settings.about_share)
    if one.hedge:
        return low, high
    slack = min(one.grain / 2, settings.rounding_share * high)
    return low - slack, high + slack


def widest(one: Quantity, settings: Settings) -> Range:
    """Return every value that the words can be read for."""
    low = -math.inf if one.low is None else one.low
    high = math.inf if one.high is None else one.high
    if one.hedge == "about":
        return low * (1 - 2 * settings.about_share), high * (1 + 2 * settings.about_share)
    slack = 0.0 if one.hedge else one.grain / 2
    return low - slack, high + slack
