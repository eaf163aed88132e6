from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.statistics.least_p import least_p
from compare.statistics.permutation_p import permutation_p


def share(hits: list[int], sizes: list[int], chosen: set[int]) -> float:
    flags = np.array([place in chosen for place in range(len(hits))])
    found = permutation_p(np.array([hits]).T, np.array(sizes), flags)
    return float(found[0])


def test_the_example_of_the_method_page() -> None:
    # The text with most is one of five; the second highest is reached by two of five.
    assert share([9, 1, 0, 4, 2], [100] * 5, {0}) == 0.2
    assert share([9, 1, 0, 4, 2], [100] * 5, {3}) == 0.4
    assert share([9, 1, 0, 8, 2], [100] * 5, {0, 3}) == 0.1


def test_rates_count_and_not_hits() -> None:
    assert share([6, 8, 0], [100, 800, 100], {0}) == pytest.approx(1 / 3)
    assert share([6, 8, 0], [100, 800, 100], {1}) == 1


def test_a_word_that_all_use_alike_is_no_difference() -> None:
    assert share([3, 3, 3, 3], [50, 50, 50, 50], {2}) == 1


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(5, 40)), min_size=2, max_size=6), st.data()
)
def test_as_by_trying_every_arrangement(units: list[tuple[int, int]], data: st.DataObject) -> None:
    hits, sizes = ([*column] for column in zip(*units, strict=True))
    every = range(len(units))
    chosen = data.draw(st.sets(st.sampled_from(every), min_size=1, max_size=len(units) - 1))

    def difference(own: set[int]) -> float:
        rest = set(every) - own
        left, right = (
            sum(hits[i] for i in one) / sum(sizes[i] for i in one) for one in (own, rest)
        )
        return float(left - right)

    seen = difference(chosen)
    ways = [set(way) for way in combinations(every, len(chosen))]
    expected = sum(difference(way) >= seen - 1e-12 for way in ways) / len(ways)
    assert share(hits, sizes, chosen) == pytest.approx(expected)
    assert share(hits, sizes, chosen) >= least_p(len(chosen), len(units)) - 1e-12
