"""What a report gives of the worksheet that a reader fills in for a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.texts import Evidence, Names

STRUCTURES = {
    "syntax": ("headline", "lead", "background", "sources", "statement", "close"),
    "script": ("who", "what", "when", "where", "why", "how"),
    "theme": ("detail", "coherence", "sentence-form", "pronouns"),
    "rhetoric": ("lexicon", "graphics", "metaphor"),
    "functions": ("define", "causes", "moral", "remedies"),
}
"""Cells of the four structures of Pan & Kosicki (1993) and of Entman's (1993) four elements."""

WORKSHEET_NOTES = (
    "no-headline",
    "headline-unknown",
    "incomplete",
    "no-beginning",
    "no-end",
    "no-sentence",
    "end-unknown",
    "uncertain-speakers",
    "no-list",
    "nothing-found",
    "names-known",
    "pictures",
    "no-metaphors",
)
"""What a cell has to say of itself, in page order."""


@dataclass(frozen=True, slots=True)
class Filled:
    """One fact that stands in a cell before a reader writes anything."""

    name: Names
    """A name, a theme, or at most four words of the text; {} where ``group`` says it all."""
    count: int
    """How many, as the cell counts."""
    quoted: int = 0
    """Of these, in quotation marks."""
    group: str = ""
    """Id of what it belongs to, or of what is counted; "" for none."""
    sentence: int | None = None
    """Number of the sentence in which it stands first."""


@dataclass(frozen=True, slots=True)
class WorksheetCell:
    """One cell; what asks for interpretation stays for the reader."""

    id: str
    """One of the ids in STRUCTURES."""
    passages: tuple[Evidence, ...] = ()
    """What belongs there as a fact: the headline, the lead, the end."""
    filled: tuple[Filled, ...] = ()
    candidates: tuple[Evidence, ...] = ()
    """Places to read, in the order of the text; a few of them."""
    notes: tuple[str, ...] = ()
    """Which of WORKSHEET_NOTES hold."""
    missing: tuple[str, ...] = ()
    """Ids of the analyses that the cell draws on and that gave nothing."""
    broken: tuple[str, ...] = ()
    """Why steps that the cell draws on could not be computed."""


@dataclass(frozen=True, slots=True)
class Structure:
    """One part of the worksheet."""

    id: str
    """A key of STRUCTURES."""
    cells: tuple[WorksheetCell, ...]


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The worksheet of one text."""

    text: str
    structures: tuple[Structure, ...]
    """In the order of STRUCTURES."""
