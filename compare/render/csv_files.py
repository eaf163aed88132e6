"""A Report as tables for a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Any

from compare.model import CARD_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.report import Evidence, Report, StoryReport

Row = tuple[object, ...]

_PLACE = ("text", "sentence", "start", "end", "quoted", "passage")


def csv_files(report: Report) -> Iterator[tuple[str, str]]:
    """Yield (file name, content) of every table; offsets are code points, half-open."""
    for name, (header, rows) in _TABLES.items():
        out = StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("story", *header))
        for story in report.stories:
            writer.writerows((story.id, *map(_cell, row)) for row in rows(story))
        yield f"{name}.csv", out.getvalue()


def _cell(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula; white space is folded."""
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


def _texts(story: StoryReport) -> Iterator[Row]:
    for text in story.texts:
        facts = (getattr(text.card, name).value for name in CARD_FIELDS)
        counts = (text.words, text.quoted_words, len(text.sentences), text.published)
        voice = next((ids[0] for ids in story.voices if text.id in ids), text.id)
        yield (text.id, text.label, text.file, text.publish, *counts, *facts, voice)


def _copies(story: StoryReport) -> Iterator[Row]:
    for text in story.texts:
        for copy in text.copies:
            yield (text.id, copy.text, copy.kind, copy.words, copy.of_words, copy.share)


def _threads(story: StoryReport) -> Iterator[Row]:
    for thread in _items(story, "threads"):
        for column in thread.columns:
            for evidence, classes in zip(column.evidence, column.certainty, strict=True):
                yield (thread.id, " ".join(classes), column.too_early, *_place(evidence))


def _frames(story: StoryReport) -> Iterator[Row]:
    for frame in _items(story, "frames"):
        for count in frame.counts:
            yield (
                frame.id,
                count.text,
                count.sentences,
                count.of_sentences,
                count.hits,
                count.quoted_hits,
                count.of_words,
                count.rate,
            )


def _pairs(story: StoryReport) -> Iterator[Row]:
    for pair in _items(story, "pairs"):
        yield (pair.score, pair.copy, *_place(pair.left), *_place(pair.right))


def _similarity(story: StoryReport) -> Iterator[Row]:
    for pair in _items(story, "similarity"):
        yield (pair.left, pair.right, pair.score, pair.lemmas, pair.characters)


def _items(story: StoryReport, analysis: str) -> tuple[Any, ...]:
    return next((part.items for part in story.sections if part.id == analysis), ())


def _place(evidence: Evidence) -> Row:
    return (
        evidence.text,
        evidence.sentence,
        *evidence.span,
        evidence.quoted,
        evidence.passage,
    )


_COUNTS = ("words", "quoted_words", "sentences", "published_words")

_TABLES: dict[str, tuple[tuple[str, ...], Any]] = {
    "texts": (("text", "label", "file", "publish", *_COUNTS, *CARD_FIELDS, "voice"), _texts),
    "copies": (("text", "other", "kind", "words", "of_words", "share"), _copies),
    "threads": (("thread", "certainty", "too_early", *_PLACE), _threads),
    "frames": (
        (
            "frame",
            "text",
            "sentences_with_hit",
            "sentences",
            "hits",
            "quoted_hits",
            "words",
            "per_1000_words",
        ),
        _frames,
    ),
    "pairs": (
        (
            "score",
            "copy",
            *(f"left_{name}" for name in _PLACE),
            *(f"right_{name}" for name in _PLACE),
        ),
        _pairs,
    ),
    "similarity": (("left", "right", "score", "lemmas", "characters"), _similarity),
}

CSV_NAMES = tuple(f"{name}.csv" for name in _TABLES)
