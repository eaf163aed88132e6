"""The lists that decide where a sentence ends: what ships, and mistakes in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import compare.language
import compare.text.sentence_words
from compare.errors import CompareError
from compare.language import load_language
from compare.text.sentence_words import NO_WORDS, load_sentence_words

SOUND = """\
before_figures = ["no"]
may_close = ["u.s"]
numbered = []
openers = ["it"]
zones = []
restarts = []
"""


@pytest.mark.parametrize("code", ["id", "en"])
def test_no_abbreviation_stands_in_two_lists(code: str) -> None:
    words, language = load_sentence_words(code), load_language(code)
    lists = (words.before_figures, words.may_close, language.abbreviations)
    assert sum(map(len, lists)) == len(frozenset().union(*lists))
    assert all(lists)


@pytest.mark.parametrize("code", ["id", "en"])
def test_what_begins_a_sentence_without_a_stop_is_an_opener(code: str) -> None:
    words = load_sentence_words(code)
    assert words.restarts - words.openers == frozenset()


def test_a_language_without_data_has_no_words() -> None:
    assert load_sentence_words("fr") is NO_WORDS
    assert NO_WORDS.damaged is None
    assert not NO_WORDS.openers


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The lists of a language "qq"; nothing of it stays in the cache."""
    monkeypatch.setattr(compare.language, "LANGUAGES", tmp_path)
    monkeypatch.setattr(compare.text.sentence_words, "LANGUAGES", tmp_path)
    load_sentence_words.cache_clear()
    (tmp_path / "qq").mkdir()
    yield tmp_path / "qq" / "sentences.toml"
    load_sentence_words.cache_clear()


def test_the_lists_are_the_file(file: Path) -> None:
    file.write_text(SOUND, "utf-8")
    words = load_sentence_words("qq")
    assert words.before_figures == frozenset({"no"})
    assert words.openers == frozenset({"it"})
    assert words.damaged is None


@pytest.mark.parametrize(
    ("old", "new", "message", "place"),
    [
        ('["no"]', '["No"]', "'No' is not a word in small letters", "1:19"),
        ('["u.s"]', '["u.s."]', "'u.s.' is not a word in small letters", "2:14"),
        ('["no"]', "[5]", "5 is not a word in small letters", "1:19"),
        ('["it"]', '["it", "it"]', "'it' stands there before", "4:18"),
        ("numbered = []", "numbers = []", "unknown key 'numbers'", "3:1"),
        ("restarts = []", 'restarts = "it"', "has another form", "6:1"),
        ("restarts = []", "restarts = []\n[damaged]\ncertain = 2", "'subordinators' is mis", "7:1"),
    ],
)
def test_a_mistake_is_told_with_its_place(
    file: Path, old: str, new: str, message: str, place: str
) -> None:
    file.write_text(SOUND.replace(old, new), "utf-8")
    with pytest.raises(CompareError, match=message) as caught:
        load_sentence_words("qq")
    assert caught.value.where == f"{file}:{place}"
