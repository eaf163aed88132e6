"""Cut running text into sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Unit
from compare.text.sentence_spans import sentence_spans

if TYPE_CHECKING:
    from compare.language import Language


def segment(text: str, lines: tuple[Unit, ...], language: Language) -> tuple[Unit, ...]:
    """Replace every running line by its sentences; other units stay as they are."""
    found = iter(sentence_spans(text, lines, language).spans)
    units: list[Unit] = []
    for line in lines:
        if line.kind == "sentence":
            units.extend(Unit(start, end, "sentence", None) for start, end in next(found))
        else:
            units.append(line)
    return tuple(units)
