"""Threads: every text's sentences on a theme, facing each other."""

from compare.analyses.base import Analysis, Facts, NotApplicableError
from compare.report import Thread


def run(facts: Facts) -> tuple[Thread, ...]:
    """Return the themes of ``threads.toml`` in their order."""
    if not facts.threads:
        raise NotApplicableError("The corpus has no list of themes (threads.toml).")
    return facts.threads


ANALYSIS = Analysis(id="threads", order=20, run=run)
