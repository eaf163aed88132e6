from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.statistics.dispersion import dispersion


def spread(counts: list[list[int]], sizes: list[int]) -> list[float]:
    found: list[float] = dispersion(np.array(counts), np.array(sizes)).tolist()
    return found


def test_the_example_of_the_method_page() -> None:
    # Blocks of 20, 20 and 60 words; all four hits in the first: ½ (0.8 + 0.2 + 0.6) = 0.8, by 0.8.
    assert spread([[4, 0, 0]], [20, 20, 60]) == pytest.approx([1.0])
    # One hit in each block of 20, three in that of 60: exactly even.
    assert spread([[1, 1, 3]], [20, 20, 60]) == pytest.approx([0.0])
    # ½ (|½ - 0.2| + |½ - 0.2| + |0 - 0.6|) = 0.6, by 0.8.
    assert spread([[2, 2, 0]], [20, 20, 60]) == pytest.approx([0.75])


def test_in_one_part_everything_is_even() -> None:
    assert spread([[3], [1]], [50]) == [0, 0]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(10, 99)), min_size=2, max_size=9))
def test_it_lies_between_even_and_one_part(parts: list[tuple[int, int]]) -> None:
    counts, sizes = ([*column] for column in zip(*parts, strict=True))
    if not any(counts):
        return
    shares = [size / sum(sizes) for size in sizes]
    plain = sum(abs(n / sum(counts) - share) for n, share in zip(counts, shares, strict=True)) / 2
    (found,) = spread([counts], sizes)
    assert found == pytest.approx(plain / (1 - min(shares)))
    assert 0 <= found <= 1 + 1e-12
    least = sizes.index(min(sizes))
    assert spread([[int(place == least) for place in range(len(sizes))]], sizes) == pytest.approx(
        [1.0]
    )
