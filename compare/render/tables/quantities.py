"""The table of quantities and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.tables.row import PLACE, items, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.tables.row import Row, Tables
    from compare.report import StoryReport


def _quantities(story: StoryReport) -> Iterator[Row]:
    for group in items(story, "quantities"):
        for one in group.stated:
            yield (
                *(group.id, group.kind, group.verdict, group.why, ", ".join(group.shared)),
                *(one.words, one.value, one.low, one.high, one.unit, one.hedge),
                *place(one.evidence),
            )


TABLES: Tables = {
    "quantities": (
        (
            *("group", "kind", "verdict", "why", "shared_words"),
            *("words", "value", "low", "high", "unit", "hedge", *PLACE),
        ),
        _quantities,
    ),
}
