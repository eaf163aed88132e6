from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from tests.evaluate.conftest import Run, Write
from tests.support import make_project

TEXT = "Rezim Iran diam. Rusia yang kejam bicara. “Diktator itu gila,” kata warga. Ia pahlawan.\n"


def label(words: str, target: str, **more: object) -> dict[str, object]:
    start = TEXT.index(words)
    row = {"file": "a.txt", "start": start, "end": start + len(words), "target": target}
    return {**row, "polarity": "neg", "voice": "outlet", "strength": "strong", **more}


@pytest.fixture(autouse=True)
def seeds(tmp_path: Path) -> None:
    make_project(tmp_path, {"seeds/a.txt": TEXT, "seeds/b.txt": "Rezim Iran. Tidak ditandai."})


def test_labels_are_matched_by_overlap_and_compared_with_what_they_overlap(
    write: Write, run: Run
) -> None:
    rows = [
        label("Rezim Iran", "Iran", second_annotator_agrees=True),
        label("kejam", "Iran", second_annotator_agrees=False),
        label("Diktator itu gila", "other", voice="quoted (a citizen)"),
        label("bicara", "Russia", strength="weak"),
    ]
    found = run("labels", write("gold/labels.jsonl", rows).parent)
    figures = found.evaluation
    counts = dict(figures.measure("found").counts)
    assert (counts["tp"], counts["fp"], counts["fn"]) == (3, 1, 1)
    assert dict(figures.measure("strong").counts) == {"right": 3, "of": 3}
    assert dict(figures.measure("polarity").counts) == {"right": 3, "of": 3}
    assert dict(figures.measure("voice").counts) == {"right": 3, "of": 3}
    assert dict(figures.measure("target").counts) == {"right": 1, "of": 2}
    assert figures.figure("annotators", "accuracy").value == 0.5
    assert figures.measure("file a.txt").counts == figures.measure("found").counts
    assert [(line["target"], line["voice"]) for line in found.predictions] == [
        ("Iran", "outlet"),
        ("Russia", "outlet"),
        (None, "quoted"),
        (None, "outlet"),
    ]
    assert {line["file"] for line in found.predictions} == {"a.txt"}


def test_a_person_and_the_state_they_speak_for_are_one(
    write: Write, run: Run, tmp_path: Path
) -> None:
    actor = '[[actor]]\nid = "rina"\nkind = "person"\nside = "ir"\nnames = ["Rina Wati"]\n'
    text = "Rina Wati yang kejam bicara.\n"
    make_project(tmp_path, {"seeds/actors.toml": actor, "seeds/c.txt": text})
    row = {"file": "c.txt", "start": 15, "end": 20, "polarity": "neg", "voice": "outlet"}
    for target, right in (("Iran", 1), ("Rina Wati", 1), ("Russia", 0), ("both", 0)):
        rows = [{**row, "target": target, "strength": "weak"}]
        found = run("labels", write("gold/labels.jsonl", rows).parent).evaluation
        assert (target, dict(found.measure("target").counts)) == (target, {"right": right, "of": 1})


def test_both_means_two_actors(write: Write, run: Run, tmp_path: Path) -> None:
    text = "Iran dan Rusia, rezim yang kejam, diam.\n"
    make_project(tmp_path, {"seeds/c.txt": text})
    start = text.index("rezim")
    row = {"file": "c.txt", "start": start, "end": start + 5, "target": "both", "polarity": "neg"}
    gold = write("gold/labels.jsonl", [{**row, "voice": "outlet", "strength": "strong"}]).parent
    found = run("labels", gold)
    assert dict(found.evaluation.measure("target").counts) == {"right": 1, "of": 1}
    assert found.predictions[0]["target"] == "both"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (label("kejam", "Russia", polarity="bad"), "unknown polarity 'bad'. Known here: neg, pos"),
        (label("kejam", "Russia", voice="he"), "unknown voice 'he'. Known here: outlet, quoted"),
        (label("kejam", "Russia", strength="much"), "unknown strength 'much'. Known here: strong"),
        ({**label("kejam", "Russia"), "target": None}, "row has no 'target'"),
        ({**label("kejam", "Russia"), "end": 999}, "does not lie in the text"),
        (label("Rezim Iran", "Iran"), "[0, 10) of a.txt is annotated twice"),
    ],
)
def test_a_wrong_row_names_its_line(
    row: dict[str, object], said: str, write: Write, run: Run
) -> None:
    path = write("gold/labels.jsonl", [label("Rezim Iran", "Iran"), row])
    with pytest.raises(CompareError) as error:
        run("labels", path.parent)
    assert str(error.value).startswith(f"{path}:2: ")
    assert said in str(error.value)
