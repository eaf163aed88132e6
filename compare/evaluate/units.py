"""Units of whole files: their edges, and what kind each is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.evaluate.agreement import agreement
from compare.evaluate.corpus import Named, named_texts, part
from compare.evaluate.gold import Outcome
from compare.evaluate.measure import Sample, measure
from compare.evaluate.statistics import match_counts, matching, share, together
from compare.evaluation import Evaluation
from compare.model import UNIT_KINDS
from compare.text.read_article import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.evaluate.gold import Job, Row
    from compare.evaluation import Measure
    from compare.model import Span


@dataclass(frozen=True, slots=True)
class _File:
    """One file: its units as found and as annotated, kinds by span."""

    name: str
    found: dict[Span, str]
    gold: dict[Span, str]
    second: dict[Span, str]
    """Kinds that another annotator gave."""

    @property
    def matched(self) -> list[Span]:
        """Spans that are found and annotated, in order."""
        return [span for span in self.found if span in self.gold]

    @property
    def matches(self) -> tuple[int, int, int]:
        """Spans found rightly, found wrongly, and missed."""
        right = len(self.matched)
        return right, len(self.found) - right, len(self.gold) - right

    @property
    def kinds(self) -> tuple[int, int]:
        """Of the matched spans, how many have the right kind."""
        right = sum(self.found[span] == self.gold[span] for span in self.matched)
        return right, len(self.matched)

    @property
    def agreed(self) -> tuple[int, int]:
        """Of the spans that two annotators gave a kind, how many got the same."""
        return sum(self.second[s] == self.gold[s] for s in self.second), len(self.second)


def run(job: Job) -> Outcome:
    """Read each file that ``units.jsonl`` names and compare its units.

    Rows: ``file``, ``start``, ``end``, ``kind``, and ``second_kind`` by another annotator.

    Raises:
        CompareError: a mistake in the rows or the corpus, with its place.
    """
    rows = part(job, "units.jsonl")
    files = [_read(named) for named in named_texts(job, rows)]
    sample = Sample("units", job.settings.bootstrap_replicates)
    evaluation = Evaluation(
        task="units",
        gold=job.gold.resolve().name,
        form="folder",
        rows=len(rows),
        resampled="documents",
        replicates=sample.replicates,
        measures=tuple(_measures(files, sample)),
    )
    return Outcome(evaluation, tuple(line for file in files for line in _lines(file)))


def _read(named: Named) -> _File:
    raw = named.raw
    article = read_article(raw, named.default_language)
    gold: dict[Span, str] = {}
    second: dict[Span, str] = {}
    for row in named.rows:
        span = row.span(row.number("start"), row.number("end"), raw.text)
        if span in gold:
            raise row.wrong(f"[{span[0]}, {span[1]}) of {raw.file} is annotated twice")
        gold[span] = _kind(row, "kind")
        if row.has("second_kind"):
            second[span] = _kind(row, "second_kind")
    found = {(unit.start, unit.end): unit.kind for unit in article.units}
    return _File(raw.file, found, gold, second)


def _kind(row: Row, key: str) -> str:
    kind = row.text(key)
    if kind not in UNIT_KINDS:
        raise row.wrong(f"unknown {key} {kind!r}", f"Known here: {', '.join(UNIT_KINDS)}")
    return kind


def _measures(files: list[_File], sample: Sample) -> Iterator[Measure]:
    yield _edges("boundaries", files, sample)
    yield _shares("kinds", [file.kinds for file in files], sample)
    twice = [file for file in files if file.second]
    if twice:
        yield _annotators(twice, sample)
    for file in files:
        yield _edges(f"file {file.name}", [file], sample)
    mistaken = Counter(
        f"{file.gold[span]} read as {file.found[span]}"
        for file in files
        for span in file.matched
        if file.gold[span] != file.found[span]
    )
    yield measure("confusion", tuple(sorted(mistaken.items())), lambda _: {}, len(files), sample)


def _edges(name: str, files: list[_File], sample: Sample) -> Measure:
    table = [file.matches for file in files]
    return measure(name, match_counts(table), matching(table), len(files), sample)


def _annotators(files: list[_File], sample: Sample) -> Measure:
    """Measure two people by each other: what a program can reach at most."""
    table = [file.agreed for file in files]
    labels = [[(file.gold[span], file.second[span]) for span in file.second] for file in files]
    statistic = together(share("accuracy", table), agreement(labels))
    return measure("annotators", _of(table), statistic, len(files), sample)


def _shares(name: str, table: list[tuple[int, int]], sample: Sample) -> Measure:
    return measure(name, _of(table), share("accuracy", table), len(table), sample)


def _of(table: list[tuple[int, int]]) -> tuple[tuple[str, int], ...]:
    right, units = (sum(column) for column in zip(*table, strict=True))
    return ("right", right), ("units", units)


def _lines(file: _File) -> Iterator[dict[str, Any]]:
    for (start, end), kind in sorted(file.found.items()):
        yield {"file": file.name, "start": start, "end": end, "kind": kind}
