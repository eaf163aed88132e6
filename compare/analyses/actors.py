"""Actors: who is named in the texts, how each text names them, and what it says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.actors.written import Written
from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.report import Actor, ActorText, Mark
from compare.stories.find_namings import find_namings
from compare.stories.passage import few_words, whole_sentence

if TYPE_CHECKING:
    from compare import lexicon
    from compare.actors import Mention
    from compare.labels import FoundLabel
    from compare.quotes import Quote

_NAMING = 30  # ranks: behind all other evidence, names first
_SENTENCE = 40


@dataclass(frozen=True, slots=True)
class _Text:
    """What was found in one text."""

    written: Written
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    labels: tuple[FoundLabel, ...]


def run(facts: Facts) -> tuple[Actor, ...]:
    """Return the actors whom several independent texts name, and those who speak.

    Those whom most texts name come first, then those with most mentions.

    Raises:
        NotApplicableError: there is none.
    """
    telling = facts.telling
    texts = [
        _Text(Written(article), mentions, quotes, labels)
        for article, mentions, quotes, labels in zip(
            facts.articles, telling.mentions, telling.quotes, telling.labels, strict=True
        )
    ]
    speakers = {quote.actor for text in texts for quote in text.quotes}
    found = []
    for actor in telling.cast:
        own = tuple(_actor_text(facts, text, actor.id) for text in texts)
        naming = facts.copies.count(place for place, text in enumerate(own) if text.mentions)
        if naming >= facts.settings.actor_texts or (naming and actor.id in speakers):
            found.append((-naming, -sum(one.mentions for one in own), _actor(facts, actor, own)))
    if not found:
        raise NotApplicableError("Nobody is named by several texts, and nobody speaks.")
    return tuple(actor for *_, actor in sorted(found, key=lambda row: (*row[:2], row[2].id)))


def _actor(facts: Facts, actor: lexicon.Actor, own: tuple[ActorText, ...]) -> Actor:
    languages = sorted({article.language for article in facts.articles})
    names = dict.fromkeys(
        few_words(term.written) for code in languages for term in actor.names_in(code)
    )
    return Actor(actor.id, actor.titles(), actor.kind, tuple(names), own)


def _actor_text(facts: Facts, text: _Text, actor: str) -> ActorText:
    """Return one actor in one text."""
    article, settings = text.written.article, facts.settings
    mentions = tuple(one for one in text.mentions if one.actor == actor)
    placed = tuple((one, _is_quoted(one, text.quotes)) for one in mentions)
    labels = tuple(one for one in text.labels if actor in one.actors)
    labelled = {label.sentence for label in labels}
    sentences = list(dict.fromkeys(one.sentence for one in mentions))
    return ActorText(
        text=article.id,
        mentions=len(mentions),
        labelled=sum(one.sentence in labelled for one in mentions),
        quoted_mentions=sum(said for _, said in placed),
        namings=find_namings(
            text.written, placed, labels, context=settings.context_words, rank=_NAMING
        ),
        sentences=tuple(
            whole_sentence(article, sentence, _marks(mentions, sentence), _SENTENCE + place)
            for place, sentence in enumerate(sentences[: settings.actor_sentences])
        ),
        of_sentences=len(sentences),
    )


def _is_quoted(mention: Mention, quotes: tuple[Quote, ...]) -> bool:
    """Whether a name stands in what somebody says, in quotation marks or not."""
    start, end = mention.span
    return any(quote.span[0] <= start and end <= quote.span[1] for quote in quotes)


def _marks(mentions: tuple[Mention, ...], sentence: int) -> tuple[Mark, ...]:
    return tuple(Mark(*one.span, "term") for one in mentions if one.sentence == sentence)


ANALYSIS = Analysis(id="actors", order=45, run=run)
