"""Tell a text's own words apart from what surrounds them; nothing vanishes, all is listed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.cleaning import cleaning_rules, outlet_names
from compare.model import Raw, Unit
from compare.read.find_captions import find_captions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.cleaning import CleaningRule
    from compare.language import Language
    from compare.model import Span

_BREAK = re.compile(r"[\r\n]")
_LINE = re.compile(r"[^\r\n]+")
_SPACE = re.compile(r"[^\S\r\n]")
_ELLIPSES = ("…", "...")
_REACH = 500  # characters at either end of a line that a pattern may look at: bounds its time
# Each word is looked at once, however long it is.
_TWO_SENTENCES = re.compile(r"\b(\w{4,})\.[\"”’')]?\s[\"“‘(]?[^\W\d_]")
_SENTENCE_END = re.compile(r"[.!…][\"”’')\]]*$|[\"”]$")


@dataclass(slots=True)
class _Page:
    """What the rules look at: the lines of one file, and what is known of it."""

    raw: Raw
    language: Language
    view: str
    """The text as received with every space a plain one; offsets are the same."""
    lines: list[Unit]

    def text(self, unit: Unit) -> str:
        return self.view[unit.start : unit.end]

    def holds_two(self, unit: Unit) -> bool:
        """Whether a sentence surely ends before the end of a unit, as in no title."""
        words = _TWO_SENTENCES.findall(self.text(unit))
        return any(word.lower() not in self.language.abbreviations for word in words)

    def whole_lines(self) -> set[int]:
        """Return the starts of the units beside which nothing else stands in their line."""
        gaps = (self.view[left.end : right.start] for left, right in pairwise(self.lines))
        breaks = [True, *(bool(_BREAK.search(gap)) for gap in gaps), True]
        return {
            unit.start
            for unit, sides in zip(self.lines, pairwise(breaks), strict=True)
            if all(sides)
        }

    def cut(self, unit: Unit, hole: Span, kind: str, rule: str) -> tuple[list[Unit], ...]:
        """Return what of a unit lies before a hole, in it and after it, white space trimmed."""
        start, end = hole
        inside = _trimmed(self.view, start, end)
        return (
            list(_trimmed(self.view, unit.start, start)),
            [Unit(piece.start, piece.end, kind, rule) for piece in inside],
            list(_trimmed(self.view, end, unit.end)),
        )


def clean(raw: Raw, language: Language) -> tuple[Unit, ...]:
    """Split a file into lines and give each its kind, in order of the file.

    A unit of kind "sentence" is running text that is still to be segmented.
    """
    view = _SPACE.sub(" ", raw.text)
    front = _trimmed(view, 0, raw.body)
    lines = [Unit(piece.start, piece.end, "boilerplate", "front-matter") for piece in front]
    page = _Page(raw, language, view, lines + list(_lines(view, raw.body, len(view))))
    for step in _STEPS:
        page.lines = step(page)
    return tuple(page.lines)


def _lines(text: str, start: int, end: int) -> Iterator[Unit]:
    """Yield the non-empty lines of a stretch of the file, white space trimmed."""
    for found in _LINE.finditer(text, start, end):
        yield from _trimmed(text, found.start(), found.end())


def _trimmed(text: str, start: int, end: int) -> Iterator[Unit]:
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "\ufeff"):
        end -= 1
    if start < end:
        yield Unit(start, end, "sentence", None)


def _editor(page: _Page) -> list[Unit]:
    """Passages that ``corpus.toml`` sets aside, cut out of their lines."""
    for aside in page.raw.asides:
        start = page.raw.text.find(aside.text, page.raw.body)
        hole = (start, start + len(aside.text))
        page.lines = _cut_out(page, hole, aside.kind, "corpus.toml")
    return page.lines


def _cut_out(page: _Page, hole: Span, kind: str, rule: str) -> list[Unit]:
    """Return the lines with a hole in the running line that holds it, if one does."""
    units: list[Unit] = []
    for unit in page.lines:
        if unit.kind == "sentence" and unit.start <= hole[0] < hole[1] <= unit.end:
            units += [piece for part in page.cut(unit, hole, kind, rule) for piece in part]
        else:
            units.append(unit)
    return units


def _patterns(page: _Page) -> list[Unit]:
    """Whole lines and parts of lines that match a rule of the site or of the language."""
    rules = cleaning_rules(page.language, page.raw.card)
    whole = tuple(rule for rule in rules if rule.where == "line")
    # Before a part is cut out: the photographer in brackets tells that the line is a caption.
    units = [piece for unit in page.lines for piece in _edges(page, whole, unit)]
    for rule in rules:
        if rule.where == "inside":
            units = [piece for unit in units for piece in _inside(page, rule, unit)]
    others = tuple(rule for rule in rules if rule.where != "inside")
    return [piece for unit in units for piece in _edges(page, others, unit)]


def _inside(page: _Page, rule: CleaningRule, unit: Unit) -> Iterator[Unit]:
    """Yield a line's pieces, with every match of a rule cut out."""
    rest = [unit]
    for found in rule.pattern.finditer(page.text(unit)) if unit.kind == "sentence" else ():
        hole = (unit.start + found.start(), unit.start + found.end())
        before, cut, after = page.cut(rest[0], hole, rule.kind, rule.id)
        yield from (*before, *cut)
        rest = after
        if not rest:
            return
    yield from rest


