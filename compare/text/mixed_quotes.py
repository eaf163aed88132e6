"""Quotation marks that do not match."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.language import Language
    from compare.model import Span, Unit

_BEFORE_MARK = "([{—–-/‘'"


def mixed_quotes(text: str, lines: tuple[Unit, ...], language: Language) -> Iterator[Span]:
    """Yield quotations opened by one mark and closed by another, and marks without their partner.

    A quotation that goes on in the next line, which opens it anew, need not be closed in this one.

    Args:
        text: the text as received.
        lines: its running lines, in order.
        language: whose pairs of quotation marks are right.
    """
    openers = {opening for opening, _ in language.quotes}
    for line, after in zip_longest(lines, lines[1:]):
        goes_on = after is not None and text[after.start] in openers
        yield from _line(text, (line.start, line.end), language, goes_on=goes_on)


def _line(text: str, span: Span, language: Language, *, goes_on: bool) -> Iterator[Span]:
    pairs = language.quotes
    closings = {opening: {c for o, c in pairs if o == opening} for opening, _ in pairs}
    marks = {mark for pair in pairs for mark in pair}
    opened: list[int] = []
    for place in range(*span):
        mark = text[place]
        if mark not in marks or (mark == '"' and not opened and _inches(text, place, span)):
            continue
        if mark in closings and _opens(text, place, span):
            opened.append(place)
        elif not opened:
            yield place, place + 1
        elif mark in closings[text[opened[-1]]]:
            opened.pop()
        elif len(opened) > 1 and mark in closings[text[opened[-2]]]:
            yield opened[-1], opened[-1] + 1
            del opened[-2:]
        else:
            yield opened.pop(), place + 1
    if not goes_on:
        yield from ((place, place + 1) for place in opened)


def _opens(text: str, place: int, span: Span) -> bool:
    """Whether a mark stands where only an opening one can: a word follows, none is before."""
    start, end = span
    before = place == start or text[place - 1].isspace() or text[place - 1] in _BEFORE_MARK
    return before and place + 1 < end and not text[place + 1].isspace()


def _inches(text: str, place: int, span: Span) -> bool:
    return place > span[0] and text[place - 1].isdigit()
