"""Texts that are not independent: the same article twice, and passages that two texts share.

Word n-gram reuse as in newspaper reprints (Smith, Cordell & Mullen 2015) and in what newspapers
make of agency copy (Clough, Gaizauskas, Piao & Wilks 2002).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix, triu

from compare.language import load_language
from compare.text.shingle import shingle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from compare.model import Article, Codes, Flags, Place
    from compare.settings import Settings

    Runs = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class CopiedPair:
    """Two texts that share passages; which of them was first is not known."""

    left: int
    """Position of the text among the articles, smaller than ``right``."""
    right: int
    kind: str
    """One of ``report.COPIES``."""
    words: tuple[int, int]
    """Words of each that stand in passages of the other, outside quotation marks."""
    of_words: tuple[int, int]
    """All words of each outside quotation marks."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Which of some articles speak with one voice, and which of their sentences stand in several.

    A voice is a connected component of copies: its texts count once.
    """

    pairs: tuple[CopiedPair, ...]
    voices: tuple[int, ...]
    """For each article the position of the first one of its voice."""
    sources: dict[Place, Place]
    """(article, sentence) of each repeated sentence: the first of its voice with these words."""

    @property
    def members(self) -> tuple[tuple[int, ...], ...]:
        """The articles of each voice, in the order of its first one."""
        places: dict[int, list[int]] = {}
        for place, voice in enumerate(self.voices):
            places.setdefault(voice, []).append(place)
        return tuple(tuple(voice) for voice in places.values())

    def count(self, articles: Iterable[int]) -> int:
        """Return how many of some articles are independent: a voice counts once."""
        return len({self.voices[article] for article in articles})

    def apart(self, left: int, right: int) -> bool:
        """Whether two articles are no copies of each other, nor the same."""
        return self.voices[left] != self.voices[right]

    def source(self, article: int, sentence: int) -> Place:
        """Return the first place in the voice that holds most of a sentence's words."""
        return self.sources.get((article, sentence), (article, sentence))


def find_copies(articles: tuple[Article, ...], settings: Settings) -> Copies:
    """Find the texts that share passages of words.

    What stands in quotation marks does not count: two reporters can hear one speaker. Nor does a
    run of function words, a passage shorter than ``copy_passage`` or a run of words that more
    than ``story_texts`` of the articles hold. The cost grows with the words and with the pairs
    that share any.
    """
    codes = _numbered(articles)
    told = [codes[place][~article.tokens.quoted] for place, article in enumerate(articles)]
    runs = [_runs(one, article, settings) for one, article in zip(told, articles, strict=True)]
    pairs = []
    for left, right in _candidates(codes, runs, settings):
        sizes = (len(told[left]), len(told[right]))
        if np.array_equal(codes[left], codes[right]):
            words, kind = sizes, "same"
        else:
            words = _shared_words(runs[left], runs[right], settings)
            kind = _kind(words, sizes, settings)
        if kind:
            pairs.append(CopiedPair(left, right, kind, words, sizes))
    copies = Copies(tuple(pairs), _voices(len(articles), pairs), {})
    for places in copies.members:
        if len(places) > 1:
            copies.sources.update(_repeated(articles, codes, places, settings.copy_run))
    return copies


def _numbered(articles: tuple[Article, ...]) -> list[Codes]:
    """Return the words of each article in one numbering, made once for all of them."""
    surfaces = sorted({surface for article in articles for surface in article.tokens.surfaces})
    numbers = {surface: number for number, surface in enumerate(surfaces)}
    tables = (
        np.array([numbers[surface] for surface in article.tokens.surfaces], np.int64)
        for article in articles
    )
    return [
        table[article.tokens.codes] if len(table) else article.tokens.codes
        for table, article in zip(tables, articles, strict=True)
    ]


def _runs(told: Codes, article: Article, settings: Settings) -> Runs:
    """Number the runs of an article's own words; 0 for a run of function words."""
    stop_words = load_language(article.language).stop_words
    tokens, size = article.tokens, settings.copy_run
    telling = np.array([surface not in stop_words for surface in tokens.surfaces], np.bool_)
    runs = shingle(told, size)
    if len(runs):
        counts = np.cumsum(np.append(0, telling[tokens.codes[~tokens.quoted]]))
        runs[counts[size:] == counts[:-size]] = 0
    return runs


