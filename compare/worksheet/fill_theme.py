"""Fill in how a text ties things together: detail, coherence, sentence form, pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.report import Filled, WorksheetCell
from compare.worksheet.worksheet_words import NO_LISTS

if TYPE_CHECKING:
    from compare.worksheet.sheet import Sheet


def fill_theme(sheet: Sheet) -> tuple[WorksheetCell, ...]:
    """Return the cells of the thematic structure (Pan & Kosicki 1993), in their order."""
    return (_detail(sheet), _coherence(sheet), _sentence_form(sheet), _pronouns(sheet))


def _detail(sheet: Sheet) -> WorksheetCell:
    """Return the themes that take most sentences of the text."""
    if not sheet.items("threads"):
        return WorksheetCell("detail", missing=("threads",))
    columns = [(thread, thread.columns[sheet.place]) for thread in sheet.items("threads")]
    told = [
        Filled(thread.title, len(column.evidence), sentence=column.evidence[0].sentence)
        for thread, column in columns
        if column.evidence
    ]
    most = sorted(told, key=lambda one: -one.count)[: sheet.facts.settings.worksheet_names]
    return WorksheetCell("detail", filled=tuple(most), notes=() if most else ("nothing-found",))


def _coherence(sheet: Sheet) -> WorksheetCell:
    """Return the words that join sentences or their parts, by what they do."""
    if sheet.words is NO_LISTS:
        return WorksheetCell("coherence", notes=("no-list",))
    filled = tuple(
        one
        for group, terms in sheet.words.connectives.items()
        for one in sheet.counted(sheet.hits(terms), group)
    )
    return WorksheetCell("coherence", filled=filled, notes=() if filled else ("nothing-found",))


def _sentence_form(sheet: Sheet) -> WorksheetCell:
    """Return what can be counted of the sentences; who acts in them is for the reader."""
    tokens = sheet.article.tokens
    lengths = np.bincount(tokens.sentences)
    lengths = lengths[lengths > 0]
    if not len(lengths):
        return WorksheetCell("sentence-form", notes=("no-sentence",))
    quoted = len(np.unique(tokens.sentences[tokens.quoted]))
    filled = (
        Filled({}, len(lengths), quoted, "sentences"),
        Filled({}, round(float(np.median(lengths))), group="median-words"),
        Filled({}, int(lengths.max()), group="most-words"),
    )
    return WorksheetCell("sentence-form", filled=filled)


def _pronouns(sheet: Sheet) -> WorksheetCell:
    if sheet.words is NO_LISTS:
        return WorksheetCell("pronouns", notes=("no-list",))
    filled = tuple(sheet.counted(sheet.hits(sheet.words.pronouns)))
    return WorksheetCell("pronouns", filled=filled, notes=() if filled else ("nothing-found",))
