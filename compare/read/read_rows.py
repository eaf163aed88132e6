"""A large corpus in one file: JSON Lines or CSV, one row an article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from compare.errors import CompareError
from compare.read.facts import NAMES, TEXT_NAMES
from compare.read.received import Received, known_facts, with_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from compare.settings import Settings

Row = tuple[int, dict[str, Any]]
"""Line of the file, from 1, and the cells by the name of their column."""


def read_rows(path: Path, settings: Settings) -> Iterator[Received | CompareError]:
    """Yield the text of each row, or why it cannot be read; the file is never held whole.

    The columns are ``text``, and as far as they are known ``id``, ``story`` and facts of the card
    under the names in ``facts.NAMES``; a list of names is one fact. Other columns are named in a
    note of the first text.
    """
    wrong = 0
    seen = False
    unused: set[str] = set()
    encoding, guessed = _encoding(path, settings)
    first = (f"{path.name}: read as {encoding} (guessed)",) if guessed else ()
    for row in _rows(path, encoding, settings):
        found = row if isinstance(row, CompareError) else _received(path, row, unused)
        seen = True
        if isinstance(found, Received):
            yield replace(found, encoding=encoding, notes=(*first, *found.notes))
            first = ()
            continue
        wrong += 1
        if wrong <= settings.rows_told:
            yield found
    if wrong > settings.rows_told:
        what = f"{wrong - settings.rows_told} more rows cannot be read"
        yield CompareError(what, str(path), "Mend the rows named before")
    if not seen:
        yield CompareError("holds no row", str(path), "Fill it or delete it")


def _rows(path: Path, encoding: str, settings: Settings) -> Iterator[Row | CompareError]:
    if path.suffix.lower() == ".csv":
        from compare.read.csv_rows import csv_rows

        return csv_rows(path, encoding, settings)
    from compare.read.json_rows import json_rows

    return json_rows(path, settings)


def _encoding(path: Path, settings: Settings) -> tuple[str, bool]:
    """Return the encoding and whether it is a guess; JSON is UTF-8 by its standard."""
    if path.suffix.lower() == ".csv":
        from compare.read.csv_rows import csv_encoding

        return csv_encoding(path, settings)
    return "utf-8", False


def _received(path: Path, row: Row, unused: set[str]) -> Received | CompareError:
    """Read one row; ``unused`` collects the columns that a note has named."""
    line = row[0]
    cells = {column.lower(): cell for column, cell in row[1].items()}
    file, where = f"{path.name}:{line}", f"{path}:{line}"
    key = next((name for name in TEXT_NAMES if cells.get(name) is not None), None)
    text = cells[key] if key else None
    if not isinstance(text, str) or not text.strip():
        return CompareError("the row has no text", where, 'Give it under "text", or delete the row')
    values: dict[str, str] = {}
    others: list[str] = []
    for column, cell in cells.items():
        name = NAMES.get(column)
        if column in (key, "id") or cell is None:
            continue
        if name is None or name in values:
            others.append(column)
        elif isinstance(cell, str):
            values[name] = cell
        elif isinstance(cell, list) and all(isinstance(part, str) for part in cell):
            values[name] = ", ".join(cell)
        else:
            return CompareError(f"{column} is no text", where, "Write it in quotation marks")
    spoilt = _spoilt(text, *values.values(), str(cells.get("id") or ""))
    if spoilt:
        return CompareError(f"holds {spoilt}", where, "Mend the row or delete it")
    facts, notes = known_facts(values, file)
    fresh = [column for column in others if column not in unused]
    unused.update(fresh)
    if fresh:
        notes = (*notes, f"{path.name}: columns not used: {', '.join(fresh)}")
    id_ = cells.get("id")
    name = str(id_) if id_ and isinstance(id_, str | int) else f"{path.stem}-{line}"
    return Received(file, name, with_title(facts.get("title"), text), "row", facts, notes=notes)


def _spoilt(*texts: str) -> str | None:
    """Return what no text may hold: escapes can write what no encoding lets through."""
    for text in texts:
        if "\0" in text:
            return "a NUL byte"
        try:
            text.encode()
        except UnicodeEncodeError:
            return "half a surrogate pair, which is no character"
    return None
