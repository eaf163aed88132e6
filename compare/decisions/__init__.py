"""An editor's word: what ``decisions.toml`` says of a story, with reason and initials."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from compare.model import Place
    from compare.report import Check, Decision

    Cell = tuple[str, Check, Place | None]
    """State, who decided it, and of a cell that is found the sentence that tells the claim."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """What an editor says of one story; the engine's own figures ignore it."""

    accepted: dict[frozenset[Place], Check] = field(default_factory=dict)
    """Pairs of sentences that report the same."""
    rejected: dict[frozenset[Place], Check] = field(default_factory=dict)
    """Pairs of sentences that do not."""
    joined: tuple[tuple[frozenset[Place], Check], ...] = ()
    """Sentences that belong to one claim."""
    cells: dict[tuple[Place, int], tuple[str, Check]] = field(default_factory=dict)
    """(a sentence of the claim, article) to one of ``report.STATES``."""
    told: dict[tuple[Place, int], Place] = field(default_factory=dict)
    """Of the cells that are found: the sentence of the article that tells the claim."""
    speakers: dict[Place, tuple[str, Check]] = field(default_factory=dict)
    """Who says a sentence."""
    hidden: dict[str, Check] = field(default_factory=dict)
    """Ids of findings that are not shown."""
    decisions: tuple[Decision, ...] = ()
    """All of these as they are listed."""
    met: set[str] = field(default_factory=set, compare=False)
    """Ids of hidden findings that there would be."""

    def cell(self, members: Collection[Place], article: int) -> Cell | None:
        """Return what is decided of a claim in an article, by the first entry that does."""
        for place, (state, check) in self.cells.items():
            if place[1] == article and place[0] in members:
                return state, check, self.told.get(place)
        return None

    def hides(self, finding: str) -> bool:
        """Whether a finding is hidden; if so, notes that there would be one of this id."""
        if finding in self.hidden:
            self.met.add(finding)
        return finding in self.hidden


NONE = Rulings()
"""Nobody said anything."""
