"""Measure one task of the engine on annotated texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.evaluate import (
    alignment,
    claims,
    extraction,
    halves,
    labels,
    quantities,
    quotes,
    sentences,
    stories,
    units,
)
from compare.evaluate.gold import Job
from compare.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from compare.evaluate.gold import Outcome

TASKS = {
    "sentences": sentences.run,
    "units": units.run,
    "alignment": alignment.run,
    "claims": claims.run,
    "extraction": extraction.run,
    "stories": stories.run,
    "labels": labels.run,
    "halves": halves.run,
    "quantities": quantities.run,
    "quotes": quotes.run,
}
"""What can be measured, by name."""


def evaluate(task: str, gold: Path, corpus: Path, settings: Settings | None = None) -> Outcome:
    """Return figures and predictions of one task.

    Args:
        task: one of TASKS.
        gold: annotated rows, or a folder of them.
        corpus: folder in which the files are looked for that rows name.
        settings: thresholds; the documented defaults when None.

    Raises:
        CompareError: no such task, or a mistake in the annotation or the corpus.
    """
    if task not in TASKS:
        raise CompareError(f"no task {task!r}", hint=f"Known here: {', '.join(TASKS)}")
    return TASKS[task](Job(gold, corpus, settings or Settings()))
