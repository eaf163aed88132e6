"""Find the quotations of several texts that give the same speech in other words.

The same speech reaches texts through other reporters and translators, so that its wording differs.
Likeness is counted in words that the shorter quotation shares with the longer, as in the
alignment of a sentence with its paraphrase by overlap and inverse document frequency (Mihalcea,
Corley & Strapparava 2006); words are alike that share letters (Dice's coefficient over runs of
three, Adamson & Boreham 1974).
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from compare.language import load_language
from compare.stories.align import DIGITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.model import Article, Flags
    from compare.settings import Settings
    from compare.stories.find_copies import Copies
    from compare.stories.speech import Said

_RUN = 3  # letters of a run that two words share
_ALIKE = 0.5  # of their runs: half of the letters, so that a word and its derivations are alike


@dataclass(frozen=True, slots=True)
class SameWords:
    """Quotations of one speaker in several texts that give the same speech."""

    score: float
    """Likeness of its two quotations that are least alike, 0 to 1."""
    said: tuple[Said, ...]
    """In the order of the texts; of a quotation inside another the inner one."""


def match_speech(
    articles: tuple[Article, ...],
    said: tuple[tuple[Said, ...], ...],
    copies: Copies,
    settings: Settings,
) -> tuple[SameWords, ...]:
    """Return the speeches that independent texts quote, most texts first, then the likest.

    Two quotations of one speaker give the same speech when they share ``speech_words`` telling
    words and these make up ``speech_share`` of the shorter; or when they share a word that no text
    uses but in quotations of this speaker, and what they share makes up ``speech_rare_share``. A
    quotation joins a speech only if it is alike to all its quotations of other texts.
    """
    links = _links(articles, said, copies, settings)
    groups: dict[Said, frozenset[Said]] = {}
    ranked = sorted(links, key=lambda ends: (-links[ends], _place(ends[0]), _place(ends[1])))
    for left, right in ranked:
        one, other = (groups.get(end, frozenset((end,))) for end in (left, right))
        if all((a, b) in links for a in one for b in other if a.article != b.article):
            groups.update(dict.fromkeys(one | other, one | other))
    found = [_speech(group, links) for group in set(groups.values())]
    return tuple(sorted(found, key=lambda one: (-_texts(one, copies), -one.score, _first(one))))


def _links(
    articles: tuple[Article, ...],
    said: tuple[tuple[Said, ...], ...],
    copies: Copies,
    settings: Settings,
) -> dict[tuple[Said, Said], float]:
    """Return the pairs that are alike, both ways; of quotations in each other the inner one's."""
    wording = _Wording(articles, settings)
    links: dict[tuple[Said, Said], float] = {}
    for own in _by_speaker(said):
        if copies.count(one.article for one in own) > 1:
            scores = wording.scores(own)
            for (row, left), (column, right) in combinations(enumerate(own), 2):
                if scores[row, column] and _independent(left, right, articles, copies):
                    links[left, right] = links[right, left] = float(scores[row, column])
    partners: dict[Said, list[Said]] = {}
    for left, right in links:
        partners.setdefault(right, []).append(left)
    outer = {
        (left, right)
        for left, right in links
        if any(_holds(left, other) for other in partners[right])
    }
    return {ends: one for ends, one in links.items() if not {ends, ends[::-1]} & outer}


def _by_speaker(said: tuple[tuple[Said, ...], ...]) -> list[list[Said]]:
    spoken: dict[str, list[Said]] = {}
    for own in said:
        for one in own:
            if one.speaker is not None:
                spoken.setdefault(one.speaker, []).append(one)
    return list(spoken.values())


def _independent(left: Said, right: Said, articles: tuple[Article, ...], copies: Copies) -> bool:
    """Whether two quotations stand in independent texts of one language."""
    one, other = left.article, right.article
    same = articles[one].language == articles[other].language
    return same and copies.apart(one, other)


def _speech(group: frozenset[Said], links: dict[tuple[Said, Said], float]) -> SameWords:
    ordered = tuple(sorted(group, key=_place))
    scores = [links[pair] for pair in combinations(ordered, 2) if pair in links]
    return SameWords(min(scores), ordered)


def _holds(outer: Said, inner: Said) -> bool:
    """Whether a quotation stands inside another of its text."""
    (first, last), (start, end) = outer.quote.words, inner.quote.words
    inside = first <= start and end <= last
    return outer.article == inner.article and inside and (first, last) != (start, end)


def _place(said: Said) -> tuple[int, int, int]:
    return said.article, *said.quote.words


