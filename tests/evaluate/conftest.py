from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from compare.evaluate.evaluate import evaluate
from compare.evaluate.gold import Outcome

Write = Callable[..., Path]
Run = Callable[[str, Path], Outcome]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write rows as JSON Lines into a file below the test's folder."""

    def writer(name: str, rows: Iterable[Any]) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        return path

    return writer


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Measure a task on gold, with the test's folder `seeds` as corpus."""
    return lambda task, gold: evaluate(task, gold, tmp_path / "seeds")
