"""Read the days before the name of a month: one, or the first and the last of several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.quantities.line import Line
    from compare.quantities.lists import QuantityWords

_DASHES = "-‐‑–—"
_WRITTEN = re.compile(rf"([0-9]{{1,2}})(?:[{_DASHES}]([0-9]{{1,2}}))?")
_MOST = 31


def read_days(
    line: Line, at: int, words: QuantityWords, *, listed: bool = True
) -> tuple[int, int, int] | None:
    """Return first and last day and one past their last word; None where there is no day.

    "17", "17-18", "17–18", "17 hingga 18": the two are the same of a single day. A last day before
    the first one is no range of days.

    Args:
        line: the sentence.
        at: the word of the first day.
        words: those of the language.
        listed: whether "17 dan 18" are days too, with all between them; behind the month they may
            be not ("on March 3 and 4 people died").
    """
    first, last = _written(line.word(at))
    if not first:
        return None
    end = at + 1
    if first == last:
        joined = line.phrase(end, words.to)
        joined = joined or (line.phrase(end, words.and_range) if listed else None)
        joined = joined if line.touches(end) else None
        begin = joined[1] if joined else end
        dashed = line.gap(end).strip() and not line.gap(end).strip(_DASHES + " ")
        second = _written(line.word(begin)) if joined or dashed else (0, 0)
        if second[0] and second[0] == second[1]:
            last, end = second[0], begin + 1
    return (first, last, end) if 0 < first <= last <= _MOST else None


def _written(word: str) -> tuple[int, int]:
    found = _WRITTEN.fullmatch(word)
    return (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
