"""Whether a text tells a claim, by its words alone: near, not found, or neither.

A text that tells a claim has, for each other text that tells it, some sentence that is a little
like theirs. What all sentences of a story share says nothing, so that words weigh by their inverse
document frequency without any floor (Spärck Jones 1972).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix

from compare.language import load_language
from compare.stories.align import DIGITS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from numpy.typing import NDArray

    from compare.model import Article, Place
    from compare.settings import Settings
    from compare.stories.align import Alignment
    from compare.stories.find_copies import Copies

    Sentences = tuple[tuple[frozenset[str], ...], ...]
    """Lemmas of each sentence of each article."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was found of a claim in one text."""

    state: str
    """near, not-found, or unclear where neither can be said."""
    nearest: Place | None
    """The sentence most like one that tells the claim; None where nothing is compared."""
    score: float
    """Their likeness, 0 to 1."""
    sure: float
    """How sure a "not-found" is, 0 to 1; orders such cells, and is no probability."""
    words: tuple[str, ...]
    """Lemmas that stand in no sentence of the text, those that tell the claim best first: of
    those that several texts use for it, or else of those that any of them uses."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a story's sentences, weighed to be looked for."""

    articles: tuple[Article, ...]
    voices: tuple[int, ...]
    """For each article the position of the first one of its voice."""
    sentences: Sentences
    first: tuple[int, ...]
    """Row of the first sentence of each article, and one past the last row."""
    weights: csr_matrix
    """Sentences × lemmas, each row of Euclidean length 1 or 0."""
    telling: dict[str, float]
    """Weight of each lemma in the story: ln of the share of its sentences without it."""
    least: float
    """From this score on a text may tell the claim."""
    shown: int
    """So many of the words that were looked for are named."""


def weigh_words(articles: tuple[Article, ...], copies: Copies, settings: Settings) -> Wording:
    """Weigh the words of a story, so that claims can be looked for in its texts.

    A lemma weighs ln((1 + sentences) / (1 + sentences that hold it)), once in a sentence; a
    sentence that repeats another voice's copy counts once.
    """
    sentences = tuple(_sentences(article) for article in articles)
    once = [
        lemmas
        for article, own in enumerate(sentences)
        for number, lemmas in enumerate(own)
        if (article, number) not in copies.sources
    ]
    spread = Counter(lemma for lemmas in once for lemma in lemmas)
    held = {lemma for own in sentences for lemmas in own for lemma in lemmas}
    telling = {lemma: float(np.log((1 + len(once)) / (1 + spread[lemma]))) for lemma in held}
    return Wording(
        articles=articles,
        voices=copies.voices,
        sentences=sentences,
        first=tuple(accumulate((len(own) for own in sentences), initial=0)),
        weights=_rows([lemmas for own in sentences for lemmas in own], telling),
        telling=telling,
        least=settings.absence_score,
        shown=settings.shared_words,
    )


def look_for(
    members: Iterable[Place],
    target: int,
    wording: Wording,
    alignment: Alignment,
    rejected: Collection[frozenset[Place]] = (),
) -> Look:
    """Look for a claim in an article by the words of the other articles that tell it.

    "Not found" needs two independent voices in the article's own language: what a single text
    tells is its own, and words of another language cannot be missed. Nor is it said where every
    telling word occurs, or of a text that is "near": it has a sentence that may report the same
    (``alignment.perhaps``).

    Args:
        members: sentences that tell the claim; those of the article itself are left out.
        target: position of the article.
        wording: the words of the story.
        alignment: the aligned sentences of the story.
        rejected: pairs of sentences that do not report the same, as an editor says.
    """
    language = wording.articles[target].language
    voices: dict[int, list[Place]] = {}
    for article, sentence in members:
        if article != target and wording.articles[article].language == language:
            voices.setdefault(wording.voices[article], []).append((article, sentence))
    told = [place for places in voices.values() for place in places]
    if not told or not wording.sentences[target]:
        return Look("unclear", None, 0.0, 0.0, ())
    own = [(target, sentence) for sentence in range(len(wording.sentences[target]))]
    nearest, score = _nearest(told, own, alignment, rejected)
    words = _absent(voices, target, wording)
    alike = round(float(_similarities(voices, target, wording).mean()), DIGITS)
    missing = len(voices) > 1 and words and alike < wording.least
    state = "near" if score >= alignment.perhaps else "not-found" if missing else "unclear"
    return Look(state, nearest, score, round(1 - alike, DIGITS), words)


