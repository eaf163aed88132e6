"""The lists of quantities: what ships, and mistakes in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

import compare.language
import compare.quantities.lists
from compare.errors import CompareError
from compare.language import LANGUAGES, load_language
from compare.quantities.lists import QuantityWords, load_quantity_words
from compare.text.tokenize import tokenize
from tests.cases import Case, read_cases

CODES = ("id", "en")
HEDGES = ("about", "more", "less")


def test_a_language_without_data_has_no_words() -> None:
    words = load_quantity_words("fr")
    assert not any(getattr(words, name) for name in QuantityWords.__dataclass_fields__)


@pytest.mark.parametrize("code", CODES)
def test_a_hedge_is_one_of_three(code: str) -> None:
    words = load_quantity_words(code)
    lists = [set(getattr(words, name)) for name in HEDGES]
    assert sum(map(len, lists)) == len(set().union(*lists))
    assert all(lists)


@pytest.mark.parametrize("code", CODES)
def test_what_multiplies_is_a_number_word(code: str) -> None:
    words = load_quantity_words(code)
    assert {*words.multiply, *words.teens} <= set(words.numbers)


@pytest.mark.parametrize("code", CODES)
def test_every_phrase_is_words_of_the_tokenizer(code: str) -> None:
    words = load_quantity_words(code)
    for name in QuantityWords.__dataclass_fields__:
        for phrase in getattr(words, name):
            text = " ".join(phrase)
            if not re.search(r"[$€£¥]", text):
                found = tokenize(text, ((0, len(text)),))
                assert tuple(found.surfaces[row] for row in found.codes) == phrase, (name, text)


@pytest.mark.parametrize("code", CODES)
def test_both_languages_know_the_same_zones_and_units_of_time(code: str) -> None:
    words, other = load_quantity_words(code), load_quantity_words("id")
    assert words.zones == other.zones
    assert set(words.relative_units.values()) == set(other.relative_units.values())
    assert {unit for _, unit in words.durations.values()} == {"second", "month"}


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The lists of a language "qq", a copy of Indonesian; nothing of it stays in a cache."""
    copytree(LANGUAGES / "id", tmp_path / "qq")
    for module in (compare.language, compare.quantities.lists):
        monkeypatch.setattr(module, "LANGUAGES", tmp_path)
    yield tmp_path / "qq" / "quantities.toml"
    load_quantity_words.cache_clear()
    load_language.cache_clear()


@pytest.mark.parametrize("case", read_cases("mistakes/quantities.txt"), ids=str)
def test_a_mistake_is_told_with_its_place(file: Path, case: Case) -> None:
    old, new = case.given.split("\n")
    text = file.read_text("utf-8")
    assert text.count(f"\n{old}\n") == 1
    file.write_text(text.replace(f"\n{old}\n", f"\n{new}\n".replace("\\n", "\n")), "utf-8")
    line = text[: text.index(f"\n{old}\n")].count("\n") + 2
    (message,) = case.expected
    with pytest.raises(CompareError) as caught:
        load_quantity_words("qq")
    place, _, said = str(caught.value).removeprefix(f"{file}:").partition(": ")
    assert said.startswith(message)
    assert int(place.partition(":")[0]) in (line, line + 1)
    assert re.fullmatch(r"\d+:\d+", place)
