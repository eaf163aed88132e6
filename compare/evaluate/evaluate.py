"""Measure one task of the engine on annotated texts."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from compare.errors import CompareError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.evaluate.gold import Job, Outcome
    from compare.settings import Settings

TASKS = (
    "sentences",
    "units",
    "alignment",
    "claims",
    "extraction",
    "stories",
    "labels",
    "halves",
    "quantities",
    "quotes",
)
"""What can be measured; each is a module of this name with a function ``run``."""


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
    from compare.evaluate.gold import Job
    from compare.settings import Settings

    run: Callable[[Job], Outcome] = import_module(f"compare.evaluate.{task}").run
    return run(Job(gold, corpus, settings or Settings()))
