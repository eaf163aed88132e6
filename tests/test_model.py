"""What an id may look like, wherever one is read or printed."""

from __future__ import annotations

import pytest

from compare.model import is_id


@pytest.mark.parametrize("text", ["a", "24", "nyt-2", "s-0a1ca7533e-2"])
def test_small_letters_digits_and_inner_hyphens_are_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", " ", "A", "é", "a b", "-a", "a-", "a--b", "../a", "a\n"])
def test_anything_else_is_none(text: str) -> None:
    assert not is_id(text)
