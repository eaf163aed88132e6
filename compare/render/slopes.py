"""Where the lines of a slope graph run (Tufte 1983): a column a text, its beginning on top."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.report import OrderLine

# Pixels at which five columns fit a phone; the picture is scaled from there.
_LEFT = 40  # for the scale
_STEP = 70  # from column to column
_RIGHT = 44  # for the numbers of the last column
_TOP = 50
_HEIGHT = 360
_BOTTOM = 12
_NEAR = 11  # numbers that come closer than this stand in one line
_LETTERS = 13  # of a name that fit above a column
_NAME_LINES = 3
_COLOURS, _DASHES = 4, 3  # each line has its own of twelve


@dataclass(frozen=True, slots=True)
class Number:
    """The numbers of the lines that pass one place."""

    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """One text."""

    x: float
    name: tuple[str, ...]
    """Cut into lines."""
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A straight part of a line, from one text that tells the claim to the next."""

    x1: float
    y1: float
    x2: float
    y2: float
    passes: bool
    """Whether it passes a text that does not tell it."""


@dataclass(frozen=True, slots=True)
class Slope:
    """One claim."""

    colour: int
    dash: int
    pieces: tuple[Piece, ...]
    dots: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Slopes:
    """A picture in pixels, the origin at its left upper corner."""

    width: int
    height: int
    scale: tuple[tuple[int, float], ...]
    """(per cent of a text's words, y)."""
    columns: tuple[Column, ...]
    lines: tuple[Slope, ...]


def slopes(lines: Sequence[OrderLine], names: dict[str, str]) -> Slopes:
    """Lay the lines of some claims over columns of texts.

    Args:
        lines: at most twelve; more would repeat a colour with its dashes.
        names: name of every text by its id, in the order of the columns.
    """
    at = {text: (_LEFT + _STEP * place, place) for place, text in enumerate(names)}
    return Slopes(
        width=_LEFT + _STEP * (len(names) - 1) + _RIGHT,
        height=_TOP + _HEIGHT + _BOTTOM,
        scale=tuple((share, _y(share / 100)) for share in (0, 25, 50, 75, 100)),
        columns=tuple(
            Column(at[text][0], tuple(_cut(name)), _numbers(lines, text))
            for text, name in names.items()
        ),
        lines=tuple(_slope(line, number, at) for number, line in enumerate(lines)),
    )


def _y(share: float) -> float:
    return round(_TOP + _HEIGHT * share, 1)


def _cut(name: str) -> list[str]:
    return wrap(name, _LETTERS, max_lines=_NAME_LINES, placeholder="…")


def _numbers(lines: Sequence[OrderLine], text: str) -> tuple[Number, ...]:
    """Number the lines from 1; those that pass a text close to each other share a place."""
    heights = sorted(
        (_y(place.share), number)
        for number, line in enumerate(lines, 1)
        for place in line.places
        if place.text == text
    )
    groups: list[list[tuple[float, int]]] = []
    for height in heights:
        if not groups or height[0] - groups[-1][0][0] >= _NEAR:
            groups.append([])
        groups[-1].append(height)
    return tuple(
        Number((group[0][0] + group[-1][0]) / 2, ", ".join(str(number) for _, number in group))
        for group in groups
    )


def _slope(line: OrderLine, number: int, at: dict[str, tuple[int, int]]) -> Slope:
    dots = [(float(at[place.text][0]), _y(place.share)) for place in line.places]
    columns = [at[place.text][1] for place in line.places]
    return Slope(
        colour=number % _COLOURS,
        dash=number // _COLOURS % _DASHES,
        pieces=tuple(
            Piece(*left, *right, passes=after - before > 1)
            for (left, right), (before, after) in zip(
                pairwise(dots), pairwise(columns), strict=True
            )
        ),
        dots=tuple(dots),
    )
