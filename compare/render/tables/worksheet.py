"""The table of the worksheets: a row a cell, its last column empty for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.catalog import languages, load_catalog
from compare.render.labels.worksheet import QUESTIONS
from compare.render.tables.row import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.tables.row import Row, Tables
    from compare.report import StoryReport, WorksheetCell


def _worksheets(story: StoryReport) -> Iterator[Row]:
    for sheet in items(story, "worksheet"):
        for part in sheet.structures:
            for cell in part.cells:
                yield (sheet.text, part.id, cell.id, *_given(cell), *_questions(cell.id), None)


def _given(cell: WorksheetCell) -> Row:
    """Return what was filled in, the passages that may be shown, their sentences, and notes."""
    names = (next(iter(one.name.values()), "") for one in cell.filled)
    filled = zip(cell.filled, names, strict=True)
    read = (*cell.passages, *cell.candidates)
    return (
        "; ".join(
            " ".join(filter(None, (one.group, name, str(one.count)))) for one, name in filled
        ),
        " / ".join(one.passage for one in read if one.passage is not None),
        " ".join(str(one.sentence) for one in read),
        "; ".join(
            (
                *cell.notes,
                *(f"missing:{name}" for name in cell.missing),
                *(f"broken:{reason}" for reason in cell.broken),
            )
        ),
    )


def _questions(cell: str) -> Iterator[str]:
    return (load_catalog(language).gettext(QUESTIONS[cell]) for language in languages())


TABLES: Tables = {
    "worksheet": (
        (
            *("text", "structure", "cell", "filled", "passages", "sentences", "notes"),
            *(f"question_{language}" for language in languages()),
            "answer",
        ),
        _worksheets,
    ),
}
