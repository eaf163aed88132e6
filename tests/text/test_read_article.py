"""One article from file to columns: what the stages make of it together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import COUNTED_KINDS, Article, IdentityCard, Known, Raw
from compare.read.load import load
from compare.text.read_article import read_article
from tests.support import surface_of

SEEDS = Path(__file__).parents[2] / "seeds"

TEXT = """\
Kapal Tiba

“Kapal-kapal itu penuh. Kami siap,” kata Ana. Ia menunggu pukul 03:00.
Foto: Budi
Lalu ia "pulang.” Harganya $34,4 juta.
"""


def raw(text: str, **facts: str) -> Raw:
    card = IdentityCard(**{name: Known(value) for name, value in facts.items()})
    return Raw("a", "A", "a.txt", text, card, "quotes", None, (), True)


def words(article: Article) -> list[str]:
    return [article.tokens.surfaces[code] for code in article.tokens.codes]


def test_headline_and_sentences_count_and_the_credit_does_not() -> None:
    article = read_article(raw(TEXT), "id")
    kinds = [unit.kind for unit in article.units]
    assert kinds == ["headline", "sentence", "sentence", "credit", "sentence", "sentence"]
    assert [article.sentence_text(number) for number in range(5)] == [
        "Kapal Tiba",
        "“Kapal-kapal itu penuh. Kami siap,” kata Ana.",
        "Ia menunggu pukul 03:00.",
        'Lalu ia "pulang.”',
        "Harganya $34,4 juta.",
    ]
    assert "budi" not in article.tokens.surfaces


def test_every_word_knows_its_sentence() -> None:
    article = read_article(raw(TEXT), "id")
    assert article.tokens.sentences.tolist() == [0] * 2 + [1] * 7 + [2] * 4 + [3] * 3 + [4] * 3
    assert len(article.tokens) == 19


def test_quoted_words_are_those_between_the_marks() -> None:
    article = read_article(raw(TEXT), "id")
    quoted = [
        word for word, flag in zip(words(article), article.tokens.quoted, strict=True) if flag
    ]
    assert quoted == ["kapal-kapal", "itu", "penuh", "kami", "siap", "pulang"]


def test_a_quotation_does_not_outlive_its_line() -> None:
    article = read_article(raw("“Kapal tiba.\nKapal pergi.", title=""), "id")
    assert article.tokens.quoted.tolist() == [True, True, False, False]


def test_lemmas_stand_beside_their_surfaces() -> None:
    tokens = read_article(raw("Pemerintahnya menandatangani perjanjian itu."), "id").tokens
    assert tokens.surfaces == ("itu", "menandatangani", "pemerintahnya", "perjanjian")
    assert tokens.lemmas == ("itu", "tandatangan", "pemerintah", "perjanjian")


def test_the_card_names_the_language_and_the_corpus_where_it_does_not() -> None:
    text = "The gov. attacked. He left."
    assert read_article(raw(text), "id").language == "id"
    english = read_article(raw(text, language="en"), "id")
    assert english.language == "en"
    assert len(english.sentences) == 2
    assert "attack" in english.tokens.lemmas
    assert "attacked" in read_article(raw(text), "id").tokens.lemmas


@pytest.mark.parametrize("text", ["!!!", "…\n?", "🚢", "\u200b"])
def test_a_text_without_words_is_an_article_all_the_same(text: str) -> None:
    article = read_article(raw(text, title=""), "id")
    assert len(article.tokens) == 0
    assert article.tokens.surfaces == article.tokens.lemmas == ()


def assert_consistent(article: Article) -> None:
    """What every later stage relies on."""
    tokens, text = article.tokens, article.raw.text
    assert [unit for unit in article.units if unit.kind in COUNTED_KINDS] == list(article.sentences)
    assert tokens.surfaces == tuple(sorted(set(words(article))))
    assert len(tokens.lemmas) == len(tokens.surfaces)
    rows = zip(tokens.starts, tokens.ends, tokens.sentences, words(article), strict=True)
    for start, end, number, word in rows:
        sentence = article.sentences[number]
        assert sentence.start <= start < end <= sentence.end
        assert surface_of(text[start:end]) == word
    # In scripts without spaces words overlap; none lies inside another.
    assert (tokens.starts[1:] > tokens.starts[:-1]).all()
    assert (tokens.ends[1:] > tokens.ends[:-1]).all()
    assert (tokens.sentences[1:] >= tokens.sentences[:-1]).all()


PIECES = [
    "Kapal ",
    "“",
    "”",
    '"',
    "tiba. ",
    "Mr. ",
    "yang. ",
    "\n",
    "\r\n",
    "Foto: ",
    "$34,4 ",
    "…",
]
PIECES += ["O’Carroll ", "漢字", "a\u0301", "❤️", "\ufeff", "\u2028", "<b>", "# ", "?", "AB. ", "-"]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25).map("".join))
def test_the_columns_agree_with_any_text(text: str) -> None:
    assert_consistent(read_article(raw(text), "id"))


WORDS = {"nyt-2": 704, "nyt-1": 1025, "cnn": 371, "bbc": 1120, "dw": 503}
QUOTED = {"nyt-2": 161, "nyt-1": 24, "cnn": 16, "bbc": 117, "dw": 232}
WORD = re.compile(r"\$?[^\W_]+(?:[-’][^\W_]+|(?<=\d)[.,:]\d+)*")
QUOTATION = re.compile(r'[“"][^”"]*[”"]')


@pytest.mark.parametrize("number", range(5))
def test_the_words_of_the_seeds_are_counted_in_another_way_too(number: int) -> None:
    article = read_article(load(SEEDS).texts[number], "id")
    assert_consistent(article)
    sentences = [article.sentence_text(row) for row in range(len(article.sentences))]
    assert len(article.tokens) == sum(len(WORD.findall(text)) for text in sentences)
    assert len(article.tokens) == WORDS[article.id]


@pytest.mark.parametrize("number", range(5))
def test_the_quoted_words_of_the_seeds_are_counted_in_another_way_too(number: int) -> None:
    article = read_article(load(SEEDS).texts[number], "id")
    first, last = article.sentences[0], article.sentences[-1]
    running = article.raw.text[first.start : last.end]
    for unit in article.units:
        if unit.kind not in COUNTED_KINDS:
            running = running.replace(article.raw.text[unit.start : unit.end], " ")
    quoted = sum(len(WORD.findall(part)) for part in QUOTATION.findall(running))
    assert int(article.tokens.quoted.sum()) == quoted == QUOTED[article.id]
