from __future__ import annotations

import numpy as np
import pytest

from compare.keyness.select_words import select_words
from compare.settings import Settings
from tests.support import WIRE, article, facts, story, story_of


def compared(*texts: str, settings: Settings | None = None) -> list[list[str]]:
    """The lemmas that are compared, text by text."""
    given = facts(story(*texts), settings=settings)
    words = select_words(given, range(len(texts)))
    return [[words.vocabulary[row] for row in rows if row >= 0] for rows in words.rows]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Atap runtuh dan dinding retak.", ["atap", "runtuh", "dinding", "retak"]),
        ("Harga naik 20 persen, tiga kali.", ["harga", "naik", "persen", "kali"]),
        ("Kata bapak itu, atap bocor.", ["kata", "atap", "bocor"]),
        ("Plan B dan atap.", ["plan", "atap"]),
    ],
)
def test_what_says_nothing_of_its_own_is_left_out(text: str, left: list[str]) -> None:
    assert compared(text, "Hujan.")[0] == left


def test_a_word_with_a_capital_inside_sentences_is_a_name() -> None:
    text = "Melati runtuh. Pasar Melati sepi. Pedagang Melati pulang."
    assert compared(text, "Hujan.")[0] == ["runtuh", "pasar", "sepi", "dagang", "pulang"]


def test_a_capital_that_a_sentence_or_a_quotation_asks_for_is_no_name() -> None:
    text = "Atap runtuh. Atap bocor. Ia berkata, “Atap lapuk.” Kata dia atap basah."
    assert compared(text, "Hujan.")[0].count("atap") == 4


def test_half_of_the_places_make_a_name_and_all_texts_count() -> None:
    texts = ("Kata Jaya atap runtuh.", "Masa jaya pasar. Masa jaya toko.")
    assert "jaya" in compared(*texts)[0]
    assert "jaya" not in compared(*texts, settings=Settings(name_share=0.3))[0]


def test_words_are_numbered_once_for_all_texts() -> None:
    words = select_words(facts(story("Atap runtuh.", "Runtuh atap.")), (0, 1))
    assert words.rows[0].tolist() == words.rows[1].tolist()[::-1]
    assert words.vocabulary == ("atap", "runtuh")


def test_what_is_quoted_is_counted_apart() -> None:
    words = select_words(facts(story("Atap runtuh. “Atap lapuk,” katanya.", "Hujan.")), (0, 1))
    own, quoted = words.told(0), ~words.told(0)
    row = words.vocabulary.index("atap")
    assert (words.count(0, own)[row], words.count(0, quoted)[row]) == (1, 1)


def test_sentences_that_copies_share_are_fresh_once() -> None:
    wire = " ".join(WIRE)
    told = story_of(article(wire, "a"), article(f"{wire} Hujan turun lagi.", "b"))
    words = select_words(facts(told), (0, 1))
    assert words.fresh[0].all()
    assert np.count_nonzero(words.fresh[1]) == 3


def test_a_text_without_words_has_none() -> None:
    assert compared("***", "Hujan turun.") == [[], ["hujan", "turun"]]
