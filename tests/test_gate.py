"""The gate goes red for every reason that it names, and green again only by the flags."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from compare.evaluate.gold import Outcome
from compare.evaluation import Evaluation, Figure, Measure
from tests import gate

RIGHT = Figure("f1", 0.8, (0.7, 0.9))


@pytest.fixture
def figures(monkeypatch: pytest.MonkeyPatch) -> dict[str, Figure]:
    """Stand for the engine: what each task measures, changed by the test."""
    found = {task: RIGHT for task, _ in gate.RUNS}

    def evaluate(task: str, gold: Path, corpus: Path) -> Outcome:
        del corpus
        measure = Measure("all", 2, (), (found[task],), None)
        return Outcome(Evaluation(task, gold.name, "rows", 1, "documents", 10, (measure,)), ())

    monkeypatch.setattr(gate, "evaluate", evaluate)
    return found


@pytest.fixture
def pinned(tmp_path: Path, figures: dict[str, Figure]) -> tuple[Path, Path]:
    """Floors and record of a run that was fine."""
    paths = tmp_path / "floors.json", tmp_path / "evaluation.json"
    assert gate.main(["--update"], *paths) == 0
    assert figures
    return paths


def said(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def test_what_was_pinned_is_green(
    pinned: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate.main([], *pinned) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == f"{len(gate.RUNS)} figures, none below its floor."
    assert err == ""


def test_a_floor_raised_by_hand_is_red(
    pinned: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    pins = json.loads(pinned[0].read_text())
    pins["floors"]["units all f1"] = 0.8001
    pinned[0].write_text(json.dumps(pins))
    assert gate.main([], *pinned) == 1
    assert said(capsys) == ["gate: units all f1: floor 0.8001, now 0.8"]


def test_a_figure_that_fell_is_red_and_not_pinned_without_the_flag(
    pinned: tuple[Path, Path], figures: dict[str, Figure], capsys: pytest.CaptureFixture[str]
) -> None:
    before = [path.read_bytes() for path in pinned]
    figures["units"] = replace(RIGHT, value=0.7999)
    for arguments in ([], ["--update"]):
        assert gate.main(arguments, *pinned) == 1
        assert "gate: units all f1: floor 0.8, now 0.7999" in said(capsys)
    assert [path.read_bytes() for path in pinned] == before
    assert gate.main(["--update", "--allow-regression"], *pinned) == 0
    assert gate.main([], *pinned) == 0


def test_a_figure_that_vanished_is_one_that_fell(
    pinned: tuple[Path, Path], figures: dict[str, Figure], capsys: pytest.CaptureFixture[str]
) -> None:
    figures["units"] = replace(RIGHT, name="other")
    assert gate.main(["--update"], *pinned) == 1
    assert said(capsys) == [
        "gate: units all f1: floor 0.8, now None",
        "gate: nothing was pinned. --update --allow-regression lowers floors",
    ]


def test_a_figure_that_rose_wants_to_be_recorded(
    pinned: tuple[Path, Path], figures: dict[str, Figure], capsys: pytest.CaptureFixture[str]
) -> None:
    figures["units"] = replace(RIGHT, value=0.9)
    assert gate.main([], *pinned) == 1
    assert said(capsys) == [f"gate: evaluation.json: is not what this run gives. {gate.UPDATE}"]
    assert gate.main(["--update"], *pinned) == 0
    figures["units"] = RIGHT
    assert gate.main([], *pinned) == 1


def test_a_new_figure_has_no_floor(
    pinned: tuple[Path, Path], figures: dict[str, Figure], capsys: pytest.CaptureFixture[str]
) -> None:
    pins = json.loads(pinned[0].read_text())
    del pins["floors"]["units all f1"]
    pinned[0].write_text(json.dumps(pins))
    assert figures
    assert gate.main([], *pinned) == 1
    assert said(capsys) == [f"gate: units all f1: has no floor. {gate.UPDATE}"]


@pytest.mark.parametrize("key", ["gold", "inputs"])
def test_changed_annotation_or_articles_are_red(
    key: str, pinned: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    pins = json.loads(pinned[0].read_text())
    pins[key] = "0" * 64
    pinned[0].write_text(json.dumps(pins))
    assert gate.main([], *pinned) == 1
    (line,) = said(capsys)
    assert "pinned 000000000000, now " in line
    assert {"gold": "tests/gold", "inputs": "seeds"}[key] in line


def test_the_hash_covers_every_byte_and_name(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "b").write_bytes(b"x")
    one, other = gate.tree_hash([tmp_path / "a"]), gate.tree_hash([tmp_path / "b"])
    (tmp_path / "a").write_bytes(b"x\r")
    assert len({one, other, gate.tree_hash([tmp_path / "a"])}) == 3


def test_the_hashes_cover_annotation_pages_articles_and_their_cards() -> None:
    names = {path.relative_to(gate.ROOT).as_posix() for path in gate.annotation()}
    assert {"tests/gold/units.jsonl", "tests/gold/pages/pasar-rimba.html"} <= names
    assert "tests/gold/floors.json" not in names
    assert sorted(path.name for path in gate.articles()) == [
        "000_bd702ba8605fb7c6.txt",
        "001_e41a6142b196c1a0.txt",
        "002_33242fee36692f67.txt",
        "003_041e6d76d06a84f5.txt",
        "004_e55747e849a101e5.txt",
        "actors.toml",
        "corpus.toml",
        "threads.toml",
    ]


def test_broken_pins_are_one_line_and_status_2(
    pinned: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    pinned[0].write_text("{")
    assert gate.main([], *pinned) == 2
    (line,) = said(capsys)
    assert line.startswith(f"gate: {pinned[0]}: cannot be read")


def test_lowering_needs_an_update(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        gate.main(["--allow-regression"])
    assert end.value.code == 2
    assert "goes with --update" in capsys.readouterr().err
