"""Parts of a row that several tables share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.report import Check, Evidence, StoryReport

Row = tuple[object, ...]

PLACE = ("text", "sentence", "start", "end", "quoted", "passage")
"""Columns of a passage."""

CHECK = ("checked_by", "reason")
"""Columns of an editor's word."""

if TYPE_CHECKING:
    Tables = dict[str, tuple[tuple[str, ...], Callable[[StoryReport], Iterator[Row]]]]
    """Columns after that of the story, and what yields the rows of a story, by table."""


def checked(check: Check | None) -> Row:
    """Return who decided and why."""
    return (check.by, check.reason) if check else (None, None)


def items(story: StoryReport, analysis: str) -> tuple[Any, ...]:
    """Return what an analysis found in a story."""
    return next((part.items for part in story.sections if part.id == analysis), ())


def place(evidence: Evidence) -> Row:
    """Return where a passage stands, and its words as far as they may be shown."""
    return (
        evidence.text,
        evidence.sentence,
        *evidence.span,
        evidence.quoted,
        evidence.passage,
    )
