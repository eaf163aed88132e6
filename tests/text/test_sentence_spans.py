"""Stray stops: which full stops end no sentence though they look like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.language import load_language
from compare.model import Unit
from compare.read.clean import clean
from compare.read.load import load
from compare.text.sentence_spans import sentence_spans, stray_stops

SEEDS = Path(__file__).parents[2] / "seeds"


def around(text: str, at: int) -> str:
    before, after = text[:at].split(), text[at + 1 :].split()
    return f"{before[-1]}. {after[0]}"


def strays(text: str, code: str = "id") -> list[str]:
    """What stands around each stray stop: the word before it and the word behind."""
    lines = []
    start = 0
    for line in text.split("\n"):
        lines.append(Unit(start, start + len(line), "sentence", None))
        start += len(line) + 1
    found = stray_stops(text, tuple(lines), load_language(code))
    assert all(text[place] == "." for place in found)
    return [
        f"{text[:at].rsplit(maxsplit=1)[-1]}. {text[at + 1 :].split(maxsplit=1)[0]}" for at in found
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sebuah langkah yang. Baik bagi Oslo. Ya.", ["yang. Baik"]),
        ("Dukungan mereka. solidaritas itu. Ya.", ["mereka. solidaritas"]),
        ("Ia pergi ke . Oslo.", ["ke. Oslo."]),
        # Rightly there: abbreviations, known or not, initials, numbers, quotations, ellipses.
        ("Mr. Kim, kec. lama dan J. K. Ana membeli No. lima, dll. yang mahal.", []),
        ("Ia membayar 2.904. 678 dan diam... lalu pulang.", []),
        ("“Kami siap. kata yang. aneh” itu. Ia pergi.", ["siap. kata", "yang. aneh”"]),
        ("Ia menulis “yang.” Lalu ia pergi. iPhone laku.", []),
        ("Ia kuliah di prodi SI. Budi pergi ke DI. Ia pulang.", []),
        ("kapal tiba. ana pulang. semua senang.", []),
        ("", []),
    ],
)
def test_a_stop_is_stray_where_none_can_stand(text: str, found: list[str]) -> None:
    assert strays(text) == found


def test_weaker_grounds_count_in_the_whole_of_a_damaged_text_alone() -> None:
    split = "Nakhoda bertemu walikota. Oslo Timur Ana Karim tahun lalu ketika kapal tiba."
    assert strays(f"Ia menuju ke. Oslo.\n{split}") == ["ke. Oslo."]
    assert strays(f"{split}\nIa menuju ke. Oslo dan. Seoul.") == [
        "walikota. Oslo",
        "ke. Oslo",
        "dan. Seoul.",
    ]


def test_a_sentence_without_a_verb_stands_alone_in_a_damaged_text() -> None:
    text = "Ia menuju ke. Oslo dan. Seoul. Lalu hujan turun. Listrik padam. Targetnya 5 persen."
    assert strays(text) == ["ke. Oslo", "dan. Seoul."]


def test_english_has_no_weaker_grounds() -> None:
    assert strays("It is the. Big and. Red ship in harbour. Oslo North.", "en") == [
        "the. Big",
        "and. Red",
    ]


@pytest.mark.parametrize("code", ["fr", "xx"])
def test_a_language_without_data_calls_no_stop_stray(code: str) -> None:
    assert strays("Le bateau arrive. il part. Ya.", code) == []


def test_what_is_no_running_text_has_no_stray_stops() -> None:
    text = "Kapal yang. Baik"
    assert stray_stops(text, (Unit(0, 16, "headline", None),), load_language("id")) == ()


def test_white_space_around_a_line_belongs_to_no_sentence() -> None:
    lines = (Unit(0, 3, "sentence", None), Unit(3, 12, "sentence", None))
    found = sentence_spans("   \u00a0Ya. Oi. ", lines, load_language("id"))
    assert found.spans == ((), ((4, 7), (8, 11)))


SPLIT = {
    "002_33242fee36692f67.txt": [
        "dekade. Fokusnya", "pemimpin. Korea", "pemerintah. Bahkan", "yang. Signifikan",
        "dekatnya. Pemimpin", "di. Italia", "mereka. solidaritas", "sekutunya. Korea",
        "coba. Yang", "bertikai. Yang",
    ]
}  # fmt: skip


def test_one_of_the_seeds_is_damaged() -> None:
    for raw in load(SEEDS).texts:
        language = load_language("id")
        found = stray_stops(raw.text, clean(raw, language), language)
        assert [around(raw.text, at) for at in found] == SPLIT.get(raw.file, [])
