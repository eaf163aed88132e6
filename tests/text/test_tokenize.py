"""Words as columns: what is one word, and that the columns agree with the text."""

from __future__ import annotations

import re
from typing import Literal
from unicodedata import normalize

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.tokenize import Words, tokenize
from tests.cases import Case, read_cases
from tests.support import surface_of

LETTERS = "abZßſİéΣاعдⅧ"
MARKS = "\u0301\u0650ि\ufe0f\u20e3\u3099ั"
DIGITS = "059²٣"
HYPHENS = "-'’‐‑"
POINTS = ".,:"
MONEY = "$€£¥"
UNSPACED = "漢北ไกかカ"
WIDE = {"３": "3", "Ａ": "A", "．": ".", "￥": "¥", "％": "%", "ｶ": "カ", "ﾞ": "\u3099"}
UNSEEN = "\u00ad\u200b\u200d\u200f\ufeff"
NO_WORD = ' \n\t\u00a0\u2028_“”"–—/()½🙂👍🏽。・\0\ud800\udfff'
SPACED = LETTERS + MARKS + DIGITS + HYPHENS + POINTS + MONEY + "%" + NO_WORD
HOSTILE = SPACED + UNSPACED + "".join(WIDE) + UNSEEN

NUMERALS = DIGITS + "3"
WORD = re.compile(
    rf"""(?: [{LETTERS}A{NUMERALS}] [{MARKS}]*
           (?: [{re.escape(HYPHENS)}] (?=[{LETTERS}A{NUMERALS}]) )?
    | (?<=[{NUMERALS}]) [{POINTS}] (?=[{NUMERALS}])
    | [{MONEY}] (?=[{NUMERALS}])
    | (?<=[{NUMERALS}]) %
    )+""",
    re.VERBOSE,
)
"""The definition of a word, written a second time: one alternative for each kind of character."""
UNSPACED_LETTER = re.compile(f"[{UNSPACED}][{MARKS}]*")

TEXTS = st.text(st.sampled_from(HOSTILE), max_size=60)
SPACED_TEXTS = st.text(st.sampled_from(SPACED), max_size=60)


def expected_places(text: str) -> list[tuple[int, int]]:
    """The places of all words of a text, found with regular expressions."""
    kept = [place for place, character in enumerate(text) if character not in UNSEEN]
    plain = "".join(WIDE.get(text[place], text[place]) for place in kept)
    found = [match.span() for match in WORD.finditer(plain)]
    letters = [match.span() for match in UNSPACED_LETTER.finditer(plain)]
    for number, (start, end) in enumerate(letters):
        if number + 1 < len(letters) and letters[number + 1][0] == end:
            found.append((start, letters[number + 1][1]))
        elif number == 0 or letters[number - 1][1] != start:
            found.append((start, end))
    return [(kept[start], kept[end - 1] + 1) for start, end in sorted(found)]


def whole(text: str) -> Words:
    return tokenize(text, ((0, len(text)),))


def folded(words: Words) -> list[str]:
    return [words.surfaces[code] for code in words.codes]


def places(words: Words) -> list[tuple[int, int]]:
    return list(zip(words.starts.tolist(), words.ends.tolist(), strict=True))


@pytest.mark.parametrize("case", read_cases("text/cases/tokenize.txt"), ids=str)
def test_words_of_a_line(case: Case) -> None:
    assert tuple(folded(whole(case.given))) == case.expected


@given(TEXTS)
def test_words_are_those_that_regular_expressions_find(text: str) -> None:
    assert places(whole(text)) == expected_places(text)


@given(TEXTS)
def test_the_code_of_a_word_names_its_folded_characters(text: str) -> None:
    words = whole(text)
    slices = [surface_of(text[start:end]) for start, end in places(words)]
    assert folded(words) == slices
    assert words.surfaces == tuple(sorted(set(slices)))


