from __future__ import annotations

import json
from pathlib import Path

import pytest

from compare.cli import main
from compare.evaluate.evaluate import TASKS
from tests.support import ROOT, SEEDS, make_project

GOLD = ROOT / "tests" / "gold"
ROW = {"id": "a", "text": "Atap runtuh. Warga lari.", "lang": "id", "spans": [[0, 12], [13, 24]]}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "g.jsonl"
    path.write_text(json.dumps(ROW) + "\n")
    return path


def test_one_json_object_is_printed_and_nothing_else(
    gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "sentences", str(gold)]) == 0
    out, err = capsys.readouterr()
    printed = json.loads(out)
    assert (printed["task"], printed["gold"], printed["rows"]) == ("sentences", "g.jsonl", 1)
    assert printed["measures"]["all"] == {
        "documents": 1,
        "counts": {
            "tp": 2,
            "fp": 0,
            "fn": 0,
            "found": 2,
            "gold": 2,
            "exact": 1,
            "passages": 1,
        },
        "figures": {
            name: {"value": 1.0, "interval": None}
            for name in ("precision", "recall", "f1", "exact")
        },
        "note": "one alone: nothing to resample, so no interval",
    }
    assert err == ""


def test_predictions_are_json_lines(gold: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "p.jsonl"
    assert main(["evaluate", "sentences", str(gold), "--predictions", str(out)]) == 0
    assert out.read_text() == '{"id": "a", "spans": [[0, 12], [13, 24]]}\n'


def test_files_are_looked_for_in_the_projects_seeds_or_where_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_project(tmp_path, {"seeds/README.txt": "no article"})
    assert main(["evaluate", "units", str(GOLD), "--project", str(tmp_path)]) == 2
    assert f"jajar: {tmp_path / 'seeds'}" in capsys.readouterr().err
    assert (
        main(["evaluate", "units", str(GOLD), "--project", str(tmp_path), "--corpus", str(SEEDS)])
        == 0
    )


def test_a_mistake_is_one_line_and_leaves_nothing_half_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold, out = tmp_path / "g.jsonl", tmp_path / "p.jsonl"
    gold.write_text(json.dumps(ROW) + '\n{"id": "b"}\n')
    out.write_text("older\n")
    assert main(["evaluate", "sentences", str(gold), "--predictions", str(out)]) == 2
    printed, said = capsys.readouterr()
    assert (printed, said) == ("", f"jajar: {gold}:2: row has no 'text'\n")
    assert out.read_text() == "older\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["g.jsonl", "p.jsonl"]


def test_an_output_that_cannot_be_written_prints_no_figures(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "sentences", str(gold), "--predictions", str(tmp_path)]) == 2
    printed, said = capsys.readouterr()
    assert printed == ""
    assert said.startswith(f"jajar: {tmp_path}: cannot be written")


def test_an_unknown_task_is_one_line(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "guesses", str(gold)]) == 2
    assert capsys.readouterr().err == f"jajar: no task 'guesses'. Known here: {', '.join(TASKS)}\n"
