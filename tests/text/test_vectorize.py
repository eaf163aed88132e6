"""TF-IDF: the weights of scikit-learn and of the formula written out, on the same words."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from compare.model import Article, IdentityCard, Raw
from compare.settings import Settings
from compare.text.read_article import read_article
from compare.text.vectorize import Vectors, cosines, score, vectorize
from tests.support import character_runs, tf_idf_cosine

ALL = slice(None)
TEXTS = (
    "Kapal besar tiba di Oslo. Kapal itu membawa beras, beras, dan beras!",
    "Beras dari Oslo tiba. … Para pelaut pulang ke kapal; kapal-kapal lain pergi.",
    "!!!",
    "Kapal besar tiba di Oslo.",
)


def read(*texts: str) -> tuple[Article, ...]:
    raws = [
        Raw("a", "A", "a.txt", text, IdentityCard(), "quotes", None, (), True) for text in texts
    ]
    return tuple(read_article(raw, "id") for raw in raws)


def weigh(articles: tuple[Article, ...], *, by_sentence: bool) -> Vectors:
    vectors = vectorize(articles, Settings(), by_sentence=by_sentence)
    assert vectors is not None
    return vectors


def documents(articles: tuple[Article, ...], *, by_sentence: bool, lemmas: bool) -> list[list[str]]:
    """The words of each document, gathered one by one."""
    found: list[list[str]] = []
    for article in articles:
        size = len(article.sentences) if by_sentence else 1
        parts: list[list[str]] = [[] for _ in range(size)]
        forms = article.tokens.lemmas if lemmas else article.tokens.surfaces
        for code, number in zip(article.tokens.codes, article.tokens.sentences, strict=True):
            parts[number if by_sentence else 0].append(forms[code])
        found += parts
    return found


@pytest.mark.parametrize("by_sentence", [True, False])
def test_lemmas_weigh_what_scikit_learn_gives_them(*, by_sentence: bool) -> None:
    articles = read(*TEXTS)
    vectors = weigh(articles, by_sentence=by_sentence)
    expected = TfidfVectorizer(analyzer=list, sublinear_tf=True, binary=by_sentence)
    matrix = expected.fit_transform(documents(articles, by_sentence=by_sentence, lemmas=True))
    assert vectors.vocabulary == tuple(expected.get_feature_names_out())
    np.testing.assert_allclose(vectors.lemmas.toarray(), matrix.toarray(), rtol=1e-12)


@pytest.mark.parametrize("by_sentence", [True, False])
def test_the_score_is_the_mean_of_two_cosines_by_the_formula(*, by_sentence: bool) -> None:
    articles = read(*TEXTS)
    found = score(weigh(articles, by_sentence=by_sentence), ALL, ALL)
    count = set if by_sentence else list  # in a sentence a word counts once
    words = [count(d) for d in documents(articles, by_sentence=by_sentence, lemmas=True)]
    surfaces = documents(articles, by_sentence=by_sentence, lemmas=False)
    runs = [count(character_runs(document)) for document in surfaces]
    for left in range(len(words)):
        for right in range(len(words)):
            both = tf_idf_cosine(words, left, right) + tf_idf_cosine(runs, left, right)
            assert found[left, right] == pytest.approx(both / 2, abs=1e-12)


def test_counts_are_what_a_reader_counts() -> None:
    vectors = weigh(read("Kapal dan kapal. Beras!", "Beras dan kapalnya."), by_sentence=True)
    assert vectors.vocabulary == ("beras", "dan", "kapal")
    assert vectors.counts.toarray().tolist() == [[0, 1, 2], [1, 0, 0], [1, 1, 1]]
    whole = weigh(read("Kapal dan kapal. Beras!", "Beras dan kapalnya."), by_sentence=False)
    assert whole.counts.toarray().tolist() == [[1, 1, 2], [1, 1, 1]]


def lengths(vectors: Vectors) -> list[list[float]]:
    return [
        np.sqrt(matrix.multiply(matrix).sum(axis=1)).ravel().tolist()[0]
        for matrix in (vectors.lemmas, vectors.characters)
    ]


def test_a_sentence_without_words_is_an_empty_row_that_resembles_nothing() -> None:
    articles = read("Kapal tiba. –! Kapal pergi.")
    assert len(articles[0].sentences) == 3
    vectors = weigh(articles, by_sentence=True)
    for row in lengths(vectors):
        assert row == pytest.approx([1, 0, 1])
    assert score(vectors, slice(1, 2), ALL).tolist() == [[0, 0, 0]]
    assert score(vectors, ALL, slice(1, 2)).tolist() == [[0], [0], [0]]


@pytest.mark.parametrize("texts", [(), ("!!!",), ("!!!", "…")])
@pytest.mark.parametrize("by_sentence", [True, False])
def test_articles_without_a_word_have_no_vectors(
    texts: tuple[str, ...], *, by_sentence: bool
) -> None:
    assert vectorize(read(*texts), Settings(), by_sentence=by_sentence) is None


def test_case_and_form_do_not_part_equal_texts_but_order_of_words_does_not_count() -> None:
    vectors = weigh(read("Kapal tiba.", "TIBA KAPAL", "Beras habis."), by_sentence=False)
    found = score(vectors, ALL, ALL)
    assert found[0, 1] == pytest.approx(1)
    assert found[0, 2] == 0


def test_the_sizes_of_character_runs_are_settings() -> None:
    settings = Settings(char_ngrams_low=2, char_ngrams_high=2)
    vectors = vectorize(read("abc"), settings, by_sentence=False)
    assert vectors is not None
    assert vectors.characters.shape == (1, 4)


def test_blocks_are_parts_of_the_whole_table() -> None:
    vectors = weigh(read(*TEXTS), by_sentence=True)
    table = score(vectors, ALL, ALL)
    for start, end in pairwise((0, 2, 5, len(table))):
        np.testing.assert_array_equal(score(vectors, slice(start, end), ALL), table[start:end])


SENTENCE = st.lists(
    st.sampled_from(
        ["kapal", "Kapal", "beras", "tiba", "$34,4", "船", "O’Carroll", "…", "a\u0301"]
    ),
    min_size=1,
    max_size=6,
).map(lambda words: " ".join(words).capitalize() + ".")


@given(
    st.lists(st.lists(SENTENCE, max_size=3).map(" ".join), min_size=1, max_size=4), st.booleans()
)
def test_scores_are_symmetric_between_none_and_all_and_rows_have_length_one(
    texts: list[str], by_sentence: bool
) -> None:
    vectors = vectorize(read(*texts), Settings(), by_sentence=by_sentence)
    if vectors is None:
        assert not any(character.isalnum() for text in texts for character in text)
        return
    for table in (*cosines(vectors, ALL, ALL), score(vectors, ALL, ALL)):
        assert table.min() >= 0
        assert table.max() <= 1
        np.testing.assert_allclose(table, table.T, atol=1e-12)
    for row in lengths(vectors):
        assert all(length == pytest.approx(1) or length == 0 for length in row)


def test_a_document_that_repeats_another_counts_in_no_frequency() -> None:
    texts = read("atap runtuh", "hujan turun", "atap runtuh")
    alone = vectorize(texts[:2], Settings(), by_sentence=False)
    once = vectorize(texts, Settings(), np.array([True, True, False]), by_sentence=False)
    assert alone is not None
    assert once is not None
    for name in ("lemmas", "characters"):
        rows = getattr(once, name).toarray()
        assert rows[:2].tolist() == getattr(alone, name).toarray().tolist()
        assert rows[2].tolist() == rows[0].tolist()
