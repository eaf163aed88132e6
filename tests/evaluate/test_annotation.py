"""The project's own annotation is sound: every place it names is there."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from compare.evaluate.evaluate import evaluate
from compare.model import UNIT_KINDS
from tests.support import ROOT, SEEDS

GOLD = ROOT / "tests" / "gold"
ROWS = {
    "units": 120,
    "alignment": 143,
    "claims": 103,
    "quotes": 64,
    "labels": 88,
    "quantities": 10,
    "sentences": 104,
    "extraction": 6,
}


def rows(name: str) -> list[dict[str, Any]]:
    lines = (GOLD / f"{name}.jsonl").read_bytes().decode().split("\n")
    assert lines.pop() == ""
    return [json.loads(line) for line in lines]


def text_of(file: str) -> str:
    return (SEEDS / file).read_bytes().decode()


def marked() -> Iterator[dict[str, Any]]:
    """Every row with a place in a file and the words that stand there."""
    for name in ("quotes", "labels"):
        yield from rows(name)
    for quantity in rows("quantities"):
        yield from quantity["mentions"]


def test_the_number_of_rows_is_the_one_that_the_readme_states() -> None:
    readme = (GOLD / "README.md").read_text("utf-8")
    for name, count in ROWS.items():
        assert len(rows(name)) == count
        assert f"| {name}.jsonl | {count} |" in readme


@pytest.mark.parametrize("name", ["units", "claims", "sentences", "extraction"])
def test_ids_are_unique(name: str) -> None:
    assert max(Counter(row["id"] for row in rows(name)).values()) == 1


def test_words_stand_where_the_row_says() -> None:
    for row in marked():
        assert text_of(row["file"])[row["start"] : row["end"]] == row["text"]


def test_units_hold_every_character_once() -> None:
    for file in sorted({row["file"] for row in rows("units")}):
        text = text_of(file)
        spans = sorted((row["start"], row["end"]) for row in rows("units") if row["file"] == file)
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
        assert all(text[s:e] == text[s:e].strip() != "" for s, e in spans)
        inside = {place for start, end in spans for place in range(start, end)}
        assert all(text[at].isspace() for at in range(len(text)) if at not in inside)


def test_kinds_grades_and_members_are_known() -> None:
    units = {row["id"]: row for row in rows("units")}
    for unit in units.values():
        assert {unit["kind"], unit["second_kind"]} <= set(UNIT_KINDS)
    for pair in rows("alignment"):
        assert units[pair["a"]]["file"] != units[pair["b"]]["file"]
        assert {pair["first"], pair["second"]} <= {0, 1, 2}
    for claim in rows("claims"):
        files = {units[member]["file"] for member in claim["members"]}
        assert claim["shared"] is (len(files) > 1)


def test_invented_texts_hold_their_annotation() -> None:
    for row in rows("sentences"):
        assert "".join("".join(row["sentences"]).split()) == "".join(row["text"].split())
        assert row["lang"] == row["id"][:2]
    for row in rows("extraction"):
        page = (GOLD / row["html_file"]).read_bytes().decode()
        assert all(line in page.replace("&ndash;", "–") for line in row["text"].split("\n"))


def test_the_articles_alone_are_cut_as_well_as_with_what_is_stated_of_them(tmp_path: Path) -> None:
    for path in SEEDS.glob("*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    alone, stated = (evaluate("units", GOLD, corpus) for corpus in (tmp_path, SEEDS))
    assert alone.predictions == stated.predictions
