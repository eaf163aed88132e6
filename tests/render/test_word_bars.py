from __future__ import annotations

import math
import re
from dataclasses import replace

import pytest

from compare.render.word_bars import word_bar
from compare.report import KeyWord

WORD = KeyWord("atap", (), 5, 0, 1, 0, 3, 0, 0, 0, 0, 1, 1, marked=False, evidence=())


def bar(doublings: float) -> tuple[str, float, float]:
    """Kind, left end and length of a bar."""
    svg = word_bar(replace(WORD, log_odds=doublings * math.log(2)), "more & more", "less")
    found = re.search(r'jj-word__(more|less)" x="([\d.]+)" y="1" width="([\d.]+)"', svg)
    assert found is not None
    return found[1], float(found[2]), float(found[3])


@pytest.mark.parametrize(
    ("doublings", "expected"),
    [
        (0, ("more", 60, 0)),
        (1, ("more", 60, 20)),
        (-1.5, ("less", 30, 30)),
        (3, ("more", 60, 60)),
        (9, ("more", 60, 60)),
        (-9, ("less", 0, 60)),
    ],
)
def test_a_doubling_is_a_third_of_a_side(doublings: float, expected: tuple[str, int, int]) -> None:
    assert bar(doublings) == expected


def test_what_a_bar_says_is_escaped() -> None:
    assert 'aria-label="more &#38; more"' in str(word_bar(WORD, "more & more", "less"))
