"""Alignment on annotated files: every pair of sentences of different articles of one story."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

import numpy as np

from compare.evaluate.corpus import annotated_article, named_texts, part
from compare.evaluate.gold import Outcome, by_id
from compare.evaluate.measure import Sample, measure
from compare.evaluate.pairs import Judged, Scorer, pair_counts, pair_table, ranking
from compare.evaluate.statistics import between, matching
from compare.evaluation import Evaluation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.evaluate.corpus import Named
    from compare.evaluate.gold import Job, Row
    from compare.evaluation import Measure

    Name = str | int
    """Id of a unit."""
    Grades = dict[frozenset[Name], tuple[int, int]]
    """The two annotators' grades of a pair of units."""

_GRADES = (("pairs", 1), ("strict", 2))
"""Measures, and the lowest grade that makes a pair for them."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two units of different articles, and what the engine says of them."""

    left: Name
    right: Name
    group: int
    """Number of the two articles among all twos."""
    score: float
    same: bool


def score_folder(job: Job) -> Outcome:
    """Score every pair of sentences or headlines of different files, as those of one story.

    ``units.jsonl``: ``id``, ``file``, ``start``, ``end``, ``kind``. ``alignment.jsonl``: units
    ``a`` and ``b`` with the grades ``first`` and ``second`` of two annotators. A pair is true
    when both give the grade or more (1; strict: 2), and does not count when one alone does.
    Without ``alignment.jsonl`` pairs are predicted and nothing is measured. Articles are
    resampled, and with them the pairs between them.

    Raises:
        CompareError: a mistake in the rows or the corpus, with its place.
    """
    rows = part(job, "units.jsonl")
    units = by_id(rows)
    texts = named_texts(job, rows)
    pairs = tuple(_pairs(texts, job))
    judged = (job.gold / "alignment.jsonl").exists()
    grades = _grades(part(job, "alignment.jsonl"), units) if judged else {}
    sample = Sample("alignment", job.settings.bootstrap_replicates)
    evaluation = Evaluation(
        task="alignment",
        gold=job.gold.resolve().name,
        form="folder",
        rows=len(grades),
        resampled="documents",
        replicates=sample.replicates,
        measures=tuple(
            _measures(pairs if judged else (), grades, len(texts) if judged else 0, sample)
        ),
    )
    lines = ({"a": p.left, "b": p.right, "score": p.score, "same": p.same} for p in pairs)
    return Outcome(evaluation, tuple(lines))


def _pairs(texts: tuple[Named, ...], job: Job) -> Iterator[_Pair]:
    read = [annotated_article(named) for named in texts]
    scorer = Scorer(tuple(article for article, _ in read), job.settings)
    for group, (left, right) in enumerate(combinations(range(len(read)), 2)):
        for (one, a), (other, b) in product(enumerate(read[left][1]), enumerate(read[right][1])):
            yield _Pair(a, b, group, *scorer.score((left, one), (right, other)))


def _grades(rows: tuple[Row, ...], units: dict[Name, Row]) -> Grades:
    grades: Grades = {}
    for row in rows:
        ends = [row.name("a"), row.name("b")]
        for name in ends:
            if name not in units:
                raise row.wrong(f"no unit {name!r} in units.jsonl")
        if units[ends[0]].text("file") == units[ends[1]].text("file"):
            raise row.wrong("pairs two units of one file")
        if frozenset(ends) in grades:
            raise row.wrong(f"pairs {ends[0]} and {ends[1]} a second time")
        grades[frozenset(ends)] = row.number("first"), row.number("second")
    return grades


def _measures(
    pairs: tuple[_Pair, ...], grades: Grades, articles: int, sample: Sample
) -> Iterator[Measure]:
    twos = np.array(list(combinations(range(articles), 2)), np.int64).reshape(-1, 2)
    left, right = twos.T
    for name, least in _GRADES:
        judged, agreed = [], []
        for pair in pairs:
            grade = grades.get(frozenset((pair.left, pair.right)), (0, 0))
            first, second = grade[0] >= least, grade[1] >= least
            agreed.append(Judged(0, first, second, pair.group))
            if first == second:
                judged.append(Judged(pair.score, pair.same, first, pair.group))
        statistic = between(left, right, ranking(judged, len(twos)))
        yield measure(name, pair_counts(judged), statistic, articles, sample)
        statistic = between(left, right, matching(pair_table(agreed, len(twos))))
        yield measure(f"annotators {name}", pair_counts(agreed), statistic, articles, sample)
