"""One analysis a file; the entry points of the distribution list them, ours too."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.analyses.base import Analysis

GROUP = "jajar.analyses"


@lru_cache
def load_analyses() -> tuple[Analysis, ...]:
    """Return every installed analysis in page order."""
    from importlib.metadata import entry_points

    loaded = [point.load() for point in entry_points(group=GROUP)]
    return tuple(sorted(loaded, key=lambda analysis: (analysis.order, analysis.id)))
