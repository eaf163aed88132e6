"""Frames: definitions after published work, and the words that hint at them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.datafile import DATA, read_toml
from compare.errors import CompareError
from compare.lexicon.terms import check_languages, read_entries, read_terms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from compare.datafile import Table
    from compare.lexicon.terms import Term

FRAMES = DATA / "lexicons" / "frames.toml"

RELATIONS = ("same", "wider", "narrower", "overlaps", "none")
"""How a frame relates to the ones of another work; "wider": it takes in all of theirs and more."""


@dataclass(frozen=True, slots=True)
class RelationEntry:
    """How a frame relates to the categories of a published work."""

    work: str
    """A key of the references."""
    kind: str
    """One of RELATIONS."""
    names: dict[str, str]
    """What the work calls them, by interface language; {} where none relates."""


@dataclass(frozen=True, slots=True)
class FrameEntry:
    """A frame: a definition after its source, and this project's term list by language."""

    id: str
    title: dict[str, str]
    definition: dict[str, str]
    after: str
    reference: str
    terms: dict[str, tuple[Term, ...]]
    relations: tuple[RelationEntry, ...] = ()
    """To every work of the references, in their order."""


def load_frames(path: Path = FRAMES) -> tuple[FrameEntry, ...]:
    """Load the frame lexicon.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    data = read_toml(path)
    data.check({"source": "text", "licence": "text", "references": "texts"}, {"frame": "any"})
    needed = {"id": "text", "after": "text", "title": "texts", "definition": "texts"}
    needed |= {"relation": "table", "terms": "table"}
    return tuple(
        FrameEntry(
            id=row["id"],
            title=row["title"],
            definition=row["definition"],
            after=row["after"],
            reference=_reference(row, data["references"]),
            terms=_terms(row.table("terms")),
            relations=_relations(row, data["references"]),
        )
        for row in read_entries(data.rows("frame"), needed, {})
    )


def _terms(table: Table) -> dict[str, tuple[Term, ...]]:
    """Read a list for each language; an empty one would count nothing and look like a result."""
    check_languages(table)
    terms = {code: read_terms(table, code) for code in table}
    for code, found in terms.items():
        if not found:
            raise CompareError(
                "a frame without words", table.where(code), 'Write ["word", …] or delete the key'
            )
    return terms


def _reference(row: Table, references: Mapping[str, str]) -> str:
    try:
        return references[row["after"]]
    except KeyError:
        raise CompareError(
            f"no reference for {row['after']!r}",
            row.where("after"),
            "Add it to the table [references]",
        ) from None


def _relations(row: Table, references: Mapping[str, str]) -> tuple[RelationEntry, ...]:
    table = row.table("relation")
    table.check(dict.fromkeys(references, "table"))
    found = []
    for work in references:
        entry = table.table(work)
        entry.check({"kind": "text"}, {"names": "texts"})
        kind = entry["kind"]
        if kind not in RELATIONS:
            raise CompareError(
                f"kind = {kind!r} is not known",
                entry.where("kind"),
                f"Known here: {', '.join(RELATIONS)}",
            )
        if (kind == "none") == ("names" in entry):
            raise CompareError(
                "names belong to every relation but none",
                entry.where("kind"),
                'Write what the work calls it, or kind = "none" alone',
            )
        found.append(RelationEntry(work, kind, dict(entry.get("names", {}))))
    return tuple(found)
