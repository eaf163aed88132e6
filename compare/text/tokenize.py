"""Words of an article as columns of numbers, never an object a word.

Code points become an array; a class table, joiners and differences give the edges of words;
polynomial prefix hashes number the distinct words (Karp & Rabin 1987).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category, decomposition, normalize

import numpy as np

from compare.text.scripts import unspaced_blocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from compare.model import Codes, Flags, Span

    Points = NDArray[np.uint32]

_HYPHENS = "-'’‐‑"  # join letters or digits: orang-orang, O’Carroll
_POINTS = ".,:"  # join digits alone: 34,4 and 03:00
# Say where a line may break or which way it runs; they are no part of a word: soft hyphen,
# zero-width space, joiners, marks of direction, word joiner, byte order mark.
_UNSEEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_UNSEEN += "\u2066\u2067\u2068\u2069"
_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so that it has an inverse modulo 2**64


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text, before lemmas: one row a word, sorted by start."""

    codes: Codes
    starts: Codes
    ends: Codes
    surfaces: tuple[str, ...]
    """Distinct normalised, case-folded words, sorted."""


def tokenize(text: str, spans: tuple[Span, ...]) -> Words:
    """Find the words inside the given ranges of code points, which do not touch.

    A word is a run of letters and digits; a hyphen or apostrophe between two of them and a
    point, comma or colon between two digits belong to it, and so do a currency sign before a
    digit and a per cent sign after one. ``$34,4``, ``03:00`` and ``orang-orang`` are one word.
    In a script without spaces between words each two neighbouring letters are one, so that words
    overlap there; a letter alone is one too.

    Surfaces are composed (NFC), case-folded, in letters and digits of ordinary width, without
    soft hyphens and other unseen signs; ``starts`` and ``ends`` count in the text as received.
    """
    received = _Characters(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32))
    inside = _inside(len(text), spans)
    # Between two ranges an unseen sign stays: it keeps their words apart.
    places = np.flatnonzero(~(received.are(_UNSEEN.__contains__) & inside))
    points = received.ordinary_width()[places]
    starts, ends = _edges(_Characters(points), inside[places])
    codes, surfaces = _vocabulary(points, starts, ends)
    return Words(codes, places[starts], places[ends - 1] + 1, surfaces)


class _Characters:
    """Code points of a text, looked at once each distinct one."""

    def __init__(self, points: Points) -> None:
        self.points = points
        self._distinct, self._inverse = np.unique(points, return_inverse=True)

    def are(self, test: Callable[[str], bool]) -> Flags:
        """Mark the characters that pass a test."""
        flags = [test(chr(point)) for point in self._distinct]
        return np.array(flags, dtype=np.bool_)[self._inverse]

    def ordinary_width(self) -> Points:
        """Replace full-width and half-width forms by the characters that they are forms of."""
        plain = [_plain(chr(point)) for point in self._distinct]
        return np.array(plain, dtype=np.uint32)[self._inverse]


def _plain(character: str) -> int:
    form, _, original = decomposition(character).partition(" ")
    return int(original, 16) if form in ("<wide>", "<narrow>") else ord(character)


def _edges(characters: _Characters, inside: Flags) -> tuple[Codes, Codes]:
    """Return the first code point of every word and the one past its last, in order."""
    digit = characters.are(str.isdigit)
    letter = characters.are(_is_letter) | digit
    mark = characters.are(_is_mark)
    # A mark belongs to the letter that it follows: one behind an emoji makes no word.
    base = np.maximum.accumulate(np.where(mark, 0, np.arange(len(mark))))
    core = letter | (mark & letter[base])
    unspaced = core & characters.are(_is_unspaced)[base] & inside
    runs = _runs(_joined(characters, core & ~unspaced, digit) & inside)
    pairs = _pairs(letter & unspaced, unspaced)
    starts, ends = (np.concatenate(columns) for columns in zip(runs, pairs, strict=True))
    order = np.argsort(starts)
    return starts[order], ends[order]


def _is_mark(character: str) -> bool:
    return category(character).startswith("M")


def _is_letter(character: str) -> bool:
    return category(character).startswith("L") or category(character) == "Nl"


def _is_unspaced(character: str) -> bool:
    """Whether it belongs to a script without spaces between words."""
    return any(first <= ord(character) < end for first, end in unspaced_blocks())


def _joined(characters: _Characters, core: Flags, digit: Flags) -> Flags:
    """Add the signs that belong to a word to its letters and digits."""
    digit = digit & core
    before, after = _shifted(core, 1), _shifted(core, -1)
    digit_before, digit_after = _shifted(digit, 1), _shifted(digit, -1)
    hyphen = characters.are(_HYPHENS.__contains__) & before & after
    point = characters.are(_POINTS.__contains__) & digit_before & digit_after
    money = characters.are("$€£¥".__contains__) & digit_after
    percent = characters.are("%".__contains__) & digit_before
    return core | hyphen | point | money | percent


def _shifted(flags: Flags, step: int) -> Flags:
    """Return the flags of the neighbours before (1) or after (-1); nothing beyond the ends."""
    shifted = np.zeros_like(flags)
    if step > 0:
        shifted[1:] = flags[:-1]
    else:
        shifted[:-1] = flags[1:]
    return shifted


def _runs(mask: Flags) -> tuple[Codes, Codes]:
    edges = np.flatnonzero(np.diff(mask.astype(np.int8), prepend=0, append=0)).astype(np.int64)
    return edges[0::2], edges[1::2]


def _pairs(letters: Flags, mask: Flags) -> tuple[Codes, Codes]:
    """Return each two neighbouring letters with their marks, and letters without a neighbour.

    Args:
        letters: the letters of unspaced scripts.
        mask: these letters and their marks.
    """
    starts = np.flatnonzero(letters).astype(np.int64)
    _, run_ends = _runs(mask)
    until = run_ends[np.searchsorted(run_ends, starts, side="right")]
    following = np.append(starts[1:], len(mask))
    ends = np.minimum(following, until)
    paired = following < until
    alone = ~paired & ~_shifted(paired, 1)
    first = np.flatnonzero(paired)
    return (
        np.concatenate((starts[first], starts[alone])),
        np.concatenate((ends[first + 1], ends[alone])),
    )


def _inside(length: int, spans: tuple[Span, ...]) -> Flags:
    steps = np.zeros(length + 1, np.int32)
    for start, end in spans:
        steps[start] += 1
        steps[end] -= 1
    flags: Flags = np.cumsum(steps[:length]) > 0
    return flags


def _vocabulary(points: Points, starts: Codes, ends: Codes) -> tuple[Codes, tuple[str, ...]]:
    """Number the words; words equal once normalised and case-folded get one number."""
    _, first, inverse = np.unique(
        _hashes(points, starts, ends), return_index=True, return_inverse=True
    )
    text = points.tobytes().decode("utf-32-le", "surrogatepass")
    folded = [_folded(text[starts[row] : ends[row]]) for row in first]
    surfaces = tuple(sorted(set(folded)))
    numbers = {surface: number for number, surface in enumerate(surfaces)}
    rows = np.array([numbers[surface] for surface in folded], dtype=np.int64)
    return (rows[inverse] if len(rows) else np.zeros(0, np.int64)), surfaces


def _folded(word: str) -> str:
    return normalize("NFC", normalize("NFC", word).casefold())


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
