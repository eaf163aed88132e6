"""Scripts without spaces between words or without marks between sentences."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import compare.text.scripts
from compare.errors import CompareError
from compare.text.scripts import marks_sentences, spaced_spans, unspaced_blocks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Kapal tiba.", True),
        ("", True),
        ("船到了。", True),
        ("សំពៅមកដល់។", True),
        ("เรือมาถึงแล้ว", False),
        ("ເຮືອມາຮອດ", False),
        ("Kapal bernama เรือ tiba di Oslo hari ini.", True),
        ("เรือชื่อ Oslo มาถึงแล้ว", False),
    ],
)
def test_most_letters_decide_whether_a_text_marks_sentences(text: str, marks: bool) -> None:
    assert marks_sentences(text) is marks


def test_a_stretch_is_cut_at_spaces_between_its_own_letters() -> None:
    text = "xx เรือ Oslo 25 คน ฝนตก! ดี"
    spans = spaced_spans(text, 3, len(text))
    assert [text[start:end] for start, end in spans] == ["เรือ Oslo 25 คน", "ฝนตก!", "ดี"]
    assert spaced_spans(text, 4, 4) == ()


@pytest.mark.parametrize("word", ["THAI", "LAO", "KHMER", "MYANMAR", "HIRAGANA", "KATAKANA", "CJK"])
def test_every_letter_of_these_scripts_stands_in_a_block(word: str) -> None:
    """By the names of the characters; width forms are replaced before, other blocks are rare."""
    names = (f"{word} LETTER", f"{word} UNIFIED", f"{word} CHARACTER", f"{word} COMPATIBILITY")
    blocks = unspaced_blocks()
    missing = [
        hex(point)
        for point in range(0x0E00, 0x10000)
        if unicodedata.name(chr(point), "").startswith(names)
        and not any(first <= point < end for first, end in blocks)
        # Letters of minority languages, and of Shan and Aiton in Myanmar's extensions.
        and not 0xA9E0 <= point <= 0xAA7F
    ]
    assert missing == []


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(compare.text.scripts, "SCRIPTS", tmp_path / "scripts.toml")
    for function in ("_blocks", "_unmarked", "_gaps"):
        getattr(compare.text.scripts, function).cache_clear()
    yield tmp_path / "scripts.toml"
    for function in ("_blocks", "_unmarked", "_gaps"):
        getattr(compare.text.scripts, function).cache_clear()


def test_a_block_that_ends_before_it_begins_is_told_with_its_place(file: Path) -> None:
    file.write_text(
        '[[script]]\nname = "A"\nfirst = 9\nlast = 8\nword_spaces = true\nsentence_marks = true\n'
    )
    with pytest.raises(CompareError, match="ends before it begins") as caught:
        unspaced_blocks()
    assert caught.value.where == f"{file}:4:1"
