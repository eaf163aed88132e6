"""What a report says of two sentences, and of two texts, that are alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.claims import Check
    from compare.report.texts import Evidence


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of different texts that report the same, as far as wording tells."""

    score: float
    """Likeness of the two among the sentences of the story, 0 to 1."""
    left: Evidence
    right: Evidence
    shared: tuple[str, ...]
    """Lemmas in both, most telling first; named for the pairs that pages show."""
    chance: float
    """Share of such pairs that people judged the same, 0 to 1."""
    copy: bool = False
    """Whether the texts are copies of each other, or a copy of the pair stands before it."""
    check: Check | None = None
    """Whose word it is that they report the same; None: the engine's."""


@dataclass(frozen=True, slots=True)
class TextPair:
    """How alike two whole texts are in wording."""

    left: str
    right: str
    score: float
    """Mean of the cosines over lemmas and over character n-grams, 0 to 1."""
    lemmas: float
    characters: float
    shared: tuple[tuple[str, int, int], ...]
    """(lemma, count left, count right), largest contribution first."""
