from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.evaluate.halve import SPLITS, halve
from compare.model import COUNTED_KINDS, Article
from tests.support import article, words_in

WORDS = ("Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh")


def numbered(count: int, **known: str) -> Article:
    return article(" ".join(f"{word} kali atap bocor." for word in WORDS[:count]), **known)


def said(half: Article) -> list[str]:
    return [half.sentence_text(number).split()[0] for number in range(len(half.sentences))]


@pytest.mark.parametrize(
    ("split", "block", "first", "second"),
    [
        ("halves", 1, "Satu Dua Tiga Empat", "Lima Enam Tujuh"),
        ("blocks", 1, "Satu Tiga Lima Tujuh", "Dua Empat Enam"),
        ("blocks", 2, "Satu Dua Lima Enam", "Tiga Empat Tujuh"),
        ("blocks", 3, "Satu Dua Tiga Tujuh", "Empat Lima Enam"),
    ],
)
def test_two_ways_to_cut(split: str, block: int, first: str, second: str) -> None:
    halves = halve(numbered(7), split, block)
    assert halves is not None
    assert [" ".join(said(half)) for half in halves] == [first, second]


def test_a_text_of_less_than_two_blocks_is_not_cut() -> None:
    assert halve(numbered(5), "halves", 3) is None
    assert halve(numbered(6), "blocks", 3) is not None
    assert halve(article("***"), "halves", 1) is None


def test_what_stays_of_the_card() -> None:
    facts = {"language": "id", "translated_from": "en", "moment": "pagi"}
    halves = halve(numbered(6, complete="yes", outlet="Kabar", **facts), "halves", 3)
    assert halves is not None
    for half in halves:
        known = {
            name: getattr(half.raw.card, name).value for name in (*facts, "complete", "outlet")
        }
        assert known == {**facts, "complete": None, "outlet": None}
    assert [half.id for half in halves] == ["a-1", "a-2"]


def test_nothing_of_the_other_half_can_be_read() -> None:
    halves = halve(numbered(6), "blocks", 3)
    assert halves is not None
    texts = [half.raw.text for half in halves]
    assert {len(text) for text in texts} == {len(numbered(6).raw.text)}
    assert [words_in(text)[0] for text in texts] == ["satu", "empat"]
    assert not set(words_in(texts[0])) & {"empat", "lima", "enam"}


def test_damage_goes_with_its_sentence() -> None:
    broken = article(
        "Atap bocor dan. Roboh pagi itu. Kayu patah. Hujan deras turun. Toko tutup. Jalan sepi. "
        "Malam tiba."
    )
    assert broken.damage
    halves = halve(broken, "halves", 3)
    assert halves is not None
    assert [bool(half.damage) for half in halves] == [True, False]


@given(
    st.lists(st.sampled_from(["Atap", "bocor.", "“Kayu", "patah,”", "lalu", "Hujan."]), max_size=40)
)
def test_the_halves_hold_every_word_once(words: list[str]) -> None:
    whole = article(" ".join(words))
    for split in SPLITS:
        halves = halve(whole, split, 1)
        if halves is None:
            continue
        assert sum(len(half.tokens) for half in halves) == len(whole.tokens)
        assert sum(len(half.sentences) for half in halves) == len(whole.sentences)
        for half in halves:
            tokens = half.tokens
            for code, start, end in zip(tokens.codes, tokens.starts, tokens.ends, strict=True):
                assert half.raw.text[start:end].casefold() == tokens.surfaces[code]
            assert sorted(set(tokens.codes.tolist())) == list(range(len(tokens.surfaces)))
            assert {unit.kind for unit in half.units} <= set(COUNTED_KINDS)
        quoted = [int(one.tokens.quoted.sum()) for one in (whole, *halves)]
        assert quoted[0] == quoted[1] + quoted[2]
