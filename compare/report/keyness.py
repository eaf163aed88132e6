"""What a report says of the words that a text uses more than the other texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.texts import Evidence

UNITS = ("texts", "outlets")
"""What changes places in a permutation: texts, or all texts of an outlet together."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much a comparison of so many units can say at the most."""

    units: str
    """One of UNITS; copies of each other are one unit."""
    chosen: int
    """Units that are compared with all others."""
    of: int
    least_p: float
    """The smallest p that it can reach, 0 to 1."""


@dataclass(frozen=True, slots=True)
class KeyWord:
    """One word in a text and in the others. Counts are of the texts' own voice."""

    lemma: str
    forms: tuple[tuple[str, int], ...]
    """(surface, hits) in the text, most frequent first."""
    hits: int
    quoted: int
    """Hits inside quotation marks: beside those above, and not compared."""
    reference: int
    """Hits in the other texts."""
    reference_quoted: int
    blocks: int
    """Blocks of the text with a hit."""
    log_ratio: float
    """Conservative log ratio: at least 2 to this power as often; 0 where it may be equal."""
    log_odds: float
    """Log-odds ratio, shrunk by the prior; above 0 where the text uses it more."""
    z: float
    dispersion: float
    """0 = spread evenly over the blocks, 1 = all in one small block."""
    p: float
    """Permutation of the units of the text's first comparison, one-sided."""
    adjusted: float
    """The same after Benjamini & Hochberg, over the words of the text."""
    marked: bool
    """Whether it stands out: its log ratio is above 0 and its adjusted p is small enough."""
    evidence: tuple[Evidence, ...]
    """First hits in context; () for a word that pages leave to the data."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side more often than by chance."""

    words: str
    hits: int
    association: float
    """Pointwise mutual information in bits."""
    elsewhere: tuple[str, ...]
    """Ids of other texts in which they stand side by side too."""
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class KeyText:
    """The words of one text, or of all texts of an outlet, against those of the others."""

    texts: tuple[str, ...]
    """One id, or those of an outlet with several texts in the story."""
    others: tuple[str, ...]
    """Ids of the texts that it is compared with."""
    words_total: int
    """Words outside quotation marks."""
    reference_total: int
    blocks: int
    reached: int
    """Words with hits enough to be compared."""
    comparisons: tuple[Comparison, ...]
    """The one that decides what is marked first."""
    least_adjusted: float
    """The smallest adjusted p that a word of the list could reach; 1 where there is no list."""
    noise: tuple[int, int]
    """Words set apart by the same rule between the text's own halves, of how many compared."""
    words: tuple[KeyWord, ...]
    """Most above equal use first; () where fewer reach the hits than a list needs."""
    phrases: tuple[Phrase, ...]
