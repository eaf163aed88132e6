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
    from collections.abc import Iterator

    from compare.model import Span, Story
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

    def mentions(self, article: int) -> Iterator[Mention]:
        """Yield the quantities of a text; what copies repeat stands once."""
        for number, one in enumerate(self.told.telling.quantities[article]):
            place = (article, one.sentence)
            if self.told.copies.source(*place) == place:
                yield article, number

    def unit(self, mention: Mention) -> str:
        """Return what is counted or measured, synonyms under one name; "" of all times of day."""
        one = self.quantity(mention)
        heads = load_quantity_words(self.told.story.articles[mention[0]].language).heads
        return "" if one.kind == "time" else heads.get((one.unit,), one.unit)

    def near(self, mention: Mention, reach: int) -> frozenset[str]:
        """Return what is told so many words around a quantity and not all over the story."""
        return self.around(mention, reach) - self.frequent

    def around(self, mention: Mention, reach: int) -> frozenset[str]:
        """Return what is told so many words around a quantity, numbers and dates left out."""
        return self._told_in(mention, self.window(mention, reach))

    def _told_in(self, mention: Mention, window: Span) -> frozenset[str]:
        article, one = self.told.story.articles[mention[0]], self.quantity(mention)
        around = telling_words(article, range(window[0], one.words[0]))
        around |= telling_words(article, range(one.words[1], window[1]))
        around -= telling_words(article, range(*one.words)) | _dull(article.language)
        return frozenset(word for word in around if word.isalpha())

    def window(self, mention: Mention, reach: int) -> Span:
        """Return so many words either side of a quantity, as far as its sentence goes."""
        article, one = self.told.story.articles[mention[0]], self.quantity(mention)
        first, last = sentence_words(article, one.sentence)
        return max(first, one.words[0] - reach), min(last, one.words[1] + reach)

    def beside(self, mention: Mention) -> Span:
        """Return the ``near_words`` around a quantity, and on to ``event_words`` of the clause."""
        article, settings = self.told.story.articles[mention[0]], self.told.settings
        start, end = self.window(mention, settings.near_words)
        first, last = self.window(mention, settings.event_words)
        tokens, text = article.tokens, article.raw.text
        while start > first and text[tokens.ends[start - 1] : tokens.starts[start]].isspace():
            start -= 1
        while end < last and text[tokens.ends[end - 1] : tokens.starts[end]].isspace():
            end += 1
        return start, end

    def actors(self, mention: Mention) -> frozenset[str]:
        """Return the actors who are named beside a quantity."""
        start, end = self.beside(mention)
        named = self.told.telling.mentions[mention[0]]
        return frozenset(one.actor for one in named if start < one.words[1] and one.words[0] < end)

    def events(self, mention: Mention) -> frozenset[str]:
        """Return the words beside a quantity that name nobody and no place."""
        article = self.told.story.articles[mention[0]]
        tokens, text = article.tokens, article.raw.text
        start, end = self.beside(mention)
        named = {
            tokens.lemmas[tokens.codes[place]]
            for place in range(start, end)
            if text[tokens.starts[place]].isupper()
        }
        plain = {word for (word, *_) in load_quantity_words(article.language).plain}
        return self._told_in(mention, (start, end)) - named - plain

    def shared(self, one: Mention, other: Mention, reach: int) -> frozenset[str]:
        """Return what is told around both; what is counted is told beside it."""
        counted = {self.quantity(each).kind for each in (one, other)} == {"count"}
        units = {self.unit(one), self.unit(other)}
        unit = units if counted and len(units) == 1 else set()
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
        one, settings = self.quantity(mention), self.told.settings
        sentence, elsewhere = (self._like(mention, article) for article in (mention[0], other))
        faced = Faced(same_context=True, stages=False, expected=False, languages=False)
        return sum(each.sentence == one.sentence for each in sentence) == 1 and not any(
            judge(one, each, faced, settings)[0] == "compatible" for each in elsewhere
        )

    def _like(self, mention: Mention, article: int) -> list[Quantity]:
        """Return the quantities of a text that are of one kind and unit with another."""
        kind, unit = self.quantity(mention).kind, self.unit(mention)
        return [
            each
            for number, each in enumerate(self.told.telling.quantities[article])
            if each.kind == kind and self.unit((article, number)) == unit
        ]

    def faced(
        self, one: Mention, other: Mention, *, same_context: bool = False, same_event: bool = False
    ) -> Faced:
        """Return what is known of two quantities besides themselves."""
        left, right = (self.told.story.articles[mention[0]] for mention in (one, other))
        stages = self.stage(one[0]), self.stage(other[0])
        dates = left.raw.card.date.value, right.raw.card.date.value
        return Faced(
            same_context=same_context,
            same_event=same_event,
            stages=any(None not in known and len(set(known)) > 1 for known in (stages, dates)),
            expected=self.is_expected(one) != self.is_expected(other),
            languages=left.language != right.language,
            nights=self.nights,
        )

    def is_expected(self, mention: Mention) -> bool:
        """Whether a quantity is told as yet to come: by a word before it, or close behind."""
        article, one = self.told.story.articles[mention[0]], self.quantity(mention)
        expected = load_quantity_words(article.language).expected
        first, last = sentence_words(article, one.sentence)
        end = min(last, one.words[1] + self.told.settings.near_beside)
        codes = article.tokens.codes
        said = [article.tokens.surfaces[code] for code in codes[first:end]]
        begun = [at for at, word in enumerate(said) if word in expected.firsts]
        return any(
            tuple(said[at : at + len(phrase)]) == phrase for at in begun for phrase in expected
        )

    def stage(self, article: int) -> int | None:
        """Return the stage of the event at which a text was written; None: not known."""
        card = self.told.story.articles[article].raw.card
        return self.told.story.stage(card.moment.value)


def _dull(code: str) -> frozenset[str]:
    """Return the words that say nothing of what a quantity is of: of dates, numbers, address."""
    language = load_language(code)
    rows = (*language.months, *language.weekdays, *language.number_words)
    words = load_quantity_words(code)
    phrases = (
        *(*words.local, *words.parts, *words.noon, *words.zones, *words.relative_units),
        *(*words.at, *words.since, *words.until, *words.before, *words.after, *words.edges),
        *(*words.last_before, *words.this_before, *words.next_before, *words.ago),
        *(*words.last_after, *words.this_after, *words.next_after),
    )
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
