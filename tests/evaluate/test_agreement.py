from __future__ import annotations

from math import isnan

import numpy as np
import pytest

from compare.evaluate.agreement import agreement

# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section A: two observers,
# ten units, nominal data; alpha = 0.095.
FIRST, SECOND = "0100000000", "1110010010"


def alpha(*documents: list[tuple[str, str]], drawn: tuple[int, ...] | None = None) -> float:
    weights = np.array([drawn or (1,) * len(documents)], np.float64)
    return float(agreement(documents)(weights)["alpha"][0])


def test_the_worked_example_of_the_source() -> None:
    assert alpha(list(zip(FIRST, SECOND, strict=True))) == pytest.approx(0.095, abs=0.0005)


def test_documents_are_pooled() -> None:
    pairs = list(zip(FIRST, SECOND, strict=True))
    assert alpha(pairs[:4], pairs[4:]) == alpha(pairs)


def test_a_document_counts_as_often_as_it_was_drawn() -> None:
    pairs = list(zip(FIRST, SECOND, strict=True))
    assert alpha(pairs[:4], pairs[4:], drawn=(2, 0)) == alpha(pairs[:4] * 2)


def test_those_who_always_agree() -> None:
    assert alpha([("sentence", "sentence"), ("caption", "caption")]) == 1


def test_nothing_drawn_has_no_agreement() -> None:
    assert isnan(alpha([("a", "a")], [], drawn=(0, 2)))
