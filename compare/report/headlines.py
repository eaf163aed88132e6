"""What a report says of headlines, and of what texts put first and last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.texts import Evidence

PARTS = ("headline", "lead", "close")
"""Places of prominence, in the order of the text."""

PART_REASONS = (
    "no-headline", "headline-unknown", "incomplete", "no-beginning", "no-end", "too-short",
)  # fmt: skip
"""Why a part is not spoken of."""

BEARINGS = ("same", "perhaps", "apart")
"""How near the body's nearest sentence is to the headline: it reports the same, it may, or its
words are too different to say."""


@dataclass(frozen=True, slots=True)
class Part:
    """One place of prominence in one text."""

    kind: str
    """One of PARTS."""
    evidence: tuple[Evidence, ...]
    """Its sentences; () where it is not spoken of."""
    why: str
    """One of PART_REASONS; "" where it is spoken of."""


@dataclass(frozen=True, slots=True)
class HeadlineText:
    """Headline, lead and close of one text, and what its body says of the headline."""

    text: str
    parts: tuple[Part, ...]
    """One for each of PARTS."""
    nearest: Evidence | None
    """The sentence of the body that is most like the headline; None without either."""
    score: float | None
    """Their likeness, 0 to 1."""
    bearing: str
    """One of BEARINGS; "" without a headline or a body."""
    held: tuple[str, ...]
    """Names and figures of the headline that the body holds too, as the headline writes them."""
    missing: tuple[str, ...]
    """Those that it does not hold; () where nothing can be said."""
    why: tuple[str, ...]
    """Which of VOICE_REASONS rule out every "missing"; () where there can be one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Where one text tells one claim."""

    text: str
    part: str
    """The first of PARTS that tells it, "" for none of them."""
    sentence: int
    """Its first sentence."""
    share: float
    """Share of the text's words before that, 0 to 1."""


@dataclass(frozen=True, slots=True)
class ChosenClaim:
    """One claim that several texts tell, and where."""

    claim: str
    choices: tuple[Choice, ...]
    """One for every text that tells it, in the order of the story."""

    @property
    def chosen_by(self) -> tuple[str, ...]:
        """Ids of the texts that choose it for one of PARTS."""
        return tuple(one.text for one in self.choices if one.part)


@dataclass(frozen=True, slots=True)
class Headlines:
    """Headlines and prominence in a story."""

    texts: tuple[HeadlineText, ...]
    """One for every text, in the story's order."""
    claims: tuple[ChosenClaim, ...]
    """The claims of the matrix, in its order."""
