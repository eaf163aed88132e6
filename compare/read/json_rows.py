"""Rows of a JSON Lines file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from compare.errors import CompareError
from compare.read.decode import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from compare.settings import Settings

_UTF8_MARK = b"\xef\xbb\xbf"
_CHUNK = 65_536  # bytes; how much of a line is read at once that is left out


def json_rows(
    path: Path, settings: Settings
) -> Iterator[tuple[int, dict[str, Any]] | CompareError]:
    """Yield (line, object) of every line that is not blank, or what is wrong with it.

    Args:
        path: the file; JSON is UTF-8 by its standard (RFC 8259).
        settings: ``article_bytes`` bounds a line.
    """
    with path.open("rb") as file:
        for number, line in enumerate(_lines(file, settings.article_bytes), 1):
            if line is None:
                yield CompareError(
                    f"the row has more than {settings.article_bytes / 1e6:g} MB",
                    f"{path}:{number}",
                    "Cut it down to the article",
                )
            elif line.strip():
                yield _row(line.rstrip(b"\r\n"), f"{path}:{number}", number)


def _lines(file: BinaryIO, most: int) -> Iterator[bytes | None]:
    """Yield every line; None for one that is too long, which is passed over in pieces."""
    first = True
    while line := file.readline(most + 1):
        if len(line) <= most or line.endswith(b"\n"):
            yield line.removeprefix(_UTF8_MARK) if first else line
        else:
            while line and not line.endswith(b"\n"):
                line = file.readline(_CHUNK)
            yield None
        first = False


def _row(line: bytes, where: str, number: int) -> tuple[int, dict[str, Any]] | CompareError:
    try:
        row = json.loads(line.decode())
    except UnicodeDecodeError as error:
        column = place_of(line, error.start, "").rpartition(":")[2]
        what = f"byte 0x{line[error.start]:02x} is not UTF-8"
        return CompareError(what, f"{where}:{column}", "Save the file in the encoding UTF-8")
    except json.JSONDecodeError as error:
        return CompareError(
            f"the row is no JSON ({error.msg})", f"{where}:{error.colno}", "Mend or delete the row"
        )
    except (RecursionError, ValueError):  # brackets in brackets, or a number of thousands of digits
        return CompareError("the row is no JSON of an article", where, "Mend or delete the row")
    if not isinstance(row, dict):
        return CompareError("the row is no object", where, 'Write it as {"text": "…"}')
    return number, row
