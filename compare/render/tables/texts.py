"""Tables of the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import CARD_FIELDS
from compare.render.tables.row import CHECK, checked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.tables.row import Row, Tables
    from compare.report import StoryReport

_COUNTS = ("words", "quoted_words", "sentences", "published_words")


def _texts(story: StoryReport) -> Iterator[Row]:
    for text in story.texts:
        facts = (getattr(text.card, name).value for name in CARD_FIELDS)
        counts = (text.words, text.quoted_words, len(text.sentences), text.published)
        counts_as = next((ids[0] for ids in story.independent if text.id in ids), text.id)
        yield (text.id, text.label, text.file, text.publish, *counts, *facts, counts_as)


def _copies(story: StoryReport) -> Iterator[Row]:
    for text in story.texts:
        for copy in text.copies:
            yield (text.id, copy.text, copy.kind, copy.words, copy.of_words, copy.share)


def _decisions(story: StoryReport) -> Iterator[Row]:
    for one in story.decisions:
        for text, sentence in one.places or ((None, None),):
            row = (one.line, one.kind, one.verdict, one.text, text, sentence)
            yield (*row, *checked(one.check))


TABLES: Tables = {
    "texts": (("text", "label", "file", "publish", *_COUNTS, *CARD_FIELDS, "counts_as"), _texts),
    "copies": (("text", "other", "kind", "words", "of_words", "share"), _copies),
    "decisions": (
        ("line", "kind", "verdict", "cell", "text", "sentence", *CHECK),
        _decisions,
    ),
}