def _sentences(article: Article) -> tuple[frozenset[str], ...]:
    lemmas: list[set[str]] = [set() for _ in article.sentences]
    tokens = article.tokens
    for code, sentence in zip(tokens.codes.tolist(), tokens.sentences.tolist(), strict=True):
        lemmas[sentence].add(tokens.lemmas[code])
    return tuple(frozenset(own) for own in lemmas)


def _rows(sentences: list[frozenset[str]], telling: dict[str, float]) -> csr_matrix:
    columns = {lemma: column for column, lemma in enumerate(sorted(telling))}
    ordered = [sorted(lemmas) for lemmas in sentences]
    rows = np.repeat(np.arange(len(ordered)), [len(lemmas) for lemmas in ordered])
    weights = np.array([telling[lemma] for lemmas in ordered for lemma in lemmas], np.float64)
    lengths = np.sqrt(np.bincount(rows, weights**2, minlength=len(ordered)))
    cells = [columns[lemma] for lemmas in ordered for lemma in lemmas]
    shares = np.divide(weights, lengths[rows], out=np.zeros_like(weights), where=weights > 0)
    return csr_matrix((shares, (rows, cells)), shape=(len(ordered), len(columns)))


def _similarities(
    voices: dict[int, list[Place]], target: int, wording: Wording
) -> NDArray[np.float64]:
    """Return for each voice the best cosine of one of its members with an article's sentences."""
    there = wording.weights[wording.first[target] : wording.first[target + 1]]
    rows = [wording.first[one] + at for places in voices.values() for one, at in places]
    cosines = (there @ wording.weights[rows].T).max(axis=0).toarray()[0]
    starts = [*accumulate((len(places) for places in voices.values()), initial=0)][:-1]
    best = np.maximum.reduceat(cosines, starts)
    # Rounding leaves a row's cosine with itself a little above 1.
    alike: NDArray[np.float64] = np.minimum(best, 1)
    return alike


def _absent(voices: dict[int, list[Place]], target: int, wording: Wording) -> tuple[str, ...]:
    """Return the words that tell a claim and that an article does not have."""
    there = frozenset[str]().union(*wording.sentences[target])
    held = Counter(
        lemma
        for places in voices.values()
        for lemma in frozenset[str]().union(*(wording.sentences[one][at] for one, at in places))
        if lemma not in there and _tells(lemma, wording.articles[target].language)
    )
    shared = [lemma for lemma, count in held.items() if count > 1]
    best = sorted(
        shared or held,
        key=lambda lemma: (-held[lemma], -round(wording.telling[lemma], DIGITS), lemma),
    )
    return tuple(best[: wording.shown])


def _tells(lemma: str, code: str) -> bool:
    """Whether a word alone says something of what a sentence is about."""
    language = load_language(code)
    empty = (language.stop_words, language.joiners, language.honorifics)
    return len(lemma) > 1 and not any(lemma in words for words in empty)


def _nearest(
    told: list[Place],
    own: list[Place],
    alignment: Alignment,
    rejected: Collection[frozenset[Place]],
) -> tuple[Place, float]:
    """Return the own sentence most like one that tells the claim, and their likeness."""
    scores = alignment.between(told, own)
    for row, member in enumerate(told if rejected else ()):
        scores[row, [frozenset((member, place)) in rejected for place in own]] = 0
    best = scores.max(axis=0).round(DIGITS)
    number = int(best.argmax())
    return own[number], float(best[number])
