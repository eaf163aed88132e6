"""Fill in what a text tells of an event: who, what, when, where, why, how."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.report import Filled, WorksheetCell
from compare.worksheet.sheet import Broken, ask
from compare.worksheet.worksheet_words import NO_LISTS

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.lexicon import Actor
    from compare.model import Span
    from compare.worksheet.sheet import Sheet

    Named = tuple[tuple[Actor, ...], tuple[Mention, ...]]


def fill_script(sheet: Sheet) -> tuple[WorksheetCell, ...]:
    """Return the cells of the script structure (Pan & Kosicki 1993), in their order."""
    told = ask(lambda: (sheet.facts.telling.cast, sheet.facts.telling.mentions[sheet.place]))
    return (
        _who(sheet, told),
        _what(sheet),
        _when(sheet),
        _where(sheet, told),
        sheet.listed("why", sheet.words.cause),
        sheet.listed("how", sheet.words.manner),
    )


def _who(sheet: Sheet, told: Named | Broken) -> WorksheetCell:
    """Return the actors whom the text names, most often named first."""
    if isinstance(told, Broken):
        return WorksheetCell("who", broken=(told.reason,))
    cast = {actor.id: actor for actor in told[0]}
    first = {mention.actor: mention for mention in reversed(told[1])}
    counts = Counter(mention.actor for mention in told[1])
    quoted = Counter(mention.actor for mention in told[1] if _is_quoted(sheet, mention.words))
    found = sorted(counts, key=lambda actor: (-counts[actor], first[actor].words))
    filled = tuple(
        Filled(
            cast[actor].titles(),
            counts[actor],
            quoted[actor],
            sentence=first[actor].sentence,
        )
        for actor in found[: sheet.facts.settings.worksheet_names]
    )
    return WorksheetCell("who", filled=filled, notes=() if filled else ("nothing-found",))


def _is_quoted(sheet: Sheet, words: Span) -> bool:
    return bool(sheet.article.tokens.quoted[words[0] : words[1]].all())


def _what(sheet: Sheet) -> WorksheetCell:
    """Return the sentences of what most texts of the story tell, as far as this one does."""
    if not sheet.items("claims"):
        return WorksheetCell("what", missing=("claims",))
    told = [
        (-claim.independent, replace(cell.evidence[0], marks=()))  # marks compare texts
        for matrix in sheet.items("claims")
        for claim in matrix.claims
        for cell in claim.cells
        if cell.text == sheet.article.id and cell.state == "found" and cell.evidence
    ]
    most = sorted(told, key=lambda row: (row[0], row[1].sentence))
    best = [one for _, one in most[: sheet.facts.settings.worksheet_candidates]]
    found = sheet.few(best)
    return WorksheetCell("what", candidates=found, notes=() if found else ("nothing-found",))


def _when(sheet: Sheet) -> WorksheetCell:
    """Return the dates and times that the text states."""
    found = ask(lambda: sheet.facts.telling.quantities[sheet.place])
    if isinstance(found, Broken):
        return WorksheetCell("when", broken=(found.reason,))
    spans = [one.words for one in found if one.kind in ("date", "time")]
    filled = tuple(sheet.counted(spans))[: sheet.facts.settings.worksheet_names]
    return WorksheetCell("when", filled=filled, notes=() if filled else ("nothing-found",))


def _where(sheet: Sheet, told: Named | Broken) -> WorksheetCell:
    """Return names of states and their cities that stand behind a word such as "in"."""
    if isinstance(told, Broken):
        return WorksheetCell("where", broken=(told.reason,))
    if sheet.words is NO_LISTS:
        return WorksheetCell("where", notes=("no-list",))
    states = {actor.id for actor in told[0] if actor.kind == "state"}
    before = {words[1] for words in sheet.hits(sheet.words.place)}
    named = [one.words for one in told[1] if one.actor in states and one.words[0] in before]
    filled = tuple(sheet.counted(named))[: sheet.facts.settings.worksheet_names]
    notes = ("names-known",) if filled else ("nothing-found", "names-known")
    return WorksheetCell("where", filled=filled, notes=notes)
