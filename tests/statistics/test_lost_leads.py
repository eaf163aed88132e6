from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from compare.statistics.lost_leads import lost_leads

ROWS = st.lists(st.tuples(st.integers(0, 6), st.integers(1, 9)), min_size=3, max_size=3)


def test_a_lead_that_becomes_a_tie_is_lost() -> None:
    assert lost_leads([(2, 4), (1, 4)], [(1, 4), (1, 4)]) == ((0, 1),)


def test_a_lead_that_shrinks_is_kept_and_a_tie_was_none() -> None:
    assert lost_leads([(3, 4), (1, 4), (1, 4)], [(2, 4), (1, 4), (0, 4)]) == ()


def test_two_that_change_places() -> None:
    assert lost_leads([(2, 4), (1, 3)], [(0, 4), (1, 3)]) == ((0, 1),)


def test_nothing_of_nothing_is_ahead_of_none() -> None:
    assert lost_leads([(0, 0), (1, 2)], [(0, 0), (0, 1)]) == ()


@given(ROWS, ROWS)
def test_leads_are_those_of_the_fractions(
    before: list[tuple[int, int]], after: list[tuple[int, int]]
) -> None:
    old, new = ([Fraction(*row) for row in rows] for rows in (before, after))
    expected = {
        (one, other)
        for one in range(3)
        for other in range(3)
        if old[one] > old[other] and new[one] <= new[other]
    }
    assert set(lost_leads(before, after)) == expected
