"""Articles to stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.model import Article, Corpus, Story, StoryEntry

if TYPE_CHECKING:
    from compare.settings import Settings


def group(articles: tuple[Article, ...], corpus: Corpus, settings: Settings) -> tuple[Story, ...]:
    """Put articles into the stories that ``corpus.toml`` names.

    Articles without a story form the corpus's only story where it names one at most, else a
    story of their own. Inside a story articles are ordered by moment, then by file.

    Raises:
        CompareError: a story with more texts than can face each other.
    """
    entries = {entry.id: entry for entry in corpus.stories}
    rest = corpus.stories[0] if len(corpus.stories) == 1 else _nameless(corpus)
    members: dict[str, list[Article]] = {}
    for article in articles:
        members.setdefault(article.raw.story or rest.id, []).append(article)
    stories = []
    for entry in (*corpus.stories, *(() if rest.id in entries else (rest,))):
        if entry.id in members:
            stories.append(_story(entry, members[entry.id], settings))
    return tuple(stories)


def _nameless(corpus: Corpus) -> StoryEntry:
    return StoryEntry("story", {"id": "Satu peristiwa", "en": "One event"}, ())


def _story(entry: StoryEntry, articles: list[Article], settings: Settings) -> Story:
    if len(articles) > settings.story_texts:
        raise CompareError(
            f"story {entry.id!r} holds {len(articles)} texts, more than {settings.story_texts}",
            "corpus.toml",
            "Give the texts stories of their own there",
        )
    order = {moment.id: place for place, moment in enumerate(entry.moments)}
    articles.sort(
        key=lambda article: (
            order.get(article.raw.card.moment.value or "", len(order)),
            article.raw.file,
        )
    )
    return Story(entry.id, entry.title, entry.moments, tuple(articles))
