"""Worksheet: what can be filled in before a reader analyses the framing of a text by hand."""

from compare.analyses.base import Analysis
from compare.facts import Facts
from compare.report import Structure, Worksheet
from compare.worksheet.fill_functions import fill_functions
from compare.worksheet.fill_rhetoric import fill_rhetoric
from compare.worksheet.fill_script import fill_script
from compare.worksheet.fill_syntax import fill_syntax
from compare.worksheet.fill_theme import fill_theme
from compare.worksheet.sheet import Sheet

_PARTS = {
    "syntax": fill_syntax,
    "script": fill_script,
    "theme": fill_theme,
    "rhetoric": fill_rhetoric,
    "functions": fill_functions,
}


def run(facts: Facts) -> tuple[Worksheet, ...]:
    """Return a worksheet for every text.

    Its cells are the four structures of Pan & Kosicki (1993) and the four elements of Entman
    (1993). Facts are filled in, places to read are named, and what asks for interpretation
    stays empty.
    """
    return tuple(_worksheet(Sheet(facts, place)) for place in range(len(facts.articles)))


def _worksheet(sheet: Sheet) -> Worksheet:
    parts = tuple(Structure(part, fill(sheet)) for part, fill in _PARTS.items())
    return Worksheet(sheet.article.id, parts)


ANALYSIS = Analysis(
    id="worksheet", order=95, run=run, reads=("threads", "claims", "voices", "frames")
)
