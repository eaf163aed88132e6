"""A Report as tables for a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from compare.render.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.report import Report


def csv_files(report: Report) -> Iterator[tuple[str, str]]:
    """Yield (file name, content) of every table; offsets are code points, half-open."""
    for name, (header, rows) in TABLES.items():
        out = StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("story", *header))
        for story in report.stories:
            writer.writerows((story.id, *map(_cell, row)) for row in rows(story))
        yield f"{name}.csv", out.getvalue()


def _cell(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula; white space is folded."""
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


CSV_NAMES = tuple(f"{name}.csv" for name in TABLES)
