from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from compare.stories.agglomerate import agglomerate

Edges = list[tuple[int, int, float]]


def singles(count: int) -> tuple[tuple[int, ...], ...]:
    return tuple((number,) for number in range(count))


def always(_one: Sequence[int], _other: Sequence[int]) -> bool:
    return True


def joined(count: int, edges: Edges, least: float = 0.5, largest: int = 40) -> list[str]:
    groups = agglomerate(
        singles(count), edges, 0, least, lambda one, other: len(one) + len(other) <= largest
    )
    return ["".join("abcdefghij"[one] for one in group) for group in groups]


def test_the_nearest_two_join_first_and_then_their_mean_counts() -> None:
    # c has 0.6 with a and 0.3 with b: a mean of 0.45.
    edges = [(0, 1, 0.9), (0, 2, 0.6), (1, 2, 0.3)]
    assert joined(3, edges) == ["ab", "c"]
    assert joined(3, edges, least=0.44) == ["abc"]


def test_one_wrong_pair_makes_no_chain() -> None:
    # Two groups of three, and one pair between them that is more alike than any other.
    inside = [(*pair, 0.8) for trio in ((0, 1, 2), (3, 4, 5)) for pair in combinations(trio, 2)]
    assert joined(6, [*inside, (2, 3, 0.79)]) == ["abc", "def"]


def test_a_row_of_neighbours_is_cut() -> None:
    row = [(place, place + 1, 0.6) for place in range(7)]
    assert joined(8, row) == ["ab", "cd", "ef", "gh"]


def test_a_pair_without_a_score_counts_nothing() -> None:
    assert joined(3, [(0, 1, 0.9), (1, 2, 0.9)]) == ["ab", "c"]
    assert joined(3, []) == ["a", "b", "c"]


def test_two_named_groups_never_join_and_both_attract() -> None:
    edges = [(0, 1, 1.0), (0, 2, 0.8), (1, 3, 0.7), (2, 3, 0.1)]
    assert agglomerate(singles(4), edges, 2, 0.5, always) == ((0, 2), (1, 3))


def test_what_a_name_holds_together_counts_as_one_group() -> None:
    # 2 is like 0 alone: a mean of 0.45 with both.
    edges = [(0, 2, 0.9), (2, 3, 0.6)]
    assert agglomerate(((0, 1), (2,), (3,)), edges, 1, 0.5, always) == ((0, 1), (2, 3))


def test_no_group_grows_beyond_what_fits() -> None:
    edges = [(*pair, 0.9) for pair in combinations(range(4), 2)]
    assert joined(4, edges, largest=3) == ["abc", "d"]
    nearer = [(left, right, 1.0 if left else score) for left, right, score in edges]
    assert joined(4, nearer, largest=3) == ["a", "bcd"]
    assert joined(4, edges, largest=4) == ["abcd"]


SCORES = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(1, 100).map(lambda score: score / 100),
)


@given(SCORES)
def test_groups_hold_every_text_once_and_their_last_join_was_near_enough(
    scores: dict[tuple[int, int], float],
) -> None:
    edges = [(*pair, score) for pair, score in sorted(scores.items())]
    groups = agglomerate(singles(8), edges, 0, 0.5, always)
    assert sorted(one for group in groups for one in group) == list(range(8))
    # Nothing that is left apart is near enough, by a count of its own.
    for left, right in combinations(groups, 2):
        between = [scores.get((min(a, b), max(a, b)), 0.0) for a in left for b in right]
        assert sum(between) / len(between) < 0.5 + 1e-9
    assert agglomerate(singles(8), reversed(edges), 0, 0.5, always) == groups
