from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Article
from compare.report import Mark
from compare.stories.passage import (
    few_words,
    marks_of,
    sentence_words,
    share_before,
    stretch,
    whole_sentence,
    window,
    words_of,
)
from compare.text.match import Hit, match
from compare.text.tokenize import tokenize
from tests.support import article, terms

ROOF = article("Atap pasar runtuh. Kata Darto, “atap itu tua sekali,” lalu ia pergi. Hujan turun.")
WORDS = st.sampled_from(["atap", "pasar", "“runtuh", "tua”", "Darto,", "Hujan.", "Pagi!", "34,4"])
ARTICLES = st.lists(WORDS, min_size=1, max_size=30).map(lambda words: article(" ".join(words)))


def hit_words(hits: tuple[Hit, ...]) -> list[tuple[int, int]]:
    return [(hit.word, hit.word + hit.length) for hit in hits]


def marked(one: Article, marks: tuple[Mark, ...]) -> list[str]:
    return [one.raw.text[mark.start : mark.end] for mark in marks]


def test_words_of_a_sentence_by_hand() -> None:
    assert [sentence_words(ROOF, number) for number in range(3)] == [(0, 3), (3, 12), (12, 14)]


@given(ARTICLES)
def test_sentences_share_out_all_words_in_order(one: Article) -> None:
    edges = [sentence_words(one, number) for number in range(len(one.sentences))]
    assert [start for start, _ in edges] == [0, *(end for _, end in edges)][: len(edges)]
    assert not edges or edges[-1][1] == len(one.tokens)


def test_a_mark_covers_every_word_of_its_term() -> None:
    hits = match(ROOF.tokens, terms("atap itu", "runtuh"))
    marks = marks_of(ROOF, hits, "term")
    assert marked(ROOF, marks) == ["runtuh", "atap itu"]
    assert {mark.kind for mark in marks} == {"term"}
    assert words_of(ROOF, marks) == (2, 7)


def test_a_whole_sentence_with_its_place() -> None:
    evidence = whole_sentence(ROOF, 1, rank=4)
    assert evidence.passage == "Kata Darto, “atap itu tua sekali,” lalu ia pergi."
    assert (evidence.text, evidence.sentence, evidence.words) == ("a", 1, (3, 12))
    assert (evidence.whole, evidence.quoted, evidence.rank) == (True, False, 4)


def test_only_the_marked_words_decide_whether_evidence_is_quoted() -> None:
    for term, quoted in (("tua", True), ("darto", False)):
        marks = marks_of(ROOF, match(ROOF.tokens, terms(term)), "term")
        assert whole_sentence(ROOF, 1, marks).quoted is quoted
    both = marks_of(ROOF, match(ROOF.tokens, terms("tua", "pergi")), "term")
    assert not whole_sentence(ROOF, 1, both).quoted


def test_without_marks_a_sentence_is_quoted_when_all_of_it_is() -> None:
    one = article("“Atap itu tua,” kata Darto. “Kami pergi.”")
    assert [whole_sentence(one, number).quoted for number in range(2)] == [False, True]


def test_a_window_by_hand() -> None:
    evidence = window(ROOF, (5, 7), 2, ())
    assert evidence.passage == "Kata Darto, “atap itu tua sekali"
    assert (evidence.words, evidence.whole) == ((3, 9), False)
    evidence = window(ROOF, (11, 12), 2, ())
    assert evidence.passage == "lalu ia pergi."


def test_a_window_as_wide_as_its_sentence_is_the_sentence() -> None:
    assert window(ROOF, (1, 2), 8, ()) == whole_sentence(ROOF, 0)


def test_a_window_drops_the_marks_outside() -> None:
    marks = (Mark(19, 23, "term"), Mark(62, 67, "term"))
    assert marked(ROOF, marks) == ["Kata", "pergi"]
    assert window(ROOF, (3, 4), 1, marks).marks == marks[:1]


@given(ARTICLES, st.integers(0, 3))
def test_a_window_stays_in_its_sentence_and_as_narrow_as_asked(one: Article, context: int) -> None:
    hits = match(one.tokens, terms("atap", "pasar", "34"))
    for words in hit_words(hits):
        evidence = window(one, words, context, marks_of(one, hits, "term"))
        first, last = sentence_words(one, evidence.sentence)
        assert evidence.words == (max(first, words[0] - context), min(last, words[1] + context))
        start, end = evidence.span
        assert evidence.passage == one.raw.text[start:end]
        unit = one.sentences[evidence.sentence]
        assert unit.start <= start < end <= unit.end
        assert all(start <= mark.start and mark.end <= end for mark in evidence.marks)


def test_a_stretch_may_run_over_several_sentences() -> None:
    found = stretch(ROOF, (1, 5), rank=4)
    assert found.passage == "pasar runtuh. Kata Darto"
    assert (found.sentence, found.words, found.rank, found.whole) == (0, (1, 5), 4, False)
    assert stretch(ROOF, (5, 9)).quoted
    assert not stretch(ROOF, (4, 9)).quoted


def test_the_share_of_words_before_a_sentence() -> None:
    assert len(ROOF.tokens) == 14
    assert [share_before(ROOF, number) for number in range(3)] == [0, 0.214286, 0.857143]


@pytest.mark.parametrize(
    ("text", "few"),
    [
        ("", ""),
        ("Rina  Ayu\nSari", "Rina Ayu Sari"),
        ("ketua para pedagang ikan", "ketua para pedagang ikan"),
        ("ketua para pedagang ikan asin", "ketua para pedagang ikan …"),
        ("kejam, kasar, licik, bengis, jahat", "kejam, kasar, licik, bengis …"),
        ("ketua/juru/bicara/para/pedagang", "ketua/juru/bicara/para …"),
        ("ketua—para—pedagang—ikan—asin", "ketua—para—pedagang—ikan …"),
        ("anak-anak, ibu-ibu, O’Carroll", "anak-anak, ibu-ibu, O’Carroll"),
        ("市场屋顶倒", "市场屋顶倒"),
        ("市场屋顶倒塌", "市场屋顶倒 …"),
    ],
)
def test_few_words_of_a_text_by_hand(text: str, few: str) -> None:
    assert few_words(text) == few
    assert few_words(text, more="") == few.removesuffix(" …")


@given(st.lists(st.text("ab12 -'’./—\u200b\u00a0市場", max_size=8), max_size=8).map(" ".join))
def test_no_run_of_five_words_is_left_and_cutting_again_cuts_nothing(text: str) -> None:
    few = few_words(text)
    assert len(tokenize(few, ((0, len(few)),)).codes) <= 4
    assert few_words(few) == few
