"""Words of an article as columns of numbers, never an object a word.

Code points become an array; a class table, joiners and differences give the edges of words;
polynomial prefix hashes number the distinct words (Karp & Rabin 1987).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.model import Codes, Flags, Span

_HYPHENS = "-'’‐‑"  # join letters or digits: orang-orang, O’Carroll
_POINTS = ".,:"  # join digits alone: 34,4 and 03:00
_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so that it has an inverse modulo 2**64


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text, before lemmas: one row a word."""

    codes: Codes
    starts: Codes
    ends: Codes
    surfaces: tuple[str, ...]
    """Distinct case-folded words, sorted."""


def tokenize(text: str, spans: tuple[Span, ...]) -> Words:
    """Find the words inside the given ranges of code points.

    A word is a run of letters and digits; a hyphen or apostrophe between two of them and a
    point, comma or colon between two digits belong to it, and so do a currency sign before a
    digit and a per cent sign after one. ``$34,4``, ``03:00`` and ``orang-orang`` are one word.
    """
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    mask = _word_mask(points) & _inside(len(points), spans)
    edges = np.flatnonzero(np.diff(mask.astype(np.int8), prepend=0, append=0))
    starts, ends = edges[0::2].astype(np.int64), edges[1::2].astype(np.int64)
    codes, surfaces = _vocabulary(text, points, starts, ends)
    return Words(codes, starts, ends, surfaces)


def _word_mask(points: NDArray[np.uint32]) -> Flags:
    """Mark every code point that belongs to a word."""
    distinct, inverse = np.unique(points, return_inverse=True)
    characters = [chr(point) for point in distinct]

    def table(test: list[bool]) -> Flags:
        return np.array(test, dtype=np.bool_)[inverse] if test else np.zeros(0, np.bool_)

    digit = table([character.isdigit() for character in characters])
    mark = table([category(character).startswith("M") for character in characters])
    solid = table([_is_letter(character) for character in characters]) | digit
    # A mark belongs to the letter that it follows: one behind an emoji makes no word.
    base = np.maximum.accumulate(np.where(mark, 0, np.arange(len(points))))
    core = solid | (mark & solid[base])
    before, after = np.roll(core, 1), np.roll(core, -1)
    digit_before, digit_after = np.roll(digit, 1), np.roll(digit, -1)
    for flags in (before, digit_before):
        flags[:1] = False
    for flags in (after, digit_after):
        flags[-1:] = False
    hyphen = table([character in _HYPHENS for character in characters]) & before & after
    point = table([character in _POINTS for character in characters]) & digit_before & digit_after
    money = table([character in "$€£¥" for character in characters]) & digit_after
    percent = table([character == "%" for character in characters]) & digit_before
    return core | hyphen | point | money | percent


def _is_letter(character: str) -> bool:
    return category(character).startswith("L") or category(character) == "Nl"


def _inside(length: int, spans: tuple[Span, ...]) -> Flags:
    steps = np.zeros(length + 1, np.int32)
    for start, end in spans:
        steps[start] += 1
        steps[end] -= 1
    return np.cumsum(steps[:length]) > 0


def _vocabulary(
    text: str, points: NDArray[np.uint32], starts: Codes, ends: Codes
) -> tuple[Codes, tuple[str, ...]]:
    """Number the words; equal case-folded words get one number."""
    _, first, inverse = np.unique(
        _hashes(points, starts, ends), return_index=True, return_inverse=True
    )
    folded = [text[starts[row] : ends[row]].casefold() for row in first]
    surfaces = tuple(sorted(set(folded)))
    numbers = {surface: number for number, surface in enumerate(surfaces)}
    rows = np.array([numbers[surface] for surface in folded], dtype=np.int64)
    return (rows[inverse] if len(rows) else np.zeros(0, np.int64)), surfaces


def _hashes(points: NDArray[np.uint32], starts: Codes, ends: Codes) -> NDArray[np.uint64]:
    """Return a 64-bit number for each word that depends on its characters alone."""
    count = len(points) + 1
    powers = np.cumprod(np.full(count, _BASE, np.uint64))
    inverse = np.uint64(pow(int(_BASE), -1, 2**64))
    inverses = np.cumprod(np.full(count, inverse, np.uint64))
    mixed = (points.astype(np.uint64) + np.uint64(1)) * np.uint64(0xD6E8FEB86659FD93)
    mixed ^= mixed >> np.uint64(32)
    sums = np.zeros(count, np.uint64)
    np.cumsum(mixed * powers[:-1], out=sums[1:])
    lengths = (ends - starts).astype(np.uint64)
    return np.asarray((sums[ends] - sums[starts]) * inverses[starts] + lengths, np.uint64)
