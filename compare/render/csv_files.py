"""A Report as tables for a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Any

from compare.model import CARD_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.report import Check, Evidence, Report, StoryReport

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


def _claims(story: StoryReport) -> Iterator[Row]:
    for matrix in _items(story, "claims"):
        for claim in matrix.claims:
            for cell in claim.cells:
                yield (
                    *(claim.id, claim.title.passage, claim.voices, claim.score, claim.chance),
                    *(cell.text, cell.state, " ".join(cell.why)),
                    " ".join(str(one.sentence) for one in cell.evidence),
                    "; ".join(" ".join(classes) for classes in cell.certainty),
                    *(cell.score, ", ".join(cell.words), *_checked(cell.check)),
                )


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
        yield (
            pair.score,
            pair.chance,
            pair.copy,
            *_place(pair.left),
            *_place(pair.right),
            *_checked(pair.check),
        )


def _order(story: StoryReport) -> Iterator[Row]:
    for order in _items(story, "order"):
        for line in order.lines:
            for place in line.places:
                yield (line.claim, place.text, place.sentence, place.share)


def _order_pairs(story: StoryReport) -> Iterator[Row]:
    for order in _items(story, "order"):
        for pair in order.pairs:
            yield (pair.left, pair.right, pair.shared, pair.tau, pair.least_p)


def _similarity(story: StoryReport) -> Iterator[Row]:
    for pair in _items(story, "similarity"):
        yield (pair.left, pair.right, pair.score, pair.lemmas, pair.characters)


def _decisions(story: StoryReport) -> Iterator[Row]:
    for one in story.decisions:
        for text, sentence in one.places or ((None, None),):
            row = (one.line, one.kind, one.verdict, one.text, text, sentence)
            yield (*row, *_checked(one.check))


def _checked(check: Check | None) -> Row:
    return (check.by, check.reason) if check else (None, None)


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


_CHECK = ("checked_by", "reason")
_COUNTS = ("words", "quoted_words", "sentences", "published_words")

_TABLES: dict[str, tuple[tuple[str, ...], Any]] = {
    "texts": (("text", "label", "file", "publish", *_COUNTS, *CARD_FIELDS, "voice"), _texts),
    "copies": (("text", "other", "kind", "words", "of_words", "share"), _copies),
    "threads": (("thread", "certainty", "too_early", *_PLACE), _threads),
    "claims": (
        (
            *("claim", "title", "voices", "score", "chance", "text", "state", "why"),
            *("sentences", "certainty", "nearest_score", "words_not_there", *_CHECK),
        ),
        _claims,
    ),
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
            "chance",
            "copy",
            *(f"left_{name}" for name in _PLACE),
            *(f"right_{name}" for name in _PLACE),
            *_CHECK,
        ),
        _pairs,
    ),
    "decisions": (
        ("line", "kind", "verdict", "cell", "text", "sentence", *_CHECK),
        _decisions,
    ),
    "order": (("claim", "text", "sentence", "share_before"), _order),
    "tau": (("left", "right", "shared", "tau_b", "least_p"), _order_pairs),
    "similarity": (("left", "right", "score", "lemmas", "characters"), _similarity),
}

CSV_NAMES = tuple(f"{name}.csv" for name in _TABLES)
