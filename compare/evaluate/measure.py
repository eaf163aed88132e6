"""Figures with the range that chance leaves them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from compare.evaluation import Figure, Measure

if TYPE_CHECKING:
    from collections.abc import Iterator

Weights = NDArray[np.float64]
"""Draws × documents: how often a draw holds each document."""
Statistic = Callable[[Weights], dict[str, NDArray[np.float64]]]
"""Each figure by its name, one value a draw; not a number where there is nothing to divide by."""

_BLOCK = 50  # draws at a time, so that memory does not grow with their number
_DIGITS = 4  # more would differ by machine and say nothing
_EDGES = (2.5, 97.5)  # per cent: what lies between is the 95 % interval


@dataclass(frozen=True, slots=True)
class Sample:
    """How documents are drawn with replacement; the same on every machine and in every run."""

    task: str
    """The seed comes from its name."""
    replicates: int

    def draws(self, documents: int) -> Iterator[Weights]:
        """Yield blocks of draws."""
        generator = np.random.default_rng(
            int.from_bytes(sha256(self.task.encode()).digest()[:8], "big")
        )
        for first in range(0, self.replicates, _BLOCK):
            count = min(_BLOCK, self.replicates - first)
            chances = np.full(documents, 1 / documents)
            yield generator.multinomial(documents, chances, size=count).astype(np.float64)


def measure(
    name: str,
    counts: tuple[tuple[str, int], ...],
    statistic: Statistic,
    documents: int,
    sample: Sample,
) -> Measure:
    """Compute figures, each with its bootstrap 95 % interval.

    Whole documents are drawn with replacement, as many as there are; the interval lies between
    the percentiles 2.5 and 97.5 of the figure over the draws (Efron 1979). Draws in which a
    figure has nothing to divide by do not count for it.

    Args:
        name: what the measure is called.
        counts: what stands beside its figures.
        statistic: the figures of weighted documents.
        documents: how many there are, 0 or more.
        sample: how they are drawn.
    """

    def figures(weights: Weights) -> dict[str, NDArray[np.float64]]:
        with np.errstate(divide="ignore", invalid="ignore"):
            return statistic(weights)

    values = figures(np.ones((1, documents)))
    drawn = [figures(weights) for weights in sample.draws(documents)] if documents > 1 else []
    return Measure(
        name=name,
        documents=documents,
        counts=counts,
        figures=tuple(
            Figure(key, _value(value), _interval([draw[key] for draw in drawn]))
            for key, value in values.items()
        ),
        note=_NOTES.get(documents),
    )


_NOTES = {0: "nothing to measure against", 1: "one alone: nothing to resample, so no interval"}


def _value(values: NDArray[np.float64]) -> float | None:
    return None if np.isnan(values[0]) else round(float(values[0]), _DIGITS)


def _interval(draws: list[NDArray[np.float64]]) -> tuple[float, float] | None:
    values = np.concatenate([*draws, np.zeros(0)])
    values = values[~np.isnan(values)]
    if not values.size:
        return None
    low, high = np.percentile(values, _EDGES)
    return round(float(low), _DIGITS), round(float(high), _DIGITS)
