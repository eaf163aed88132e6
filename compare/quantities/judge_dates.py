"""Judge whether two texts give the same date, of which each may leave out parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.quantities import Quantity, When

_PARTS = ("year", "month", "day", "weekday", "season")
_WEEK = 7
_MONTH = 31  # days at most; a range with more is no month
_AGAINST = ({"since", "before"}, {"since", "until"}, {"before", "after"}, {"until", "after"})
_OPEN = ("not-comparable", "open")


def judge_dates(left: Quantity, right: Quantity, nights: frozenset[int]) -> tuple[str, str]:
    """Compare two dates by their days where both are known, else by the parts that both give.

    Neighbouring days never differ: where it is early morning here, it is the day before
    elsewhere. They are compatible where a text gives the early hours of the later day.

    Args:
        left: a date.
        right: another one.
        nights: weekdays of which a text of the story gives the early hours.

    Returns:
        Verdict and why, as ``judge``.
    """
    here, there = left.when, right.when
    if here is None or there is None:
        return _OPEN
    relations = {here.relation, there.relation}
    if relations in _AGAINST or "event" in relations:
        return _OPEN
    days = [one for one in (left.low, left.high, right.low, right.high) if one is not None]
    known = len(days) == 4  # first and last of both
    found = _by_days(days[:2], days[2:]) if known else _by_parts(here, there)
    if found == ("not-comparable", "neighbours") and _later(here, there) in nights:
        return "compatible", "zone"
    if found[0] == "differs" and len(relations - {"at", ""}) and len(relations) > 1:
        return _OPEN
    return found


def _by_days(left: list[float], right: list[float]) -> tuple[str, str]:
    if left == right:
        return "compatible", "same"
    if left[0] <= right[1] and right[0] <= left[1]:
        nested = (left[0] - right[0]) * (left[1] - right[1]) <= 0
        return ("compatible", "exact") if nested else _OPEN
    apart = max(left[0] - right[1], right[0] - left[1])
    single = left[0] == left[1] and right[0] == right[1]
    if single:
        return ("not-comparable", "neighbours") if apart == 1 else ("differs", "apart")
    same_grain = (left[1] - left[0] > _MONTH) == (right[1] - right[0] > _MONTH)
    return ("differs", "apart") if same_grain else _OPEN


def _by_parts(here: When, there: When) -> tuple[str, str]:
    """Compare the parts that both give; what is told from the text's own day only with itself."""
    both = [name for name in _PARTS if getattr(here, name) and getattr(there, name)]
    own = [name for name in both if getattr(here, name) != getattr(there, name)]
    told = {(one.unit, one.back) for one in (here, there) if one.back is not None}
    both_told = here.back is not None and there.back is not None
    if own:
        return _OPEN if told or "season" in own else _apart(here, there, own)
    agree = len(told) == 1 and here.season == there.season if both_told else bool(both)
    if not agree:
        return _OPEN
    return "compatible", "same" if _given(here) == _given(there) else "exact"


def _apart(here: When, there: When, own: list[str]) -> tuple[str, str]:
    """Judge two dates by the parts that are not the same."""
    if own == ["weekday"]:
        apart = ((here.weekday or 0) - (there.weekday or 0)) % _WEEK
        near = apart in (1, _WEEK - 1)
    elif own == ["day"]:
        near = abs((here.day or 0) - (there.day or 0)) == 1
    elif "day" in own or "weekday" in own:
        return _OPEN
    else:
        near = False
    return ("not-comparable", "neighbours") if near else ("differs", "apart")


def _given(when: When) -> tuple[object, ...]:
    return (*(getattr(when, name) for name in _PARTS), when.unit, when.back)


def _later(here: When, there: When) -> int:
    """Return the later one of two neighbouring weekdays; 0 where the days of the week are open."""
    if not here.weekday or not there.weekday:
        return 0
    return here.weekday if here.weekday == there.weekday % _WEEK + 1 else there.weekday
