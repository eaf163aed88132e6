from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from tests.evaluate.conftest import Run, Write
from tests.support import make_project

TEXTS = {
    "a.txt": "Atap pasar runtuh pagi ini. Warga berlari.",
    "b.txt": "Pagi ini atap pasar runtuh. Foto: Rina",
    "c.txt": "Hujan turun semalaman di bukit.",
}
SENTENCES = {"a.txt": [(0, 27), (28, 42)], "b.txt": [(0, 27)], "c.txt": [(0, 31)]}


@pytest.fixture
def folder(tmp_path: Path, write: Write) -> Path:
    make_project(tmp_path, {f"seeds/{name}": text for name, text in TEXTS.items()})
    rows = [
        {"id": f"{file[0]}{number}", "file": file, "start": s, "end": e, "kind": "sentence"}
        for file, spans in SENTENCES.items()
        for number, (s, e) in enumerate(spans)
    ]
    rows.append({"id": "b9", "file": "b.txt", "start": 28, "end": 38, "kind": "credit"})
    return write("gold/units.jsonl", [{**row, "lang": "id"} for row in rows]).parent


def grade(a: str, b: str, first: int, second: int) -> dict[str, object]:
    return {"a": a, "b": b, "first": first, "second": second}


GRADES = [
    grade("b0", "a0", 2, 1),  # either order
    grade("a1", "c0", 1, 1),
    grade("a0", "c0", 0, 2),
]


def test_every_pair_of_units_that_count_is_predicted(folder: Path, write: Write, run: Run) -> None:
    write("gold/alignment.jsonl", GRADES)
    found = run("alignment", folder)
    assert [(line["a"], line["b"], line["same"]) for line in found.predictions] == [
        ("a0", "b0", True),
        ("a1", "b0", False),
        ("a0", "c0", False),
        ("a1", "c0", False),
        ("b0", "c0", False),
    ]


def test_pairs_that_one_annotator_gave_do_not_count(folder: Path, write: Write, run: Run) -> None:
    write("gold/alignment.jsonl", GRADES)
    found = run("alignment", folder).evaluation
    pairs = dict(found.measure("pairs").counts)
    # a0-b0 and a1-c0 are pairs of both, a0-c0 of one alone: four of five are left.
    assert pairs == {"tp": 1, "fp": 0, "fn": 1, "found": 1, "gold": 2, "pairs": 4}
    # Grade 2 was given by one alone, to a0-b0 and to a0-c0: no pair is true.
    assert dict(found.measure("strict").counts)["pairs"] == 3
    assert found.figure("strict", "recall").value is None
    people = dict(found.measure("annotators pairs").counts)
    assert (people["tp"], people["fp"], people["fn"]) == (2, 0, 1)
    assert found.figure("annotators pairs", "f1").value == 0.8
    assert (found.rows, found.resampled, found.measure("pairs").documents) == (3, "documents", 3)


def test_a_pair_with_a_unit_that_is_not_aligned_is_passed_over(
    folder: Path, write: Write, run: Run
) -> None:
    write("gold/alignment.jsonl", [*GRADES, grade("a1", "b9", 1, 1)])
    assert dict(run("alignment", folder).evaluation.measure("pairs").counts)["gold"] == 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (grade("a0", "z9", 1, 1), r"no unit 'z9' in units\.jsonl"),
        (grade("a0", "a1", 1, 1), "pairs two units of one file"),
        (grade("a0", "b0", 1, 1), "pairs a0 and b0 a second time"),
        ({"a": "a1", "b": "b0", "first": 1}, "row has no 'second'"),
    ],
)
def test_a_wrong_row_names_its_line(
    wrong: dict[str, object], said: str, folder: Path, write: Write, run: Run
) -> None:
    write("gold/alignment.jsonl", [*GRADES, wrong])
    with pytest.raises(CompareError, match=rf"alignment\.jsonl:4: {said}"):
        run("alignment", folder)


def test_without_grades_pairs_are_predicted_and_nothing_is_measured(
    folder: Path, write: Write, run: Run
) -> None:
    alone = run("alignment", folder)
    write("gold/alignment.jsonl", GRADES)
    assert alone.predictions == run("alignment", folder).predictions
    assert {measure.note for measure in alone.evaluation.measures} == {"nothing to measure against"}
    values = [figure.value for one in alone.evaluation.measures for figure in one.figures]
    assert values == [None] * len(values)


def test_one_article_has_no_pairs_and_no_figures(tmp_path: Path, write: Write, run: Run) -> None:
    make_project(tmp_path, {"seeds/a.txt": TEXTS["a.txt"]})
    row = {"id": "a0", "file": "a.txt", "start": 0, "end": 27, "kind": "sentence", "lang": "id"}
    write("gold/alignment.jsonl", [{"a": "a0", "b": "a0", "first": 0, "second": 0}])
    folder = write("gold/units.jsonl", [row]).parent
    with pytest.raises(CompareError, match="pairs two units of one file"):
        run("alignment", folder)
