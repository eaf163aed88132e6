"""Quantities of annotated files: found, put together, and judged as people judged them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.evaluate.corpus import named_texts, part
from compare.evaluate.gold import Outcome, Row
from compare.evaluate.measure import Sample, measure
from compare.evaluate.statistics import share
from compare.evaluation import Evaluation
from compare.lexicon import load_cast
from compare.model import Story
from compare.read.load import load
from compare.stories.align import Alignment, align
from compare.stories.find_copies import Copies, find_copies
from compare.stories.group_quantities import SameQuantity, group_quantities
from compare.telling import Telling
from compare.text.read_article import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.evaluate.gold import Job
    from compare.evaluation import Measure
    from compare.model import Article, Span
    from compare.quantities import Quantity
    from compare.settings import Settings

    Mention = tuple[str, Span]
    """File and code points."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The annotated files as one story."""

    story: Story
    copies: Copies
    alignment: Alignment
    telling: Telling
    settings: Settings


@dataclass(frozen=True, slots=True)
class _Gold:
    """A quantity as annotated."""

    mentions: tuple[Mention, ...]
    verdict: str


def run(job: Job) -> Outcome:
    """Find the quantities of the files that ``quantities.jsonl`` names, as those of one story.

    Rows: ``mentions`` with ``file``, ``start`` and ``end`` each, and ``verdict``: compatible,
    differs or different moment. A mention is found when a quantity overlaps it. A verdict is
    judged where a group of ours overlaps two mentions or more of a row; our "differs" is right
    where the row says so, and wrong where it says otherwise or no row has the group. Rows are
    resampled.

    Raises:
        CompareError: a mistake in the rows or the corpus, with its place.
    """
    rows = part(job, "quantities.jsonl")
    told = _told(job, rows)
    groups = group_quantities(told)
    gold = tuple(_gold(row, told.story.articles) for row in rows)
    sample = Sample("quantities", job.settings.bootstrap_replicates)
    evaluation = Evaluation(
        task="quantities",
        gold=job.gold.resolve().name,
        form="folder",
        rows=len(rows),
        resampled="quantities",
        replicates=sample.replicates,
        measures=tuple(_measures(told, groups, gold, sample)),
    )
    return Outcome(evaluation, tuple(_lines(told, groups)))


def _told(job: Job, rows: tuple[Row, ...]) -> _Told:
    """Read the files of all mentions with what ``corpus.toml`` says of their moments."""
    named = tuple(mention for row in rows for mention in _mentions(row))
    texts = named_texts(job, named)
    articles = tuple(read_article(one.raw, one.default_language) for one in texts)
    moments = tuple(
        moment
        for story in load(job.corpus, job.settings).stories
        if story.id == articles[0].raw.story
        for moment in story.moments
    )
    copies = find_copies(articles, job.settings)
    return _Told(
        story=Story("evaluated", {}, moments, articles),
        copies=copies,
        alignment=align(articles, job.settings, copies),
        telling=Telling(articles, load_cast(job.corpus / "actors.toml"), job.settings),
        settings=job.settings,
    )


def _mentions(row: Row) -> tuple[Row, ...]:
    """Return the mentions of a row as rows of the same line."""
    items = row.items("mentions")
    if not items:
        raise row.wrong("has no mentions")
    for item in items:
        if not isinstance(item, dict):
            raise row.wrong(f"{item!r} is no mention", "Write file, start and end")
    return tuple(Row(row.path, row.line, item) for item in items)


def _gold(row: Row, articles: tuple[Article, ...]) -> _Gold:
    texts = {article.raw.file: article.raw.text for article in articles}
    mentions = []
    for one in _mentions(row):
        file = one.text("file")
        mentions.append((file, one.span(one.number("start"), one.number("end"), texts[file])))
    return _Gold(tuple(mentions), row.text("verdict").replace(" ", "-"))


def _measures(
    told: _Told, groups: tuple[SameQuantity, ...], gold: tuple[_Gold, ...], sample: Sample
) -> Iterator[Measure]:
    spans = [
        (article.raw.file, one.span)
        for article, found in zip(told.story.articles, told.telling.quantities, strict=True)
        for one in found
    ]
    table = [
        (sum(_overlaps(one, spans) for one in row.mentions), len(row.mentions)) for row in gold
    ]
    yield _share("mentions", "found", table, ("found", "gold"), sample)
    judged = [(row, group) for row in gold for group in groups if _meets(told, row, group)]
    table = [(int(row.verdict == group.verdict), 1) for row, group in judged]
    yield _share("verdicts", "right", table, ("right", "groups"), sample)
    shown = [group for group in groups if group.verdict == "differs"]
    table = [
        (int(any(row.verdict == "differs" and _meets(told, row, group) for row in gold)), 1)
        for group in shown
    ]
    yield _share("differs", "right", table, ("right", "shown"), sample)


def _share(
    name: str, figure: str, table: list[tuple[int, int]], counts: tuple[str, str], sample: Sample
) -> Measure:
    sums = [sum(row[side] for row in table) for side in (0, 1)]
    counted = tuple(zip(counts, sums, strict=True))
    return measure(name, counted, share(figure, table), len(table), sample)


def _meets(told: _Told, row: _Gold, group: SameQuantity) -> bool:
    """Whether a group overlaps two mentions or more of a row."""
    spans = [(told.story.articles[place].raw.file, one.span) for place, one in group.mentions]
    return sum(_overlaps(one, spans) for one in row.mentions) > 1


def _overlaps(one: Mention, spans: list[Mention]) -> bool:
    file, (start, end) = one
    return any(file == other and first < end and start < last for other, (first, last) in spans)


def _lines(told: _Told, groups: tuple[SameQuantity, ...]) -> Iterator[dict[str, Any]]:
    numbers = {
        (place, one.words): (number, group.verdict)
        for number, group in enumerate(groups, 1)
        for place, one in group.mentions
    }
    for place, article in enumerate(told.story.articles):
        for one in told.telling.quantities[place]:
            group, verdict = numbers.get((place, one.words), (None, None))
            yield {
                "file": article.raw.file,
                "start": one.span[0],
                "end": one.span[1],
                "value": _value(one),
                "unit": one.unit,
                "group": group,
                "verdict": verdict and verdict.replace("-", " "),
            }


def _value(one: Quantity) -> float | list[float | None] | None:
    if one.low is None and one.high is None:
        return None
    return one.low if one.low == one.high else [one.low, one.high]
