from __future__ import annotations

import pytest

from compare.stories.count_units import count_units
from compare.stories.passage import sentence_words
from compare.text.match import surface
from tests.support import article


def counted(text: str) -> list[tuple[str, float, str]]:
    """(what is counted, number, words) of the first sentence."""
    one = article(text)
    found = count_units(one, sentence_words(one, 0))
    return [
        (unit, value, surface(one.tokens, hit))
        for unit, numbers in found.items()
        for value, hit in numbers.items()
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada 12 kios di sana.", [("kios", 12, "12 kios")]),
        ("Ada 10.500 kios di sana.", [("kios", 10_500, "10.500 kios")]),
        ("Ada 4,8 juta kios di sana.", [("kios", 4_800_000, "4,8 juta kios")]),
        ("Ada dua kios di sana.", [("kios", 2, "dua kios")]),
        ("Ada 12 kios dan tiga gudang.", [("kios", 12, "12 kios"), ("gudang", 3, "tiga gudang")]),
        ("Sebanyak 12 kios tutup.", [("kios", 12, "12 kios")]),
        ("Kota Oslo, 12 kios.", [("kios", 12, "12 kios")]),
        ("Ada 12 kios, lalu 14 kios.", [("kios", 12, "12 kios"), ("kios", 14, "14 kios")]),
    ],
)
def test_a_number_counts_the_word_behind_it(
    text: str, expected: list[tuple[str, float, str]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sejak 2019 kios itu tutup.",  # a year
        "Pada 12 Mei kios itu tutup.",  # a date
        "Pukul 12.30 waktu setempat kios tutup.".replace("12.30", "12:30"),  # a time
        "Satu kios tutup.",  # one of several
        "Dua puluh empat kios tutup.",  # no product
        "Ia berumur 12, kios itu 20.",  # punctuation behind it
        "Kios itu ada 12 yang tutup.",  # a function word behind it
        "Kios itu ada 12.",  # nothing behind it
        "Pesawat Boeing 737 menabrak kios.",  # a name
        "Pasal 7 mengatur kios.",  # a place in a row
        "Kios tutup pukul 10 malam.",  # an hour
        "Kios tutup sampai 10 malam.",
    ],
)
def test_what_is_not_surely_a_count_is_left_out(text: str) -> None:
    assert counted(text) == []
