from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from math import log
from typing import cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from compare.model import Article, Place
from compare.settings import Settings
from compare.stories.absence import Look, look_for, weigh_words
from compare.stories.align import Alignment
from compare.stories.find_copies import Copies
from tests.support import article, examples

VISIT = "Wali kota mengunjungi Vietnam pada Senin."
VISIT_AGAIN = "Kunjungan wali kota ke Vietnam dimulai Senin."
ROOF = "Atap pasar runtuh karena hujan deras."
TRADERS = "Pedagang mencari lapangan."


class Aligned:
    """An alignment in which every second sentence of a text has one score, the others none."""

    perhaps = 0.4

    def __init__(self, score: float = 0.0) -> None:
        self.value = score

    def between(self, left: list[Place], right: list[Place]) -> NDArray[np.float64]:
        return np.array([[self.value * (number % 2) for _, number in right] for _ in left])


def read(*written: str) -> tuple[Article, ...]:
    return tuple(article(text, chr(97 + place)) for place, text in enumerate(written))


def look(
    articles: tuple[Article, ...],
    members: list[Place],
    target: int,
    *,
    copies: Copies | None = None,
    aligned: float = 0.0,
    settings: Settings | None = None,
    rejected: Collection[frozenset[Place]] = (),
) -> Look:
    alone = Copies((), tuple(range(len(articles))), {})
    wording = weigh_words(articles, copies or alone, settings or Settings())
    return look_for(members, target, wording, cast(Alignment, Aligned(aligned)), rejected)


def test_what_none_of_the_words_tells_is_not_found() -> None:
    found = look(read(VISIT, VISIT_AGAIN, f"{ROOF} {TRADERS}"), [(0, 0), (1, 0)], 2)
    words = ("kota", "kunjung", "senin", "vietnam", "wali")
    assert found == Look("not-found", (2, 0), 0.0, 1.0, words)


def test_what_is_told_in_like_words_may_be_told() -> None:
    near = "Hujan deras turun. Wali kota berangkat ke Vietnam."
    for aligned, state in ((0.39, "unclear"), (0.4, "near"), (0.9, "near")):
        found = look(read(VISIT, VISIT_AGAIN, near), [(0, 0), (1, 0)], 2, aligned=aligned)
        assert found.state == state
        assert (found.nearest, found.score) == ((2, 1), aligned)
        assert 1 - found.sure > Settings().absence_score
        assert found.words == ("kunjung", "senin")


def test_it_is_as_sure_as_the_mean_over_the_texts_that_tell_it_leaves_room() -> None:
    # Four sentences of one word and one of two, so each word weighs ln(6 / (1 + its sentences)).
    articles = read("Jeruk.", "Mangga.", "Jeruk nanas. Pisang. Salak.")
    found = look(articles, [(0, 0), (1, 0)], 2)
    jeruk, nanas = log(6 / 3), log(6 / 2)
    cosine = jeruk / (jeruk**2 + nanas**2) ** 0.5
    assert found.sure == pytest.approx(1 - cosine / 2, abs=1e-6)  # text a: cosine, text b: 0


def test_of_a_text_with_several_sentences_on_it_the_nearest_counts() -> None:
    articles = read("Jeruk. Salak.", "Mangga. Pisang.", "Salak. Durian.")
    one, both = (look(articles, members, 2) for members in ([(0, 0)], [(0, 0), (0, 1)]))
    assert (one.sure, both.sure) == (1.0, 0.0)


def test_one_voice_is_no_claim() -> None:
    articles = read(VISIT, VISIT_AGAIN, ROOF)
    assert look(articles, [(0, 0)], 2).state == "unclear"
    assert look(articles, [(0, 0), (2, 0)], 2).state == "unclear"  # its own sentence is left out
    copies = Copies((), (0, 0, 2), {(1, 0): (0, 0)})
    assert look(articles, [(0, 0), (1, 0)], 2, copies=copies).state == "unclear"