def _edges(page: _Page, rules: tuple[CleaningRule, ...], unit: Unit) -> Iterator[Unit]:
    """Yield a line's pieces; what a cut leaves is tried again with the rules that did not cut."""
    if unit.kind != "sentence":
        yield unit
        return
    for rule in rules:
        hole = _found(page.text(unit), rule)
        if hole:
            others = tuple(other for other in rules if other is not rule)
            place = (unit.start + hole[0], unit.start + hole[1])
            for part in page.cut(unit, place, rule.kind, rule.id):
                for piece in part:
                    yield from _edges(page, others, piece)
            return
    yield unit


def _found(line: str, rule: CleaningRule) -> Span | None:
    """Return what a rule takes of a line, or None."""
    shift = max(0, len(line) - _REACH) if rule.where == "end" else 0
    found = None
    if rule.where == "line" and len(line) <= _REACH:
        found = rule.pattern.fullmatch(line)
    elif rule.where == "start":
        found = rule.pattern.match(line[:_REACH])
    elif rule.where == "end":
        found = rule.pattern.search(line[shift:])
    if not found or found.start() == found.end():
        return None
    return found.start() + shift, found.end() + shift


def _captions(page: _Page) -> list[Unit]:
    """Photo captions that run into the prose."""
    for hole in find_captions(page.view, tuple(page.lines), page.language):
        page.lines = _cut_out(page, hole, "caption", "glued-caption")
    return page.lines


def _outlet(page: _Page) -> list[Unit]:
    """A line that is nothing but an outlet's name: the text's own, or one that has rules."""
    card = page.raw.card
    own = {fact.value.casefold() for fact in (card.outlet, card.republisher) if fact.value}
    names = {page.raw.label.casefold(), *own, *outlet_names()}
    return _mark(page, "credit", "outlet-line", lambda unit: page.text(unit).casefold() in names)


def _repeats(page: _Page) -> list[Unit]:
    """A line that stood before, word for word."""
    seen: set[str] = set()

    def repeated(unit: Unit) -> bool:
        known = page.text(unit) in seen
        seen.add(page.text(unit))
        return known

    return _mark(page, "boilerplate", "repeated-line", repeated)


def _headline(page: _Page) -> list[Unit]:
    """The known title; without one, a first line short enough to be one, with more below it.

    A line of two sentences is none, but a question and its answer is.
    """
    running = [unit for unit in page.lines if unit.kind == "sentence"]
    title = page.raw.card.title.value
    for unit in running:
        if title and page.text(unit) == title:
            return _replace(page, unit, "headline", None)
    if (
        title is not None
        or len(running) < 2
        or len(page.text(running[0]).split()) > page.language.headline_words
        or page.holds_two(running[0])
    ):
        return page.lines
    return _replace(page, running[0], "headline", None)


def _teaser(page: _Page) -> list[Unit]:
    """A first line that breaks off with an ellipsis: its whole sentences are a subhead.

    A line whose words stand again at the beginning of a later one is a repetition altogether.
    """
    running = [unit for unit in page.lines if unit.kind == "sentence"]
    if len(running) < 2 or not page.text(running[0]).endswith(_ELLIPSES):
        return page.lines
    first, text = running[0], page.text(running[0])
    opening = text.rstrip("….").rstrip()
    if any(page.text(unit).startswith(opening) for unit in running[1:]):
        return _replace(page, first, "boilerplate", "repeated-teaser")
    stop = first.start + text.rfind(". ") + 1
    _, whole, rest = page.cut(first, (first.start, stop), "subhead", "teaser")
    broken = [Unit(piece.start, piece.end, "boilerplate", "teaser") for piece in rest]
    return [
        piece for unit in page.lines for piece in ((*whole, *broken) if unit is first else (unit,))
    ]


def _subheads(page: _Page) -> list[Unit]:
    """A short line without a sentence's end, or a short question, among longer lines."""
    if sum(unit.kind == "sentence" for unit in page.lines) < 2:
        return page.lines

    whole = page.whole_lines()

    def short(unit: Unit) -> bool:
        text = page.text(unit)
        few = len(text) <= _REACH and len(text.split()) <= page.language.subhead_words
        one = not _SENTENCE_END.search(text) and not page.holds_two(unit)
        return few and one and unit.start in whole

    return _mark(page, "subhead", "short-line", short)


def _mark(page: _Page, kind: str, rule: str, test: Callable[[Unit], bool]) -> list[Unit]:
    """Give a kind to every running line that passes a test; a headline is tested but kept."""
    units = []
    for unit in page.lines:
        hit = unit.kind in ("sentence", "headline") and test(unit)
        hit = hit and unit.kind == "sentence"
        units.append(Unit(unit.start, unit.end, kind, rule) if hit else unit)
    return units


def _replace(page: _Page, old: Unit, kind: str, rule: str | None) -> list[Unit]:
    new = Unit(old.start, old.end, kind, rule)
    return [new if unit is old else unit for unit in page.lines]


_STEPS: tuple[Callable[[_Page], list[Unit]], ...] = (
    _editor,  # a person's word comes before any rule
    _patterns,
    _captions,  # after the patterns: a photo's credit tells where a caption begins
    _outlet,  # before the headline: an outlet's name often stands first
    _headline,
    _repeats,  # after the headline: its repetition is chrome, itself it is not
    _teaser,
    _subheads,  # last: every other short line has its kind by now
)
