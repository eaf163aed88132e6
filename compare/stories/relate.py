"""How much more alike two texts are than either is to what lies around it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from compare.stories.weigh_texts import weigh_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from compare.model import Article, Codes
    from compare.settings import Settings

    Scores = NDArray[np.float64]

_BLOCK = 256  # texts at a time, so that memory does not grow with the square
_LEAST = 0.03  # a sixth of ``story_near``; less is chance and counts 0
_NEAREST = 2  # texts that say how near a text's neighbours are; the smallest stories have three
WINDOW = 3  # times ``story_days``, after which decay leaves a ten-thousandth


def relate(articles: tuple[Article, ...], settings: Settings) -> list[tuple[int, int, float]]:
    """Return the pairs of texts that share telling words, each with its score.

    The similarity s of two texts is the cosine of their weights; where both are dated it is
    multiplied by exp(-(days between / ``story_days``)²), because dates are off by days. The score
    is s / √(a·b), where a and b are the mean similarities of each text to its two nearest, at
    least ``story_near`` (local scaling, Zelnik-Manor & Perona 2004): in a crowd of look-alikes it
    takes more to be together than among strangers.

    The cost grows with the texts that lie within three times ``story_days``: dated texts are
    compared in that window alone, and texts without a date by words that few texts hold.

    Returns:
        (position, larger position, score above 0), in order.
    """
    days = [one.raw.card.date.value for one in articles]
    numbers = np.array([date.fromisoformat(day).toordinal() if day else -1 for day in days])
    found = list(_similar(weigh_texts(articles, settings), numbers, settings.story_days))
    rows, columns = (
        np.concatenate([np.zeros(0, np.int64), *(block[side] for block in found)])
        for side in (0, 1)
    )
    values = np.concatenate([np.zeros(0), *(block[2] for block in found)])
    near = np.maximum(_nearness(rows, columns, values, len(articles)), settings.story_near)
    scores = np.round(values / np.sqrt(near[rows] * near[columns]), 9)
    return sorted(zip(rows.tolist(), columns.tolist(), scores.tolist(), strict=True))


def _similar(
    weights: csr_matrix, days: Codes, span: float
) -> Iterator[tuple[Codes, Codes, Scores]]:
    """Yield blocks of (position, larger position, similarity)."""
    order = np.lexsort((days, days < 0))  # dated texts by day, then the others
    sorted_days, sorted_weights = days[order], weights[order]
    dated = int((days >= 0).sum())
    edges = [*range(0, dated, _BLOCK), *range(dated, len(days), _BLOCK), len(days)]
    for first, last in pairwise(edges):
        end = len(days)
        if first < dated:
            latest = sorted_days[last - 1] + WINDOW * span
            end = int(np.searchsorted(sorted_days[:dated], latest, side="right"))
        parts = [(first, end)] if first >= dated else [(first, end), (dated, len(days))]
        for start, stop in parts:
            block = (sorted_weights[first:last] @ sorted_weights[start:stop].T).tocoo()
            row, column = block.row + first, block.col + start
            gap = np.abs(sorted_days[row] - sorted_days[column])
            both = (sorted_days[row] >= 0) & (sorted_days[column] >= 0)
            values = block.data * np.where(both, np.exp(-((gap / span) ** 2)), 1)
            kept = (row < column) & (values >= _LEAST)
            ends = np.sort(np.stack([order[row[kept]], order[column[kept]]]), axis=0)
            yield ends[0], ends[1], values[kept]


def _nearness(rows: Codes, columns: Codes, values: Scores, count: int) -> Scores:
    """Return the mean similarity of each text to its nearest ones."""
    nearest = max(1, min(_NEAREST, count - 1))
    owner = np.concatenate([rows, columns])
    value = np.concatenate([values, values])
    order = np.lexsort((-value, owner))
    owner, value = owner[order], value[order]
    rank = np.arange(len(owner)) - np.searchsorted(owner, owner)
    best = rank < nearest
    return np.bincount(owner[best], weights=value[best], minlength=count) / nearest
