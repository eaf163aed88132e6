"""Find the states and bodies for which somebody speaks in the texts of a story, or may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.stories.give_role import give_role

if TYPE_CHECKING:
    from compare.model import Article, Span
    from compare.stories.speech import Said, Speech
    from compare.telling import Telling


def find_sides(telling: Telling, speech: Speech) -> frozenset[str]:
    """Return the ids of the actors that may not be called silent.

    For a state speak its organs and whoever holds an office of it; for anybody whoever is called
    by the name ("officials in Kyiv") or has a role that holds it; and where no speaker is certain,
    anybody who is named in the sentence may have spoken.
    """
    sides = {one.side for one in speech.speakers.values()}
    for article, mentions, own in zip(telling.articles, telling.mentions, speech.said, strict=True):
        spans = [_who(article, said) for said in own]
        quoted = sorted({str(said.speaker) for said in own} & speech.cast.keys())
        actors = [actor for actor in quoted if speech.cast[actor].kind == "person"]
        roles = [give_role(article, mentions, actor) for actor in actors]
        spans += [_span(article, role) for role in roles if role is not None]
        for mention in mentions:
            if any(start < mention.span[1] and mention.span[0] < end for start, end in spans):
                sides |= {mention.actor, speech.cast[mention.actor].side}
    return frozenset(side for side in sides if side is not None)


def _who(article: Article, said: Said) -> Span:
    """Return where a text tells who speaks: the speaker's name, or else the whole sentence."""
    unit = article.sentences[said.quote.sentence]
    return said.quote.speaker or (unit.start, unit.end)


def _span(article: Article, words: Span) -> Span:
    tokens = article.tokens
    return int(tokens.starts[words[0]]), int(tokens.ends[words[1] - 1])
