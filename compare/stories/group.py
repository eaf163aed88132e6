"""Articles to stories."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.model import ALONE, RESERVED, Article, Corpus, Raw, Story, StoryEntry
from compare.stories.agglomerate import agglomerate
from compare.stories.relate import WINDOW, relate
from compare.stories.title import title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from compare.settings import Settings

    Members = tuple[Article, ...]


def group(articles: Members, corpus: Corpus, settings: Settings) -> tuple[Story, ...]:
    """Put articles of one event into one story.

    What a person says holds: a text that ``corpus.toml`` or its file puts into a story is there,
    no two named stories become one, and a text that is ``alone`` stays so. The others find each
    other, or a named story, by the words that they share; one that finds nobody is a story of its
    own. A named story goes by its name, another by the id of its earliest article. No story
    takes more than ``story_texts``: of a larger event the texts that are most alike stay together.

    The order in which articles are given plays no part.

    Returns:
        The named stories in the order of the corpus, then the others from the earliest on. In a
        story the articles stand by moment, then by date, undated ones last, then by id.
    """
    ordered = tuple(sorted(articles, key=_first))
    named = _named(ordered, corpus)
    given = {one.id for members in named.values() for one in members}
    alone = tuple(one for one in ordered if one.id not in given and one.raw.story == ALONE)
    free = tuple(one for one in ordered if one.id not in given and one.raw.story != ALONE)
    joined = _join(tuple(named.values()), free, settings) if free else tuple(named.values())
    entries = {entry.id: entry for entry in corpus.stories}
    stories = [
        _story(entries[name], members, given, settings)
        for name, members in zip(named, joined, strict=False)
    ]
    others = sorted([*joined[len(named) :], *((one,) for one in alone)], key=_earliest)
    given |= {one.id for one in alone}
    taken, texts = {*entries, *RESERVED}, {one.id for one in articles}
    for members in others:
        own = name = min(members, key=_first).id
        while name in taken or (name != own and name in texts):
            name += "-story"  # the address is another page's
        taken.add(name)
        stories.append(_story(StoryEntry(name, {}, ()), members, given, settings))
    return tuple(stories)


def refuse_large(corpus: Corpus, settings: Settings) -> None:
    """Refuse a story that was put together by hand before its texts are read, which takes long.

    Raises:
        CompareError: a story with more texts than can face each other.
    """
    for story, count in Counter(_homes(corpus.texts, corpus).values()).items():
        if count > settings.story_texts:
            raise CompareError(
                f"story {story!r} holds {count} texts, more than {settings.story_texts}",
                "corpus.toml",
                "Give the texts stories of their own there, or under story in their files",
            )


def _homes(raws: Iterable[Raw], corpus: Corpus) -> dict[str, str]:
    """Return the story that a person put a text in, by the text's id.

    The only story of a corpus holds every text that ``corpus.toml`` lists beside it; where it
    lists none, every text.
    """
    texts = tuple(raws)
    only = corpus.stories[0].id if len(corpus.stories) == 1 else None
    every = not any(raw.listed or raw.story for raw in texts)
    homes = {raw.id: raw.story or (only if raw.listed or every else None) for raw in texts}
    return {text: story for text, story in homes.items() if story and story != ALONE}


def _named(articles: Members, corpus: Corpus) -> dict[str, Members]:
    """Return the articles of every story that a person put any in, in the corpus's order."""
    homes = _homes((article.raw for article in articles), corpus)
    return {
        entry.id: tuple(one for one in articles if homes.get(one.id) == entry.id)
        for entry in corpus.stories
        if entry.id in homes.values()
    }


def _join(named: tuple[Members, ...], free: Members, settings: Settings) -> tuple[Members, ...]:
    """Let free articles find each other or a named story; the named ones come first."""
    articles = (*(one for members in named for one in members), *free)
    edges = iter(range(len(articles)))
    start = tuple(
        tuple(next(edges) for _ in members) for members in (*named, *((one,) for one in free))
    )
    groups = agglomerate(
        start,
        relate(articles, settings),
        len(named),
        settings.story_score,
        _fitting(articles, settings),
    )
    return tuple(tuple(articles[place] for place in places) for places in groups)


def _fitting(
    articles: Members, settings: Settings
) -> Callable[[Sequence[int], Sequence[int]], bool]:
    """Return whether two groups are few enough, and near in time where both have a date.

    Without it a text without a date would join two events that lie years apart.
    """
    days = [
        date.fromisoformat(day).toordinal() if (day := one.raw.card.date.value) else None
        for one in articles
    ]

    def fits(one: Sequence[int], other: Sequence[int]) -> bool:
        if len(one) + len(other) > settings.story_texts:
            return False
        here, there = ([day for at in texts if (day := days[at])] for texts in (one, other))
        gaps = [abs(left - right) for left in here for right in there]
        return min(gaps, default=0) <= WINDOW * settings.story_days

    return fits


def _first(article: Article) -> tuple[bool, str, str]:
    """Sort by date, those without one last, then by id."""
    day = article.raw.card.date.value
    return not day, day or "", article.id


def _earliest(members: Iterable[Article]) -> tuple[bool, str, str]:
    return min(map(_first, members))


def _story(entry: StoryEntry, members: Members, given: set[str], settings: Settings) -> Story:
    order = {moment.id: place for place, moment in enumerate(entry.moments)}
    ordered = tuple(
        sorted(
            members,
            key=lambda one: (order.get(one.raw.card.moment.value or "", len(order)), *_first(one)),
        )
    )
    return Story(
        id=entry.id,
        title=entry.title or title(ordered, settings),
        moments=entry.moments,
        articles=ordered,
        by_words=tuple(one.id for one in ordered if one.id not in given),
    )
