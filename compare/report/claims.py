"""What a report says of claims: which text tells what, and how sure it is of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.texts import Evidence

STATES = ("found", "perhaps", "too-early", "incomplete", "not-found")
"""What can be said of a claim in a text; only the last counts as a difference."""

REASONS = (
    "incomplete",
    "complete-unknown",
    "moment-unknown",
    "claim-moment-unknown",
    "other-language",
)
"""Why nothing can be said of a claim that is not found in a text."""


@dataclass(frozen=True, slots=True)
class Check:
    """An editor's decision on what is shown."""

    by: str
    """Initials."""
    reason: str | None
    """None where policy withholds it: it quotes a text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One claim in one text."""

    text: str
    state: str
    """One of STATES."""
    evidence: tuple[Evidence, ...]
    """found: its sentences in the order of the text; perhaps and not-found: the nearest one."""
    certainty: tuple[tuple[str, ...], ...]
    """Classes of certainty words in each of these sentences, strongest first."""
    score: float | None
    """Similarity of the nearest sentence, 0 to 1; None where none was looked for."""
    why: tuple[str, ...] = ()
    """incomplete: which of REASONS hold; () for every other state."""
    words: tuple[str, ...] = ()
    """Lemmas that were looked for and stand in no sentence of the text; () where it is found."""
    check: Check | None = None
    """None: the engine's own word."""


@dataclass(frozen=True, slots=True)
class Pooled:
    """One claim in the texts of an outlet that has several in the story."""

    label: str
    """Label of the outlet, without a number."""
    texts: tuple[str, ...]
    state: str
    """One of STATES: what can be said of all of them together."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What sentences of two texts or more report alike."""

    id: str
    """Made from the words of its sentences: it outlives a claim that is added before it."""
    title: Evidence
    """The sentence that is most like the others; it stands for the claim."""
    cells: tuple[Cell, ...]
    """One for each text of the story, in its order."""
    pooled: tuple[Pooled, ...]
    """One for each outlet with several texts, in the order of their first ones."""
    independent: int
    """Independent texts that tell it: copies of each other count once."""
    moment: str | None
    """Stage of the event of the earliest text that tells it; None: of none of them known."""
    scale: tuple[tuple[str, tuple[str, ...]], ...]
    """(class, texts that tell it so), surest first; the class "" has no word of certainty."""
    score: float
    """Similarity of its weakest link, 0 to 1."""
    chance: float | None
    """Share of pairs like its weakest link that people judged the same, 0 to 1; None where an
    editor's word alone holds it together."""

    def cell(self, text: str) -> Cell:
        """Return the cell of a text; KeyError when there is none."""
        return {cell.text: cell for cell in self.cells}[text]


@dataclass(frozen=True, slots=True)
class Column:
    """One text in a matrix of claims."""

    text: str
    found: int
    """Claims of the matrix that it tells."""
    expected: float
    """As many as a text of its length would tell if chance alone spread them."""
    why: tuple[str, ...]
    """Which of REASONS rule out every "not found" in it; () where it can have one."""


@dataclass(frozen=True, slots=True)
class ClaimMatrix:
    """Which text tells which of the claims that several texts share."""

    claims: tuple[Claim, ...]
    """Those that most independent texts tell first."""
    columns: tuple[Column, ...]
    """One for each text of the story, in its order."""
