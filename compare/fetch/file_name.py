"""Names of files that every system takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.read.load import NOT_ARTICLES, id_from

if TYPE_CHECKING:
    from collections.abc import Container

_LONGEST = 80  # characters without the suffix; fits a terminal's line and every file system
_DEVICES = re.compile(r"con|prn|aux|nul|conin|conout|clock|(?:com|lpt)\d")  # to Windows


def file_stem(parts: tuple[str, ...], taken: Container[str]) -> str:
    """Return a name without its suffix: an id, which is also the text's own.

    Args:
        parts: what it is made of, in order; empty ones are left out.
        taken: names that are given already; a number is put behind such a one.
    """
    stem = _cut(id_from("-".join(parts)), _LONGEST)
    if _DEVICES.fullmatch(stem) or NOT_ARTICLES.fullmatch(stem):
        stem = f"text-{stem}"
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{_cut(stem, _LONGEST - len(str(number)) - 1)}-{number}"
    return name


def _cut(stem: str, longest: int) -> str:
    """Return a name that is not too long, without half a word at its end where it has several."""
    if len(stem) <= longest:
        return stem
    whole, hyphen, _ = stem[: longest + 1].rpartition("-")
    return whole if hyphen else stem[:longest]
