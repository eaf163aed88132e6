"""A word of a list is one that a text can hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.datafile import read_toml
from compare.errors import CompareError
from compare.words import check_word, read_words, words_of


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (" Gencatan \t SENJATA ", ("gencatan", "senjata")),
        ("cafe\u0301", ("caf\u00e9",)),
        ("Straße", ("strasse",)),
        ("3,5%", ("3,5%",)),
    ],
)
def test_an_entry_is_read_as_the_words_of_a_text(entry: str, words: tuple[str, ...]) -> None:
    assert words_of(entry) == words


def test_words_are_texts_in_the_form_of_a_text_that_is_read(tmp_path: Path) -> None:
    file = tmp_path / "data.toml"
    file.write_text("k = ['di  dalam', 'Di', 'di', 's.d']\nsound = ['di dalam']\n", "utf-8")
    table = read_toml(file)
    assert table.texts("k") == ("di  dalam", "Di", "di", "s.d")
    assert read_words(table, "sound") == ("di dalam",)
    assert read_words(table, "missing") == table.texts("missing") == ()
    with pytest.raises(CompareError, match=r"singly spaced\. Write di dalam") as caught:
        read_words(table, "k")
    assert caught.value.where == f"{file}:1:6"


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("Di", "'Di' is not in small letters, composed and singly spaced. Write di"),
        ("s.d", "'s.d' can never match. Use letters, digits and inner hyphens only"),
        ("", "'' can never match"),
    ],
)
def test_a_word_that_is_never_read_is_refused(word: str, message: str) -> None:
    check_word("orang-orang", "x")
    with pytest.raises(CompareError) as caught:
        check_word(word, "a.txt:1:1")
    assert str(caught.value).startswith(f"a.txt:1:1: {message}")
