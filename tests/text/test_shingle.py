from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.shingle import shingle

CODES = st.lists(st.integers(0, 3), max_size=30)


@given(CODES, st.integers(1, 6))
def test_equal_runs_have_equal_numbers_and_others_have_not(codes: list[int], size: int) -> None:
    numbers = shingle(np.array(codes, np.int64), size).tolist()
    runs = [tuple(codes[at : at + size]) for at in range(len(codes) - size + 1)]
    assert len(numbers) == len(runs)
    assert len(set(numbers)) == len(set(runs)) == len(set(zip(numbers, runs, strict=True)))


@pytest.mark.parametrize("count", [0, 4])
def test_too_few_words_have_no_run(count: int) -> None:
    assert shingle(np.arange(count), 5).tolist() == []
