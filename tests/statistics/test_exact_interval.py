from __future__ import annotations

from math import comb, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.statistics.exact_interval import exact_interval


def at_least(hits: int, of: int, share: float) -> float:
    """The probability of so many hits or more, summed up term by term."""
    return sum(comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(hits, of + 1))


def test_nothing_found_and_all_found_by_hand() -> None:
    """(1 - high) ** 10 = 0.025 gives high = 1 - 0.025 ** 0.1 = 0.3085."""
    low, high = exact_interval(0, 10)
    assert (low, round(high, 4)) == (0, 0.3085)
    assert isclose(high, 1 - 0.025**0.1)
    low, high = exact_interval(10, 10)
    assert (round(low, 4), high) == (0.6915, 1)


def test_one_of_two_by_hand() -> None:
    """1 - (1 - low) ** 2 = 0.025 gives low = 1 - 0.975 ** 0.5 = 0.0126; high is its mirror."""
    low, high = exact_interval(1, 2)
    assert (round(low, 4), round(high, 4)) == (0.0126, 0.9874)


def test_of_nothing_nothing_is_known() -> None:
    assert exact_interval(0, 0) == (0, 1)


@pytest.mark.parametrize(("hits", "of"), [(-1, 3), (4, 3), (1, 0)])
def test_more_hits_than_there_are_is_a_mistake(hits: int, of: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        exact_interval(hits, of)


@given(st.integers(1, 80).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_either_end_leaves_two_and_a_half_per_cent(case: tuple[int, int]) -> None:
    hits, of = case
    low, high = exact_interval(hits, of)
    assert low <= hits / of <= high
    if hits:
        assert isclose(at_least(hits, of, low), 0.025, rel_tol=1e-6)
    if hits < of:
        assert isclose(1 - at_least(hits + 1, of, high), 0.025, rel_tol=1e-6)
    mirrored = exact_interval(of - hits, of)
    assert isclose(low, 1 - mirrored[1], abs_tol=1e-9)
