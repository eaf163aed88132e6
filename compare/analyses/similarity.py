"""Similarity: how alike whole texts are in wording."""

from itertools import combinations

import numpy as np

from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.report import TextPair
from compare.text.vectorize import Vectors, cosines, shared_columns, vectorize


def run(facts: Facts) -> tuple[TextPair, ...]:
    """Compare every two texts of the story.

    Raises:
        NotApplicableError: the story has fewer than two texts, or no words.
    """
    if len(facts.articles) < 2:
        raise NotApplicableError("Comparing needs two texts.")
    once = np.array([voice == place for place, voice in enumerate(facts.copies.voices)])
    vectors = vectorize(facts.articles, facts.settings, once, by_sentence=False)
    if vectors is None:
        raise NotApplicableError("The texts hold no words.")
    return tuple(
        _pair(facts, vectors, left, right)
        for left, right in combinations(range(len(facts.articles)), 2)
    )


def _pair(facts: Facts, vectors: Vectors, left: int, right: int) -> TextPair:
    rows = slice(left, left + 1), slice(right, right + 1)
    lemmas, characters = (float(block[0, 0]) for block in cosines(vectors, *rows))
    return TextPair(
        left=facts.articles[left].id,
        right=facts.articles[right].id,
        score=round((lemmas + characters) / 2, 6),
        lemmas=round(lemmas, 6),
        characters=round(characters, 6),
        shared=_shared(facts, vectors, left, right),
    )


def _shared(
    facts: Facts, vectors: Vectors, left: int, right: int
) -> tuple[tuple[str, int, int], ...]:
    """Return the lemmas that add most to the cosine, with their counts in both texts."""
    columns = [
        column
        for column in shared_columns(vectors, left, right)
        if vectors.vocabulary[column] not in facts.function_words
    ]
    return tuple(
        (
            vectors.vocabulary[column],
            int(vectors.counts[left, column]),
            int(vectors.counts[right, column]),
        )
        for column in columns[: facts.settings.shared_words]
    )


ANALYSIS = Analysis(id="similarity", order=90, run=run)
