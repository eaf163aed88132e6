"""Quantities: what several texts count, measure or date alike, and whether it is the same."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from math import isfinite
from typing import TYPE_CHECKING

from compare.analyses.base import Analysis, NotApplicableError
from compare.quantities.ranges import widest
from compare.report import Mark, QuantityGroup, Stated
from compare.stories.group_quantities import group_quantities
from compare.stories.passage import FEW_WORDS, window

if TYPE_CHECKING:
    from compare.facts import Facts
    from compare.quantities import Quantity
    from compare.stories.group_quantities import SameQuantity

_FIRST_RANK = 3  # behind findings, themes and pairs, growing with the place in the list
_ALONE_RANK = 100_000  # behind all else: the data alone has it


def run(facts: Facts) -> tuple[QuantityGroup, ...]:
    """Return what is stated by several texts, what differs first, then each one alone.

    Raises:
        NotApplicableError: fewer than two texts, or none that states a number or a date.
    """
    if len(facts.articles) < 2:
        raise NotApplicableError("Comparing needs two texts.")
    if not any(facts.telling.quantities):
        raise NotApplicableError("No number and no date was found in any text.")
    groups = group_quantities(facts)
    names: Counter[str] = Counter()
    found = []
    for place, group in enumerate(groups):
        stated = tuple(
            _stated(facts, article, one, _FIRST_RANK + place) for article, one in group.mentions
        )
        found.append(_group(group, stated, names))
    grouped = {(article, one.words) for group in groups for article, one in group.mentions}
    return (*found, *_alone(facts, grouped))


def _group(group: SameQuantity, stated: tuple[Stated, ...], names: Counter[str]) -> QuantityGroup:
    """Name a group by the words of its mentions, so that its address outlives other groups."""
    said = sorted(one.words for one in stated)
    name = "quantity-" + sha256("\n".join(said).encode()).hexdigest()[:10]
    names[name] += 1
    return QuantityGroup(
        id=f"{name}-{names[name]}" if names[name] > 1 else name,
        kind=group.mentions[0][1].kind,
        verdict=group.verdict,
        why=group.why,
        stated=stated,
        shared=group.shared,
    )


def _alone(facts: Facts, grouped: set[tuple[int, tuple[int, int]]]) -> list[QuantityGroup]:
    """Return what no other text states, for the data."""
    return [
        QuantityGroup(
            id=f"quantity-{facts.articles[article].id}-{one.words[0]}",
            kind=one.kind,
            verdict="not-comparable",
            why="alone",
            stated=(_stated(facts, article, one, _ALONE_RANK, context=0),),
        )
        for article, found in enumerate(facts.telling.quantities)
        for one in found
        if (article, one.words) not in grouped
    ]


def _stated(
    facts: Facts, place: int, one: Quantity, rank: int, context: int | None = None
) -> Stated:
    article = facts.articles[place]
    around = facts.settings.context_words if context is None else context
    low, high = _range(facts, one)
    return Stated(
        text=article.id,
        words=_words(facts, place, one),
        low=low,
        high=high,
        unit=one.unit,
        hedge=one.hedge,
        evidence=window(article, one.words, around, (Mark(*one.span, "term"),), rank),
        value=_value(one),
    )


def _range(facts: Facts, one: Quantity) -> tuple[float | None, float | None]:
    if one.kind in ("date", "time"):
        return one.low, one.high
    low, high = (round(edge, 6) if isfinite(edge) else None for edge in widest(one, facts.settings))
    return low, high


def _value(one: Quantity) -> float | None:
    """Return the number that the words name; None of a range and of a date."""
    if one.kind == "date" or one.hedge == "range":
        return None
    bounds = {bound for bound in (one.low, one.high) if bound is not None}
    return round(bounds.pop(), 6) if len(bounds) == 1 else None


def _words(facts: Facts, place: int, one: Quantity) -> str:
    """Return the words of a quantity, from its number on where they are too many."""
    tokens = facts.articles[place].tokens
    first, last = one.words
    first = first if last - first <= FEW_WORDS else max(first, min(one.core[0], last - 1))
    codes = tokens.codes[first : min(last, first + FEW_WORDS)]
    return " ".join(tokens.surfaces[code] for code in codes)


ANALYSIS = Analysis(id="quantities", order=50, run=run)
