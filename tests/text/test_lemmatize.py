"""Base forms: the supplement first, then simplemma; numbers and unknown languages as they are."""

from __future__ import annotations

import pytest
import simplemma
from hypothesis import given
from hypothesis import strategies as st

from compare.language import Language, load_language
from compare.text.lemmatize import lemmatize

SUPPLEMENT = [
    pytest.param(code, surface, lemma, id=f"{code}-{surface}")
    for code in ("en", "id")
    for surface, lemma in load_language(code).lemmas
]


def lemma_of(word: str, code: str) -> str:
    return lemmatize((word,), load_language(code))[0]


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("pemerintahnya", "pemerintah"),
        ("ditandatangani", "tandatangan"),
        ("penandatanganan", "tandatangan"),
        ("perjanjian", "perjanjian"),
        ("tersebut", "tersebut"),
        ("senjata-senjata", "senjata"),
        ("senjatanya", "senjata"),
        ("kim", "kim"),
    ],
)
def test_indonesian_families_meet_in_one_form(word: str, lemma: str) -> None:
    assert lemma_of(word, "id") == lemma


def test_the_language_decides() -> None:
    assert lemma_of("attacked", "en") == "attack"
    assert lemma_of("attacked", "id") == "attacked"


def test_the_supplement_comes_before_the_dictionary() -> None:
    assert simplemma.lemmatize("menyerang", lang="id") == "serang"
    language = Language("id", lemmas=(("menyerang", "bela"),))
    assert lemmatize(("menyerang", "diserang"), language) == ("bela", "serang")


@pytest.mark.parametrize(("code", "surface", "lemma"), SUPPLEMENT)
def test_no_line_of_the_supplement_is_idle(code: str, surface: str, lemma: str) -> None:
    assert surface == surface.casefold()
    assert simplemma.lemmatize(surface, lang=code).casefold() != lemma
    assert lemma_of(surface, code) == lemma


@pytest.mark.parametrize(("code", "surface", "lemma"), SUPPLEMENT)
def test_a_base_form_is_its_own_base_form(code: str, surface: str, lemma: str) -> None:
    assert lemma_of(lemma, code) == lemma, f"{surface} ends in a form that goes on"


@pytest.mark.parametrize("word", ["$34,4", "03:00", "2000-an", "ke-3", "g7", "kedua2", "42%"])
def test_a_word_with_a_digit_stays(word: str) -> None:
    assert lemma_of(word, "id") == lemma_of(word, "en") == word


@pytest.mark.parametrize("code", ["zz", "xx", "ja", ""])
def test_a_language_without_a_dictionary_leaves_every_word(code: str) -> None:
    assert lemmatize(("pemerintahan", "attacked", "船"), Language(code)) == (
        "pemerintahan",
        "attacked",
        "船",
    )


WORDS = st.lists(st.text(st.characters(exclude_categories=["Cs", "Z"]), min_size=1, max_size=8))


@given(WORDS.map(tuple), st.sampled_from(["id", "en", "de", "zz"]))
def test_every_word_has_one_folded_lemma_of_its_own(words: tuple[str, ...], code: str) -> None:
    folded = tuple(word.casefold() for word in words)
    lemmas = lemmatize(folded, load_language(code))
    assert len(lemmas) == len(folded)
    assert all(lemma and lemma == lemma.casefold() for lemma in lemmas)
    assert lemmas == tuple(lemma_of(word, code) for word in folded)
