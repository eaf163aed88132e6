"""Judge whether two texts state the same quantity."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.quantities.judge_dates import judge_dates, may_meet
from compare.quantities.ranges import near, widest

if TYPE_CHECKING:
    from compare.quantities import Quantity
    from compare.quantities.ranges import Range
    from compare.settings import Settings

_DAY = 24 * 60
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Faced:
    """What is known of two quantities besides themselves."""

    same_context: bool
    """Whether the same is told around both, so that another value is a difference."""
    stages: bool
    """Whether the texts are known to be written at different stages of the event, or days."""
    expected: bool
    """Whether one alone is told as yet to come."""
    languages: bool
    """Whether the texts are in different languages."""
    same_event: bool = False
    """Whether the same actors and event stand beside both, in sentences that say else too."""
    nights: frozenset[int] = frozenset()
    """Weekdays of which a text of the story gives the early hours."""


Judgement = tuple[str, str]
"""Verdict and why."""

_OPEN = ("not-comparable", "open")


def judge(left: Quantity, right: Quantity, faced: Faced, settings: Settings) -> Judgement:
    """Compare two quantities of one kind and unit.

    Two ranges of values are compatible where they overlap (quantity entailment: Roy, Vieira &
    Roth 2015), each as wide as its hedge and its digits let one expect. They differ only where
    they stay apart however wide one reads the words; what lies between is not comparable.

    Returns:
        One of ``report.VERDICTS_OF_QUANTITIES``, and why: same, rounding, hedge, range, exact,
        parts, zone; apart; stage, expected; open, context, neighbours, thousandfold.
    """
    if left.kind == "date":
        found = judge_dates(left, right, faced.nights)
        if found == _OPEN and faced.same_event and may_meet(left, right):
            return "compatible", "parts"
    elif left.kind == "time":
        found = _times(left, right)
    else:
        found = _numbers(left, right, faced, settings)
    if found[0] != "differs":
        return found
    if faced.same_context and faced.stages:
        return "different-moment", "stage"
    if (faced.same_context or faced.same_event) and faced.expected:
        return "different-moment", "expected"
    if not faced.same_context:
        return "not-comparable", "context"
    return found


def _numbers(left: Quantity, right: Quantity, faced: Faced, settings: Settings) -> Judgement:
    exact = not left.hedge and not right.hedge
    if (left.low, left.high, left.hedge) == (right.low, right.high, right.hedge):
        return "compatible", "same"
    doubtful = faced.languages or any(
        math.isclose(one.grain, 1 / _THOUSAND) for one in (left, right)
    )
    if exact and doubtful and _is_thousandfold(left, right):
        return "not-comparable", "thousandfold"
    if _overlap(near(left, settings), near(right, settings)):
        hedges = {left.hedge, right.hedge} - {""}
        why = "rounding" if exact else "range" if hedges == {"range"} else "hedge"
        return "compatible", why
    if not _overlap(widest(left, settings), widest(right, settings)):
        return "differs", "apart"
    return _OPEN


def _is_thousandfold(left: Quantity, right: Quantity) -> bool:
    values = sorted((left.low or 0.0, right.low or 0.0))
    return values[0] > 0 and math.isclose(values[1], _THOUSAND * values[0])


def _overlap(left: Range, right: Range) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]


def _times(left: Quantity, right: Quantity) -> Judgement:
    """Compare two times of day: in one zone, or both in zones of which the offset is known."""
    here, there = left.when, right.when
    if not here or not there or here.minute is None or there.minute is None:
        return _OPEN
    if here.zone == there.zone:
        same = here.minute == there.minute
        return ("compatible", "same") if same else _OPEN if not here.zone else ("differs", "apart")
    if here.offset is None or there.offset is None:
        return _OPEN
    apart = (here.minute - here.offset - there.minute + there.offset) % _DAY
    return ("differs", "apart") if apart else ("compatible", "zone")
