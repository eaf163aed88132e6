"""How each text of a story tells it: who is named and quoted, what is called what and counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from compare.actors.find_mentions import find_mentions
from compare.actors.name_people import name_people
from compare.labels.find_labels import find_labels
from compare.quantities.find_quantities import find_quantities
from compare.quotes.find_quotes import find_quotes

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.labels import FoundLabel
    from compare.lexicon import Actor
    from compare.model import Article
    from compare.quantities import Quantity
    from compare.quotes import Quote
    from compare.settings import Settings


@dataclass(frozen=True)
class Telling:
    """What is found in the texts of one story, each on first use.

    So a mistake in one step raises in the analyses that ask for it, and loses no other.
    """

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    """States and sides that ship, and the corpus's own list of actors."""
    settings: Settings

    @cached_property
    def cast(self) -> tuple[Actor, ...]:
        """The listed actors, and the people whom the texts name."""
        return name_people(self.articles, self.actors)

    @cached_property
    def mentions(self) -> tuple[tuple[Mention, ...], ...]:
        """Where each text names an actor, in the order of the texts."""
        return tuple(find_mentions(article, self.cast) for article in self.articles)

    @cached_property
    def quotes(self) -> tuple[tuple[Quote, ...], ...]:
        """What each text quotes, directly or not, in the order of the texts."""
        return tuple(
            find_quotes(article, mentions, self.cast, self.settings)
            for article, mentions in zip(self.articles, self.mentions, strict=True)
        )

    @cached_property
    def labels(self) -> tuple[tuple[FoundLabel, ...], ...]:
        """What each text calls the actors, in the order of the texts."""
        return tuple(
            find_labels(article, mentions, quotes, self.cast)
            for article, mentions, quotes in zip(
                self.articles, self.mentions, self.quotes, strict=True
            )
        )

    @cached_property
    def quantities(self) -> tuple[tuple[Quantity, ...], ...]:
        """What each text counts, measures and dates, in the order of the texts."""
        return tuple(find_quantities(article) for article in self.articles)
