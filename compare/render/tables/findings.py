"""The table of what stands out: a row for every quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.tables.row import PLACE, items, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.tables.row import Row, Tables
    from compare.report import StoryReport

_ABOUT = ("finding", "kind", "observation", "thread", "first_screen")
_FLAGS = ("found", "of", "linked", "asked", "translator", "rests_on_one")
_SURE = ("effect", "value", "low", "high", "p", "least_p", "term", "sentence_of")


def _findings(story: StoryReport) -> Iterator[Row]:
    for one in items(story, "findings"):
        sure = one.sure
        for quote, (_, detail) in zip(one.quotes, one.details, strict=True):
            yield (
                *(one.id, one.kind, one.observation, one.thread, one.first),
                *(" ".join(one.found), " ".join(one.of), one.linked, one.asked),
                *(one.translator, one.rests_on_one, sure.effect, sure.value),
                *(sure.interval or (None, None)),
                *(sure.p, sure.least_p, sure.term, sure.sentence_of, detail),
                *place(quote),
            )


TABLES: Tables = {"findings": ((*_ABOUT, *_FLAGS, *_SURE, "detail", *PLACE), _findings)}
