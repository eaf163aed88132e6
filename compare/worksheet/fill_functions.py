"""Fill in what a frame does: define problems, diagnose causes, judge, suggest remedies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.report import Filled, WorksheetCell
from compare.worksheet.sheet import Broken, ask

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.report import Evidence, FrameCount
    from compare.worksheet.sheet import Sheet

_FRAMES = 3  # with most sentences: the problem is mostly told through one of them


def fill_functions(sheet: Sheet) -> tuple[WorksheetCell, ...]:
    """Return the cells of Entman's (1993) four elements, in their order."""
    return (
        _define(sheet),
        _with_frame(sheet, sheet.listed("causes", sheet.words.cause), "responsibility"),
        _moral(sheet),
        sheet.listed("remedies", sheet.words.remedy),
    )


def _define(sheet: Sheet) -> WorksheetCell:
    """Return the frames that most sentences use, and places of the first."""
    if not sheet.items("frames"):
        return WorksheetCell("define", missing=("frames",))
    counts = [(frame, frame.counts[sheet.place]) for frame in sheet.items("frames")]
    used = [row for row in counts if row[1].sentences]
    most = sorted(used, key=lambda row: -row[1].sentences)[:_FRAMES]
    return WorksheetCell(
        "define",
        filled=tuple(Filled(frame.title, count.sentences) for frame, count in most),
        candidates=sheet.few(_places(most[0][1])) if most else (),
        notes=() if most else ("nothing-found",),
    )


def _places(count: FrameCount) -> Iterator[Evidence]:
    return (hit.evidence for hit in count.found if not hit.negated)


def _with_frame(sheet: Sheet, cell: WorksheetCell, name: str) -> WorksheetCell:
    """Add the places where the words of a frame stand."""
    counts = [frame.counts[sheet.place] for frame in sheet.items("frames") if frame.id == name]
    places = [place for count in counts for place in _places(count)]
    found = sheet.few((*cell.candidates, *places))
    notes = () if found else cell.notes
    missing = () if sheet.items("frames") else ("frames",)
    return replace(cell, candidates=found, notes=notes, missing=missing)


def _moral(sheet: Sheet) -> WorksheetCell:
    """Return the places where words judge actors or the right to rule."""
    labels = ask(lambda: sheet.facts.telling.labels[sheet.place])
    broken = (labels.reason,) if isinstance(labels, Broken) else ()
    judged = () if isinstance(labels, Broken) else labels
    found = sheet.few(sheet.context(one.words) for one in judged)
    notes = () if found or broken else ("nothing-found",)
    cell = WorksheetCell("moral", candidates=found, notes=notes, broken=broken)
    return _with_frame(sheet, cell, "legitimacy")
