"""Which characters stand inside quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.language import Language
    from compare.model import Span


def quotation_spans(text: str, start: int, end: int, language: Language) -> tuple[Span, ...]:
    """Return the outermost quotations of a stretch of text, marks included.

    A quotation ends at the first mark that can close its own opening mark, whichever shape the
    opening mark has, because received texts mix shapes; one that never closes ends with the
    stretch. An apostrophe inside a word is no mark.

    Returns:
        Half-open ranges of code points in ``text``, in order, not overlapping.
    """
    openers = {opening for opening, _ in language.quotes}
    closers = {closing for _, closing in language.quotes}
    spans: list[Span] = []
    opened: int | None = None
    for position in range(start, end):
        character = text[position]
        if opened is None and character in openers and not _closes_nothing(text, position, end):
            opened = position
        elif opened is not None and character in closers:
            spans.append((opened, position + 1))
            opened = None
    if opened is not None:
        spans.append((opened, end))
    return tuple(spans)


def _closes_nothing(text: str, position: int, end: int) -> bool:
    """Whether an opening mark stands where only a closing one can: before a space or the end."""
    return position + 1 >= end or text[position + 1].isspace()
