"""Tables of what the texts tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.tables.row import CHECK, PLACE, checked, items, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.tables.row import Row, Tables
    from compare.report import StoryReport


def _threads(story: StoryReport) -> Iterator[Row]:
    for thread in items(story, "threads"):
        for column in thread.columns:
            for evidence, classes in zip(column.evidence, column.certainty, strict=True):
                yield (thread.id, " ".join(classes), column.too_early, *place(evidence))


def _claims(story: StoryReport) -> Iterator[Row]:
    for matrix in items(story, "claims"):
        for claim in matrix.claims:
            for cell in claim.cells:
                yield (
                    *(claim.id, claim.title.passage, claim.independent, claim.score, claim.chance),
                    *(cell.text, cell.state, " ".join(cell.why)),
                    " ".join(str(one.sentence) for one in cell.evidence),
                    "; ".join(" ".join(classes) for classes in cell.certainty),
                    *(cell.score, ", ".join(cell.words), *checked(cell.check)),
                )


def _pairs(story: StoryReport) -> Iterator[Row]:
    for pair in items(story, "pairs"):
        yield (
            pair.score,
            pair.chance,
            pair.copy,
            *place(pair.left),
            *place(pair.right),
            *checked(pair.check),
        )


def _order(story: StoryReport) -> Iterator[Row]:
    for order in items(story, "order"):
        for line in order.lines:
            for spot in line.places:
                yield (line.claim, spot.text, spot.sentence, spot.share)


def _order_pairs(story: StoryReport) -> Iterator[Row]:
    for order in items(story, "order"):
        for pair in order.pairs:
            yield (pair.left, pair.right, pair.shared, pair.tau, pair.least_p)


def _similarity(story: StoryReport) -> Iterator[Row]:
    for pair in items(story, "similarity"):
        yield (pair.left, pair.right, pair.score, pair.lemmas, pair.characters)


TABLES: Tables = {
    "threads": (("thread", "certainty", "too_early", *PLACE), _threads),
    "claims": (
        (
            *("claim", "title", "independent", "score", "chance", "text", "state", "why"),
            *("sentences", "certainty", "nearest_score", "words_not_there", *CHECK),
        ),
        _claims,
    ),
    "pairs": (
        (
            "score",
            "chance",
            "copy",
            *(f"left_{name}" for name in PLACE),
            *(f"right_{name}" for name in PLACE),
            *CHECK,
        ),
        _pairs,
    ),
    "order": (("claim", "text", "sentence", "share_before"), _order),
    "tau": (("left", "right", "shared", "tau_b", "least_p"), _order_pairs),
    "similarity": (("left", "right", "score", "lemmas", "characters"), _similarity),
}
