from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.evaluate.b_cubed import b_cubed, b_cubed_figures

GROUPS = st.lists(st.sets(st.sampled_from("abcd"), min_size=1), max_size=4)


def test_groups_that_do_not_overlap() -> None:
    # Found: abc, d. Gold: ab, cd. For c: found with a, b, c, of which it belongs with itself alone.
    values = b_cubed(["abc", "d"], ["ab", "cd"], "abcd")
    assert values[:, 0] == pytest.approx([2 / 3, 2 / 3, 1 / 3, 1])
    assert values[:, 1] == pytest.approx([1, 1, 1 / 2, 1 / 2])


def test_items_that_are_together_twice_ought_to_be_so_twice() -> None:
    # Gold has a and b together in two groups, found in one: half of what they have in common.
    values = b_cubed(["ab"], ["ab", "ab"], "ab")
    assert values[:, 0] == pytest.approx([1, 1])
    assert values[:, 1] == pytest.approx([1 / 2, 1 / 2])


def test_an_item_in_no_group_is_alone() -> None:
    assert b_cubed([], ["ab"], "abc").tolist() == [[1, 0.5], [1, 0.5], [1, 1]]
    assert b_cubed(["ab"], [], "abc").tolist() == [[0.5, 1], [0.5, 1], [1, 1]]
    assert b_cubed(["az"], ["a"], "a").tolist() == [[1, 1]]  # z is not judged
    assert b_cubed([], [], "").shape == (0, 2)


def test_figures_are_means_over_items_of_the_drawn_documents() -> None:
    values = np.array([[1.0, 0.5], [0.5, 0.5], [0.0, 1.0]])
    figures = b_cubed_figures(values, np.array([0, 0, 1]))(np.array([[1.0, 1.0], [2.0, 0.0]]))
    assert figures["precision"] == pytest.approx([0.5, 0.75])
    assert figures["recall"] == pytest.approx([2 / 3, 0.5])
    assert figures["f1"] == pytest.approx([4 / 7, 0.6])


@given(found=GROUPS, gold=GROUPS)
def test_recall_is_precision_the_other_way_round(
    found: list[set[str]], gold: list[set[str]]
) -> None:
    one, other = b_cubed(found, gold, "abcd"), b_cubed(gold, found, "abcd")
    assert one.tolist() == other[:, ::-1].tolist()
    assert ((one > 0) & (one <= 1)).all()
    assert b_cubed(gold, gold, "abcd").tolist() == [[1, 1]] * 4
