"""What stands around the quantities of a story, and what else could explain that they differ."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from compare.language import load_language
from compare.quantities.judge import Faced, judge
from compare.quantities.lists import load_quantity_words
from compare.stories.passage import sentence_words
from compare.stories.telling_words import telling_words

if TYPE_CHECKING:
    from compare.model import Story
    from compare.quantities import Quantity
    from compare.settings import Settings
    from compare.stories.align import Alignment
    from compare.stories.find_copies import Copies
    from compare.telling import Telling

_NIGHT = 5  # an hour of the day: what begins before it belongs to the day before elsewhere


class Told(Protocol):
    """What is known of a story."""

    @property
    def story(self) -> Story:
        """Its texts and moments."""

    @property
    def copies(self) -> Copies:
        """Which texts speak with one voice: they state a thing once."""

    @property
    def alignment(self) -> Alignment:
        """Which sentences report the same."""

    @property
    def telling(self) -> Telling:
        """The quantities of each text."""

    @property
    def settings(self) -> Settings:
        """Thresholds."""


Mention = tuple[int, int]
"""Position of a text, and of the quantity among its own."""


@dataclass(frozen=True, slots=True)
class QuantityContext:
    """The quantities of a story with what is told around them."""

    told: Told
    nights: frozenset[int]
    """Weekdays of which a text gives the early hours."""
    frequent: frozenset[str]
    """Lemmas of so many sentences that they tell nothing of what one is about."""

    def quantity(self, mention: Mention) -> Quantity:
        """Return the quantity of a mention."""
        return self.told.telling.quantities[mention[0]][mention[1]]

    def near(self, mention: Mention, reach: int) -> frozenset[str]:
        """Return what is told so many words around a quantity, numbers and dates left out."""
        article, one = self.told.story.articles[mention[0]], self.quantity(mention)
        first, last = sentence_words(article, one.sentence)
        start, end = max(first, one.words[0] - reach), min(last, one.words[1] + reach)
        around = telling_words(article, range(start, one.words[0]))
        around |= telling_words(article, range(one.words[1], end))
        around -= telling_words(article, range(*one.words)) | _dull(article.language)
        return frozenset(word for word in around - self.frequent if word.isalpha())

    def shared(self, one: Mention, other: Mention, reach: int) -> frozenset[str]:
        """Return what is told around both; what is counted is told beside it."""
        here, there = self.quantity(one), self.quantity(other)
        unit = {here.unit} if here.kind == "count" and here.unit == there.unit else set()
        return (self.near(one, reach) & self.near(other, reach)) | unit

    def names(self, mention: Mention) -> frozenset[str]:
        """Return the words with a capital letter inside the sentence, dates left out."""
        article, one = self.told.story.articles[mention[0]], self.quantity(mention)
        tokens, (first, last) = article.tokens, sentence_words(article, one.sentence)
        return frozenset(
            tokens.surfaces[tokens.codes[place]]
            for place in range(first + 1, last)
            if article.raw.text[tokens.starts[place]].isupper()
        ) - _dull(article.language)

    def is_alone(self, mention: Mention, other: int) -> bool:
        """Whether a sentence has one value of its kind and the other text nowhere the same."""
        one = self.quantity(mention)
        own = self.told.telling.quantities[mention[0]]
        same = [
            each
            for each in own
            if each.sentence == one.sentence and (each.kind, each.unit) == (one.kind, one.unit)
        ]
        faced = Faced(same_context=True, stages=False, expected=False, languages=False)
        return len(same) == 1 and not any(
            judge(one, each, faced, self.told.settings)[0] == "compatible"
            for each in self.told.telling.quantities[other]
            if (each.kind, each.unit) == (one.kind, one.unit)
        )

    def is_expected(self, mention: Mention) -> bool:
        """Whether a quantity is told as yet to come."""
        article, one = self.told.story.articles[mention[0]], self.quantity(mention)
        words = load_quantity_words(article.language).expected
        first, _ = sentence_words(article, one.sentence)
        said = [
            article.tokens.surfaces[code] for code in article.tokens.codes[first : one.words[0]]
        ]
        return any((word,) in words for word in said)

    def stage(self, article: int) -> int | None:
        """Return the stage of the event at which a text was written; None: not known."""
        card = self.told.story.articles[article].raw.card
        return self.told.story.stage(card.moment.value)


def _dull(code: str) -> frozenset[str]:
    """Return the words that say nothing of what a quantity is of: of dates, numbers, address."""
    language = load_language(code)
    rows = (*language.months, *language.weekdays, *language.number_words)
    words = load_quantity_words(code)
    phrases = (*words.local, *words.parts, *words.noon, *words.zones, *words.relative_units)
    named = {word for phrase in phrases for word in phrase}
    return language.honorifics | {word for word, _ in rows} | named


def _frequent(told: Told) -> frozenset[str]:
    """Return the lemmas that stand in more sentences than a share of all, or two of each text."""
    articles = told.story.articles
    counts: Counter[str] = Counter()
    for article in articles:
        tokens = article.tokens
        pairs = np.unique(np.stack((tokens.sentences, tokens.codes)), axis=1).T.tolist()
        said = {(sentence, tokens.lemmas[code]) for sentence, code in pairs}
        counts.update(lemma for _, lemma in said)
    sentences = sum(len(article.sentences) for article in articles)
    most = max(2 * len(articles), told.settings.near_rare * sentences)
    return frozenset(lemma for lemma, count in counts.items() if count > most)


def _nights(told: Told) -> frozenset[int]:
    """Return the weekdays of which a text gives the early hours, or a time that tells so."""
    days = set()
    for article, found in zip(told.story.articles, told.telling.quantities, strict=True):
        parts = load_quantity_words(article.language).parts
        for one in found:
            when = one.when
            hours = parts.get(tuple(when.part.split())) if when else None
            if when and when.weekday and hours and hours[0] < _NIGHT:
                days.add(when.weekday)
    return frozenset(days)


def quantity_context(told: Told) -> QuantityContext:
    """Return what is known around the quantities of a story."""
    return QuantityContext(told, _nights(told), _frequent(told))
