"""What the speaker of a quotation is called in English, and for which state they speak."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.actors.fold_name import fold_name
from compare.language import load_language
from compare.lexicon.threads import ANY

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.lexicon import Actor
    from compare.model import Article
    from compare.quotes import Quote

_OFFICIAL = frozenset({"officials", "governments", "intelligence", "military", "police"})
"""Collectives that are an organ of the state that they name."""

_BRACKETS = re.compile(r"\([^()]*\)")
_STEM = 4  # letters in which "Korea" and "Korean", "official" and "officials" are equal


@dataclass(frozen=True, slots=True)
class Called:
    """A shown speaker in words in which annotators may have named them."""

    names: tuple[frozenset[str], ...]
    """Folded words of what the text calls them, and of every name and title in English."""
    side: str | None
    """English name of the state for which they speak; None for nobody's, and for experts."""


def name_speaker(
    article: Article, quote: Quote, mentions: tuple[Mention, ...], cast: dict[str, Actor]
) -> Called:
    """Return what the speaker of a quotation is called.

    Annotators named speakers in English, collectives in a description. The text's own words count,
    the names and titles of the actor in the cast, and for a collective the English title of its
    noun together with the English names of the states it holds.
    """
    actor = cast.get(quote.actor or "")
    if actor:
        names = [quote.name, *_english(actor)]
        return Called(tuple(map(words_of_name, names)), _side(actor, cast))
    span = quote.speaker or (0, 0)
    held = [
        cast[mention.actor]
        for mention in mentions
        if span[0] <= mention.span[0] and mention.span[1] <= span[1] and mention.actor in cast
    ]
    collectives = load_language(article.language).speech.collectives
    own = f" {' '.join(quote.name.casefold().split())} "
    found = [one for one in collectives if any(f" {noun} " in own for noun in one.nouns)]
    described = [quote.name, *(one.title["en"] for one in found)]
    described += [name for one in held for name in _english(one)]
    states = {side for one in held if (side := _side(one, cast))}
    official = any(one.id in _OFFICIAL for one in found)
    side = next(iter(states)) if official and len(states) == 1 else None
    return Called((words_of_name(quote.name), words_of_name(" ".join(described))), side)


def _english(actor: Actor) -> list[str]:
    titles = actor.titles()
    return [titles.get("en", titles[ANY]), *(term.written for term in actor.names_in("en"))]


def _side(actor: Actor, cast: dict[str, Actor]) -> str | None:
    state = actor if actor.kind == "state" else cast.get(actor.side or "")
    if state is None or state.kind != "state":
        return None
    titles = state.titles()
    return titles.get("en", titles[ANY])


def words_of_name(name: str) -> frozenset[str]:
    """Return the folded words of a name or description that tell something, brackets left out."""
    languages = (load_language("en"), load_language("id"))
    dull = frozenset().union(*(one.stop_words | one.speech.quantifiers for one in languages))
    parts = {part for part, _, _ in fold_name(_BRACKETS.sub(" ", name))}
    return frozenset(parts - dull) or frozenset(parts)


def is_same_speaker(gold: str, called: Called) -> bool:
    """Whether a shown speaker is the annotated one.

    Right when more than half of the annotated words stand in one of the shown names, or a whole
    shown name in the annotated words ("Lim" for Lim Eun-jung). Longer words are equal in their
    beginning.
    """
    wanted = words_of_name(gold)
    for name in called.names:
        hits = sum(any(_equal(one, other) for other in name) for one in wanted)
        inside = sum(any(_equal(one, other) for other in wanted) for one in name)
        if wanted and name and (2 * hits > len(wanted) or inside == len(name)):
            return True
    return False


def _equal(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (len(shorter) >= _STEM and longer.startswith(shorter))
