from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.keyness import Target, Weighed, Words
from compare.keyness.select_words import select_words
from compare.keyness.split_noise import split_noise
from compare.keyness.weigh_words import weigh_words
from compare.settings import Settings
from tests.support import examples, facts, story

LOW = Settings(word_hits=1, prior_words=10)
NOUNS = ("atap", "kayu", "hujan", "pasar", "ikan")
OWN = ("toko", "gudang", "jalan", "sungai", "sawah")
"""One for each text, so that no two are copies."""
MATERIAL = st.lists(st.sampled_from(NOUNS), min_size=1, max_size=20)


def sentences(words: list[str], size: int = 2) -> str:
    edges = [*range(0, len(words), size), len(words)]
    return " ".join(
        " ".join(words[first:last]).capitalize() + "." for first, last in pairwise(edges)
    )


def selected(*texts: str) -> Words:
    return select_words(facts(story(*texts)), range(len(texts)))


def weighed(*texts: str, settings: Settings = LOW) -> tuple[Words, Weighed]:
    words = selected(*texts)
    return words, weigh_words(words, Target((0,), np.arange(len(texts))), settings)


def column(words: Words, found: Weighed, name: str) -> dict[str, float]:
    values = getattr(found, name).tolist()
    return dict(zip((words.vocabulary[row] for row in found.rows), values, strict=True))


def test_counts_by_hand() -> None:
    texts = ("Atap runtuh. Atap bocor. “Atap lapuk,” katanya.", "Atap baru. “Bocor,” katanya.")
    words, found = weighed(*texts)
    assert column(words, found, "hits") == {"atap": 2, "bocor": 1, "kata": 1, "runtuh": 1}
    assert column(words, found, "quoted")["atap"] == 1
    assert column(words, found, "reference") == {"atap": 1, "bocor": 0, "kata": 1, "runtuh": 0}
    assert column(words, found, "reference_quoted")["bocor"] == 1
    assert found.totals == (5, 3)


def test_a_word_needs_its_hits_in_the_text() -> None:
    words, found = weighed(
        "Atap kayu. Atap ikan.", "Kayu kayu kayu.", settings=Settings(word_hits=2)
    )
    assert [words.vocabulary[row] for row in found.rows] == ["atap"]


def test_the_prior_is_spread_as_the_story_is() -> None:
    few = Settings(word_hits=1, prior_words=9)
    # atap: 3 of 4 here, 1 of 4 there, so 4 of 9 in both and one more, of 9 imagined words 4:
    # 3 + 4 of 13, 1 + 4 of 13.
    words, found = weighed("Atap atap. Atap kayu.", "Atap kayu. Kayu kayu.", settings=few)
    delta = math.log(7 / 6) - math.log(5 / 8)
    assert column(words, found, "log_odds")["atap"] == pytest.approx(delta)
    assert column(words, found, "z")["atap"] == pytest.approx(delta / math.sqrt(1 / 7 + 1 / 5))


def test_blocks_are_of_three_sentences() -> None:
    words, found = weighed("Atap. Kayu. Atap. Atap. Kayu. Kayu. Ikan.", "Hujan.")
    assert found.of_blocks == 3
    assert column(words, found, "blocks") == {"atap": 2, "ikan": 1, "kayu": 2}
    # Blocks of 3, 3 and 1 words: ikan stands in the last alone, 1 - 1/7 by 1 - 1/7.
    assert column(words, found, "dispersion")["ikan"] == pytest.approx(1)


def test_p_is_the_rank_of_the_text() -> None:
    words, found = weighed("Atap atap kayu.", "Atap kayu kayu.", "Ikan ikan.", "Hujan hujan.")
    assert column(words, found, "p") == {"atap": 0.25, "kayu": 0.5}
    assert column(words, found, "adjusted") == {"atap": 0.5, "kayu": 0.5}


def test_texts_of_a_unit_stand_together() -> None:
    words = selected("Atap atap kayu.", "Atap ikan.", "Kayu.", "Ikan ikan.")
    found = weigh_words(words, Target((0, 1), np.array([0, 0, 1, 2])), LOW)
    assert column(words, found, "hits") == {"atap": 3, "ikan": 1, "kayu": 1}
    assert column(words, found, "p")["atap"] == pytest.approx(1 / 3)
    assert found.totals == (5, 3)


@given(st.lists(MATERIAL, min_size=2, max_size=5))
@examples(50)
def test_as_counted_word_by_word(texts: list[list[str]]) -> None:
    texts = [[*text, name] for text, name in zip(texts, OWN, strict=False)]
    words, found = weighed(*map(sentences, texts))
    own = Counter(texts[0])
    other = Counter(word for text in texts[1:] for word in text)
    hits = {words.vocabulary[row]: int(n) for row, n in zip(found.rows, found.hits, strict=True)}
    assert hits == dict(own)
    assert column(words, found, "reference") == {word: other[word] for word in own}
    assert found.totals == (own.total(), other.total())
    rates = {word: own[word] / own.total() - other[word] / other.total() for word in own}
    signs = column(words, found, "log_odds")
    assert all(rates[word] * signs[word] >= -1e-12 for word in own)
    assert (found.p >= 1 / len(texts) - 1e-12).all()
    assert (found.adjusted >= found.p - 1e-12).all()


def test_halves_of_a_text_are_its_noise() -> None:
    first, last = "Atap atap. Atap atap. Kayu ikan. ", "Hujan hujan. Kayu ikan. Kayu ikan. "
    words = selected(first * 2 + last * 2, "Pasar.")
    # 8 hits of atap in the first half and none in the second: log2(1.71) above 0 without a list.
    alone = Settings(word_hits=5, error_level=0.05)
    assert split_noise(words, (0,), alone) == (1, 1)
    assert split_noise(words, (0,), Settings(word_hits=9)) == (0, 0)
    assert split_noise(selected("Atap.", "Pasar."), (0,), LOW) == (0, 0)