@st.composite
def texts_with_ranges(draw: st.DrawFn) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text, and ranges of it in order that do not touch, as sentences never do."""
    text = draw(SPACED_TEXTS)
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    return text, tuple(zip(edges[::2], edges[1::2], strict=False))


@given(texts_with_ranges())
def test_words_lie_inside_the_ranges_and_are_cut_at_their_edges(
    example: tuple[str, tuple[tuple[int, int], ...]],
) -> None:
    text, ranges = example
    expected = [
        (max(start, low), min(end, high))
        for low, high in ranges
        for start, end in (found.span() for found in WORD.finditer(text))
        if max(start, low) < min(end, high)
    ]
    assert places(tokenize(text, ranges)) == expected


@pytest.mark.parametrize("ranges", [(), ((0, 0),)])
def test_no_text_has_no_words(ranges: tuple[tuple[int, int], ...]) -> None:
    words = tokenize("", ranges)
    assert (len(words.codes), len(words.starts), len(words.ends), words.surfaces) == (0, 0, 0, ())


def test_text_outside_every_range_has_no_words() -> None:
    assert places(tokenize("Kapal tiba.", ())) == []


def test_combining_marks_stay_with_their_letter_and_are_composed() -> None:
    words = whole("cafe\u0301 di Rio")
    assert folded(words) == ["café", "di", "rio"]
    assert places(words) == [(0, 5), (6, 8), (9, 12)]


@pytest.mark.parametrize("sign", UNSEEN)
def test_an_unseen_sign_parts_no_word_and_belongs_to_none(sign: str) -> None:
    words = whole(f"ka{sign}pal {sign} tiba{sign}, {sign}itu")
    assert folded(words) == ["kapal", "tiba", "itu"]
    assert places(words) == [(0, 6), (9, 13), (17, 20)]


def test_an_unseen_sign_between_two_ranges_parts_their_words() -> None:
    words = tokenize("ka\u00adpal", ((0, 2), (3, 6)))
    assert folded(words) == ["ka", "pal"]


UNSTABLE = st.sampled_from("éÅǖがパ각ﬁΐẛ̣Ωक़שּׁ") | st.sampled_from(HOSTILE) | st.characters()


@given(st.text(UNSTABLE, max_size=30), st.sampled_from(["NFC", "NFD"]))
def test_a_text_normalised_beforehand_has_the_same_words(
    text: str, form: Literal["NFC", "NFD"]
) -> None:
    assert folded(whole(normalize(form, text))) == folded(whole(text))


@given(TEXTS)
def test_a_text_without_its_unseen_signs_has_the_same_words(text: str) -> None:
    seen = "".join(character for character in text if character not in UNSEEN)
    assert folded(whole(seen)) == folded(whole(text))


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("漢字 漢", [(0, 2), (3, 4)]),
        ("漢字北", [(0, 2), (1, 3)]),
        ("か\u3099き", [(0, 3)]),
        ("สวัส", [(0, 3), (1, 4)]),
        ("漢\u200b字", [(0, 3)]),
        ("漢字AI北", [(0, 2), (2, 4), (4, 5)]),
        ("漢-字 漢-a", [(0, 1), (2, 3), (4, 5), (6, 7)]),
        ("漢。字", [(0, 1), (2, 3)]),
    ],
)
def test_an_unspaced_script_has_pairs_of_letters_as_words(
    text: str, ranges: list[tuple[int, int]]
) -> None:
    assert places(whole(text)) == ranges


def test_no_pair_reaches_beyond_its_range() -> None:
    assert places(tokenize("漢字北京市", ((0, 2), (3, 5)))) == [(0, 2), (3, 5)]


def test_columns_are_whole_numbers_of_one_length() -> None:
    words = whole("Kapal tiba, kapal pergi.")
    assert words.codes.tolist() == [0, 2, 0, 1]
    assert words.starts.tolist() == [0, 6, 12, 18]
    assert words.ends.tolist() == [5, 10, 17, 23]
    assert words.codes.dtype == words.starts.dtype == words.ends.dtype == np.int64


def test_words_that_differ_in_case_alone_share_a_code() -> None:
    words = whole("KAPAL Kapal kapal STRASSE straße")
    assert words.codes.tolist() == [0, 0, 0, 1, 1]


def test_anagrams_and_prefixes_are_told_apart() -> None:
    words = ["ab", "ba", "aab", "aba", "baa", "a", "aa", "aaa"]
    assert folded(whole(" ".join(words))) == words


@given(st.lists(st.text("01", min_size=1, max_size=8), min_size=1, max_size=200))
def test_many_similar_words_are_told_apart(words: list[str]) -> None:
    assert folded(whole(" ".join(words))) == words


def test_a_long_text_keeps_its_vocabulary() -> None:
    words = [f"k{number % 977}" for number in range(50_000)]
    found = whole(" ".join(words))
    assert len(found.surfaces) == 977
    assert folded(found) == words
