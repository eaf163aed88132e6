"""How well groups that may overlap agree with annotated ones, item by item."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from compare.evaluate.measure import Statistic, Weights

    Groups = Sequence[Iterable[Hashable]]


def b_cubed(found: Groups, gold: Groups, items: Sequence[Hashable]) -> NDArray[np.float64]:
    """Return precision and recall of each item, 0 to 1, one row an item.

    Precision: over the items that are found together with this one, itself included, how many of
    the groups found in common they have in common in gold too; recall the other way round
    (extended B-cubed, Amigó, Gonzalo, Artiles & Verdejo 2009; without overlap B-cubed of Bagga &
    Baldwin 1998). An item in no group is alone.
    """
    there, true = _groups_of(found, items), _groups_of(gold, items)
    rows = [(_share(item, found, there, true), _share(item, gold, true, there)) for item in items]
    return np.array(rows, np.float64).reshape(-1, 2)


def b_cubed_figures(values: NDArray[np.float64], documents: NDArray[np.int64]) -> Statistic:
    """Precision and recall as means over items, and F1 of the two means.

    Args:
        values: precision and recall, one row an item.
        documents: the document that each item belongs to, from 0.
    """

    def statistic(weights: Weights) -> dict[str, NDArray[np.float64]]:
        rows = weights[:, documents]
        precision, recall = (rows @ values / rows.sum(axis=1, keepdims=True)).T
        f1 = 2 * precision * recall / (precision + recall)
        return {"precision": precision, "recall": recall, "f1": f1}

    return statistic


def _groups_of(groups: Groups, items: Sequence[Hashable]) -> Mapping[Hashable, set[object]]:
    """Return the numbers of the groups that hold each item; an item in none has its own."""
    held: dict[Hashable, set[object]] = defaultdict(set)
    for number, group in enumerate(groups):
        for item in group:
            held[item].add(number)
    return {item: held.get(item) or {("alone", item)} for item in items}


def _share(
    item: Hashable,
    groups: Groups,
    there: Mapping[Hashable, set[object]],
    other: Mapping[Hashable, set[object]],
) -> float:
    numbers = [number for number in there[item] if isinstance(number, int)]
    met = Counter(one for number in numbers for one in set(groups[number]) if one in there)
    shares = [min(times, len(other[item] & other[one])) / times for one, times in met.items()]
    return sum(shares) / len(shares) if shares else 1.0
