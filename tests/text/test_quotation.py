"""Quotations: from an opening mark to the first that closes, whatever the shapes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import Language, load_language
from compare.text.quotation import quotation_spans
from tests.cases import Case, read_cases

PATTERN = re.compile(r'[“"«](?=\S)[^”"»]*(?:[”"»]|\Z)')
TEXTS = st.text(st.sampled_from("aB .,\n“”\"«»‘’'\u00a0"), max_size=40)


@pytest.mark.parametrize("case", read_cases("text/cases/quotation.txt"), ids=str)
def test_quotations_of_a_line(case: Case) -> None:
    line = case.given
    spans = quotation_spans(line, 0, len(line), load_language("id"))
    assert tuple(line[start:end] for start, end in spans) == case.expected


@given(TEXTS, st.integers(0, 10), st.integers(0, 10))
def test_quotations_are_those_that_a_regular_expression_finds(
    text: str, before: int, after: int
) -> None:
    start, end = min(before, len(text)), max(len(text) - after, 0)
    spans = quotation_spans(text, start, end, load_language("en"))
    found = [match.span() for match in PATTERN.finditer(text[start:end])]
    assert list(spans) == [(start + left, start + right) for left, right in found]


def test_a_stretch_ends_what_it_does_not_close() -> None:
    text = "“Ya. Tidak,” katanya."
    assert quotation_spans(text, 0, 4, load_language("id")) == ((0, 4),)
    assert quotation_spans(text, 4, len(text), load_language("id")) == ()


def test_a_language_without_marks_has_no_quotations() -> None:
    assert quotation_spans("“Ya”", 0, 4, Language("fr")) == ()


def test_the_marks_of_the_language_count() -> None:
    language = Language("de", quotes=(("„", "“"),))
    assert quotation_spans("Er: „Ja“, “nein”", 0, 16, language) == ((4, 8),)
