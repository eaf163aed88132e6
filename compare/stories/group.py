"""Articles to stories."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.model import Article, Corpus, Story, StoryEntry

if TYPE_CHECKING:
    from compare.settings import Settings


def group(articles: tuple[Article, ...], corpus: Corpus) -> tuple[Story, ...]:
    """Put articles into the stories that ``corpus.toml`` or their files name.

    Articles without a story form the corpus's only story where it names one at most, else a
    story of their own. Inside a story articles are ordered by moment, then by file.

    """
    entries = {entry.id: entry for entry in corpus.stories}
    rest = _rest(corpus)
    members: dict[str, list[Article]] = {}
    for article in articles:
        members.setdefault(article.raw.story or rest.id, []).append(article)
    stories = []
    for entry in (*corpus.stories, *(() if rest.id in entries else (rest,))):
        if entry.id in members:
            stories.append(_story(entry, members[entry.id]))
    return tuple(stories)


def refuse_large(corpus: Corpus, settings: Settings) -> None:
    """Refuse a story before its texts are read, which takes long.

    Raises:
        CompareError: a story with more texts than can face each other.
    """
    rest = _rest(corpus).id
    for story, count in Counter(raw.story or rest for raw in corpus.texts).items():
        if count > settings.story_texts:
            raise CompareError(
                f"story {story!r} holds {count} texts, more than {settings.story_texts}",
                "corpus.toml",
                "Give the texts stories of their own there, or under story in their files",
            )


def _rest(corpus: Corpus) -> StoryEntry:
    return corpus.stories[0] if len(corpus.stories) == 1 else _nameless()


def _nameless() -> StoryEntry:
    return StoryEntry("story", {"id": "Satu peristiwa", "en": "One event"}, ())


def _story(entry: StoryEntry, articles: list[Article]) -> Story:
    order = {moment.id: place for place, moment in enumerate(entry.moments)}
    articles.sort(
        key=lambda article: (
            order.get(article.raw.card.moment.value or "", len(order)),
            article.raw.file,
        )
    )
    return Story(entry.id, entry.title, entry.moments, tuple(articles))
