"""A language is detected where the text tells it, and not where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.read.detect_language import detect_language
from compare.settings import Settings
from tests.support import CORPUS, SEEDS

MALAY = (
    "Perdana Menteri berkata kerajaan akan mengumumkan pakej bantuan baharu pada hari Isnin kerana "
    "kenaikan harga minyak. Beliau memberitahu pemberita bahawa syarikat itu perlu mematuhinya."
)


@pytest.mark.parametrize("path", sorted([*SEEDS.glob("*.txt"), *CORPUS.glob("*.txt")]))
def test_indonesian_articles_are_no_malay(path: Path) -> None:
    assert detect_language(path.read_text("utf-8")) == "id"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ship arrived at the harbour this morning, the port's master told reporters.", "en"),
        (MALAY, "ms"),
        ("Le navire est arrivé au port ce matin, selon le capitaine et les ouvriers.", "fr"),
    ],
)
def test_other_languages_are_told_apart(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "x", "Atap runtuh.", "12 34 56", "Anna Berg, Otto Lind"])
def test_too_little_is_no_ground_for_a_guess(text: str) -> None:
    assert detect_language(text) is None


def test_the_beginning_counts_as_far_as_the_setting_says() -> None:
    english = "The ship arrived at the harbour this morning. "
    text = english * 2 + MALAY * 5
    assert detect_language(text, Settings(language_characters=len(english) * 2)) == "en"
    assert detect_language(text) == "ms"