def _candidates(codes: list[Codes], runs: list[Runs], settings: Settings) -> list[Place]:
    """Return the pairs of articles that hold the same words, or runs enough to be copies."""
    equal: dict[bytes, list[int]] = {}
    for place, words in enumerate(codes):
        if len(words):
            equal.setdefault(words.tobytes(), []).append(place)
    found = {pair for places in equal.values() for pair in combinations(places, 2)}
    own = [np.unique(one[one > 0]) for one in runs]
    sizes = np.array([len(one) for one in own])
    columns = np.unique(np.concatenate([*own, np.zeros(0, np.uint64)]), return_inverse=True)[1]
    rows = np.repeat(np.arange(len(own)), sizes)
    frequency = np.bincount(columns)
    kept = (frequency[columns] > 1) & (frequency[columns] <= settings.story_texts)
    held = csr_matrix(
        (np.ones(int(kept.sum()), np.int64), (rows[kept], columns[kept])),
        shape=(len(own), len(frequency)),
    )
    common = triu(held @ held.T, k=1).tocoo()
    least = settings.copy_words // settings.copy_run
    enough = common.data >= np.minimum(least, np.minimum(sizes[common.row], sizes[common.col]))
    found.update(zip(common.row[enough].tolist(), common.col[enough].tolist(), strict=True))
    return sorted(found)


def _shared_words(left: Runs, right: Runs, settings: Settings) -> Place:
    """Count the words of each text that stand in long enough passages of the other."""
    common = np.intersect1d(left, right)
    common = common[common > 0]
    counts = [_passage_words(np.isin(runs, common), settings) for runs in (left, right)]
    return counts[0], counts[1]


def _passage_words(shared: Flags, settings: Settings) -> int:
    """Count the words in shared runs, where these form a passage with small gaps."""
    words = np.flatnonzero(_covered(shared, settings.copy_run))
    breaks = np.flatnonzero(np.diff(words) > settings.copy_gap + 1) + 1
    sizes = np.diff(np.concatenate(([0], breaks, [len(words)])))
    return int(sizes[sizes >= settings.copy_passage].sum())


def _covered(begins: Flags, size: int) -> Flags:
    """Mark the words of the runs that begin at marked words."""
    words = np.zeros(len(begins) + size - 1 if len(begins) else 0, np.bool_)
    for place in range(size if len(begins) else 0):
        words[place : place + len(begins)] |= begins
    return words


def _kind(words: Place, sizes: Place, settings: Settings) -> str:
    """Return what two texts with so many common words of so many are; "" for independent ones."""
    shares = [count / max(size, 1) for count, size in zip(words, sizes, strict=True)]
    if max(words) < settings.copy_words or max(shares) < settings.copy_share:
        return ""
    return "same" if min(shares) >= settings.copy_same else "shared"


def _voices(count: int, pairs: list[CopiedPair]) -> tuple[int, ...]:
    """Return the first article of each article's connected component."""
    voices = list(range(count))
    for pair in pairs:
        kept, gone = sorted((voices[pair.left], voices[pair.right]))
        voices = [kept if voice == gone else voice for voice in voices]
    return tuple(voices)


def _repeated(
    articles: tuple[Article, ...], codes: list[Codes], places: tuple[int, ...], size: int
) -> dict[Place, Place]:
    """Trace each sentence of one voice to the first text that holds half of its words."""
    first: dict[int, Place] = {}
    found: dict[Place, Place] = {}
    for place in places:
        tokens, runs = articles[place].tokens, shingle(codes[place], size).tolist()
        seen = np.array([run in first for run in runs], np.bool_)
        covered = _covered(seen, size)
        edges = np.searchsorted(tokens.sentences, np.arange(len(articles[place].sentences) + 1))
        for sentence, (start, end) in enumerate(pairwise(edges.tolist())):
            inside = [at for at in range(max(0, start - size + 1), min(end, len(runs))) if seen[at]]
            if inside and 2 * int(covered[start:end].sum()) >= end - start:
                words = [(first[runs[at]], max(0, start - at)) for at in inside]
                origins = [
                    (source, int(articles[source].tokens.sentences[word + shift]))
                    for (source, word), shift in words
                ]
                found[place, sentence] = max(sorted(set(origins)), key=origins.count)
        for at, run in enumerate(runs):
            first.setdefault(run, (place, at))
    return found
