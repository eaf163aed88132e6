"""A Report in the terminal: the same observations as on the first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render import labels
from compare.render.environment import environment, plain

if TYPE_CHECKING:
    from compare.report import Report


def summary(report: Report, language: str) -> str:
    """Return what stands out, for reading in a terminal; one line a quotation."""
    template = environment(language).get_template("summary.txt.j2")
    return plain(template.render(report=report, labels=labels))
