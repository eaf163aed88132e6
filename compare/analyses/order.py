"""Order: where in each text the claims come that several texts tell."""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

from compare.analyses.base import Analysis, NotApplicableError
from compare.analyses.claims import named_claims
from compare.facts import Facts
from compare.report import Order, OrderLine, OrderPair, OrderPlace
from compare.stories.claims import told_in
from compare.stories.passage import share_before

if TYPE_CHECKING:
    from compare.stories.claims import ClaimGroup

    Ranks = dict[str, int]


def run(facts: Facts) -> tuple[Order, ...]:
    """Return where each text first tells the claims of the matrix, and how alike the orders are.

    Kendall's tau-b (Kendall 1945) compares the order of the claims that two texts share; claims
    that a text tells in one sentence are ties.

    Raises:
        NotApplicableError: the story has fewer than two texts.
    """
    if len(facts.articles) < 2:
        raise NotApplicableError("Comparing needs two texts.")
    lines = tuple(_line(facts, name, group) for name, group in named_claims(facts))
    told: dict[str, Ranks] = {article.id: {} for article in facts.articles}
    for line in lines:
        for place in line.places:
            told[place.text][line.claim] = place.sentence
    least = facts.settings.order_claims
    pairs = tuple(_pair(left, right, told, least) for left, right in combinations(told, 2))
    return (Order(lines, pairs),) if lines else ()


def _line(facts: Facts, name: str, group: ClaimGroup) -> OrderLine:
    told = (told_in(group, place, facts.rulings) for place in range(len(facts.articles)))
    return OrderLine(
        name,
        tuple(
            OrderPlace(article.id, numbers[0], share_before(article, numbers[0]))
            for article, numbers in zip(facts.articles, told, strict=True)
            if numbers
        ),
    )


def _pair(left: str, right: str, told: dict[str, Ranks], least: int) -> OrderPair:
    both = [claim for claim in told[left] if claim in told[right]]
    ranks = [[told[text][claim] for claim in both] for text in (left, right)]
    tau = None
    if len(both) >= least and all(len(set(one)) > 1 for one in ranks):
        from scipy.stats import kendalltau

        tau = round(float(kendalltau(*ranks).statistic), 6)
    return OrderPair(left, right, len(both), tau, min(1.0, 2 / math.factorial(len(both))))


ANALYSIS = Analysis(id="order", order=60, run=run)
