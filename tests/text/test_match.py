"""Terms among words: whole, in one sentence, the leftmost and longest, never twice."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import load_language
from compare.lexicon import Term, read_term
from compare.model import IdentityCard, Raw, Tokens
from compare.text.match import Hit, match, surface
from compare.text.read_article import read_article

Sentences = list[list[str]]
LEMMAS = {"aa": "a", "ba": "b", "bb": "b"}


def columns(sentences: Sentences) -> Tokens:
    """Words of one letter or two; two letters have the lemma of LEMMAS."""
    words = [word for sentence in sentences for word in sentence]
    numbers = [number for number, sentence in enumerate(sentences) for _ in sentence]
    surfaces = tuple(sorted(set(words)))
    return Tokens(
        codes=np.array([surfaces.index(word) for word in words], dtype=np.int64),
        starts=np.arange(len(words)) * 3,
        ends=np.arange(len(words)) * 3 + 2,
        sentences=np.array(numbers, dtype=np.int64),
        quoted=np.zeros(len(words), dtype=np.bool_),
        surfaces=surfaces,
        lemmas=tuple(LEMMAS.get(word, word) for word in surfaces),
    )


def tokens(text: str) -> Tokens:
    raw = Raw("a", "A", "a.txt", text, IdentityCard(), "quotes", None, (), True)
    return read_article(raw, "id").tokens


def found(text: str, *terms: str | Term) -> list[str]:
    """The occurrences as they stand in the text, folded."""
    words = tokens(text)
    listed = [term if isinstance(term, Term) else read_term(term) for term in terms]
    return [surface(words, hit) for hit in match(words, listed)]


def test_a_term_is_found_whole_and_in_any_case() -> None:
    text = "Senjata itu senjatanya. SENJATA bersenjata, senjata-senjata."
    assert found(text, "Senjata") == ["senjata", "senjata"]


def test_a_term_by_lemma_finds_every_form() -> None:
    text = "Senjata itu senjatanya, senjata-senjata, bukan amunisi."
    term = read_term("senjata", lemma=True)
    assert found(text, term) == ["senjata", "senjatanya", "senjata-senjata"]


def test_a_term_by_surface_does_not_find_a_lemma_nor_the_other_way() -> None:
    assert found("Pemerintahan berganti.", "pemerintah") == []
    assert found("Pemerintahan berganti.", read_term("pemerintahan", lemma=True)) == []
    assert found("Pemerintahan berganti.", read_term("pemerintah", lemma=True)) == ["pemerintahan"]


def test_a_lemma_of_several_words_compares_each_by_its_lemma() -> None:
    term = read_term("serang senjata", lemma=True)
    assert found("Serangan senjatanya gagal.", term) == ["serangan senjatanya"]


def test_the_words_of_a_term_stand_in_one_sentence() -> None:
    assert found("Ia tiba di Korea Utara. Ia pergi.", "korea utara") == ["korea utara"]
    assert found("Ia tiba di Korea. Utara dingin.", "korea utara") == []


def test_the_words_of_a_term_follow_each_other_and_punctuation_does_not_count() -> None:
    assert found("Korea bagian Utara, Utara Korea.", "korea utara") == []
    assert found("Korea, Utara “Korea” (Utara)", "korea utara") == ["korea utara", "korea utara"]


@pytest.mark.parametrize(
    ("terms", "hits"),
    [
        (("garis depan", "garis"), ["garis depan", "garis"]),
        (("garis", "garis depan"), ["garis depan", "garis"]),
        (("depan timur", "garis depan"), ["garis depan", "garis"][:1]),
        (("depan timur",), ["depan timur"]),
        (("depan", "timur", "garis depan timur"), ["garis depan timur"]),
    ],
)
def test_where_terms_overlap_the_first_and_longest_wins(
    terms: tuple[str, ...], hits: list[str]
) -> None:
    assert found("Di garis depan timur ada garis.", *terms) == hits


def test_of_equal_terms_the_earlier_in_the_list_wins() -> None:
    words = tokens("Senjata itu penuh.")
    terms = (read_term("x"), read_term("senjata", lemma=True), read_term("senjata"))
    assert match(words, terms) == (Hit(word=0, length=1, term=1),)


def test_a_term_that_repeats_its_word_is_not_counted_twice() -> None:
    assert found("hari hari hari hari hari", "hari hari") == ["hari hari", "hari hari"]


def test_hits_tell_word_length_and_term() -> None:
    words = columns([["a", "b"], ["b", "a", "b"]])
    terms = (read_term("b"), read_term("a b"))
    assert match(words, terms) == (Hit(0, 2, 1), Hit(2, 1, 0), Hit(3, 2, 1))


@pytest.mark.parametrize("text", ["", "Kapal tiba."])
def test_nothing_is_found_where_there_is_nothing(text: str) -> None:
    assert found(text, "senjata") == []
    assert found(text) == []


def brute(sentences: Sentences, terms: list[Term]) -> list[Hit]:
    """Read the text word by word, trying every term at every place."""
    hits, first = [], 0
    for sentence in sentences:
        place = 0
        while place < len(sentence):
            fits = [
                (-len(term.words), number)
                for number, term in enumerate(terms)
                if same(sentence[place : place + len(term.words)], term)
            ]
            if fits:
                length, number = min(fits)
                hits.append(Hit(first + place, -length, number))
            place += -min(fits)[0] if fits else 1
        first += len(sentence)
    return hits


def same(words: list[str], term: Term) -> bool:
    forms = [LEMMAS.get(word, word) if term.lemma else word for word in words]
    return forms == list(term.words)


WORD = st.sampled_from(["a", "b", "c", *LEMMAS])
TERM = st.builds(
    lambda words, lemma: read_term(" ".join(words), lemma=lemma),
    st.lists(WORD, min_size=1, max_size=3),
    st.booleans(),
)


@given(st.lists(st.lists(WORD, max_size=6), max_size=5), st.lists(TERM, max_size=5))
def test_occurrences_are_those_of_a_reader_who_tries_everything(
    sentences: Sentences, terms: list[Term]
) -> None:
    assert list(match(columns(sentences), terms)) == brute(sentences, terms)


def test_the_lemmas_used_above_are_the_languages_own() -> None:
    language = load_language("id")
    assert ("pemerintahan", "pemerintah") in language.lemmas
    assert ("senjata-senjata", "senjata") in language.lemmas


def test_a_term_of_an_unspaced_script_is_found_inside_a_run_of_letters() -> None:
    assert found("他在北京市长办公室。北京。", "北京市", "北京") == ["北京 京市", "北京"]
    assert found("他在北方。", "北京市") == []
