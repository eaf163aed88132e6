"""How far two annotators agree beyond what chance would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.evaluate.measure import Statistic, Weights

    Labels = Sequence[tuple[str, str]]
    """For each item of a document the labels that two annotators gave it."""


def agreement(documents: Sequence[Labels]) -> Statistic:
    """Krippendorff's alpha for nominal labels (Krippendorff 2004), by NLTK.

    1: they always agree; 0: as often as chance would have it; below 0: less often. With one label
    alone there is nothing to tell apart, and NLTK gives 1.
    """
    known: dict[tuple[int, ...], float] = {}

    def statistic(weights: Weights) -> dict[str, np.ndarray]:
        values = []
        for row in weights:
            drawn = tuple(int(times) for times in row)
            # Few documents have few different draws.
            if drawn not in known:
                known[drawn] = _alpha(documents, drawn)
            values.append(known[drawn])
        return {"alpha": np.array(values)}

    return statistic


def _alpha(documents: Sequence[Labels], drawn: tuple[int, ...]) -> float:
    from nltk.metrics.agreement import AnnotationTask

    labels = [
        pair
        for document, times in zip(documents, drawn, strict=True)
        for pair in list(document) * times
    ]
    if not labels:
        return float("nan")
    rows = [
        (annotator, item, label)
        for item, pair in enumerate(labels)
        for annotator, label in zip("ab", pair, strict=True)
    ]
    return float(AnnotationTask(data=rows).alpha())
