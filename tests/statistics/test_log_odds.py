from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.statistics.log_odds import log_odds

COUNTS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=8)


def one(
    target: int, reference: int, totals: tuple[int, int], alpha: float, imagined: float
) -> tuple[float, float]:
    delta, z = log_odds(
        np.array([target]), np.array([reference]), totals, np.array([alpha]), imagined
    )
    return float(delta[0]), float(z[0])


def test_the_example_of_the_method_page() -> None:
    # 9 + 1 of 90 + 10 against 4 + 1 of 90 + 10: odds 10 : 90 and 5 : 95.
    delta, z = one(9, 4, (90, 90), 1, 10)
    assert delta == pytest.approx(math.log((10 / 90) / (5 / 95)))
    assert z == pytest.approx(delta / math.sqrt(1 / 10 + 1 / 5))
    assert (round(delta, 2), round(z, 2)) == (0.75, 1.36)


def test_equal_rates_give_nothing() -> None:
    assert one(5, 5, (100, 100), 2, 20) == (0, 0)


@given(COUNTS, st.floats(0.01, 20))
def test_as_the_article_writes_it(pairs: list[tuple[int, int]], alpha: float) -> None:
    """Monroe, Colaresi & Quinn (2008), word by word with logarithms of probabilities."""
    target, reference = (np.array(column) for column in zip(*pairs, strict=True))
    totals, imagined = (int(target.sum()) + 7, int(reference.sum()) + 9), alpha * (len(pairs) + 1)
    delta, z = log_odds(target, reference, totals, np.full(len(pairs), alpha), imagined)
    for place, counts in enumerate(pairs):
        shares = [
            (count + alpha) / (whole + imagined)
            for count, whole in zip(counts, totals, strict=True)
        ]
        logits = [math.log(share) - math.log1p(-share) for share in shares]
        assert delta[place] == pytest.approx(logits[0] - logits[1], abs=1e-9)
        spread = math.sqrt(sum(1 / (count + alpha) for count in counts))
        assert z[place] == pytest.approx((logits[0] - logits[1]) / spread, abs=1e-9)


@given(st.integers(1, 30), st.integers(0, 30))
def test_a_larger_prior_pulls_to_equal_use(target: int, reference: int) -> None:
    small, large = (
        one(target, reference, (200, 200), size / 100, size) for size in (100.0, 10_000.0)
    )
    assert abs(large[0]) <= abs(small[0])
