"""The words of an article as it writes them: what a capital and a gap between two words tell."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from compare.actors.fold_name import fold_name
from compare.actors.name_words import days_and_months, load_name_words
from compare.language import load_language
from compare.text.sentence_words import load_sentence_words

if TYPE_CHECKING:
    from compare.actors.name_words import NameWords
    from compare.model import Article

_GAP = re.compile(r"\s*")
_STOP = re.compile(r"\.\s*")
_SHORT = 5  # letters of the longest title that is written with a stop: "Supt."
_TITLE_WORDS = 4  # a shorter sentence may be a name


class Written:
    """One article, read word by word with its capitals."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.words: NameWords = load_name_words(article.language)
        self.language = load_language(article.language)
        self.days = days_and_months(article.language)
        tokens = article.tokens
        self.starts: list[int] = tokens.starts.tolist()
        self.ends: list[int] = tokens.ends.tolist()
        self.sentences: list[int] = tokens.sentences.tolist()
        self.texts: list[str] = [
            article.raw.text[start:end] for start, end in zip(self.starts, self.ends, strict=True)
        ]
        self.folded: list[str] = [tokens.surfaces[code] for code in tokens.codes.tolist()]

    def __len__(self) -> int:
        return len(self.starts)

    def capital(self, word: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.texts[word][0].isupper()

    def acronym(self, word: int) -> bool:
        """Whether a word of two letters or more is written in capitals."""
        return len(self.texts[word]) > 1 and self.texts[word].isupper()

    def plain(self, word: int) -> str:
        """Return a word case-folded, without the "'s" of a possessive."""
        return self.folded[word].removesuffix("'s").removesuffix("’s")

    def owns(self, word: int) -> bool:
        """Whether a word ends in the "'s" of a possessive."""
        return self.folded[word] != self.plain(word)

    def joined(self, word: int) -> bool:
        """Whether space alone, or a stop of an initial or title, parts a word from the next."""
        if not 0 <= word < len(self) - 1 or self.sentences[word] != self.sentences[word + 1]:
            return False
        gap = self.article.raw.text[self.ends[word] : self.starts[word + 1]]
        if _GAP.fullmatch(gap):
            return True
        short = len(self.texts[word]) <= _SHORT and self.capital(word)
        return bool(short and _STOP.fullmatch(gap) and self._abbreviates(word))

    def _abbreviates(self, word: int) -> bool:
        folded = self.folded[word]
        titles = self.language.honorifics | self.language.abbreviations | self.words.suffixes
        return len(folded) == 1 or folded in titles or folded in self.words.offices

    def after(self, word: int) -> str:
        """Return the first sign behind a word that is no space; "" at the end of its sentence."""
        unit = self.article.sentences[self.sentences[word]]
        return self.article.raw.text[self.ends[word] : unit.end].lstrip()[:1]

    def opens(self, word: int) -> bool:
        """Whether a word is the first of its sentence."""
        return word == 0 or self.sentences[word - 1] != self.sentences[word]

    def after_mark(self, word: int) -> bool:
        """Whether a quotation mark stands right before a word, in its sentence."""
        unit = self.article.sentences[self.sentences[word]]
        before = self.ends[word - 1] if not self.opens(word) else unit.start
        marks = {mark for pair in self.language.quotes for mark in pair}
        return bool(marks & set(self.article.raw.text[before : self.starts[word]]))

    @cached_property
    def located(self) -> frozenset[str]:
        """Words that stand somewhere behind a preposition of place."""
        return frozenset(
            self.plain(word + 1)
            for word in range(len(self) - 1)
            if self.plain(word) in self.words.at
        )

    @cached_property
    def first_use(self) -> dict[str, int]:
        """Where each word stands first."""
        return {self.folded[word]: word for word in reversed(range(len(self)))}

    def is_title(self, word: int) -> bool:
        """Whether a word is a form of address, an office or a part of one."""
        folded, words = self.plain(word), self.words
        if folded.partition("-")[0] in words.offices:
            return True  # "President-elect"
        return folded in self.language.honorifics or folded in self.titles or folded in words.fields

    @cached_property
    def titles(self) -> frozenset[str]:
        """Roles and what may stand before one."""
        return self.words.roles | self.words.modifiers

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that the text also writes small, and words that begin sentences."""
        small = {self.folded[word] for word in range(len(self)) if self.texts[word][0].islower()}
        language = self.language
        openers = load_sentence_words(language.code).openers
        known = language.stop_words | language.joiners | language.reporting_verbs | openers
        return frozenset(small | known | self.words.stops | self.words.said)

    @cached_property
    def in_title_case(self) -> frozenset[int]:
        """Numbers of the sentences that are headlines in capitals: they tell no names apart.

        All their words begin with one but function words, and no full stop ends them.
        """
        counts: dict[int, int] = {}
        plain: set[int] = set()
        small = self.language.stop_words | self.language.joiners | self.words.links
        for word, sentence in enumerate(self.sentences):
            counts[sentence] = counts.get(sentence, 0) + 1
            if self.texts[word][0].islower() and self.folded[word] not in small:
                plain.add(sentence)
        raw, units = self.article.raw.text, self.article.sentences
        return frozenset(
            sentence
            for sentence, words in counts.items()
            if words >= _TITLE_WORDS
            and sentence not in plain
            and not raw[: units[sentence].end].endswith(".")
        )

    def parts(self, word: int) -> tuple[tuple[str, int, int], ...]:
        """Return the folded parts of a word, at code points of the file."""
        start = self.starts[word]
        return tuple(
            (part, start + first, start + last) for part, first, last in fold_name(self.texts[word])
        )
