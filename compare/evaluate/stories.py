"""Stories: are the texts of one event found to be one?"""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING

import numpy as np

from compare.evaluate.b_cubed import b_cubed, b_cubed_figures
from compare.evaluate.gold import Job, Outcome, Row, by_id, read_rows
from compare.evaluate.measure import Sample, measure
from compare.evaluation import Evaluation
from compare.model import Corpus, IdentityCard, Known, Raw
from compare.read.detect_language import detect_language
from compare.read.facts import tidy_fact
from compare.stories.group import group
from compare.text.read_article import read_article

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from compare.evaluation import Measure
    from compare.model import Article

    Name = str | int

_TRUTH = ("story_id", "story")


def run(job: Job) -> Outcome:
    """Group the texts of all rows without labels, and compare with the stories that rows name.

    Rows: ``id``, ``text``, and, where they are known, ``title``, ``date``, ``source``, ``lang``,
    ``story_id`` or ``story``. B-cubed precision and recall (Bagga & Baldwin 1998): for each text
    the share of the texts in its predicted story that belong to its own, and of those of its own
    that are there; means over texts. A text without a story is grouped and not judged. Whole
    annotated stories are resampled.

    Raises:
        CompareError: a mistake in the rows, with its line.
    """
    rows = tuple(by_id(read_rows(job.gold)).values())
    common = detect_language("\n".join(row.text("text") for row in rows)) or "und"
    articles = tuple(_article(row, place, common) for place, row in enumerate(rows))
    found = group(articles, Corpus(common, (), ()), job.settings)
    homes = {int(one.id): story.id for story in found for one in story.articles}
    names = [rows[int(homes[place])].name("id") for place in range(len(rows))]
    sample = Sample("stories", job.settings.bootstrap_replicates)
    evaluation = Evaluation(
        task="stories",
        gold=job.gold.name,
        form="rows",
        rows=len(rows),
        resampled="stories",
        replicates=sample.replicates,
        measures=(_measure(names, [_truth(row) for row in rows], sample),),
    )
    lines = ({"id": row.name("id"), "story": name} for row, name in zip(rows, names, strict=True))
    return Outcome(evaluation, tuple(lines))


def _article(row: Row, place: int, common: str) -> Article:
    text = row.text("text")
    code = row.language() or detect_language(text) or common
    facts = {"language": Known(code)}
    for name, fact in (("title", "title"), ("source", "outlet")):
        if row.has(name):
            facts[fact] = Known(row.text(name))
    if row.has("date"):
        facts["date"] = Known(_day(row))
    number = f"{place:08d}"
    label = facts["outlet"].value if "outlet" in facts else None
    card = IdentityCard(**facts)
    raw = Raw(number, label or number, number, text, card, "numbers", None, (), listed=False)
    return read_article(raw, common)


def _day(row: Row) -> str:
    day = tidy_fact("date", row.text("date"))
    if day is None:
        raise row.wrong(f"date {row.text('date')!r} is not a day", "Write it as 2024-06-19")
    return day


def _truth(row: Row) -> Name | None:
    return next((row.name(key) for key in _TRUTH if row.has(key)), None)


def _measure(found: list[Name], truth: list[Name | None], sample: Sample) -> Measure:
    rows = [row for row, true in enumerate(truth) if true is not None]
    predicted, gold, both = (
        _groups(names, rows) for names in (found, truth, list(zip(found, truth, strict=True)))
    )
    values = b_cubed([*predicted.values()], [*gold.values()], rows)
    places = {true: place for place, true in enumerate(gold)}
    documents = np.array([places[truth[row]] for row in rows], np.int64)
    pairs = [
        sum(comb(len(one), 2) for one in groups.values()) for groups in (both, predicted, gold)
    ]
    counts = (
        ("tp", pairs[0]),
        ("fp", pairs[1] - pairs[0]),
        ("fn", pairs[2] - pairs[0]),
        ("found", len(predicted)),
        ("gold", len(gold)),
        ("texts", len(rows)),
    )
    return measure("all", counts, b_cubed_figures(values, documents), len(gold), sample)


def _groups(names: Sequence[Hashable], rows: list[int]) -> dict[Hashable, list[int]]:
    """Return the rows of each name, in the order of their first ones."""
    groups: dict[Hashable, list[int]] = {}
    for row in rows:
        groups.setdefault(names[row], []).append(row)
    return groups
