"""Fill in how a text is built: headline, lead, background, sources, statement, close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.report import Filled, WorksheetCell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.report import Quotation, Voices
    from compare.worksheet.sheet import Sheet


def fill_syntax(sheet: Sheet) -> tuple[WorksheetCell, ...]:
    """Return the cells of the syntactical structure (Pan & Kosicki 1993), in their order."""
    return (
        _headline(sheet),
        _lead(sheet),
        sheet.listed("background", sheet.words.background),
        _sources(sheet),
        _statement(sheet),
        _close(sheet),
    )


def _headline(sheet: Sheet) -> WorksheetCell:
    found = [n for n, unit in enumerate(sheet.article.sentences) if unit.kind == "headline"]
    if not found:
        return WorksheetCell("headline", notes=("no-headline",))
    return WorksheetCell("headline", tuple(sheet.sentence(number) for number in found))


def _body(sheet: Sheet) -> list[int]:
    return [n for n, unit in enumerate(sheet.article.sentences) if unit.kind == "sentence"]


def _lead(sheet: Sheet) -> WorksheetCell:
    """Return the first sentence of the running text; never one that is known not to be it."""
    if any(damage.kind == "no-beginning" for damage in sheet.article.damage):
        return WorksheetCell("lead", notes=("beginning-missing",))
    body = _body(sheet)
    if not body:
        return WorksheetCell("lead", notes=("no-sentence",))
    return WorksheetCell("lead", (sheet.sentence(body[0]),))


def _close(sheet: Sheet) -> WorksheetCell:
    """Return the last sentence, where the end of the text is known to be there, or may be."""
    complete = sheet.article.raw.card.complete.value
    broken = any(damage.kind == "no-end" for damage in sheet.article.damage)
    if complete == "no" or broken:
        return WorksheetCell("close", notes=("end-missing",))
    body = _body(sheet)
    if not body:
        return WorksheetCell("close", notes=("no-sentence",))
    notes = () if complete == "yes" else ("end-unknown",)
    return WorksheetCell("close", (sheet.sentence(body[-1]),), notes=notes)


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
