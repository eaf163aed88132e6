"""Words as columns: what is one word, and that the columns agree with the text."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.tokenize import Words, tokenize
from tests.cases import Case, read_cases

LETTERS = "abZßſİéΣ漢北اعдⅧ"
MARKS = "\u0301\u0650ि\ufe0f\u20e3"
DIGITS = "059²３٣"
HYPHENS = "-'’‐‑"
POINTS = ".,:"
MONEY = "$€£¥"
NO_WORD = ' \n\t\u00a0\u2028_“”"–—/()½🙂👍🏽\u200d\u00ad\ufeff\0\ud800\udfff'
HOSTILE = LETTERS + MARKS + DIGITS + HYPHENS + POINTS + MONEY + "%" + NO_WORD

WORD = re.compile(
    rf"""(?: [{LETTERS}{DIGITS}] [{MARKS}]* (?: [{re.escape(HYPHENS)}] (?=[{LETTERS}{DIGITS}]) )?
    | (?<=[{DIGITS}]) [{POINTS}] (?=[{DIGITS}])
    | [{MONEY}] (?=[{DIGITS}])
    | (?<=[{DIGITS}]) %
    )+""",
    re.VERBOSE,
)
"""The definition of a word, written a second time: one alternative for each kind of character."""

TEXTS = st.text(st.sampled_from(HOSTILE), max_size=60)


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
def test_words_are_those_that_a_regular_expression_finds(text: str) -> None:
    assert places(whole(text)) == [found.span() for found in WORD.finditer(text)]


@given(TEXTS)
def test_the_code_of_a_word_names_its_folded_characters(text: str) -> None:
    words = whole(text)
    slices = [text[start:end].casefold() for start, end in places(words)]
    assert folded(words) == slices
    assert words.surfaces == tuple(sorted(set(slices)))


@st.composite
def texts_with_ranges(draw: st.DrawFn) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text, and ranges of it in order that do not touch, as sentences never do."""
    text = draw(TEXTS)
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


def test_combining_marks_stay_with_their_letter() -> None:
    assert folded(whole("cafe\u0301 di Rio")) == ["cafe\u0301", "di", "rio"]


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
