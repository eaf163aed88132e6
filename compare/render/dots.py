"""Where the dots of a frame lie: a line a text, its share of sentences and the interval."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report import Frame

# Pixels at which the picture fits a phone.
_LEFT = 92  # for the names
_WIDTH = 180  # of the scale
_RIGHT = 16  # half of the last number of the scale
_TOP = 6
_STEP = 28  # from line to line
_BOTTOM = 14  # for the scale
_LETTERS = 15  # of a name that fit before a line
_NAME_LINES = 2
_SCALE = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Dot:
    """One text: its share, and what the interval reaches to either side."""

    y: float
    name: tuple[str, ...]
    """Cut into lines."""
    low: float
    share: float
    high: float


@dataclass(frozen=True, slots=True)
class Dots:
    """A picture in pixels, the origin at its left upper corner."""

    width: int
    height: int
    scale: tuple[tuple[int, float], ...]
    """(per cent of the sentences, x)."""
    bottom: int
    """Where the scale ends below."""
    rows: tuple[Dot, ...]


def dots(frame: Frame, names: dict[str, str]) -> Dots:
    """Lay the shares of a frame on one scale from none to all sentences.

    Args:
        frame: counted in every text.
        names: name of every text by its id.
    """
    bottom = _TOP + _STEP * len(frame.counts)
    return Dots(
        width=_LEFT + _WIDTH + _RIGHT,
        height=bottom + _BOTTOM,
        scale=tuple((share, _x(share / 100)) for share in _SCALE),
        bottom=bottom,
        rows=tuple(
            Dot(
                y=_TOP + _STEP * (row + 0.5),
                name=tuple(
                    wrap(names[count.text], _LETTERS, max_lines=_NAME_LINES, placeholder="…")
                ),
                low=_x(count.interval[0]),
                share=_x(count.sentences / max(count.of_sentences, 1)),
                high=_x(count.interval[1]),
            )
            for row, count in enumerate(frame.counts)
        ),
    )


def _x(share: float) -> float:
    return round(_LEFT + _WIDTH * share, 1)
