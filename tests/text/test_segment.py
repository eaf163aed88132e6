"""Sentences: where they end, where they do not, and that no character is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import load_language
from compare.model import Unit
from compare.read.clean import clean
from compare.read.load import load
from compare.text.segment import segment
from tests.cases import Case, read_cases

SEEDS = Path(__file__).parents[2] / "seeds"


def sentences(line: str, code: str = "id") -> list[str]:
    units = segment(line, (Unit(0, len(line), "sentence", None),), load_language(code)).units
    assert {unit.kind for unit in units} <= {"sentence"}
    return [line[unit.start : unit.end] for unit in units]


@pytest.mark.parametrize("case", read_cases("text/cases/segment_id.txt"), ids=str)
def test_indonesian(case: Case) -> None:
    assert tuple(sentences(case.given)) == case.expected


@pytest.mark.parametrize("case", read_cases("text/cases/segment_en.txt"), ids=str)
def test_english(case: Case) -> None:
    assert tuple(sentences(case.given, "en")) == case.expected


@pytest.mark.parametrize("case", read_cases("text/cases/segment_library.txt"), ids=str)
def test_other_languages(case: Case) -> None:
    assert tuple(sentences(case.given, case.title.split(":")[0])) == case.expected


def test_a_quotation_does_not_reach_into_the_next_line() -> None:
    text = "“Satu. Dua”\nkata Ana."
    lines = (Unit(0, 11, "sentence", None), Unit(12, 21, "sentence", None))
    units = segment(text, lines, load_language("id")).units
    assert [text[unit.start : unit.end] for unit in units] == ["“Satu.", "Dua”", "kata Ana."]


def test_what_is_no_running_text_stays_as_it_is() -> None:
    text = "Kapal. Tiba. Foto: A. B. Satu. Dua."
    lines = (
        Unit(0, 12, "headline", None),
        Unit(13, 24, "credit", "source-line"),
        Unit(25, 35, "sentence", None),
    )
    cut = (Unit(25, 30, "sentence", None), Unit(31, 35, "sentence", None))
    assert segment(text, lines, load_language("id")).units == (*lines[:2], *cut)


def test_no_lines_have_no_sentences() -> None:
    assert segment("", (), load_language("id")).units == ()


HARD = ["Mr.", "B.J.", "yang.", "“", "”", '"', ",", "kata", "Kim", "…", "?!", ".", "!", "3.4", "("]
LINES = (
    st.lists(st.sampled_from([*HARD, *(f"{word} " for word in HARD), " ", "\u00a0"]), max_size=30)
    | st.lists(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=30)
).map("".join)


@given(LINES, st.sampled_from(["id", "en", "fr", "th"]), st.sampled_from(["", "\ny"]))
def test_sentences_cover_every_character_of_their_line_in_order(
    line: str, code: str, rest: str
) -> None:
    text = f"x\n{line}{rest}"
    units = segment(text, (Unit(2, 2 + len(line), "sentence", None),), load_language(code)).units
    ends = [2, *(unit.end for unit in units)]
    assert all(end <= unit.start < unit.end for end, unit in zip(ends, units, strict=False))
    assert ends[-1] <= 2 + len(line)
    kept = "".join(text[unit.start : unit.end] for unit in units)
    assert "".join(kept.split()) == "".join(line.split())
    assert all(text[unit.start : unit.end] == text[unit.start : unit.end].strip() for unit in units)


@pytest.mark.parametrize("code", ["id", "fr"])
def test_a_lone_surrogate_is_a_character_like_any_other(code: str) -> None:
    assert sentences("Kapal \ud800 tiba. Ya \udfff.", code) == ["Kapal \ud800 tiba.", "Ya \udfff."]


def test_a_sentence_may_be_longer_than_what_the_library_sees_at_once() -> None:
    long = f"Un {'bateau ' * 3_000}part."
    assert sentences(f"Il part. {long} Il part.", "fr") == ["Il part.", long, "Il part."]


def test_blank_lines_are_no_sentences() -> None:
    lines = tuple(Unit(place, place + 1, "sentence", None) for place in range(1000))
    assert segment(" " * 1000, lines, load_language("id")).units == ()


PLAIN = st.lists(st.sampled_from(["kapal", "tiba", "besar", "Oslo"]), min_size=2, max_size=6).map(
    lambda words: f"{' '.join(words).capitalize()}."
)


@given(st.lists(PLAIN, min_size=1, max_size=8))
def test_plain_sentences_come_back_as_they_were_joined(plain: list[str]) -> None:
    assert sentences(" ".join(plain)) == plain


@given(
    st.lists(PLAIN, min_size=1, max_size=8), st.sampled_from(sorted(load_language("id").joiners))
)
def test_a_stray_stop_after_a_joiner_changes_no_count(plain: list[str], joiner: str) -> None:
    damaged = [f"Ana tiba {joiner}. {sentence}" for sentence in plain]
    assert sentences(" ".join(damaged)) == damaged


@pytest.mark.parametrize(
    ("piece", "count"),
    [
        ("Kapal tiba di Oslo. ", 1),
        ('"Ya." ', 1),
        ("“Ya. Tidak,” katanya. ", 1),
        ("“", 0),
        ("kapal", 0),
        (".", 0),
        (" ", 0),
        ("Mr. ", 0),
    ],
)
def test_a_line_of_a_hundred_thousand_characters_is_cut(piece: str, count: int) -> None:
    """Work that grows as the square would take minutes."""
    times = 100_000 // len(piece)
    line = (piece * times).strip()
    assert len(sentences(line)) == (times if count else min(1, len(line)))
    assert len(sentences(line, "fr")) <= times


# Stray stops.


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
    found = segment(text, tuple(lines), load_language(code)).strays
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
    assert segment(text, (Unit(0, 16, "headline", None),), load_language("id")).strays == ()


def test_white_space_around_a_line_belongs_to_no_sentence() -> None:
    lines = (Unit(0, 3, "sentence", None), Unit(3, 12, "sentence", None))
    found = segment("   \u00a0Ya. Oi. ", lines, load_language("id"))
    assert [(unit.start, unit.end) for unit in found.units] == [(4, 7), (8, 11)]


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
        found = segment(raw.text, clean(raw, language), language).strays
        assert [around(raw.text, at) for at in found] == SPLIT.get(raw.file, [])
