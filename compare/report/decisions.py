"""What an editor said of a story, as pages list it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.claims import Check

DECISIONS = ("pair", "join", "cell", "speaker", "hide")
"""Kinds of decisions, in the order in which they are listed."""

VERDICTS = ("same", "different")
"""What can be said of a pair of sentences."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of ``decisions.toml``."""

    kind: str
    """One of DECISIONS."""
    verdict: str
    """pair: one of VERDICTS; join: "same"; cell: one of STATES; speaker: the name; hide: the id of
    the finding."""
    places: tuple[tuple[str, int], ...]
    """(text id, sentence) of what it is about; of a cell the claim's sentence, and, where it is
    found, the sentence that tells it."""
    text: str | None
    """The text whose cell is set."""
    story: str | None
    """Id of the only story in which a finding is hidden; None: wherever there is one of this id."""
    check: Check
    line: int
    """Where the entry begins in ``decisions.toml``."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a sentence, as an editor read it."""

    who: str
    """A person or an institution."""
    check: Check
