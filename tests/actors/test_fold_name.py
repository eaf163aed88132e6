"""Names folded: hyphens part, accents, apostrophes and possessives do not count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.actors.fold_name import fold_name


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Kim Jong-un", ["kim", "jong", "un"]),
        ("Chad O’Carroll's", ["chad", "ocarroll"]),
        ("Erdoğan", ["erdogan"]),
        ("J.K. Rowling", ["j", "k", "rowling"]),
        ("–", []),
    ],
)
def test_ways_of_writing_a_name_are_equal(written: str, parts: list[str]) -> None:
    assert [part for part, _, _ in fold_name(written)] == parts


@given(st.text())
def test_parts_stand_where_they_say(text: str) -> None:
    end = 0
    for part, start, stop in fold_name(text):
        assert part
        assert end <= start < stop <= len(text)
        end = stop
