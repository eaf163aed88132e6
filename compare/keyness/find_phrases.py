"""Find the words that stand side by side in a text more often than by chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.keyness import Words
    from compare.model import Span
    from compare.settings import Settings

    Run = tuple[int, list[str]]
    """Number of its first word, and its words."""


@dataclass(frozen=True, slots=True)
class FoundPhrase:
    """Two or three words of a text."""

    words: tuple[str, ...]
    places: tuple[Span, ...]
    """Numbers of its words wherever it stands, half-open."""
    association: float
    """Pointwise mutual information in bits."""


def find_phrases(words: Words, place: int, settings: Settings) -> tuple[FoundPhrase, ...]:
    """Return the pairs and triples of a text's own words, the most frequent first.

    Neither end is a function word; names, numbers and what is quoted cut the text. Association is
    pointwise mutual information, log₂ of how much more often the words stand together than if they
    were strewn at random (Church & Hanks 1990), as NLTK's collocation finders compute it (Bird,
    Klein & Loper 2009). A pair inside a triple that stands as often is left out.

    Args:
        words: the words of the story.
        place: position of the text among them.
        settings: how often a phrase has to stand there.
    """
    from nltk.collocations import BigramCollocationFinder, TrigramCollocationFinder
    from nltk.metrics import BigramAssocMeasures, TrigramAssocMeasures

    runs = list(_runs(words, place))
    found: list[FoundPhrase] = []
    for finder_of, measure in (
        (TrigramCollocationFinder, TrigramAssocMeasures.pmi),
        (BigramCollocationFinder, BigramAssocMeasures.pmi),
    ):
        finder = finder_of.from_documents([spoken for _, spoken in runs])
        finder.apply_freq_filter(settings.phrase_hits)
        finder.apply_ngram_filter(lambda *one: one[0] in words.joining or one[-1] in words.joining)
        for parts, score in sorted(finder.score_ngrams(measure)):
            places = _places(runs, parts)
            if score > 0 and not any(_stands_in(parts, len(places), one) for one in found):
                found.append(FoundPhrase(parts, places, float(score)))
    return tuple(sorted(found, key=lambda one: (-len(one.places), -one.association, one.words)))


def _runs(words: Words, place: int) -> Iterator[Run]:
    """Yield the stretches between names, numbers, quotations and the ends of sentences."""
    tokens = words.articles[place].tokens
    surfaces = [tokens.surfaces[code] for code in tokens.codes]
    joins = np.array([surface in words.joining for surface in surfaces], np.bool_)
    kept = words.told(place) & ((words.rows[place] >= 0) | joins)
    cuts = np.diff(tokens.sentences, prepend=-1, append=-1) != 0
    inside = np.append(kept, [False])
    begins = np.flatnonzero(inside & (cuts | ~np.append([False], kept)))
    ends = np.flatnonzero(np.append([False], kept) & (cuts | ~inside))
    for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
        yield begin, surfaces[begin:end]


def _places(runs: list[Run], parts: tuple[str, ...]) -> tuple[Span, ...]:
    size = len(parts)
    return tuple(
        (begin + at, begin + at + size)
        for begin, spoken in runs
        for at in range(len(spoken) - size + 1)
        if tuple(spoken[at : at + size]) == parts
    )


def _stands_in(parts: tuple[str, ...], hits: int, other: FoundPhrase) -> bool:
    """Whether a pair is only ever a part of a triple."""
    return (
        len(parts) < len(other.words)
        and parts in (other.words[:2], other.words[1:])
        and hits <= len(other.places)
    )
