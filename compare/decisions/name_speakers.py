"""Who says a sentence, at its place in the report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.report import Speaker

if TYPE_CHECKING:
    from compare.decisions import Rulings
    from compare.report import TextReport


def name_speakers(texts: tuple[TextReport, ...], rulings: Rulings) -> tuple[TextReport, ...]:
    """Return the texts of a story with the speakers that an editor named."""
    if not rulings.speakers:
        return texts
    return tuple(
        replace(
            text,
            sentences=tuple(
                replace(place, speaker=Speaker(*rulings.speakers[article, number]))
                if (article, number) in rulings.speakers
                else place
                for number, place in enumerate(text.sentences)
            ),
        )
        for article, text in enumerate(texts)
    )
