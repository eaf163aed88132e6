"""Items of a list that stand in one line: "1. Satu 2. Dua"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL = re.compile(
    r"(?<!\S)(?P<bullet>(?:[•⁃*-]\s?)?)"
    # A capital with a full stop is an initial: "A. Rahman dan B. Karim".
    r"(?:(?P<name>\d{1,3}|[a-z]|[A-Z](?=\.?\)))(?P<point>\.\)|[.)]))\s+(?=\S)"
)


def list_items(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the items after the first begin, in a line that begins with an item's label.

    Labels count up in one form: after "1." comes "2.", never "2)" or "4."; so a date or a number
    inside an item is none.
    """
    first = _LABEL.match(text, start, end)
    if not first:
        return
    form, awaited = (first["bullet"], first["point"]), _next(first["name"])
    for label in _LABEL.finditer(text, first.end(), end):
        if (label["bullet"], label["point"]) == form and label["name"] == awaited:
            awaited = _next(awaited)
            yield label.start()


def _next(name: str) -> str:
    return str(int(name) + 1) if name.isdigit() else chr(ord(name) + 1)
