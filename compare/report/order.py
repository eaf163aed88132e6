"""What a report says of the order in which texts tell what they share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OrderPlace:
    """Where a text first tells a claim."""

    text: str
    sentence: int
    share: float
    """Share of the text's words that stand before this sentence, 0 to 1."""


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One claim through the texts that tell it."""

    claim: str
    """Id of the claim."""
    places: tuple[OrderPlace, ...]
    """One for each text that tells it, in the order of the story."""


@dataclass(frozen=True, slots=True)
class OrderPair:
    """How alike two texts are in the order of the claims that both tell."""

    left: str
    right: str
    shared: int
    """Claims that both tell."""
    tau: float | None
    """Kendall's tau-b, -1 (reversed) to 1 (same order); None below the number of claims that it
    needs, and where a text tells all of them in one sentence."""
    least_p: float
    """Two-sided probability that so many claims, none of them tied, come in the very same order or
    in its reverse by chance: 2 / n!, at most 1."""


@dataclass(frozen=True, slots=True)
class Order:
    """In which order the texts of a story tell what they share."""

    lines: tuple[OrderLine, ...]
    """Every claim of the matrix, in its order."""
    pairs: tuple[OrderPair, ...]
    """Every two texts of the story."""
