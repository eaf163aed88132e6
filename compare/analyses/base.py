"""The shape of every analysis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.language import load_language
from compare.report import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.decisions import Rulings
    from compare.lexicon import FrameEntry, ThreadEntry
    from compare.model import Article, Story
    from compare.report import Thread
    from compare.settings import Settings
    from compare.stories.align import Alignment
    from compare.stories.claims import ClaimGroup
    from compare.stories.find_copies import Copies


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one story before any analysis; analyses only read it."""

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
    settings: Settings

    @property
    def articles(self) -> tuple[Article, ...]:
        """The texts of the story, in its order."""
        return self.story.articles

    @property
    def function_words(self) -> frozenset[str]:
        """Words of the story's languages that say nothing of what two texts share."""
        languages = {article.language for article in self.articles}
        return frozenset().union(*(load_language(code).joiners for code in languages))


class NotApplicableError(Exception):
    """The story lacks what an analysis needs; the message says what, in English."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """One way of comparing the texts of a story."""

    id: str
    """A noun; file, template, test and method page carry it too."""
    order: int
    """Place on the page, smallest first."""
    run: Callable[[Facts], tuple[Any, ...]]
    """Returns the items of the section, all of one type of ``compare.report``."""

    def section(self, facts: Facts) -> Section:
        """Run the analysis; a mistake in it becomes a visible result, never a lost report."""
        try:
            return Section(self.id, "ok", None, self.run(facts))
        except NotApplicableError as error:
            return Section(self.id, "not-applicable", str(error))
        except Exception as error:  # noqa: BLE001 - one broken analysis must not lose the report
            return Section(self.id, "failed", f"{type(error).__name__}: {error}")