def _first(speech: SameWords) -> tuple[int, int, int]:
    return _place(speech.said[0])


def _texts(speech: SameWords, copies: Copies) -> int:
    return copies.count(one.article for one in speech.said)


class _Wording:
    """The words of a story, and how alike they are."""

    def __init__(self, articles: tuple[Article, ...], settings: Settings) -> None:
        self.articles = articles
        self.settings = settings
        self._weights = _weigh(articles)
        self._runs: dict[str, list[str]] = {}
        for lemma in sorted(self._weights):
            for run in _cut(lemma, settings.speech_letters):
                self._runs.setdefault(run, []).append(lemma)
        self._alike: dict[str, dict[str, float]] = {}

    def scores(self, said: list[Said]) -> NDArray[np.float64]:
        """Return the likeness of the quotations of one speaker; 0 where they are not the same."""
        told = [self._telling(one) for one in said]
        words = sorted(frozenset[str]().union(*told))
        columns = {word: column for column, word in enumerate(words)}
        held = np.zeros((len(said), len(words)), np.float64)
        for row, own in enumerate(told):
            held[row, [columns[word] for word in own]] = 1
        near = held.T.copy()
        for word, column in columns.items():
            for other, share in self.alike(word).items():
                if other in columns:
                    near[column] = np.maximum(near[column], share * held[:, columns[other]])
        weights = np.array([self._weights[word] for word in words])
        whole = np.maximum((held @ weights)[:, None], 1e-9)
        covered = ((held * weights) @ near) / whole
        covered = np.maximum(covered, covered.T)
        shared = held @ (near > 0)
        rare = (held * self._own(words, said)) @ (near > 0)
        settings = self.settings
        long = np.minimum(shared, shared.T) >= settings.speech_words
        same = (long & (covered >= settings.speech_share)) | (
            (np.minimum(rare, rare.T) > 0) & (covered >= settings.speech_rare_share)
        )
        scores: NDArray[np.float64] = np.where(same, covered, 0.0).round(DIGITS)
        return scores

    def alike(self, word: str) -> dict[str, float]:
        """Return the lemmas of the story that are like a word, with their likeness."""
        if word not in self._alike:
            near = {
                one for run in _cut(word, self.settings.speech_letters) for one in self._runs[run]
            }
            shares = {other: _dice(word, other) for other in sorted({*near, word})}
            self._alike[word] = {other: one for other, one in shares.items() if one >= _ALIKE}
        return self._alike[word]

    def _telling(self, said: Said) -> frozenset[str]:
        """Return the lemmas of a quotation that say something alone."""
        article = self.articles[said.article]
        language, tokens = load_language(article.language), article.tokens
        codes = set(tokens.codes[slice(*said.quote.words)].tolist())
        empty = language.stop_words | language.joiners
        return frozenset(
            tokens.lemmas[code]
            for code in codes
            if empty.isdisjoint((tokens.surfaces[code], tokens.lemmas[code]))
        )

    def _own(self, words: list[str], said: list[Said]) -> Flags:
        """Tell which words, or any like them, no text uses but in these quotations."""
        outside: set[str] = set()
        for place, article in enumerate(self.articles):
            tokens = article.tokens
            free = np.ones(len(tokens), np.bool_)
            for one in said:
                if one.article == place:
                    free[slice(*one.quote.words)] = False
            outside.update(tokens.lemmas[code] for code in np.unique(tokens.codes[free]))
        return np.array([outside.isdisjoint(self.alike(word)) for word in words], np.bool_)


def _weigh(articles: tuple[Article, ...]) -> dict[str, float]:
    """Return how telling each lemma is: ln of the share of the story's sentences without it."""
    held: Counter[str] = Counter()
    for article in articles:
        tokens = article.tokens
        said = set(zip(tokens.sentences.tolist(), tokens.codes.tolist(), strict=True))
        pairs = {(sentence, tokens.lemmas[code]) for sentence, code in said}
        held.update(lemma for _, lemma in pairs)
    total = sum(len(article.sentences) for article in articles)
    return {lemma: math.log((2 + total) / (1 + count)) for lemma, count in held.items()}


def _cut(word: str, size: int) -> set[str]:
    return {word[at : at + size] for at in range(len(word) - size + 1)}


def _dice(one: str, other: str) -> float:
    """Return the share of their runs of letters that two words have in common, 0 to 1."""
    if one == other:
        return 1.0
    runs = [Counter(word[at : at + _RUN] for at in range(len(word) - 2)) for word in (one, other)]
    return 2 * (runs[0] & runs[1]).total() / (runs[0].total() + runs[1].total())
