"""The words around a label, as far as they tell of whom it is said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from compare.language import load_language

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.labels.load_label_words import LabelWords
    from compare.lexicon import Actor
    from compare.model import Article

_STOPS = frozenset(";:.!?–—()…")
_PARTS = _STOPS | {","}  # signs between words that part them


class Around:
    """One text, its mentions, and steps from word to word."""

    def __init__(
        self,
        article: Article,
        mentions: tuple[Mention, ...],
        cast: tuple[Actor, ...],
        words: LabelWords,
    ) -> None:
        self.words = words
        self.mentions = mentions
        self.actors = {actor.id: actor for actor in cast}
        self.starting = {mention.words[0]: mention for mention in mentions}
        self.ending = {mention.words[1] - 1: mention for mention in mentions}
        self._sentences = [mention.sentence for mention in mentions]
        self._named = frozenset(self._sentences)
        self._article = article
        self._tokens = article.tokens
        language = load_language(article.language)
        self._titles = language.honorifics
        self._no_nouns = language.stop_words | language.reporting_verbs

    def __len__(self) -> int:
        return len(self._tokens)

    def sentence(self, word: int) -> int:
        """Return the number of the sentence that holds a word."""
        return int(self._tokens.sentences[word])

    def is_in(self, word: int | None, *lists: frozenset[str]) -> bool:
        """Whether a word as it stands there is in one of some lists."""
        if word is None:
            return False
        surface = self._tokens.surfaces[self._tokens.codes[word]]
        return any(surface in one for one in lists)

    def is_title(self, word: int) -> bool:
        """Whether a word is a title before a name: "Mr", "presiden"."""
        return self.is_in(word, self._titles) or self.is_noun(word, self.words.small.bearers)

    def is_noun(self, word: int | None, nouns: frozenset[str]) -> bool:
        """Whether a word, with or without an ending of the language, is in a list of nouns."""
        if word is None:
            return False
        surface = self._tokens.surfaces[self._tokens.codes[word]]
        endings = ("", *self.words.endings)
        return any(surface.removesuffix(ending) in nouns for ending in endings)

    def may_be_noun(self, word: int | None) -> bool:
        """Whether a word may be a noun: it is neither a function word nor a verb of speech."""
        return word is not None and not self.is_in(word, self._no_nouns)

    def near(self, word: int, back: int) -> list[Mention]:
        """Return the mentions before a word, in its sentence and so many before it."""
        ends = bisect_right(self._sentences, self.sentence(word))
        first = bisect_left(self._sentences, self.sentence(word) - back)
        return [one for one in self.mentions[first:ends] if one.words[1] <= word]

    @cached_property
    def people(self) -> dict[str, set[str]]:
        """Ids of the people whom the text names, by the state whose office they hold."""
        people: dict[str, set[str]] = {}
        for mention in self.mentions:
            actor = self.actors.get(mention.actor)
            if actor and actor.kind == "person" and actor.side:
                people.setdefault(actor.side, set()).add(actor.id)
        return people

    def names(self, word: int, nouns: frozenset[str] = frozenset()) -> bool:
        """Whether the sentence of a word names an actor, or holds one of some nouns."""
        sentence = self.sentence(word)
        if sentence in self._named:
            return True
        first, end = np.searchsorted(self._tokens.sentences, (sentence, sentence + 1))
        return bool(nouns) and any(self.is_noun(one, nouns) for one in range(first, end))

    def in_name(self, word: int) -> bool:
        """Whether a capital inside a sentence makes a word part of a name: "Jalan Pahlawan".

        A headline, in which every word may have one, tells nothing.
        """
        text, start = self._article.raw.text, int(self._tokens.starts[word])
        if self._article.sentences[self.sentence(word)].kind == "headline":
            return False
        first = word == 0 or self.sentence(word - 1) != self.sentence(word)
        return not first and text[start].isupper() and self.gap(word).isspace()

    def gap(self, word: int) -> str:
        """Return what stands between the word before and this one, in one sentence."""
        start = int(self._tokens.ends[word - 1])
        return self._article.raw.text[start : int(self._tokens.starts[word])]

    def parted(self, word: int) -> bool:
        """Whether a sign that parts them, or a sentence's end, stands before a word."""
        if word == 0 or self.sentence(word - 1) != self.sentence(word):
            return True
        gap = self.gap(word)
        titled = gap.startswith(".") and self.is_in(word - 1, self._titles)  # "Mr. Putin"
        return not _PARTS.isdisjoint(gap[1:] if titled else gap)

    def together(self, first: int, last: int) -> bool:
        """Whether two words stand in one sentence, with commas between them at most."""
        if self.sentence(first) != self.sentence(last):
            return False
        return all(_STOPS.isdisjoint(self.gap(word)) for word in range(first + 1, last + 1))

    def listed(self, word: int) -> int:
        """Return where a list of modifiers begins: "cerdik" in "musuh yang cerdik, berbahaya"."""
        comma = word > 1 and self.gap(word).strip() == ","
        small = self.words.small
        return word - 1 if comma and self.is_in(word - 2, small.relative) else word

    def before(self, word: int, *skipped: frozenset[str]) -> int | None:
        """Return the first word before this one that is in none of the lists; None: parted."""
        while not self.parted(word):
            word -= 1
            if not self.is_in(word, *skipped):
                return word
        return None

    def after(self, end: int, *skipped: frozenset[str]) -> int | None:
        """Return the first word from this one on that is in none of the lists; None: parted."""
        while end < len(self._tokens) and not self.parted(end):
            if not self.is_in(end, *skipped):
                return end
            end += 1
        return None
