"""Differences inside a theme: sentences on one point, and words that texts use otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from compare.stories.linked_differences import certainty, figures, linked, opposite
from compare.stories.word_differences import beside, voice, words_used

if TYPE_CHECKING:
    from compare.lexicon import ThreadEntry
    from compare.model import Article
    from compare.report import Difference, Thread
    from compare.settings import Settings
    from compare.stories.find_copies import Copies
    from compare.telling import Telling


class Told(Protocol):
    """What is known of a story."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """Its texts."""

    @property
    def copies(self) -> Copies:
        """Which of them speak with one voice: these do not face each other."""

    @property
    def telling(self) -> Telling:
        """What the texts count and measure."""

    @property
    def settings(self) -> Settings:
        """Thresholds."""


def find_differences(thread: Thread, entry: ThreadEntry, told: Told) -> tuple[Difference, ...]:
    """Find in what the texts of a theme differ, by kind in the order of ``DIFFERENCES``.

    Opposite words, certainty and figures are compared in sentences alone that report the same
    thing: anywhere in a theme they set different facts face to face. The others are facts about
    the words of whole texts. What depends on the theme's words is looked for with those that the
    editors of the corpus chose: a general theme's ("akan") say nothing of what a sentence is about.
    """
    links = tuple(linked(thread, told))
    used = {} if entry.general else words_used(entry, told.articles)
    kinds = (
        opposite(links),
        () if entry.general else certainty(links),
        figures(links, told),
        voice(used, told),
        beside(used, entry, told),
    )
    most = told.settings.differences_of_a_kind
    return tuple(difference for kind in kinds for difference in tuple(kind)[:most])
