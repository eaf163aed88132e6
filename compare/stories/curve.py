"""How often people judged such pairs the same: fitted figures, kept as a data file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import exp, sqrt
from typing import TYPE_CHECKING

from compare.datafile import DATA, read_toml
from compare.errors import CompareError

if TYPE_CHECKING:
    from pathlib import Path

    from compare.datafile import Table

CURVE = DATA / "alignment_curve.toml"


@dataclass(frozen=True, slots=True)
class Curve:
    """What is known of pairs in usual stories; square roots of likeness are its scale."""

    centre: float
    """Mean over pairs of different texts."""
    spread: float
    """Root mean square distance of decoys from that mean."""
    shown: tuple[float, float]
    """Log-odds at the threshold of a story, and their growth per unit above it."""
    below: tuple[float, float]
    """Log-odds at 0 and their growth, of pairs below the threshold, relative to those on it."""

    def chance(self, likeness: float, same: float) -> float:
        """Return the share of such pairs that people judged the same, 0 to 1.

        It grows with the likeness, strictly: by how far that exceeds the threshold of the story,
        and below it by the likeness alone.
        """
        level, slope = self.shown
        if likeness >= same:
            return _logistic(level + slope * (sqrt(likeness) - sqrt(same)))
        low, growth = self.below
        return _logistic(level) * _logistic(low + growth * sqrt(likeness))


def _logistic(odds: float) -> float:
    return 1 / (1 + exp(-odds))


@lru_cache
def load_curve(path: Path = CURVE) -> Curve:
    """Read the fitted figures.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    data = read_toml(path)
    data.check({"decoys": "table", "shown": "table", "below": "table"})
    centre, spread = _numbers(data.table("decoys"), "centre", "spread")
    return Curve(
        centre,
        spread,
        _numbers(data.table("shown"), "level", "slope"),
        _numbers(data.table("below"), "level", "slope"),
    )


def _numbers(table: Table, *names: str) -> tuple[float, float]:
    table.check(dict.fromkeys(names, "any"))
    for name in names:
        if type(table[name]) not in (int, float):
            raise CompareError(f"{name} is no number", table.where(name), f"Write {name} = 0.5")
    one, other = (float(table[name]) for name in names)
    return one, other
