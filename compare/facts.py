"""What is known of one story before any analysis."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from compare.language import load_language

if TYPE_CHECKING:
    from compare.decisions import Rulings
    from compare.lexicon import FrameEntry, ThreadEntry
    from compare.model import Article, Story
    from compare.report import Thread
    from compare.settings import Settings
    from compare.stories.align import Alignment
    from compare.stories.claims import ClaimGroup
    from compare.stories.find_copies import Copies
    from compare.telling import Telling


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one story; analyses only read it."""

    story: Story
    entries: tuple[ThreadEntry, ...]
    """The corpus's list of themes."""
    threads: tuple[Thread, ...]
    """The same themes with every text's sentences."""
    copies: Copies
    """Which texts are not independent of each other: they count as one voice."""
    alignment: Alignment
    claims: tuple[ClaimGroup, ...]
    """Sentences that report the same thing."""
    rulings: Rulings
    """What an editor says of the story."""
    frames: tuple[FrameEntry, ...]
    telling: Telling
    """Who is named and quoted, and what is counted, in each text."""
    settings: Settings
    sections: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    """Items of the analyses that this one reads; none where one failed."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The texts of the story, in its order."""
        return self.story.articles

    @property
    def function_words(self) -> frozenset[str]:
        """Words of the story's languages that say nothing of what two texts share."""
        languages = {article.language for article in self.articles}
        return frozenset().union(*(load_language(code).joiners for code in languages))
