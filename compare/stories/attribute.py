"""Give every quotation of a story its speaker: an actor, an unnamed voice, or nobody certain."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from compare.report import UNNAMED
from compare.stories.passage import few_words
from compare.stories.speech import Said, Speaker, Speech

if TYPE_CHECKING:
    from compare.decisions import Rulings
    from compare.lexicon import Actor
    from compare.model import Article
    from compare.quotes import Quote
    from compare.telling import Telling


def attribute(telling: Telling, rulings: Rulings) -> Speech:
    """Return the quotations of a story's texts with their speakers.

    An editor's word on a sentence sets the speaker of every quotation that begins in it, by the
    name of an actor, by a name that a text gives a speaker, or as somebody of this name. Unnamed
    voices are one where texts call them alike; whether they are the same people nobody knows. What
    a heading quotes is left out: its words do not count.
    """
    cast = {actor.id: _actor(actor) for actor in telling.cast}
    ids = _ids(telling) if rulings.speakers else {}
    speakers: dict[str, Speaker] = {}
    said = []
    for place, (article, quotes) in enumerate(zip(telling.articles, telling.quotes, strict=True)):
        own = []
        for quote in (one for one in quotes if one.words[0] < one.words[1]):
            name, check = rulings.speakers.get((place, quote.sentence), ("", None))
            if check and _key(name) in ids:
                speaker: Speaker | None = cast[ids[_key(name)]]
            else:
                speaker = _named(name, article, "") if check else _speaker(quote, article, cast)
            if speaker is not None:
                speakers.setdefault(speaker.id, speaker)
            own.append(Said(place, quote, speaker.id if speaker is not None else None, check))
        said.append(tuple(own))
    return Speech(tuple(said), speakers, cast)


def _speaker(quote: Quote, article: Article, cast: dict[str, Speaker]) -> Speaker | None:
    if quote.actor is not None:
        return cast[quote.actor]
    return _named(quote.name, article, UNNAMED) if quote.name else None


def _named(name: str, article: Article, kind: str) -> Speaker:
    """Return somebody whom no list names."""
    key = sha256(_key(name).encode()).hexdigest()[:10]
    return Speaker(f"voice-{key}", {article.language: few_words(name)}, kind, None)


def _actor(actor: Actor) -> Speaker:
    side = actor.id if actor.kind == "state" else actor.side
    return Speaker(actor.id, actor.titles(), actor.kind, side)


def _ids(telling: Telling) -> dict[str, str]:
    """Return the actor of every name that an editor may write."""
    ids = {
        _key(quote.name): quote.actor
        for quotes in telling.quotes
        for quote in quotes
        if quote.actor is not None
    }
    for actor in telling.cast:
        names = [str(term) for terms in actor.names.values() for term in terms]
        ids.update((_key(name), actor.id) for name in (*names, *actor.titles().values()))
    return ids


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
