"""Labels: with what words that judge each text speaks of an actor, narrator and quoted apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.labels.load_label_words import load_label_words
from compare.report import ActorLabels, Label, Mark
from compare.stories.passage import few_words, window

if TYPE_CHECKING:
    from compare.labels import FoundLabel
    from compare.model import Article
    from compare.report import Names

_FIRST_RANK = 4  # after the themes, the pairs and the first words in context

Found = tuple[int, "FoundLabel", Label]  # position of the text, and the label


def run(facts: Facts) -> tuple[ActorLabels, ...]:
    """Return the labels of every actor that has any, then those whose target is not certain.

    Actors of whom more voices (copies count once) say something come first, then those with more
    labels. A label of two actors stands with both.

    Raises:
        NotApplicableError: a text in a language without a list; its silence would be false.
    """
    if any(load_label_words(article.language) is None for article in facts.articles):
        raise NotApplicableError(
            "There is no list of judging words for the language of one of the texts."
        )
    by_actor: dict[str | None, list[Found]] = {}
    for place, (article, found) in enumerate(
        zip(facts.articles, facts.telling.labels, strict=True)
    ):
        for number, label in enumerate(found):
            for actor in label.actors or (None,):
                shown = _label(facts, article, label, actor, _FIRST_RANK + number)
                by_actor.setdefault(actor, []).append((place, label, shown))
    titles = {actor.id: actor.titles() for actor in facts.telling.cast}
    items = [
        _actor(facts, actor, titles.get(actor or "", {}), found)
        for actor, found in by_actor.items()
    ]
    voices = {
        article.id: voice
        for article, voice in zip(facts.articles, facts.copies.voices, strict=True)
    }

    def order(one: ActorLabels) -> tuple[bool, int, int, str]:
        heard = {voices[label.text] for label in one.labels}
        return one.actor is None, -len(heard), -len(one.labels), one.actor or ""

    return tuple(sorted(items, key=order))


def _label(
    facts: Facts, article: Article, found: FoundLabel, actor: str | None, rank: int
) -> Label:
    marks = (Mark(*found.span, "term"),)
    return Label(
        text=article.id,
        actor=actor,
        words=few_words(article.raw.text[slice(*found.span)]),
        polarity=found.polarity,
        quoted=found.quoted,
        evidence=window(article, found.words, facts.settings.context_words, marks, rank),
    )


def _actor(facts: Facts, actor: str | None, name: Names, found: list[Found]) -> ActorLabels:
    """Return one actor's labels, with how often each text names the actor at all."""
    places = {(place, label.sentence) for place, label, _ in found}
    named, labelled, unnamed = Counter[str](), Counter[str](), Counter[str]()
    for place, (article, mentions) in enumerate(
        zip(facts.articles, facts.telling.mentions, strict=True)
    ):
        own = [one.sentence for one in mentions if one.actor == actor]
        named[article.id] = len(own)
        labelled[article.id] = sum((place, sentence) in places for sentence in own)
        judged = {sentence for text, sentence in places if text == place}
        unnamed[article.id] = len(judged.difference(own))
    return ActorLabels(
        actor=actor,
        name=name,
        labels=tuple(label for _, _, label in found),
        mentions=tuple(named.items()),
        labelled=tuple(labelled.items()),
        unnamed=tuple(unnamed.items()),
    )


ANALYSIS = Analysis(id="labels", order=47, run=run)
