from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.statistics.least_p import least_p


@pytest.mark.parametrize(
    ("chosen", "units", "p"), [(1, 5, 0.2), (2, 5, 0.1), (1, 4, 0.25), (1, 20, 0.05), (3, 6, 0.05)]
)
def test_by_hand(chosen: int, units: int, p: float) -> None:
    assert least_p(chosen, units) == pytest.approx(p)


@given(st.integers(2, 9), st.data())
def test_one_of_all_arrangements(units: int, data: st.DataObject) -> None:
    chosen = data.draw(st.integers(1, units - 1))
    assert least_p(chosen, units) == 1 / len(list(combinations(range(units), chosen)))
