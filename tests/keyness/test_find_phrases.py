from __future__ import annotations

import math

import pytest

from compare.keyness.find_phrases import FoundPhrase, find_phrases
from compare.keyness.select_words import select_words
from compare.settings import Settings
from tests.support import facts, story


def phrases(text: str, least: int = 3) -> list[FoundPhrase]:
    words = select_words(facts(story(text, "Hujan turun.")), (0, 1))
    return list(find_phrases(words, 0, Settings(phrase_hits=least)))


def names(text: str, least: int = 3) -> list[str]:
    return [" ".join(one.words) for one in phrases(text, least)]


def test_the_example_of_the_method_page() -> None:
    """Three times side by side among 48 words, one word 4 times and the other 6 times."""
    pairs, alone = "Atap lama. " * 3, "Lama lagu. Lama kota. Lama sungai. Bocor atap. "
    rest = " ".join(f"Kata{chr(97 + n)} kalimat{chr(97 + n)}." for n in range(17))
    (found,) = phrases(pairs + alone + rest)
    assert found.words == ("atap", "lama")
    assert len(found.places) == 3
    assert found.association == pytest.approx(math.log2(3 * 48 / (4 * 6)))


def test_a_phrase_needs_its_hits() -> None:
    assert names("Kayu lapuk patah. Kayu lapuk roboh.") == []
    assert names("Kayu lapuk patah. Kayu lapuk roboh.", 2) == ["kayu lapuk"]


def test_function_words_are_no_ends() -> None:
    text = "Harga beras dan jagung naik. Kota sepi. " * 3
    assert "beras dan jagung" in names(text)
    assert not [name for name in names(text) if name.split()[0] == "dan" or name.endswith(" dan")]


def test_names_numbers_quotations_and_stops_cut() -> None:
    assert names("Kayu Melati lapuk. Semua kayu Melati lapuk. " * 3) == []
    assert names("Kayu 20 lapuk. " * 3) == []
    assert names("Ada kayu. Lapuk sekali. " * 3) == []
    assert names("“Kayu lapuk,” katanya. " * 3) == []


def test_a_pair_that_only_stands_in_a_triple_is_not_named_beside_it() -> None:
    text = "Kayu penyangga lapuk. Atap bocor. " * 3
    assert names(text) == ["kayu penyangga lapuk", "atap bocor"]
    assert "kayu penyangga" in names(text + "Kayu penyangga patah.")


def test_places_are_those_of_the_words() -> None:
    (found,) = phrases("Pagi kayu lapuk. Siang kayu lapuk. Malam kayu lapuk.")
    assert found.places == ((1, 3), (4, 6), (7, 9))


def test_a_text_without_words_has_no_phrase() -> None:
    assert names("***") == []
    assert names("Kayu.") == []
