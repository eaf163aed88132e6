"""Quotations: from a mark that opens to the one that closes, whatever the shapes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import Language, load_language
from compare.text.quotation import inside_marks, quotation_spans
from tests.cases import Case, read_cases

TEXTS = st.text(st.sampled_from("aB1 .,\n“”\"«»‘’'`\u00a0"), max_size=40)
PAIRS = st.sampled_from((("“", "”"), ('"', '"'), ("«", "»"), ("``", "''")))
PROSE = st.text(st.sampled_from("abc"), min_size=1, max_size=6)


@pytest.mark.parametrize("case", read_cases("text/cases/quotation.txt"), ids=str)
def test_quotations_of_a_line(case: Case) -> None:
    line = case.given
    spans = quotation_spans(line, 0, len(line), load_language("id"))
    assert tuple(line[start:end] for start, end in spans) == case.expected


@given(st.lists(st.tuples(PROSE, PROSE, PAIRS), max_size=6))
def test_what_stands_between_two_marks_is_a_quotation(
    parts: list[tuple[str, str, tuple[str, str]]],
) -> None:
    text, wanted = "", []
    for narrated, said, (opening, closing) in parts:
        text += f"{narrated} "
        wanted.append((len(text), len(text) + len(opening + said + closing)))
        text += f"{opening}{said}{closing} "
    found = quotation_spans(text, 0, len(text), load_language("en"))
    assert list(found) == wanted
    inner = [inside_marks(text, span, load_language("en")) for span in found]
    assert [(text[slice(*span)], closed) for span, closed in inner] == [
        (said, True) for _, said, _ in parts
    ]


@given(TEXTS, st.integers(0, 10), st.integers(0, 10))
def test_quotations_lie_in_the_stretch_and_do_not_overlap(
    text: str, before: int, after: int
) -> None:
    start, end = min(before, len(text)), max(len(text) - after, 0)
    language = load_language("en")
    spans = quotation_spans(text, start, end, language)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(start <= edge <= end for edge in edges)
    for left, right in spans:
        (first, last), _ = inside_marks(text, (left, right), language)
        assert left <= first <= last <= right
        assert text[left] in "“”\"«»`'"


def test_a_paragraph_that_the_next_one_opens_anew_is_quoted_to_its_end() -> None:
    text = "Rina: “Kapal tiba. Kapal pergi.\n\n“Lalu hujan,” katanya."
    assert quotation_spans(text, 0, 31, load_language("id")) == ((6, 31),)
    assert quotation_spans(text, 0, 31, load_language("id")) != quotation_spans(
        text[:31], 0, 31, load_language("id")
    )
    assert inside_marks(text, (6, 31), load_language("id")) == ((7, 31), False)


def test_a_stretch_ends_what_it_does_not_close() -> None:
    text = "“Ya. Tidak,” katanya."
    assert quotation_spans(text, 0, 4, load_language("id")) == ((0, 4),)
    assert quotation_spans(text, 4, len(text), load_language("id")) == ()


def test_a_language_without_marks_has_no_quotations() -> None:
    assert quotation_spans("“Ya”", 0, 4, Language("fr")) == ()


def test_the_marks_of_the_language_count() -> None:
    language = Language("de", quotes=(("„", "“"),))
    assert quotation_spans("Er: „Ja“, «nein»", 0, 16, language) == ((4, 8),)


def test_a_language_without_data_has_the_marks_of_all() -> None:
    text = "Er: „Ja“, »nein« und «oui»."
    spans = quotation_spans(text, 0, len(text), load_language("de"))
    assert [text[slice(*span)] for span in spans] == ["„Ja“", "»nein«", "«oui»"]


def test_many_marks_take_no_longer_than_few_each() -> None:
    text = '“ya, "tidak, ' * 20_000
    assert len(quotation_spans(text, 0, len(text), load_language("id"))) <= 40_000
