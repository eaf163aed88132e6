"""Tables of actors and of what texts call them by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.tables.row import PLACE, items, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.tables.row import Row, Tables
    from compare.report import StoryReport


def _actors(story: StoryReport) -> Iterator[Row]:
    for actor in items(story, "actors"):
        name = next(iter(actor.name.values()))
        for own in actor.texts:
            yield (
                actor.id, name, actor.kind, own.text, own.mentions, own.quoted_mentions,
                own.labelled, own.of_sentences,
            )  # fmt: skip


def _namings(story: StoryReport) -> Iterator[Row]:
    for actor in items(story, "actors"):
        for own in actor.texts:
            for naming in own.namings:
                row = (actor.id, naming.kind, naming.words, naming.count, naming.quoted)
                yield (*row, *place(naming.evidence))


TABLES: Tables = {
    "actors": (
        (
            "actor", "name", "kind", "text", "mentions", "quoted_mentions", "labelled_mentions",
            "sentences",
        ),
        _actors,
    ),
    "namings": (("actor", "kind", "words", "count", "quoted", *PLACE), _namings),
}  # fmt: skip
