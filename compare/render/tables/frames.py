"""The table of frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.tables.row import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.tables.row import Row, Tables
    from compare.report import StoryReport


def _frames(story: StoryReport) -> Iterator[Row]:
    for frame in items(story, "frames"):
        for count in frame.counts:
            yield (
                frame.id,
                count.text,
                count.sentences,
                count.of_sentences,
                *count.interval,
                count.hits,
                count.quoted_hits,
                count.negated_hits,
                count.of_words,
                count.rate,
                *(count.rate_interval or (None, None)),
            )


TABLES: Tables = {
    "frames": (
        (
            "frame",
            "text",
            "sentences_with_hit",
            "sentences",
            "share_low",
            "share_high",
            "hits",
            "quoted_hits",
            "negated_hits",
            "words",
            "per_1000_words",
            "rate_low",
            "rate_high",
        ),
        _frames,
    ),
}
