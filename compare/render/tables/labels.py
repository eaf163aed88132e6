"""Tables of the words that judge an actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.tables.row import PLACE, items, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.tables.row import Row, Tables
    from compare.report import StoryReport


def _labels(story: StoryReport) -> Iterator[Row]:
    for one in items(story, "labels"):
        for label in one.labels:
            yield (one.actor, label.words, label.polarity, label.quoted, *place(label.evidence))


def _mentions(story: StoryReport) -> Iterator[Row]:
    for one in items(story, "labels"):
        if one.actor is not None:
            labelled, unnamed = dict(one.labelled), dict(one.unnamed)
            for text, mentions in one.mentions:
                yield (one.actor, text, mentions, labelled[text], unnamed[text])


TABLES: Tables = {
    "labels": (("actor", "label", "polarity", "somebodys_word", *PLACE), _labels),
    "labelled": (
        ("actor", "text", "mentions", "in_sentence_with_label", "other_sentences_with_label"),
        _mentions,
    ),
}
