from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest

from compare.settings import Settings
from compare.stories.curve import Curve
from compare.stories.decoys import Decoys

USUAL = Curve(centre=0.5, spread=0.1, shown=(1.0, 10.0), below=(-5.0, 10.0))
NO, YES = np.array([False] * 2), np.array([True] * 2)


def counted(strange: tuple[float, ...], own: tuple[float, ...]) -> Decoys:
    decoys = Decoys()
    values = np.array([*strange, *own])
    flags = np.array([True] * len(strange) + [False] * len(own))
    decoys.add(values, flags, ~flags)
    return decoys


def test_without_pairs_the_usual_story_sets_the_threshold() -> None:
    # One standard deviation above the usual centre: 0.5 + 0.1, squared.
    share = 1 - NormalDist().cdf(1)
    assert Decoys().threshold(share, USUAL, Settings(never_same=0)) == pytest.approx(0.36)


def test_a_storys_own_pairs_are_added_to_the_usual_ones() -> None:
    # Roots: ten pairs of 0.7 beside ten usual of 0.5 -> 0.6; decoys 0.8 and 0.4 scatter by 0.2
    # around it, beside 100 usual ones by 0.1.
    decoys = counted((0.49,) * 10, (0.64, 0.16))
    spread = np.sqrt((2 * 0.2**2 + 100 * 0.1**2) / 102)
    share = 1 - NormalDist().cdf(1)
    expected = (0.6 + spread) ** 2
    assert decoys.threshold(share, USUAL, Settings()) == pytest.approx(expected)


def test_decoys_more_alike_raise_the_threshold_and_fewer_may_pass_a_higher_one() -> None:
    calm, wild = (counted((0.2,) * 50, (0.1, 0.2, top) * 50) for top in (0.2, 0.5))
    assert calm.threshold(0.01, USUAL, Settings()) < wild.threshold(0.01, USUAL, Settings())
    assert calm.threshold(0.1, USUAL, Settings()) < calm.threshold(0.01, USUAL, Settings())


def test_what_is_almost_a_repetition_is_the_same_whatever_the_decoys() -> None:
    loud = counted((0.64,) * 200, (0.9, 0.4) * 50)
    assert loud.threshold(0.01, USUAL, Settings()) == Settings().always_same


def test_blocks_add_up() -> None:
    whole, parts = counted((0.2, 0.3), (0.1, 0.4)), Decoys()
    parts.add(np.array([0.2, 0.3]), YES, NO)
    parts.add(np.array([0.1, 0.4]), NO, YES)
    assert parts.threshold(0.05, USUAL, Settings()) == pytest.approx(
        whole.threshold(0.05, USUAL, Settings())
    )


def test_what_hardly_resembles_is_never_the_same_however_little_else_does() -> None:
    strangers = counted((0.0,) * 5000, (0.0,) * 5000)
    for share in (0.01, 0.02):
        assert strangers.threshold(share, USUAL, Settings()) == Settings().never_same
