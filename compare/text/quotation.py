"""Which characters stand inside quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.language import Language
    from compare.model import Span

_TREEBANK = (("``", "''"),)  # how tokenised corpora write quotation marks
_BEFORE_OPENING = "([{—–-/‘'`"
_BEHIND_CLOSING = ".,;:!?…)]}—–-'’/"
_STOP = re.compile(r"[.!?…](?=\s|\Z)")
_SPACE = re.compile(r"\s*")
_OPEN, _CLOSE, _EITHER = "open", "close", "either"


@dataclass(frozen=True, slots=True)
class _Mark:
    """One quotation mark."""

    start: int
    end: int
    part: str
    """What shape and neighbours make of it: it opens, closes, or may do either."""
    inch: bool
    """Whether it follows a digit, as the sign for inches does."""


def quotation_spans(text: str, start: int, end: int, language: Language) -> tuple[Span, ...]:
    """Return the outermost quotations of a stretch of text, marks included.

    A mark opens or closes by its shape and by what stands beside it, because received texts mix
    shapes. A mark that would open a quotation inside another one does so where two closing marks
    follow; otherwise the first quotation has lost its end. Such a one ends with its first
    sentence; with the stretch, where the text behind the stretch opens it anew. An apostrophe
    inside a word is no mark, nor is the sign for inches.

    Returns:
        Half-open ranges of code points in ``text``, in order, not overlapping.
    """
    marks = _marks(text, (start, end), language)
    spans: list[Span] = []
    opened: _Mark | None = None
    depth = 0
    for place, mark in enumerate(marks):
        following = [other.part for other in marks[place + 1 : place + 3]]
        if _is_inches(mark, following, inside=opened is not None):
            continue
        if opened is None:
            if mark.part != _CLOSE and _holds_something(text, mark.end, end):
                opened = mark
        elif mark.part == _OPEN and following == [_CLOSE, _CLOSE]:
            depth += 1
        elif mark.part == _OPEN and following[:1] in ([_CLOSE], [_EITHER]):
            spans.append((opened.start, _lost_end(text, opened.start, mark.start)))
            opened, depth = mark, 0
        elif depth:
            depth -= 1
        else:
            spans.append((opened.start, mark.end))
            opened = None
    if opened is not None:
        lost = not goes_on(text, end, language)
        spans.append((opened.start, _lost_end(text, opened.start, end) if lost else end))
    return tuple(spans)


def inside_marks(text: str, span: Span, language: Language) -> tuple[Span, bool]:
    """Return what a quotation holds, marks and white space left out, and whether it is closed.

    Args:
        text: the text as received.
        span: one of ``quotation_spans``.
        language: whose marks count.
    """
    pattern = _pattern(_pairs(language))
    first = pattern.match(text, *span)
    start = first.end() if first else span[0]
    closed = next(
        (span[1] - size for size in (2, 1) if pattern.fullmatch(text, span[1] - size, span[1])),
        None,
    )
    end = span[1] if closed is None or closed < start else closed
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end), closed is not None and closed >= start


def goes_on(text: str, end: int, language: Language) -> bool:
    """Whether the text behind a stretch begins with a mark that opens a quotation anew."""
    gap = _SPACE.match(text, end)
    behind = gap.end() if gap else end
    mark = _pattern(_pairs(language)).match(text, behind)
    if mark is None:
        return False
    opens = mark[0] in {opening for opening, _ in _pairs(language)}
    return opens and not text[mark.end() : mark.end() + 1].isspace()


def _pairs(language: Language) -> tuple[tuple[str, str], ...]:
    return (*language.quotes, *_TREEBANK) if language.quotes else ()


@lru_cache
def _pattern(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    signs = sorted({sign for pair in pairs for sign in pair}, key=lambda sign: (-len(sign), sign))
    return re.compile("|".join(map(re.escape, signs)) or "(?!)")


def _marks(text: str, span: Span, language: Language) -> list[_Mark]:
    pairs = _pairs(language)
    openers = {opening for opening, _ in pairs}
    closers = {closing for _, closing in pairs}
    marks = []
    for found in _pattern(pairs).finditer(text, *span):
        before = text[found.start() - 1] if found.start() > span[0] else " "
        behind = text[found.end()] if found.end() < span[1] else " "
        part = _by_neighbours(before, behind)
        if part == _EITHER or (part == _CLOSE and behind.isspace() and before.isspace()):
            sign = found[0]
            part = _by_shape(opens=sign in openers, closes=sign in closers)
        marks.append(_Mark(*found.span(), part, found[0] == '"' and before.isdigit()))
    return marks


def _by_neighbours(before: str, behind: str) -> str:
    gap_before = before.isspace() or before in _BEFORE_OPENING
    gap_behind = behind.isspace() or behind in _BEHIND_CLOSING
    if gap_before == gap_behind:
        return _EITHER
    return _OPEN if gap_before else _CLOSE


def _by_shape(*, opens: bool, closes: bool) -> str:
    if opens and closes:
        return _EITHER
    return _OPEN if opens else _CLOSE


def _is_inches(mark: _Mark, following: list[str], *, inside: bool) -> bool:
    """Inside a quotation the sign stands for inches where another mark closes it behind."""
    return mark.inch and (not inside or following[:1] == [_CLOSE]) and mark.part != _OPEN


def _holds_something(text: str, start: int, end: int) -> bool:
    gap = _SPACE.match(text, start, end)
    return gap is not None and gap.end() < end


def _lost_end(text: str, start: int, end: int) -> int:
    """Return where the first sentence of a quotation without its closing mark ends."""
    stop = _STOP.search(text, start, end)
    return stop.end() if stop else start + len(text[start:end].rstrip())
