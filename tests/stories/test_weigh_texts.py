from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from compare.model import Article, Known
from compare.settings import Settings
from compare.stories.weigh_texts import names_of, weigh_texts
from tests.support import article

NO_PRIOR = Settings(story_prior_words=0, story_prior_names=0)


def cosine(left: str | Article, right: str | Article, settings: Settings = NO_PRIOR) -> float:
    texts = tuple(
        article(one, name, title="") if isinstance(one, str) else one
        for name, one in (("a", left), ("b", right))
    )
    weights = weigh_texts(texts, settings)
    return float((weights[0] @ weights[1].T).toarray()[0, 0])


def test_a_row_has_length_one_and_one_without_words_none() -> None:
    weights = weigh_texts((article("Atap runtuh.", "a"), article("Dan di.", "b")), Settings())
    assert np.asarray(weights.multiply(weights).sum(axis=1)).ravel().tolist() == [
        pytest.approx(1),
        0,
    ]


def test_weights_by_hand() -> None:
    # Two texts of one sentence: "atap" in both (weight ln(3/3) + 1), the others in one each.
    shared, own, times = 1.0, math.log(3 / 2) + 1, 1 + math.log(3)
    # A row: "atap", one more word and the run of both; each counts three times in the lead.
    length = (times * shared) ** 2 + 2 * (times * own) ** 2
    expected = (times * shared) ** 2 / length
    assert cosine("atap bocor.", "atap runtuh.") == pytest.approx(expected)


def test_function_words_and_single_letters_say_nothing() -> None:
    assert cosine("atap itu dan yang a.", "pasar itu dan yang a.") == 0


def test_the_name_of_the_own_outlet_says_nothing() -> None:
    texts = [
        replace(one, raw=replace(one.raw, label="Kabar Kota", card=one.raw.card))
        for one in (
            article("Kabar Kota: atap.", "a"),
            article("Kabar Kota: pasar.", "b"),
        )
    ]
    assert cosine(texts[0], texts[1]) == 0
    known = [
        replace(
            one,
            raw=replace(one.raw, card=replace(one.raw.card, outlet=Known("Kabar Kota")), label="x"),
        )
        for one in texts
    ]
    assert cosine(known[0], known[1]) == 0
    other = [replace(one, raw=replace(one.raw, label="Warta")) for one in texts]
    assert cosine(other[0], other[1]) > 0


def test_a_headline_that_is_known_but_not_in_the_text_counts() -> None:
    bare, titled = article("Hujan turun.", "a"), article("Hujan turun.", "a", title="Pasar tutup")
    other = article("Pasar tutup.", "b", title="")
    assert cosine(bare, other) == 0
    assert cosine(titled, other) > 0


def test_a_name_outweighs_a_word_that_as_many_texts_hold() -> None:
    texts = ("Kemarin polisi mencari Darto di hutan.", "Kemarin polisi mencari Wulan di hutan.")
    third = "Sore ini orang bertemu Darto di kota."
    articles = tuple(
        article(one, name, title="") for name, one in zip("abc", (*texts, third), strict=True)
    )
    few = Settings(story_prior_words=10, story_prior_names=1000)
    same = Settings(story_prior_words=10, story_prior_names=10)

    def ratio(settings: Settings) -> float:
        weights = weigh_texts(articles, settings)
        return float((weights[0] @ weights[2].T).toarray()[0, 0])

    assert ratio(few) > ratio(same) > 0


def test_words_of_too_many_texts_are_left_out() -> None:
    assert cosine("atap bocor.", "atap runtuh.", replace(NO_PRIOR, story_common=1)) == 0


def test_names_are_told_by_capitals_inside_sentences() -> None:
    texts = (
        article("Judul Dengan Huruf Besar\n\nTadi Darto pergi. Pasar ramai sekali hari ini.", "a"),
        article("Kemarin pasar sepi dan Darto pulang ke Melati.", "b", title=""),
    )
    names = names_of(texts)
    assert {"darto", "melati"} <= names
    assert names.isdisjoint({"pasar", "kemarin", "besar", "tadi"})
