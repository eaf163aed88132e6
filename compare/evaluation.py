"""How often the engine is right: figures measured against annotated texts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from compare.datafile import DATA, read_text

RECORD = DATA / "evaluation.json"
"""Figures of the engine that ships, on the project's own annotated texts."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, with the range that chance leaves it."""

    name: str
    """precision, recall, f1, stated, average_precision, exact or accuracy."""
    value: float | None
    """0 to 1, four decimals; None: nothing to divide by."""
    interval: tuple[float, float] | None
    """Bootstrap 95 % interval (Efron 1979, percentiles); None: see the note of the measure."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What was counted of one thing, and the figures that follow from it."""

    name: str
    documents: int
    """What is resampled: documents, or whole stories."""
    counts: tuple[tuple[str, int], ...]
    figures: tuple[Figure, ...]
    note: str | None
    """Why there is no interval or no figure."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One task on one set of annotated texts."""

    task: str
    gold: str
    """Name of the file or folder."""
    form: str
    """rows or folder."""
    rows: int
    resampled: str
    """documents or stories."""
    replicates: int
    measures: tuple[Measure, ...]
    """The one that counts first."""

    def measure(self, name: str) -> Measure:
        """Return a measure; KeyError when there is none."""
        return {measure.name: measure for measure in self.measures}[name]

    def names(self, *wanted: str) -> tuple[str, ...]:
        """Return those of the names that have a measure with something in it, in this order."""
        there = {measure.name for measure in self.measures if measure.documents}
        return tuple(name for name in wanted if name in there)

    def figure(self, measure: str, name: str) -> Figure:
        """Return a figure of a measure; KeyError when there is none."""
        return {figure.name: figure for figure in self.measure(measure).figures}[name]


def to_json(evaluation: Evaluation) -> dict[str, Any]:
    """Return it as a value for JSON: measures, counts and figures by name."""
    measures = {
        measure.name: {
            "documents": measure.documents,
            "counts": dict(measure.counts),
            "figures": {
                figure.name: {"value": figure.value, "interval": figure.interval}
                for figure in measure.figures
            },
            "note": measure.note,
        }
        for measure in evaluation.measures
    }
    facts = ("task", "gold", "form", "rows", "resampled", "replicates")
    return {**{name: getattr(evaluation, name) for name in facts}, "measures": measures}


def load_evaluation() -> tuple[Evaluation, ...]:
    """Return the recorded figures of the engine that ships, by task."""
    return tuple(_from_json(row) for row in json.loads(read_text(RECORD)))


def _from_json(row: dict[str, Any]) -> Evaluation:
    measures = tuple(
        Measure(
            name=name,
            documents=measure["documents"],
            counts=tuple(measure["counts"].items()),
            figures=tuple(
                Figure(key, one["value"], one["interval"] and tuple(one["interval"]))
                for key, one in measure["figures"].items()
            ),
            note=measure["note"],
        )
        for name, measure in row["measures"].items()
    )
    return Evaluation(**{**row, "measures": measures})
