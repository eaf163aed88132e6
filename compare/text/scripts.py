"""Scripts without spaces between words or without marks between sentences."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.datafile import DATA, read_toml
from compare.errors import CompareError

if TYPE_CHECKING:
    from compare.model import Span

SCRIPTS = DATA / "scripts.toml"


def marks_sentences(text: str) -> bool:
    """Whether most letters of a text are of scripts that mark where a sentence ends."""
    unmarked = sum(len(run) for run in _unmarked().findall(text))
    return unmarked == 0 or 2 * unmarked < sum(map(str.isalpha, text))


def spaced_spans(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the pieces between spaces of a stretch of text that marks no sentences.

    A space counts where letters of such a script stand on both sides, or behind a borrowed
    question or exclamation mark; names and numbers in between keep theirs, and so does a full
    stop, which marks abbreviations there.
    """
    spans: list[Span] = []
    for gap in _gaps().finditer(text, start, end):
        spans.append((start, gap.start()))
        start = gap.end()
    return (*spans, (start, end)) if start < end else tuple(spans)


def unspaced_blocks() -> tuple[Span, ...]:
    """Return the blocks of scripts that write no spaces between words, half-open."""
    return _blocks("word_spaces")


@lru_cache
def _unmarked() -> re.Pattern[str]:
    return re.compile(f"[{_unmarked_class()}]+")


@lru_cache
def _gaps() -> re.Pattern[str]:
    letters = _unmarked_class()
    return re.compile(rf"(?<=[{letters}])\s+(?=[{letters}])|(?<=[!?])\s+")


def _unmarked_class() -> str:
    return "".join(f"{chr(first)}-{chr(end - 1)}" for first, end in _blocks("sentence_marks"))


@lru_cache
def _blocks(lacking: str) -> tuple[Span, ...]:
    """Return the blocks of every script that lacks something."""
    data = read_toml(SCRIPTS)
    data.check({"script": "any"})
    blocks = []
    for row in data.rows("script"):
        row.check(
            {
                "name": "text",
                "first": "number",
                "last": "number",
                "word_spaces": "any",
                "sentence_marks": "any",
            }
        )
        if row["last"] < row["first"]:
            raise CompareError("ends before it begins", row.where("last"), "Swap first and last")
        if not row[lacking]:
            blocks.append((row["first"], row["last"] + 1))
    return tuple(sorted(blocks))
