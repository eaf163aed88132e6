from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from compare.errors import CompareError
from compare.evaluate.evaluate import evaluate
from tests.evaluate.conftest import Run, Write
from tests.support import ROOT, SEEDS, make_project

TEXTS = {
    "a.txt": ["Wali kota mengunjungi Vietnam hari Senin.", "Atap pasar lama itu runtuh."],
    "b.txt": ["Kunjungan wali kota ke Vietnam dimulai Senin.", "Atap pasar lama itu runtuh pagi."],
    "c.txt": ["Pedagang mencari lapangan.", "Foto: Rina"],
}
KINDS = {"Foto: Rina": "credit"}


def units() -> list[dict[str, Any]]:
    rows = []
    for file, sentences in TEXTS.items():
        start = 0
        for number, text in enumerate(sentences):
            rows.append(
                {
                    "id": f"{file[0]}{number}",
                    "file": file,
                    "start": start,
                    "end": start + len(text),
                    "kind": KINDS.get(text, "sentence"),
                    "lang": "id",
                }
            )
            start += len(text) + 1
    return rows


CLAIMS: list[dict[str, Any]] = [
    {"id": "single", "members": ["c0"]},
    {"id": "visit", "members": ["a0", "b0"]},
    {"id": "roof", "members": ["a1", "b1", "c1"]},  # c tells it in a caption: not looked for there
]


@pytest.fixture
def folder(tmp_path: Path, write: Write) -> Path:
    make_project(tmp_path, {f"seeds/{name}": " ".join(rows) for name, rows in TEXTS.items()})
    return write("gold/units.jsonl", units()).parent


def test_every_claim_is_looked_for_in_every_file(folder: Path, write: Write, run: Run) -> None:
    write("gold/claims.jsonl", CLAIMS)
    lines = run("claims", folder).predictions
    cells = [(line["claim"], line["file"], line["state"]) for line in lines if "file" in line]
    # What is not found comes first. A claim that one other text tells is never not found.
    assert cells[:2] == [("visit", "c.txt", "not-found"), ("roof", "c.txt", "not-found")]
    assert [state for name, _, state in cells if name == "single"] == ["perhaps"] * 3
    assert {(name, file): state for name, file, state in cells}["roof", "a.txt"] == "found"
    assert len(cells) == len(CLAIMS) * len(TEXTS)
    assert all(0 <= line["score"] <= 1 for line in lines if "file" in line)
    own = [line for line in lines if "file" not in line]
    assert [line["claim"] for line in own] == [f"engine-{n}" for n in range(1, len(own) + 1)]
    assert ["a1", "b1"] in [line["members"] for line in own]


def test_what_is_counted(folder: Path, write: Write, run: Run) -> None:
    write("gold/claims.jsonl", CLAIMS)
    found = run("claims", folder).evaluation
    # Shared: six cells, of which visit × c alone is truly missing; the roof's × c is not.
    assert dict(found.measure("shared cells").counts) == {
        "tp": 1, "fp": 1, "fn": 0, "found": 2, "gold": 1, "cells": 6, "surest": 2,
        "surest right": 1,
    }  # fmt: skip
    assert found.figure("shared cells", "surest").value == 0.5
    # All: the single is missing in two files, and said so in none.
    assert dict(found.measure("cells").counts)["fn"] == 2
    units = found.measure("units")
    assert (units.documents, dict(units.counts)["units"]) == (3, 5)
    assert found.figure("shared units", "precision").value == 1.0
    assert (found.rows, found.measure("cells").documents) == (3, 3)


def test_without_claims_they_are_found_and_nothing_is_measured(
    folder: Path, write: Write, run: Run
) -> None:
    alone = run("claims", folder)
    assert ["a1", "b1"] in [line["members"] for line in alone.predictions]
    assert {measure.note for measure in alone.evaluation.measures} == {"nothing to measure against"}
    write("gold/claims.jsonl", CLAIMS)
    given = run("claims", folder).predictions
    assert alone.predictions == tuple(line for line in given if "members" in line)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"id": "x", "members": ["a0", "z9"]}, r"no unit 'z9' in units\.jsonl"),
        ({"id": "x", "members": [["a0"]]}, r"no unit \['a0'\] in units\.jsonl"),
        ({"id": "x", "members": []}, "claim has no members"),
        ({"id": "x"}, "row has no 'members'"),
        ({"id": "visit", "members": ["a0"]}, "has the id 'visit' of line 2"),
    ],
)
def test_a_wrong_row_names_its_line(
    wrong: dict[str, object], said: str, folder: Path, write: Write, run: Run
) -> None:
    write("gold/claims.jsonl", [*CLAIMS, wrong])
    with pytest.raises(CompareError, match=rf"claims\.jsonl:4: {said}"):
        run("claims", folder)


def test_the_articles_alone_give_the_same_as_with_what_is_stated_of_them(tmp_path: Path) -> None:
    for path in SEEDS.glob("*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    gold = ROOT / "tests" / "gold"
    alone, stated = (evaluate("claims", gold, corpus) for corpus in (tmp_path, SEEDS))
    assert alone == stated
