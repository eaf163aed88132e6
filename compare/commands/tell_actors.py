"""Tell what the corpus's own list of actors meets in its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.pipeline import Reading


def tell_actors(reading: Reading) -> Iterator[str]:
    """Yield one line on actors.toml: how many it lists, and names that occur in no text."""
    from compare.actors.find_mentions import find_mentions
    from compare.actors.index_names import fold
    from compare.lexicon import load_actors

    shipped = load_actors()
    own = [actor for actor in reading.lists.actors if actor not in shipped]
    if not own:
        return
    seen = {
        (one.actor, fold(article.raw.text[slice(*one.span)]))
        for article in reading.articles
        for one in find_mentions(article, reading.lists.actors)
    }
    names = [
        (actor.id, name.written)
        for actor in own
        for terms in actor.names.values()
        for name in terms
        if (actor.id, fold(name.written)) not in seen
    ]
    without = ", ".join(f"{name} ({actor})" for actor, name in names)
    count = f"{len(own)} actor{'' if len(own) == 1 else 's'}"
    yield f"actors.toml: {count}; in no text: {without or 'none'}"
