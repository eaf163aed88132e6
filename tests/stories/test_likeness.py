from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Story
from compare.settings import Settings
from compare.stories.likeness import Likeness, blocks, likeness
from compare.text.vectorize import score, vectorize
from tests.support import CORPUS, character_runs, story, tf_idf_cosine

EVERY = slice(None)
TEXTS = st.lists(
    st.lists(
        st.lists(st.sampled_from(["atap", "pasar", "runtuh", "hujan", "tua"]), min_size=1),
        min_size=1,
        max_size=3,
    ),
    min_size=2,
    max_size=4,
)


def owners(told: Story) -> list[int]:
    return [place for place, one in enumerate(told.articles) for _ in one.sentences]


def read(told: Story, voices: list[int] | None = None, once: list[bool] | None = None) -> Likeness:
    """The likeness of a story's sentences, each article a voice of its own."""
    vectors = vectorize(told.articles, Settings(), by_sentence=True)
    assert vectors is not None
    counted = once or [True] * len(owners(told))
    return likeness(vectors, np.array(voices or owners(told)), np.array(counted), Settings())


def wording(told: Story) -> list[list[float]]:
    """The mean of both cosines by the method page's formula, sentence by sentence."""
    lemmas, runs = [], []
    for article in told.articles:
        for number in range(len(article.sentences)):
            codes = article.tokens.codes[article.tokens.sentences == number]
            lemmas.append({article.tokens.lemmas[code] for code in codes})
            runs.append(set(character_runs([article.tokens.surfaces[code] for code in codes])))
    return [
        [
            (tf_idf_cosine(lemmas, left, right) + tf_idf_cosine(runs, left, right)) / 2
            for right in range(len(lemmas))
        ]
        for left in range(len(lemmas))
    ]


def oracle(told: Story) -> list[list[float]]:
    """The formula of the method page, pair by pair."""
    words, voices = wording(told), owners(told)
    rows = range(len(words))
    lengths = [math.sqrt(sum(value**2 for value in row)) for row in words]
    found = []
    for left in rows:
        found.append([0.0] * len(words))
        for right in rows:
            product = sum(words[left][one] * words[right][one] for one in rows)
            context = product / (lengths[left] * lengths[right]) if product else 0
            others = sorted({*voices} - {voices[left], voices[right]})
            near = [
                [max(words[one][row] for row in rows if voices[row] == voice) for voice in others]
                for one in (left, right)
            ]
            told_by = sum(math.sqrt(one * other) for one, other in zip(*near, strict=True))
            open_ = (1 - words[left][right]) * (1 - context / 2)
            found[left][right] = 1 - open_ * (1 - told_by / (len(others) + 6))
    return found


def test_likeness_follows_the_published_formula() -> None:
    told = story(*(path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))))
    assert len(told.articles) == 3
    assert read(told).block(EVERY, EVERY) == pytest.approx(np.array(oracle(told)), abs=1e-9)


def test_the_same_sentence_scores_one_and_strange_ones_zero() -> None:
    table = read(story("Atap runtuh.", "Atap runtuh.", "XYZ.")).block(EVERY, EVERY)
    assert table[0, 1] == pytest.approx(1)
    assert table[0, 2] == table[1, 2] == 0


def test_a_third_text_that_tells_it_brings_two_nearer() -> None:
    two = "Atap pasar runtuh.", "Pasar lama itu runtuh."
    told = read(story(*two, "Atap pasar lama runtuh.")).block(EVERY, EVERY)[0, 1]
    other = read(story(*two, "Hujan turun di bukit.")).block(EVERY, EVERY)[0, 1]
    assert told > other


def test_a_copy_of_a_text_is_no_third_text() -> None:
    texts = ("Atap pasar runtuh. Hujan turun.", "Pasar runtuh pagi ini.", "Atap roboh pagi ini.")
    alone = read(story(*texts))
    vectors = vectorize(
        story(*texts, texts[0]).articles,
        Settings(),
        np.array([True] * 4 + [False] * 2),
        by_sentence=True,
    )
    assert vectors is not None
    once = np.array([True] * 4 + [False] * 2)
    copied = likeness(vectors, np.array([0, 0, 1, 2, 0, 0]), once, Settings())
    table = copied.block(EVERY, EVERY)
    assert table[:4, :4] == pytest.approx(alone.block(EVERY, EVERY), abs=1e-12)
    assert table[4:, :4] == pytest.approx(table[:2, :4], abs=1e-12)


def test_blocks_are_parts_of_the_whole_table() -> None:
    told = read(story("Atap runtuh. Hujan turun.", "Hujan. Pasar runtuh.", "Pasar tua."))
    table = told.block(EVERY, EVERY)
    assert told.block(slice(1, 3), slice(2, 5)) == pytest.approx(table[1:3, 2:5], abs=1e-12)


def test_rows_are_cut_into_runs_that_leave_none_out() -> None:
    for rows in (0, 1, 250, 251, 600):
        found = [row for block in blocks(rows) for row in range(block.start, block.stop)]
        assert found == list(range(rows))


@given(TEXTS)
def test_each_sign_only_adds_and_never_beyond_one(texts: list[list[list[str]]]) -> None:
    told = story(*(" ".join(f"{' '.join(s).capitalize()}." for s in text) for text in texts))
    read_ = read(told)
    table = read_.block(EVERY, EVERY)
    assert table.max() <= 1
    assert (table >= score(read_.vectors, EVERY, EVERY) - 1e-12).all()
    assert np.allclose(table, table.T)
