"""How alike two sentences of one story are, given all its other sentences."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from compare.text.vectorize import score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from compare.model import Codes, Flags
    from compare.settings import Settings
    from compare.text.vectorize import Vectors

    Matrix = NDArray[np.float64]
    Rows = slice | Codes
    """A range of rows, or their numbers."""

# Sentences that others are compared with: all of a usual story; of a huge one every n-th, so that
# memory grows with its sentences, not with their square.
_BASIS = 1000
# Rows of one step, for the same reason.
_BLOCK = 250


@dataclass(frozen=True, slots=True)
class Likeness:
    """The sentences of a story, ready to be compared: one row a sentence."""

    vectors: Vectors
    voices: Codes
    """Number of the voice of each sentence, from 0."""
    context: Matrix
    """Sentences × some sentences of the story: wording in common, each row of length 1 or 0."""
    told: Matrix
    """Sentences × voices: square root of the wording in common with the voice's best sentence."""
    settings: Settings

    def block(self, left: Rows, right: Rows) -> Matrix:
        """Return the likeness of some rows and others, 0 to 1.

        Three signs, each of which can only add to the others (1 − product of what each leaves
        open): the wording that both share; the wording of the story that both are near; and the
        other voices that have a sentence near both.
        """
        wording = score(self.vectors, left, right)
        context = np.minimum(self.context[left] @ self.context[right].T, 1)
        open_ = 1 - self.settings.context_weight * context
        likeness: Matrix = 1 - (1 - wording) * open_ * (1 - self._agreement(left, right))
        return likeness

    def _agreement(self, left: Rows, right: Rows) -> Matrix:
        """Return the mean over third voices of their geometric mean with both, shrunk to 0."""
        one, other = self.told[left], self.told[right]
        voices = self.voices[left], self.voices[right]
        strange = voices[0][:, None] != voices[1][None]
        whole = one @ other.T
        whole -= np.take_along_axis(one, voices[0][:, None], 1) * other[:, voices[0]].T
        own = np.take_along_axis(other, voices[1][:, None], 1).T
        whole -= np.where(strange, one[:, voices[1]] * own, 0)
        third = self.told.shape[1] - 1 - strange
        agreement: Matrix = np.maximum(whole, 0) / (third + self.settings.agreement_texts)
        return agreement


def likeness(vectors: Vectors, voices: Codes, once: Flags, settings: Settings) -> Likeness:
    """Compare every sentence of a story with the others.

    Args:
        vectors: the weighed sentences.
        voices: number of the voice of each sentence, from 0; texts that copy each other are one.
        once: one flag a sentence; those without one repeat another and are no evidence.
        settings: weights.
    """
    rows = np.flatnonzero(once)
    rows = rows[np.argsort(voices[rows], kind="stable")]
    basis = np.sort(rows)[:: max(1, -(-len(rows) // _BASIS))]
    starts = np.flatnonzero(np.diff(voices[rows], prepend=-1))
    context = np.zeros((len(voices), len(basis)))
    told = np.zeros((len(voices), int(voices.max()) + 1))
    for block in blocks(len(voices)):
        wording = score(vectors, block, slice(None))
        context[block] = wording[:, basis]
        told[block, voices[rows[starts]]] = np.maximum.reduceat(wording[:, rows], starts, axis=1)
    lengths = np.linalg.norm(context, axis=1, keepdims=True)
    context = np.divide(context, lengths, out=np.zeros_like(context), where=lengths > 0)
    return Likeness(vectors, voices, context, np.sqrt(told), settings)


def blocks(rows: int) -> Iterator[slice]:
    """Cut rows into runs that fit into memory beside all others."""
    edges = [*range(0, rows, _BLOCK), rows]
    return (slice(start, end) for start, end in pairwise(edges))
