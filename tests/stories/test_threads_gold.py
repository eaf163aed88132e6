"""Do the lists find what annotators found? Claims of tests/gold by theme, in every telling text.

A cell is a claim in a text; it is found when the theme's column holds one of its sentences.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from compare.pipeline import read_corpus
from compare.stories.group import group
from compare.stories.threads import face
from tests.support import ROOT, SEEDS

LEAST = 0.95  # share of the cells


def rows(name: str) -> list[dict[str, Any]]:
    lines = (ROOT / "tests" / "gold" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def columns() -> dict[str, tuple[bool, dict[str, list[tuple[int, int]]]]]:
    """By theme: whether it is general, and the places of its sentences by file."""
    reading = read_corpus(SEEDS)
    (told,) = group(reading.articles, reading.corpus, reading.lists.settings)
    files = {article.id: article.raw.file for article in told.articles}
    return {
        thread.id: (
            thread.general,
            {files[one.text]: [found.span for found in one.evidence] for one in thread.columns},
        )
        for thread in face(told, reading.lists.threads)
    }


def cells(*, general: bool) -> Iterator[tuple[str, str, str, bool]]:
    """Yield (theme, claim, file, found)."""
    units = {row["id"]: row for row in rows("units")}
    claims = {row["id"]: row["members"] for row in rows("claims")}
    for row in rows("threads"):
        is_general, spans = columns()[row["thread"]]
        for claim in row["claims"] if is_general is general else ():
            told = [units[member] for member in claims[claim]]
            for file in sorted({unit["file"] for unit in told}):
                found = any(
                    start < unit["end"] and unit["start"] < end
                    for unit in told
                    if unit["file"] == file
                    for start, end in spans[file]
                )
                yield row["thread"], claim, file, found


@pytest.mark.parametrize("general", [False, True], ids=["of the seeds", "general"])
def test_a_theme_holds_the_claims_that_belong_to_it(*, general: bool) -> None:
    found = list(cells(general=general))
    missed = [cell[:3] for cell in found if not cell[3]]
    assert len(found) > 100
    assert 1 - len(missed) / len(found) >= LEAST, missed


def test_every_theme_with_claims_is_one_of_the_lists() -> None:
    named = [row["thread"] for row in rows("threads")]
    assert set(named) <= set(columns())
    assert len(set(named)) == len(named) >= 19
