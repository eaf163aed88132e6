from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Story
from compare.settings import Settings
from compare.stories.align import Alignment, SentencePair, align, best_pairs
from tests.support import CORPUS, character_runs, story, tf_idf_cosine

WORDS = st.lists(st.sampled_from(["atap", "pasar", "runtuh", "hujan", "tua"]), min_size=1)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=2, max_size=3)


def told(texts: list[list[list[str]]]) -> Story:
    return story(*(" ".join(f"{' '.join(words).capitalize()}." for words in t) for t in texts))


def aligned(one: Story) -> Alignment:
    return align(one.articles, Settings())


def invented() -> Story:
    return story(*(path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))))


def oracle(one: Story) -> list[list[float]]:
    """The mean of both cosines by the method page's formula, sentence by sentence."""
    lemmas, runs = [], []
    for article in one.articles:
        for number in range(len(article.sentences)):
            codes = article.tokens.codes[article.tokens.sentences == number]
            lemmas.append([article.tokens.lemmas[code] for code in codes])
            runs.append(character_runs([article.tokens.surfaces[code] for code in codes]))
    return [
        [
            (tf_idf_cosine(lemmas, left, right) + tf_idf_cosine(runs, left, right)) / 2
            for right in range(len(lemmas))
        ]
        for left in range(len(lemmas))
    ]


def brute_force(alignment: Alignment, least: float) -> list[SentencePair]:
    """Every pair of sentences of two texts that prefer each other, the first of equals."""
    pairs = []
    texts = range(len(alignment.first) - 1)
    for left, right in ((left, right) for left in texts for right in texts if left < right):
        table = alignment.scores(left, right).tolist()
        for row, values in enumerate(table):
            for column, value in enumerate(values):
                above = [line[column] for line in table]
                mutual = values.index(max(values)) == column and above.index(max(above)) == row
                if mutual and value >= least:
                    pairs.append(SentencePair(round(value, 6), (left, row), (right, column)))
    return sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right))


def test_scores_follow_the_published_formula() -> None:
    one = invented()
    alignment, expected = aligned(one), oracle(one)
    assert alignment.first == (0, 7, 12, 19)
    for left in range(3):
        for right in range(3):
            block = [
                row[alignment.first[right] : alignment.first[right + 1]]
                for row in expected[alignment.first[left] : alignment.first[left + 1]]
            ]
            assert alignment.scores(left, right) == pytest.approx(np.array(block), abs=1e-9)


def test_the_same_sentence_scores_one_and_strange_ones_zero() -> None:
    alignment = aligned(story("Atap runtuh. Semua ok.", "Atap runtuh.", "XYZ."))
    assert alignment.scores(0, 1)[:, 0] == pytest.approx([1, 0])
    assert alignment.scores(0, 2).tolist() == [[0], [0]]


def test_texts_without_a_word_score_zero_and_pair_with_nothing() -> None:
    alignment = aligned(story("***", "…"))
    assert alignment.vectors is None
    assert alignment.scores(0, 1).tolist() == [[0]]
    assert best_pairs(alignment, 0.3) == ()


def test_a_text_without_sentences_pairs_with_nothing() -> None:
    one = story("Atap runtuh.", "")
    assert aligned(one).scores(0, 1).shape == (1, 0)
    assert best_pairs(aligned(one), 0.0) == ()


def test_each_sentence_is_the_others_best_in_that_text() -> None:
    alignment = aligned(
        story("Atap pasar runtuh. Atap pasar runtuh lagi.", "Atap pasar runtuh.", "Atap pasar.")
    )
    found = [(pair.left, pair.right) for pair in best_pairs(alignment, 0.1)]
    assert found[0] == ((0, 0), (1, 0))
    assert ((0, 1), (1, 0)) not in found


@given(TEXTS, st.sampled_from([0.0, 0.3, 0.9]))
def test_pairs_are_those_of_a_search_through_all(
    texts: list[list[list[str]]], least: float
) -> None:
    alignment = aligned(told(texts))
    pairs = best_pairs(alignment, least)
    assert list(pairs) == brute_force(alignment, least)
    assert all(0 <= pair.score <= 1 for pair in pairs)


@given(TEXTS)
def test_scores_are_symmetric(texts: list[list[list[str]]]) -> None:
    alignment = aligned(told(texts))
    assert np.allclose(alignment.scores(0, 1), alignment.scores(1, 0).T)
