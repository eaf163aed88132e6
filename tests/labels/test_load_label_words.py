"""The list of words that judge: what ships, and mistakes in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

import compare.labels.load_label_words
import compare.language
from compare.errors import CompareError
from compare.labels.load_label_words import LabelWords, SmallWords, load_label_words
from compare.report import POLARITIES
from compare.text.tokenize import tokenize
from tests.cases import Case, read_cases

HEAD = """\
source = "A"
licence = "MIT"
endings = ["nya"]
refusals = ["menolak"]
fixed = ["jalan pahlawan"]
"""
SMALL = (
    HEAD
    + "[words]\n"
    + "".join(f"{field.name} = []\n" for field in fields(SmallWords))
    + 'modifiers = "after"\n'
)
SOUND = SMALL + '[[group]]\npolarity = "pos"\nkind = "person"\nterms = ["pahlawan"]\n'


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The list of a language "qq"; nothing of it stays in the cache."""
    monkeypatch.setattr(compare.language, "LANGUAGES", tmp_path)
    monkeypatch.setattr(compare.labels.load_label_words, "LANGUAGES", tmp_path)
    load_label_words.cache_clear()
    (tmp_path / "qq").mkdir()
    yield tmp_path / "qq" / "labels.toml"
    load_label_words.cache_clear()


def shipped(code: str) -> LabelWords:
    words = load_label_words(code)
    assert words is not None
    return words


def test_a_list_is_read_with_endings_and_fixed_expressions(file: Path) -> None:
    file.write_text(SOUND, "utf-8")
    words = shipped("qq")
    forms = {
        " ".join(term.words): group for term, group in zip(words.terms, words.groups, strict=True)
    }
    assert set(forms) == {"jalan pahlawan", "jalan pahlawannya", "pahlawan", "pahlawannya"}
    assert forms["jalan pahlawan"] is None
    group = forms["pahlawannya"]
    assert group is not None
    assert (group.polarity, group.kind) == ("pos", "person")
    assert not group.needs | group.beside
    assert (words.written[-1], words.before) == ("pahlawan", False)
    assert words.refusals == frozenset({"menolak"})


def test_a_base_form_has_no_endings(file: Path) -> None:
    file.write_text(SOUND.replace('["pahlawan"]', '[{ lemma = "pahlawan" }]'), "utf-8")
    assert [str(term) for term in shipped("qq").terms if term.lemma] == ["pahlawan (lemma)"]
    assert len(shipped("qq").terms) == 3


@pytest.mark.parametrize("case", read_cases("mistakes/labels.txt"), ids=str)
def test_a_mistake_is_told_with_its_place(case: Case, file: Path) -> None:
    file.write_text(case.given.replace("{small}", SMALL.rstrip("\n")), "utf-8")
    with pytest.raises(CompareError) as caught:
        load_label_words("qq")
    assert str(caught.value).replace(f"{file.parent}/", "") == case.expected[0]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('endings = ["nya"]', 'endings = ["-"]', "can never match"),
        ('modifiers = "after"', 'modifiers = "behind"', "unknown modifiers 'behind'"),
        ("pair = []", "pairs = []", "unknown key 'pairs'"),
    ],
)
def test_a_mistake_in_the_small_words_is_told(old: str, new: str, message: str, file: Path) -> None:
    file.write_text(SOUND.replace(old, new), "utf-8")
    with pytest.raises(CompareError, match=message):
        load_label_words("qq")


def test_a_language_without_a_list_has_none(file: Path) -> None:
    assert load_label_words("qq") is None
    assert load_label_words("fr") is None
    assert not file.exists()


@pytest.mark.parametrize("code", ["id", "en"])
def test_what_ships_is_broad_and_can_match(code: str) -> None:
    words = shipped(code)
    by_polarity = {
        polarity: {
            entry
            for entry, group in zip(words.written, words.groups, strict=True)
            if group and group.polarity == polarity
        }
        for polarity in POLARITIES
    }
    assert len(by_polarity["neg"]) > 400
    assert len(by_polarity["pos"]) > 100
    for term in words.terms:
        text = " ".join(term.words)
        found = tokenize(text, ((0, len(text)),))
        assert tuple(found.surfaces[row] for row in found.codes) == term.words, str(term)
