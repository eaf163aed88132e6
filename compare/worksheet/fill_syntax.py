"""Fill in how a text is built: headline, lead, background, sources, statement, close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.report import Filled, WorksheetCell
from compare.stories.find_ends import find_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.report import Quotation, Voices
    from compare.stories.find_ends import Ends
    from compare.worksheet.sheet import Sheet


def fill_syntax(sheet: Sheet) -> tuple[WorksheetCell, ...]:
    """Return the cells of the syntactical structure (Pan & Kosicki 1993), in their order."""
    ends = find_ends(sheet.article)
    return (
        _headline(sheet, ends),
        _lead(sheet, ends),
        sheet.listed("background", sheet.words.background),
        _sources(sheet),
        _statement(sheet),
        _close(sheet, ends),
    )


def _headline(sheet: Sheet, ends: Ends) -> WorksheetCell:
    if ends.no_headline:
        return WorksheetCell("headline", notes=(ends.no_headline,))
    return WorksheetCell("headline", tuple(map(sheet.sentence, ends.headline)))


def _lead(sheet: Sheet, ends: Ends) -> WorksheetCell:
    """Return the first sentence of the running text; never one that is known not to be it."""
    if ends.no_lead or not ends.body:
        return WorksheetCell("lead", notes=(ends.no_lead or "no-sentence",))
    return WorksheetCell("lead", (sheet.sentence(ends.body[0]),))


def _close(sheet: Sheet, ends: Ends) -> WorksheetCell:
    """Return the last sentence, where the end of the text is known to be there, or may be."""
    if ends.no_close or not ends.body:
        return WorksheetCell("close", notes=(ends.no_close or "no-sentence",))
    notes = () if sheet.article.raw.card.complete.value == "yes" else ("end-unknown",)
    return WorksheetCell("close", (sheet.sentence(ends.body[-1]),), notes=notes)


def _sources(sheet: Sheet) -> WorksheetCell:
    """Return who is quoted, and how often."""
    filled = []
    for voices in sheet.items("voices"):
        for voice in voices.voices:
            said = voice.texts[sheet.place].quotations
            if said:
                direct = sum(one.direct for one in said)
                place = said[0].evidence.sentence
                filled.append(Filled(voice.name, len(said), direct, sentence=place))
    if not sheet.items("voices"):
        return WorksheetCell("sources", missing=("voices",))
    unsure = any(_uncertain(sheet, voices) for voices in sheet.items("voices"))
    notes = ("uncertain-speakers",) if unsure else ()
    return WorksheetCell(
        "sources",
        filled=tuple(sorted(filled, key=lambda one: -one.count)),
        notes=notes or (() if filled else ("nothing-found",)),
    )


def _uncertain(sheet: Sheet, voices: Voices) -> list[Quotation]:
    return [one for one in voices.uncertain if one.text == sheet.article.id]


def _statement(sheet: Sheet) -> WorksheetCell:
    """Return quotations: what the text lets others say."""
    if not sheet.items("voices"):
        return WorksheetCell("statement", missing=("voices",))
    found = sheet.few(one.evidence for one in _quotations(sheet))
    return WorksheetCell("statement", candidates=found, notes=() if found else ("nothing-found",))


def _quotations(sheet: Sheet) -> Iterator[Quotation]:
    for voices in sheet.items("voices"):
        for voice in voices.voices:
            yield from voice.texts[sheet.place].quotations
        yield from _uncertain(sheet, voices)
