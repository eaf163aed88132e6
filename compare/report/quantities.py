"""What a report says of quantities and dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.texts import Evidence

VERDICTS_OF_QUANTITIES = ("differs", "compatible", "different-moment", "not-comparable")

REASONS_OF_QUANTITIES = (
    *("same", "exact", "rounding", "hedge", "range", "parts", "zone"),
    *("apart", "stage", "expected", "thousandfold", "alone"),
)
"""Why a group has its verdict; "alone": no other text states the same, and nothing is compared."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity or date in one text."""

    text: str
    words: str
    """As it stands in the text, folded."""
    low: float | None
    high: float | None
    """The widest range of values that the words allow, rounding and hedges included, in the unit;
    None: open on this side. Of dates days since 1 January 1, None where the year is not known; of
    times minutes of the day."""
    unit: str
    """What is counted or measured: a lemma, a currency (ISO 4217), "%", "points", "times",
    "second", "month", "age", an SI unit, "day" of dates, a zone of times."""
    hedge: str
    """about, more, less, range or ""."""
    evidence: Evidence
    """Its words and some around them."""
    value: float | None = None
    """The number that the words name, where they name one."""


@dataclass(frozen=True, slots=True)
class QuantityGroup:
    """The same quantity as several texts state it."""

    id: str
    kind: str
    """count, money, share, ratio, measure, duration, date or time."""
    verdict: str
    """One of VERDICTS_OF_QUANTITIES."""
    why: str
    """The reason of the verdict, one of REASONS_OF_QUANTITIES."""
    stated: tuple[Stated, ...]
    """Of two texts or more, in their order; of one alone where the reason is "alone"."""
    shared: tuple[str, ...] = ()
    """Words and names that stand around it in several of the texts, as one of them has them."""
