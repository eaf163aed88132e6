"""Frames: definitions after published work, and the words that hint at them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.datafile import DATA, read_toml
from compare.errors import CompareError
from compare.lexicon.terms import read_entries, read_terms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from compare.datafile import Table
    from compare.lexicon.terms import Term

FRAMES = DATA / "lexicons" / "frames.toml"


@dataclass(frozen=True, slots=True)
class FrameEntry:
    """A frame: a definition after its source, and this project's term list by language."""

    id: str
    title: dict[str, str]
    definition: dict[str, str]
    after: str
    reference: str
    terms: dict[str, tuple[Term, ...]]


def load_frames(path: Path = FRAMES) -> tuple[FrameEntry, ...]:
    """Load the frame lexicon.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    data = read_toml(path)
    data.check({"source": "text", "licence": "text", "references": "texts"}, {"frame": "any"})
    needed = {"id": "text", "after": "text", "title": "texts", "definition": "texts"}
    return tuple(
        FrameEntry(
            id=row["id"],
            title=row["title"],
            definition=row["definition"],
            after=row["after"],
            reference=_reference(row, data["references"]),
            terms={code: read_terms(row.table("terms"), code) for code in row["terms"]},
        )
        for row in read_entries(data.rows("frame"), needed | {"terms": "table"}, {})
    )


def _reference(row: Table, references: Mapping[str, str]) -> str:
    try:
        return references[row["after"]]
    except KeyError:
        raise CompareError(
            f"no reference for {row['after']!r}",
            row.where("after"),
            "Add it to the table [references]",
        ) from None
