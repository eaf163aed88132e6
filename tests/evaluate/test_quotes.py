from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.evaluate.name_speakers import Called, is_same_speaker, words_of_name
from tests.evaluate.conftest import Run, Write
from tests.support import make_project

TEXT = (
    "Pasar kota bocor\n\n"
    "“Atap itu sudah lama bocor,” kata pejabat Rusia. Rusia membantah serangan terhadap jembatan "
    "itu. Para pengamat mengatakan jembatan itu tetap aman.\n"
)
ROOF = "Atap itu sudah lama bocor,"
ATTACK = "serangan terhadap jembatan itu"
BRIDGE = "jembatan itu tetap aman"


def quote(words: str, speaker: str, *, direct: bool = False, **more: object) -> dict[str, object]:
    start = TEXT.index(words)
    place = {"file": "a.txt", "start": start, "end": start + len(words)}
    return {**place, "speaker": speaker, "direct": direct, **more}


@pytest.fixture(autouse=True)
def seeds(tmp_path: Path) -> None:
    make_project(tmp_path, {"seeds/a.txt": TEXT, "seeds/b.txt": "Tidak ditandai. Sama sekali."})


def test_quotations_and_speakers_are_counted(write: Write, run: Run) -> None:
    rows = [
        quote(ROOF, "Russian officials", direct=True, lang="id", second_annotator_agrees=True),
        quote(f"membantah {ATTACK}", "Russia", second_annotator_agrees=False),
        quote("Pasar kota", "nobody"),
        quote(BRIDGE, "critics"),
    ]
    found = run("quotes", write("gold/quotes.jsonl", rows).parent)
    assert list(found.predictions) == [
        {
            "file": "a.txt", "start": 19, "end": 45, "speaker": "pejabat Rusia",
            "side": "Russia", "verb": "kata", "direct": True,
        },
        {
            "file": "a.txt", "start": 83, "end": 113, "speaker": "Rusia",
            "side": "Russia", "verb": "membantah", "direct": False,
        },
        {
            "file": "a.txt", "start": 140, "end": 163, "speaker": "Para pengamat",
            "side": None, "verb": "mengatakan", "direct": False,
        },
    ]  # fmt: skip
    figures = found.evaluation
    assert (figures.gold, figures.form, figures.rows) == ("gold", "folder", 4)
    exact = dict(figures.measure("spans exact").counts)
    assert (exact["tp"], exact["fp"], exact["fn"]) == (2, 1, 2)
    half = dict(figures.measure("spans").counts)
    assert (half["tp"], half["fp"], half["fn"]) == (3, 0, 1)
    assert figures.figure("spans direct", "f1").value == 1.0
    assert dict(figures.measure("spans reported").counts)["fn"] == 1
    assert figures.figure("direct inside", "precision").value == 1.0
    assert figures.figure("direct inside", "recall").value == 1.0
    assert dict(figures.measure("speakers").counts) == {"right": 2, "of": 3}
    assert figures.figure("with speaker", "share").value == 1.0
    assert figures.figure("annotators", "accuracy").value == 0.5


def test_rows_bring_their_own_texts(write: Write, run: Run) -> None:
    text = '"We waited," Dana Fox said.\n\nIt was called "Rain." \'Not this,\' she said of it.'
    rows = [
        {"id": 1, "text": text, "lang": "en", "quotes": [{"start": 0, "end": 12}]},
        {"id": 2, "text": "Nothing was said here.", "lang": "en", "quotes": []},
    ]
    found = run("quotes", write("rows.jsonl", rows))
    assert [(line["id"], line["start"], line["end"]) for line in found.predictions] == [(1, 1, 11)]
    assert found.evaluation.form == "rows"
    # Gold with marks and without: one spans the other.
    assert found.evaluation.figure("spans", "f1").value == 1.0
    assert found.evaluation.figure("spans exact", "f1").value == 0.0
    assert found.evaluation.figure("direct inside", "precision").value == 1.0


@pytest.mark.parametrize(
    ("gold", "names", "right"),
    [
        ("Vladimir Putin", ["Vladimir V. Putin"], True),
        ("Vladimir Putin", ["Putin"], True),
        ("Vladimir Putin", ["Yuri V. Ushakov"], False),
        ("Lim Eun-jung", ["Lim"], True),
        ("KCNA (Kantor Berita Resmi Korea Tengah)", ["Kantor Berita", "KCNA"], True),
        ("South Korean officials", ["Pejabat Korea Selatan", "officials South Korea"], True),
        ("UN sanctions monitors", ["para pengamat PBB", "observers and monitors UN"], True),
        ("officials in Kyiv", ["para analis", "analysts"], False),
        ("United States (at the UN)", ["PBB", "United Nations"], False),
        ("para pengamat", ["para pengamat", "observers"], True),
    ],
)
def test_a_speaker_is_known_by_most_of_the_annotated_words(
    gold: str, names: list[str], right: bool
) -> None:
    called = Called(tuple(words_of_name(name) for name in names), None)
    assert is_same_speaker(gold, called) is right


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"file": "a.txt", "end": 17}, "row has no 'start'"),
        ({"file": "a.txt", "start": 0, "end": 999}, "does not lie in the text"),
        ({"file": "x.txt", "start": 0, "end": 1}, "no article 'x.txt' in "),
        ({"file": "a.txt", "start": 0, "end": 5, "direct": "ja"}, "direct is not true or false"),
    ],
)
def test_a_wrong_row_names_its_line(
    row: dict[str, object], said: str, write: Write, run: Run
) -> None:
    path = write("gold/quotes.jsonl", [row])
    with pytest.raises(CompareError) as error:
        run("quotes", path.parent)
    assert str(error.value).startswith(f"{path}:1: ")
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("quotes", "said"),
    [(["x"], "'x' is no quotation"), ([{"start": 3}], "row has no 'end'"), (3, "is not a list")],
)
def test_a_wrong_quotation_of_a_row_names_its_line(
    quotes: object, said: str, write: Write, run: Run
) -> None:
    path = write("rows.jsonl", [{"id": 1, "text": "Ya. Tidak.", "quotes": quotes}])
    with pytest.raises(CompareError) as error:
        run("quotes", path)
    assert str(error.value).startswith(f"{path}:1: ")
    assert said in str(error.value)
