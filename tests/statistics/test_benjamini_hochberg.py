from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from compare.statistics.benjamini_hochberg import benjamini_hochberg


def test_the_example_of_the_method_page() -> None:
    # Sorted 0.01, 0.02, 0.2 of three: 0.01 · 3/1, 0.02 · 3/2, 0.2 · 3/3.
    assert benjamini_hochberg(np.array([0.2, 0.01, 0.02])) == pytest.approx([0.2, 0.03, 0.03])


def test_the_same_p_for_all_stays() -> None:
    assert benjamini_hochberg(np.full(12, 0.2)) == pytest.approx([0.2] * 12)
    assert benjamini_hochberg(np.zeros(0)).size == 0


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_as_scipy_computes_it(p: list[float]) -> None:
    assert benjamini_hochberg(np.array(p)) == pytest.approx(false_discovery_control(p))
