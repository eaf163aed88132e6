from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from tests.evaluate.conftest import Run, Write
from tests.support import make_project

TEXT = "Atap Pasar Runtuh\r\n\r\nAtap itu runtuh pagi ini. Warga lari ke luar pasar lama.\r\n"
FIRST, SECOND = (21, 46), (47, 77)


def unit(start: int, end: int, kind: str, **more: object) -> dict[str, object]:
    return {"id": f"{start}", "file": "a.txt", "start": start, "end": end, "kind": kind, **more}


@pytest.fixture(autouse=True)
def seeds(tmp_path: Path) -> None:
    make_project(tmp_path, {"seeds/a.txt": TEXT, "seeds/b.txt": "Tidak ditandai. Sama sekali."})


def test_edges_and_kinds_are_counted(write: Write, run: Run) -> None:
    rows = [
        unit(0, 17, "headline", lang="id", second_kind="subhead"),
        unit(21, 46, "caption", second_kind="caption"),
        unit(47, 60, "sentence"),
        unit(61, 77, "sentence"),
    ]
    found = run("units", write("gold/units.jsonl", rows).parent)
    assert list(found.predictions) == [
        {"file": "a.txt", "start": 0, "end": 17, "kind": "headline"},
        {"file": "a.txt", "start": FIRST[0], "end": FIRST[1], "kind": "sentence"},
        {"file": "a.txt", "start": SECOND[0], "end": SECOND[1], "kind": "sentence"},
    ]
    figures = found.evaluation
    assert (figures.gold, figures.form, figures.rows) == ("gold", "folder", 4)
    edges = dict(figures.measure("boundaries").counts)
    assert (edges["tp"], edges["fp"], edges["fn"]) == (2, 1, 2)
    assert figures.figure("boundaries", "f1").value == round(4 / 7, 4)
    assert dict(figures.measure("kinds").counts) == {"right": 1, "units": 2}
    assert figures.figure("annotators", "accuracy").value == 0.5
    assert dict(figures.measure("confusion").counts) == {"caption read as sentence": 1}
    assert figures.measure("file a.txt").counts == figures.measure("boundaries").counts


def test_only_files_with_rows_are_scored(write: Write, run: Run) -> None:
    found = run("units", write("gold/units.jsonl", [unit(0, 17, "headline")]).parent)
    assert {line["file"] for line in found.predictions} == {"a.txt"}
    assert found.evaluation.measure("boundaries").note is not None


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([{"file": "a.txt", "start": 0, "end": 17}], "row has no 'kind'"),
        ([{"file": "a.txt", "end": 17, "kind": "headline"}], "row has no 'start'"),
        ([unit(0, 999, "headline")], "does not lie in the text, which has 79 code points"),
        ([unit(0, 17, "title")], "unknown kind 'title'. Known here: sentence, headline"),
        ([unit(0, 17, "headline"), unit(0, 17, "date")], "of a.txt is annotated twice"),
        ([{**unit(0, 3, "date"), "file": "x.txt"}], "no article 'x.txt' in "),
        ([{**unit(0, 3, "date"), "lang": "qqqq"}], "no language is known"),
    ],
)
def test_a_wrong_row_names_its_line(
    rows: list[dict[str, object]], said: str, write: Write, run: Run
) -> None:
    path = write("gold/units.jsonl", rows)
    with pytest.raises(CompareError) as error:
        run("units", path.parent)
    assert str(error.value).startswith(f"{path}:{len(rows)}: ")
    assert said in str(error.value)


def test_a_folder_is_needed_that_holds_units(write: Write, run: Run, tmp_path: Path) -> None:
    with pytest.raises(CompareError, match=r"is not a folder\. Name the folder that holds units"):
        run("units", write("units.jsonl", [unit(0, 17, "headline")]))
    with pytest.raises(CompareError, match="nowhere: no such folder"):
        run("units", tmp_path / "nowhere")
    with pytest.raises(CompareError, match=r"units\.jsonl: file not found"):
        run("units", tmp_path / "seeds")


def test_a_missing_corpus_is_said(write: Write, run: Run, tmp_path: Path) -> None:
    path = write("gold/units.jsonl", [unit(0, 17, "headline")])
    (tmp_path / "seeds").rename(tmp_path / "moved")
    with pytest.raises(
        CompareError, match=r"seeds: no such folder\. Name the folder of articles: --corpus"
    ):
        run("units", path.parent)
