"""Cut a row's text into its lines, all of them running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.model import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n]+")


def running_lines(text: str) -> Iterator[Unit]:
    """Yield every line that holds more than white space, without that at its ends."""
    for found in _LINE.finditer(text):
        line = found[0]
        start = found.start() + len(line) - len(line.lstrip())
        if line.strip():
            yield Unit(start, start + len(line.strip()), "sentence", None)
