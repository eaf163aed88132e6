"""Tell a text's own words apart from what surrounds them; nothing vanishes, all is listed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Raw, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.language import CleaningRule, Language

_LINE = re.compile(r"[^\r\n]+")
_SENTENCE_END = re.compile(r"[.!…][\"”’')\]]*$|[\"”]$")


@dataclass(slots=True)
class _Page:
    """What the rules look at: the lines of one file, and what is known of it."""

    raw: Raw
    language: Language
    lines: list[Unit]

    def text(self, unit: Unit) -> str:
        return self.raw.text[unit.start : unit.end]


def clean(raw: Raw, language: Language) -> tuple[Unit, ...]:
    """Split a file into lines and give each its kind, in order of the file.

    A unit of kind "sentence" is running text that is still to be segmented.
    """
    page = _Page(raw, language, list(_lines(raw.text, 0, len(raw.text))))
    for step in _STEPS:
        page.lines = step(page)
    return tuple(page.lines)


def _lines(text: str, start: int, end: int) -> Iterator[Unit]:
    """Yield the non-empty lines of a stretch of the file, white space trimmed."""
    for found in _LINE.finditer(text, start, end):
        yield from _trimmed(text, found.start(), found.end())


def _trimmed(text: str, start: int, end: int, kind: str = "sentence") -> Iterator[Unit]:
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "\ufeff"):
        end -= 1
    if start < end:
        yield Unit(start, end, kind, None)


def _editor(page: _Page) -> list[Unit]:
    """Passages that ``corpus.toml`` sets aside, cut out of their lines."""
    units = page.lines
    for aside in page.raw.asides:
        start = page.raw.text.find(aside.text)
        units = [
            piece
            for unit in units
            for piece in _cut(page.raw.text, unit, (start, start + len(aside.text)), aside.kind)
        ]
    return units


def _cut(text: str, unit: Unit, hole: tuple[int, int], kind: str) -> Iterator[Unit]:
    """Yield what of a unit lies before, in and after a hole."""
    if unit.kind != "sentence" or not unit.start <= hole[0] < hole[1] <= unit.end:
        yield unit
        return
    yield from _trimmed(text, unit.start, hole[0])
    yield Unit(hole[0], hole[1], kind, "corpus.toml")
    yield from _trimmed(text, hole[1], unit.end)


def _patterns(page: _Page) -> list[Unit]:
    """Whole lines, and the beginnings and ends of lines, that match a rule of the language."""
    units = page.lines
    for rule in page.language.cleaning:
        units = [piece for unit in units for piece in _apply(page, rule, unit)]
    return units


def _apply(page: _Page, rule: CleaningRule, unit: Unit) -> Iterator[Unit]:
    if unit.kind != "sentence":
        yield unit
        return
    text = page.text(unit)
    found = rule.pattern.fullmatch(text) if rule.where == "line" else rule.pattern.search(text)
    if not found or found.start() == found.end():
        yield unit
        return
    before = list(_trimmed(page.raw.text, unit.start, unit.start + found.start()))
    after = list(_trimmed(page.raw.text, unit.start + found.end(), unit.end))
    cut = list(_trimmed(page.raw.text, unit.start + found.start(), unit.start + found.end()))
    yield from before
    yield from (Unit(piece.start, piece.end, rule.kind, rule.id) for piece in cut)
    yield from after


def _outlet(page: _Page) -> list[Unit]:
    """A line that is nothing but the outlet's or the republisher's name."""
    card = page.raw.card
    names = {fact.value.casefold() for fact in (card.outlet, card.republisher) if fact.value}
    names.add(page.raw.label.casefold())
    return _mark(page, "credit", "outlet-line", lambda text: text.casefold() in names)


def _repeats(page: _Page) -> list[Unit]:
    """A line that stood before, word for word."""
    seen: set[str] = set()

    def repeated(text: str) -> bool:
        known = text in seen
        seen.add(text)
        return known

    return _mark(page, "boilerplate", "repeated-line", repeated)


def _headline(page: _Page) -> list[Unit]:
    """The known title; without one, a first line short enough to be one, with more below it."""
    running = [unit for unit in page.lines if unit.kind == "sentence"]
    title = page.raw.card.title.value
    for unit in running:
        if title and page.text(unit) == title:
            return _replace(page, unit, "headline", None)
    if (
        title is not None
        or len(running) < 2
        or len(page.text(running[0]).split()) > page.language.headline_words
    ):
        return page.lines
    return _replace(page, running[0], "headline", None)


def _teaser(page: _Page) -> list[Unit]:
    """A first line that breaks off with an ellipsis: its whole sentences are a subhead."""
    units: list[Unit] = []
    running = [unit for unit in page.lines if unit.kind == "sentence"]
    for unit in page.lines:
        text = page.text(unit)
        if unit not in running[:1] or not text.endswith(("…", "...")) or len(running) < 2:
            units.append(unit)
            continue
        stop = text.rfind(". ") + 1
        for piece in _trimmed(page.raw.text, unit.start, unit.start + stop):
            units.append(Unit(piece.start, piece.end, "subhead", "teaser"))
        for piece in _trimmed(page.raw.text, unit.start + stop, unit.end):
            units.append(Unit(piece.start, piece.end, "boilerplate", "teaser"))
    return units


def _subheads(page: _Page) -> list[Unit]:
    """A short line without a sentence's end, or a short question, among longer lines."""
    if sum(unit.kind == "sentence" for unit in page.lines) < 2:
        return page.lines

    def short(text: str) -> bool:
        return len(text.split()) <= page.language.subhead_words and not _SENTENCE_END.search(text)

    return _mark(page, "subhead", "short-line", short)


def _mark(page: _Page, kind: str, rule: str, test: Callable[[str], bool]) -> list[Unit]:
    """Give a kind to every running line that passes a test; a headline is tested but kept."""
    units = []
    for unit in page.lines:
        hit = unit.kind in ("sentence", "headline") and test(page.text(unit))
        hit = hit and unit.kind == "sentence"
        units.append(Unit(unit.start, unit.end, kind, rule) if hit else unit)
    return units


def _replace(page: _Page, old: Unit, kind: str, rule: str | None) -> list[Unit]:
    new = Unit(old.start, old.end, kind, rule)
    return [new if unit is old else unit for unit in page.lines]


_STEPS: tuple[Callable[[_Page], list[Unit]], ...] = (
    _editor,  # a person's word comes before any rule
    _patterns,
    _outlet,  # before the headline: an outlet's name often stands first
    _headline,
    _repeats,  # after the headline: its repetition is chrome, itself it is not
    _teaser,
    _subheads,  # last: every other short line has its kind by now
)
