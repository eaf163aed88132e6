"""Where sentences end in a language without data of its own, as a library proposes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WINDOW = 10_000  # code points seen at once: an unclosed quotation costs the library the square
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def library_ends(text: str, start: int, end: int, code: str) -> Iterator[int]:
    """Yield where the next sentence begins, for each that ends inside a stretch of text.

    The library is sentencex (Thottingal, Wikimedia): rules and abbreviations of some 240
    languages; a near relative stands in for one that it lacks, English for the rest.
    """
    from sentencex import get_sentence_boundaries

    at = start
    while at < end:
        seen = min(at + _WINDOW, end)
        window = _LONE_SURROGATE.sub("\ufffd", text[at:seen])
        # What the window cuts off is no end.
        ends = [at + row["end_index"] for row in get_sentence_boundaries(code, window)]
        inner = [edge for edge in ends if edge < seen]
        yield from inner
        at = inner[-1] if inner and seen < end else seen
