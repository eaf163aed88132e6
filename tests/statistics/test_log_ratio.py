from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.statistics.exact_interval import exact_interval
from compare.statistics.log_ratio import conservative_log_ratio


def one(target: int, reference: int, totals: tuple[int, int], level: float = 0.05) -> float:
    return float(
        conservative_log_ratio(np.array([target]), np.array([reference]), totals, level)[0]
    )


def test_the_example_of_the_method_page() -> None:
    # Eight times here, never there, in texts of one length. The share of 8 of 8 is 0.025 ** (1/8)
    # at the least: 0.63, or odds of 1.71 to 1.
    share = 0.025 ** (1 / 8)
    assert one(8, 0, (500, 500)) == pytest.approx(math.log2(share / (1 - share)))
    assert round(one(8, 0, (500, 500)), 2) == 0.77


def test_what_may_be_equal_is_nothing() -> None:
    assert one(5, 5, (100, 100)) == 0
    assert one(5, 2, (100, 100)) == 0
    assert one(5, 0, (100, 100)) == 0  # 2 in 32 coins fall so: not rare enough


def test_longer_references_are_allowed_for() -> None:
    assert one(12, 12, (100, 1000)) > 1
    assert one(12, 12, (1000, 100)) < -1


@given(st.integers(0, 60), st.integers(0, 60), st.integers(60, 900), st.integers(60, 900))
def test_the_bound_of_the_exact_interval(left: int, right: int, here: int, there: int) -> None:
    if not left + right:
        return
    low, high = exact_interval(left, left + right)
    bounds = [
        math.log2(share / (1 - share) * there / here) if 0 < share < 1 else math.inf * (share - 0.5)
        for share in (low, high)
    ]
    expected = bounds[0] if bounds[0] > 0 else bounds[1] if bounds[1] < 0 else 0.0
    assert one(left, right, (here, there)) == pytest.approx(expected, abs=1e-6)
    assert one(left, right, (here, there)) == pytest.approx(-one(right, left, (there, here)))


def test_more_words_ask_for_more() -> None:
    alone = one(12, 2, (100, 100))
    among = conservative_log_ratio(
        np.array([12] + [5] * 19), np.array([2] + [5] * 19), (100, 100), 0.05
    )
    assert alone > among[0] >= 0
    assert conservative_log_ratio(np.zeros(0, int), np.zeros(0, int), (5, 5), 0.05).size == 0