def test_a_text_without_a_sentence_leaves_nothing_out() -> None:
    nothing = Look("unclear", None, 0.0, 0.0, ())
    assert look(read(VISIT, VISIT_AGAIN, ""), [(0, 0), (1, 0)], 2) == nothing
    assert look(read("", "", ""), [], 0) == nothing
    assert look(read(VISIT, ROOF), [], 0) == nothing


def test_words_of_another_language_cannot_be_missed() -> None:
    told = read(VISIT, VISIT_AGAIN, ROOF, ROOF)
    english = (*told[:2], replace(told[2], language="en"), told[3])
    assert look(english, [(0, 0), (1, 0)], 2) == Look("unclear", None, 0.0, 0.0, ())
    mixed = (replace(told[0], language="en"), *told[1:])
    assert look(mixed, [(0, 0), (1, 0)], 3).state == "unclear"  # one text is left to compare
    assert look(told, [(0, 0), (1, 0)], 3).state == "not-found"


def test_an_aligned_sentence_may_tell_it() -> None:
    articles = read(VISIT, VISIT_AGAIN, f"{ROOF} {TRADERS}")
    assert look(articles, [(0, 0), (1, 0)], 2, aligned=0.39).state == "not-found"
    assert look(articles, [(0, 0), (1, 0)], 2, aligned=0.4).state == "near"


def test_a_sentence_that_an_editor_rejected_is_not_near() -> None:
    articles = read(VISIT, VISIT_AGAIN, f"{ROOF} {TRADERS}")
    members: list[Place] = [(0, 0), (1, 0)]
    rejected = {frozenset((member, (2, 1))) for member in members}
    found = look(articles, members, 2, aligned=0.6, rejected=rejected)
    assert (found.state, found.score) == ("not-found", 0)
    one = look(articles, members, 2, aligned=0.6, rejected={frozenset(((0, 0), (2, 1)))})
    assert (one.state, one.nearest, one.score) == ("near", (2, 1), 0.6)


def test_without_a_missing_word_nothing_is_not_found() -> None:
    scattered = "Wali kota tidur. Vietnam menang. Senin libur. Kunjungan ditunda. Dimulai lagi."
    settings = Settings(absence_score=1.1)
    found = look(read(VISIT, VISIT_AGAIN, scattered), [(0, 0), (1, 0)], 2, settings=settings)
    assert (found.state, found.words) == ("unclear", ())


def test_words_that_several_texts_use_come_alone_and_function_words_never() -> None:
    articles = read(
        "Pak Surya dan Bu Ratna menanam jagung.", "Surya menyiram padi dan jagung.", ROOF
    )
    assert look(articles, [(0, 0), (1, 0)], 2).words == ("jagung", "surya")
    apart = read("Ratna dan Bu Sari menanam ubi.", "Surya menyiram padi.", ROOF)
    assert look(apart, [(0, 0), (1, 0)], 2).words == (
        "padi", "ratna", "sari", "siram", "surya", "tanam", "ubi",
    )  # fmt: skip


FRUIT = st.sampled_from(["jeruk", "mangga", "salak", "nanas", "durian", "pisang", "yang", "dan"])
SENTENCES = st.lists(st.lists(FRUIT, min_size=1, max_size=4), min_size=1, max_size=3)


@examples(60)
@given(told=st.lists(SENTENCES, min_size=3, max_size=4), copied=st.booleans())
def test_a_word_said_to_be_missing_stands_nowhere_in_the_text(
    told: list[list[list[str]]], copied: bool
) -> None:
    articles = read(*(" ".join(f"{' '.join(s).capitalize()}." for s in text) for text in told))
    voices = (0, 0, *range(2, len(told))) if copied else tuple(range(len(told)))
    members = [(text, 0) for text in range(len(told) - 1)]
    found = look(articles, members, len(told) - 1, copies=Copies((), voices, {}))
    assert not set(found.words) & set(articles[-1].tokens.lemmas)
    assert 0 <= found.sure <= 1
    if found.state == "not-found":
        assert found.words
        assert 1 - found.sure < Settings().absence_score
        assert len(set(voices[:-1])) > 1
