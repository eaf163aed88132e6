from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from tests.evaluate.conftest import Run, Write
from tests.support import make_project

FIRE = "Api di Pasar Melati menghanguskan {} kios ikan milik warga.\n"
TEXTS = {"a.txt": FIRE.format("12"), "b.txt": FIRE.format("15"), "c.txt": FIRE.format("12")}


def mention(file: str, words: str) -> dict[str, object]:
    start = TEXTS[file].index(words)
    return {"file": file, "start": start, "end": start + len(words)}


def row(verdict: str, *mentions: dict[str, object]) -> dict[str, object]:
    return {"quantity": "kios", "kind": "count", "mentions": list(mentions), "verdict": verdict}


@pytest.fixture(autouse=True)
def seeds(tmp_path: Path) -> None:
    make_project(tmp_path, {f"seeds/{name}": text for name, text in TEXTS.items()})


def counts(run: Run, path: Path) -> dict[str, dict[str, int]]:
    measures = run("quantities", path.parent).evaluation.measures
    return {measure.name: dict(measure.counts) for measure in measures}


def test_mentions_verdicts_and_differences_are_counted(write: Write, run: Run) -> None:
    stated = [mention("a.txt", "12 kios"), mention("b.txt", "15"), mention("c.txt", "kios ikan")]
    path = write("gold/quantities.jsonl", [row("differs", *stated, mention("a.txt", "Api"))])
    assert counts(run, path) == {
        "mentions": {"found": 3, "gold": 4},
        "verdicts": {"right": 1, "groups": 1},
        "differs": {"right": 1, "shown": 1},
    }


def test_a_difference_that_people_saw_otherwise_is_wrong(write: Write, run: Run) -> None:
    stated = [mention("a.txt", "12 kios"), mention("b.txt", "15"), mention("c.txt", "12")]
    path = write("gold/quantities.jsonl", [row("different moment", *stated)])
    found = counts(run, path)
    assert found["verdicts"] == {"right": 0, "groups": 1}
    assert found["differs"] == {"right": 0, "shown": 1}


def test_every_quantity_is_predicted_with_its_group(write: Write, run: Run) -> None:
    path = write(
        "gold/quantities.jsonl", [row("differs", *(mention(one, "kios") for one in TEXTS))]
    )
    lines = run("quantities", path.parent).predictions
    assert lines[0] == {
        **mention("a.txt", "12 kios"),
        "value": 12.0,
        "unit": "kios",
        "group": 1,
        "verdict": "differs",
    }
    assert [line["value"] for line in lines] == [12.0, 15.0, 12.0]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"mentions": [], "verdict": "differs"}, "has no mentions"),
        ({"verdict": "differs"}, "row has no 'mentions'"),
        ({"mentions": ["a"], "verdict": "differs"}, "'a' is no mention. Write file, start and end"),
        ({"mentions": [{"file": "x.txt", "start": 0, "end": 1}]}, "no article 'x.txt'"),
        ({"mentions": [{"file": "a.txt", "start": 0, "end": 999}]}, "does not lie in the text"),
        ({"mentions": [{"file": "a.txt", "start": 0, "end": 3}]}, "row has no 'verdict'"),
    ],
)
def test_a_wrong_row_names_its_line(
    wrong: dict[str, object], said: str, write: Write, run: Run
) -> None:
    path = write("gold/quantities.jsonl", [wrong])
    with pytest.raises(CompareError) as error:
        run("quantities", path.parent)
    assert str(error.value).startswith(f"{path}:1: ")
    assert said in str(error.value)
