"""Fill in with what a text presses its point: words, figures and pictures, metaphors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.report import Filled, WorksheetCell
from compare.worksheet.sheet import Broken, ask

if TYPE_CHECKING:
    from compare.worksheet.sheet import Sheet


def fill_rhetoric(sheet: Sheet) -> tuple[WorksheetCell, ...]:
    """Return the cells of the rhetorical structure (Pan & Kosicki 1993), in their order."""
    return (_lexicon(sheet), _graphics(sheet), WorksheetCell("metaphor", notes=("no-metaphors",)))


def _lexicon(sheet: Sheet) -> WorksheetCell:
    """Return the words that carry a judgement of an actor."""
    found = ask(lambda: sheet.facts.telling.labels[sheet.place])
    if isinstance(found, Broken):
        return WorksheetCell("lexicon", broken=(found.reason,))
    filled = tuple(sheet.counted(one.words for one in found))
    shown = filled[: sheet.facts.settings.worksheet_names]
    return WorksheetCell("lexicon", filled=shown, notes=() if shown else ("nothing-found",))


def _graphics(sheet: Sheet) -> WorksheetCell:
    """Return how many captions and figures there are; pictures are not in a text."""
    captions = sum(unit.kind == "caption" for unit in sheet.article.units)
    filled = [Filled({}, captions, group="captions")]
    figures = ask(lambda: sheet.facts.telling.quantities[sheet.place])
    broken = (figures.reason,) if isinstance(figures, Broken) else ()
    if not isinstance(figures, Broken):
        numbers = [one for one in figures if one.kind not in ("date", "time")]
        filled.append(Filled({}, len(numbers), group="figures"))
    return WorksheetCell("graphics", filled=tuple(filled), notes=("pictures",), broken=broken)
