"""When an analysis states a difference between two texts, and how many."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from compare.report import POLARITIES

if TYPE_CHECKING:
    from collections.abc import Callable

    Items = tuple[Any, ...]


def _on_first_screen(findings: Items) -> int:
    return sum(one.first for one in findings)


def _differences(threads: Items) -> int:
    return sum(len(thread.differences) for thread in threads)


def _not_found(matrices: Items) -> int:
    cells = (cell for matrix in matrices for claim in matrix.claims for cell in claim.cells)
    return sum(cell.state == "not-found" for cell in cells)


def _not_quoted(voices: Items) -> int:
    texts = (text for one in voices for voice in one.voices for text in voice.texts)
    return sum(text.state == "not-quoted" for text in texts)


def _opposite_labels(actors: Items) -> int:
    """Actors to whom one text's own voice gives bad labels alone, and another's good ones alone."""
    found = 0
    for actor in actors:
        voices: dict[str, set[str]] = {}
        for label in actor.labels:
            if not label.quoted:
                voices.setdefault(label.text, set()).add(label.polarity)
        alone = [polarities for polarities in voices.values() if len(polarities) == 1]
        found += actor.actor is not None and all({one} in alone for one in POLARITIES)
    return found


def _differing(groups: Items) -> int:
    return sum(group.verdict == "differs" for group in groups)


def _apart(frames: Items) -> int:
    """Pairs of texts whose intervals have nothing in common."""
    return sum(
        min(left.interval[1], right.interval[1]) < max(left.interval[0], right.interval[0])
        for frame in frames
        for left, right in combinations(frame.counts, 2)
    )


def _marked(texts: Items) -> int:
    return sum(word.marked for text in texts for word in text.words)


STATED: dict[str, Callable[[Items], int]] = {
    "findings": _on_first_screen,
    "threads": _differences,
    "claims": _not_found,
    "voices": _not_quoted,
    "labels": _opposite_labels,
    "quantities": _differing,
    "frames": _apart,
    "keyness": _marked,
}
"""How many differences the items of a section state, by analysis; pages say the same in words
(``render.labels.STATED``). The other analyses show counts, sentences and likeness alone."""
