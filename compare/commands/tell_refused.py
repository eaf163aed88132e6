"""Say which files a report lacks because they could not be read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from compare.errors import CompareError

if TYPE_CHECKING:
    from pathlib import Path

    from compare.report import Report

_FINE, _INCOMPLETE = 0, 2


def tell_refused(report: Report, corpus: Path) -> int:
    """Print a line for each, as for any other mistake, and return the command's exit status."""
    folder = corpus if corpus.is_dir() else corpus.parent
    for one in report.refused:
        print(
            f"jajar: {CompareError(one.message, str(folder / one.file), one.hint)}",
            file=sys.stderr,
        )
    return _INCOMPLETE if report.refused else _FINE
