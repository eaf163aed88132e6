"""Rows of a CSV file, cells apart by commas, semicolons or tabs."""

from __future__ import annotations

import codecs
import csv
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from compare.errors import CompareError
from compare.read.decode import Decoded, decode
from compare.read.facts import TEXT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from compare.settings import Settings

_DELIMITERS = (",", ";", "\t")
_CHUNK = 1 << 20  # bytes; a sample large enough to tell an encoding


def csv_rows(
    path: Path, encoding: str, settings: Settings
) -> Iterator[tuple[int, dict[str, str]] | CompareError]:
    """Yield (line, cells by column) of every row, or what is wrong with it.

    Args:
        path: the file; its first row names the columns, one of them one of facts.TEXT_NAMES.
        encoding: as Python names it.
        settings: ``article_bytes`` bounds a cell and a line.

    Raises:
        CompareError: the first row names no column of texts or one twice, or the file mixes
            encodings.
    """
    most = settings.article_bytes
    # Outside its first line a mark is a character like any other.
    encoding = "utf-8-sig" if encoding == "utf-8" else encoding
    with path.open(encoding=encoding, newline="") as file, _longest_cell(most):
        try:
            yield from _rows(path, file, most)
        except UnicodeDecodeError as error:
            raise CompareError(
                f"byte 0x{error.object[error.start]:02x} is not {error.encoding}, as the rest is",
                str(path),
                "Save the file in the encoding UTF-8",
            ) from None


def _rows(
    path: Path, file: TextIO, most: int
) -> Iterator[tuple[int, dict[str, str]] | CompareError]:
    head = file.readline(most)
    delimiter = max(_DELIMITERS, key=head.count)
    file.seek(0)
    reader = csv.reader(_lines(path, file, most), delimiter=delimiter, strict=True)
    columns: list[str] = []
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield CompareError(
                f"the row is not as CSV needs it ({error})",
                f"{path}:{line}",
                "Close every quotation mark, and double those inside a cell",
            )
            continue
        if cells is None:
            return
        if not any(cells):
            continue
        if not columns:
            columns = _columns(cells, f"{path}:{line}")
        elif len(cells) != len(columns):
            what = f"the row has {len(cells)} cells, and the first row {len(columns)}"
            yield CompareError(
                what, f"{path}:{line}", "Put a cell with a delimiter in it in quotes"
            )
        else:
            yield line, {column: cell for column, cell in zip(columns, cells, strict=True) if cell}


def _columns(cells: list[str], where: str) -> list[str]:
    columns = [cell.strip().lower() for cell in cells]
    if not set(columns) & set(TEXT_NAMES):
        names = ", ".join(column[:20] for column in columns[:10])
        raise CompareError(
            f"no column holds the text; the first row names: {names}",
            where,
            'Call the column of the texts "text"',
        )
    twice = next((one for one in columns if one and columns.count(one) > 1), None)
    if twice:
        raise CompareError(
            f"two columns are called {twice[:20]!r}", where, "Give each a name of its own"
        )
    return columns


def _lines(path: Path, file: TextIO, most: int) -> Iterator[str]:
    number = 0
    while line := file.readline(most + 1):
        number += 1
        if len(line) > most:
            raise CompareError(
                f"the line has more than {most / 1e6:g} million characters; the rest is not read",
                f"{path}:{number}",
                "Cut it down to the article",
            )
        yield line


@contextmanager
def _longest_cell(most: int) -> Iterator[None]:
    """Bound the cells; the csv module has one bound for all its readers."""
    before = csv.field_size_limit(most)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def csv_encoding(path: Path, settings: Settings) -> tuple[str, bool]:
    """Return a file's encoding and whether it is a guess, from around the first foreign byte.

    Raises:
        CompareError: none is likely, with the line of that byte.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    line = 1
    with path.open("rb") as file:
        chunk = file.read(_CHUNK)
        if chunk.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16", False
        while chunk:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                line += error.object.count(b"\n", 0, error.start)
                return _guess(chunk, f"{path}:{line}", settings).encoding, True
            line += chunk.count(b"\n")
            chunk = file.read(_CHUNK)
    return "utf-8", False


def _guess(sample: bytes, where: str, settings: Settings) -> Decoded:
    try:
        return decode(sample, where, None, settings)
    except CompareError as error:  # it counts lines from the sample's first
        raise CompareError(error.message, where, error.hint) from None
