from __future__ import annotations

from math import exp
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.stories.curve import CURVE, Curve, load_curve

SCORES = st.floats(0, 1).map(lambda value: round(value, 4))


def test_on_the_threshold_and_above_it_the_distance_counts() -> None:
    curve = Curve(0.5, 0.1, shown=(0.0, 10.0), below=(0.0, 0.0))
    assert curve.chance(0.36, 0.36) == 0.5
    assert curve.chance(0.49, 0.36) == pytest.approx(1 / (1 + exp(-1)))
    assert curve.chance(0.64, 0.49) == pytest.approx(1 / (1 + exp(-1)))


def test_below_the_threshold_it_is_a_share_of_the_chance_on_it() -> None:
    curve = Curve(0.5, 0.1, shown=(0.0, 10.0), below=(-1.0, 2.0))
    assert curve.chance(0.25, 0.36) == pytest.approx(0.5 * 0.5)


@given(SCORES, SCORES, st.floats(0.05, 0.7))
def test_the_chance_grows_with_the_likeness(one: float, other: float, same: float) -> None:
    low, high = sorted((one, other))
    chances = [load_curve().chance(value, same) for value in (low, high)]
    assert 0 < chances[0] <= chances[1] < 1
    assert chances[0] < chances[1] or low == high


@given(SCORES, SCORES, st.floats(0.05, 0.7), st.floats(0.05, 0.7))
def test_what_one_story_shows_stands_before_what_another_does_not(
    shown: float, not_shown: float, same: float, elsewhere: float
) -> None:
    if shown >= same and not_shown < elsewhere:
        curve = load_curve()
        assert curve.chance(shown, same) > curve.chance(not_shown, elsewhere)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("slope = 13.2", 'slope = "x"', "slope is no number"),
        ("[shown]", "[seen]", "unknown key 'seen'"),
        ("spread = ", "spreads = ", "unknown key 'spreads'"),
    ],
)
def test_a_mistake_in_the_file_names_its_place(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "curve.toml"
    path.write_text(CURVE.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(CompareError, match=said) as caught:
        load_curve(path)
    assert caught.value.where
    assert caught.value.where.startswith(f"{path}:")
