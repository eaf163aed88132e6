from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.statistics.block_bootstrap import block_bootstrap

DRAWS = 2000


def test_a_rate_that_is_the_same_everywhere_has_no_width() -> None:
    assert block_bootstrap([1] * 9, [10] * 9, 3, DRAWS, 1) == (0.1, 0.1)


def test_the_ends_are_those_of_all_draws_that_there_are() -> None:
    """Six rows, blocks of three: four starts, two blocks, so sixteen draws, all of them listed."""
    parts, wholes = [0, 0, 0, 3, 3, 3], [6] * 6
    sums = [sum(parts[at : at + 3]) for at in range(4)]
    ratios = [(one + other) / 36 for one, other in product(sums, repeat=2)]
    found = block_bootstrap(parts, wholes, 3, DRAWS, 7)
    assert found == tuple(np.percentile(ratios, (2.5, 97.5), method="inverted_cdf")) == (0, 0.5)


def test_whole_blocks_are_wider_than_single_rows_where_neighbours_are_alike() -> None:
    parts, wholes = [2] * 15 + [0] * 15, [10] * 30
    single = block_bootstrap(parts, wholes, 1, DRAWS, 3)
    blocks = block_bootstrap(parts, wholes, 5, DRAWS, 3)
    assert single is not None
    assert blocks is not None
    assert blocks[1] - blocks[0] > 1.5 * (single[1] - single[0])


def test_single_rows_agree_with_the_normal_approximation() -> None:
    """200 rows, half of them with one hit in ten words: 0.05 ± 1.96 × 0.05 / √200."""
    found = block_bootstrap([1, 0] * 100, [10] * 200, 1, DRAWS, 5)
    assert found == pytest.approx((0.05 - 0.00693, 0.05 + 0.00693), abs=0.0006)


def test_the_seed_decides() -> None:
    parts, wholes = [0, 1, 4, 0, 2, 7, 0, 1], [9, 8, 12, 5, 7, 14, 6, 9]
    first = block_bootstrap(parts, wholes, 3, 50, 1)
    assert first == block_bootstrap(parts, wholes, 3, 50, 1)
    assert first != block_bootstrap(parts, wholes, 3, 50, 2)


@pytest.mark.parametrize(("rows", "known"), [(0, False), (5, False), (6, True)])
def test_fewer_than_two_blocks_say_nothing(rows: int, known: bool) -> None:
    assert (block_bootstrap([1] * rows, [5] * rows, 3, 10, 1) is not None) == known


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(9, 30)), min_size=6, max_size=40))
def test_an_interval_lies_within_what_single_rows_reach(rows: list[tuple[int, int]]) -> None:
    parts, wholes = zip(*rows, strict=True)
    found = block_bootstrap(parts, wholes, 3, 100, 1)
    assert found is not None
    ratios = [part / whole for part, whole in rows]
    assert min(ratios) - 1e-9 <= found[0] <= found[1] <= max(ratios) + 1e-9
