"""Judge whether two texts give the same date, of which each may leave out parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.quantities import Quantity, When

_PARTS = ("year", "month", "day", "weekday", "season")
_WEEK = 7
_MONTH = 31  # days at most; a range with more is no month
_SHORT_MONTH = 27  # days from its first to its last at least; fewer are days or weeks
_AGAINST = ({"since", "before"}, {"since", "until"}, {"before", "after"}, {"until", "after"})
_YEAR = 12
_FINE = ("day", "week", "weekend", "decade", "century")
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


def may_meet(left: Quantity, right: Quantity) -> bool:
    """Whether two dates of months or years can be the same for all that their words say.

    "September" may be in "tahun lalu", and so may "nine months ago": neither gives what the other
    gives. Days, seasons and dates that are counted from an event are left out.
    """
    here, there = left.when, right.when
    if here is None or there is None or not (_is_coarse(here) and _is_coarse(there)):
        return False
    if {here.relation, there.relation} in _AGAINST or None not in (left.low, right.low):
        return False
    years = here.year, there.year
    if years != (None, None) and (None in years or years[0] != years[1]):
        return False  # a year that is named may be any year but the one that is told back
    if here.month and there.month and here.month != there.month:
        return False
    back = [_months_back(one) for one in (here, there) if one.back is not None]
    return len(back) < 2 or (back[0][0] <= back[1][1] and back[1][0] <= back[0][1])


def _is_coarse(when: When) -> bool:
    given = when.year or when.month or when.back is not None
    finer = when.day or when.weekday or when.season or when.part or when.unit in _FINE
    return bool(given) and not finer and when.relation != "event"


def _months_back(when: When) -> tuple[float, float]:
    """Return how many months before its text a date can be, least and most."""
    back = -(when.back or 0)
    if when.unit == "month":
        # "bulan September lalu" names the last one there was, "bulan lalu" the month before
        return (0, 12) if when.month else (back, back)
    months = back * _YEAR
    return months - _YEAR + 1, months + _YEAR - 1


def _by_days(left: list[float], right: list[float]) -> tuple[str, str]:
    if left == right:
        return "compatible", "same"
    if left[0] <= right[1] and right[0] <= left[1]:
        nested = (left[0] - right[0]) * (left[1] - right[1]) <= 0
        return ("compatible", "exact") if nested else _OPEN
    apart = max(left[0] - right[1], right[0] - left[1])
    if max(left[1] - left[0], right[1] - right[0]) < _SHORT_MONTH and apart == 1:
        return "not-comparable", "neighbours"
    same_grain = (left[1] - left[0] > _MONTH) == (right[1] - right[0] > _MONTH)
    return ("differs", "apart") if same_grain else _OPEN


def _by_parts(here: When, there: When) -> tuple[str, str]:
    """Compare the parts that both give; what is told from the text's own day only with itself."""
    both = [name for name in _PARTS if getattr(here, name) and getattr(there, name)]
    own = [name for name in both if name != "day" and getattr(here, name) != getattr(there, name)]
    between = _days_apart(here, there) if "day" in both else 0
    own += ["day"] if between else []
    told = {(one.unit, one.back) for one in (here, there) if one.back is not None}
    both_told = here.back is not None and there.back is not None
    if own:
        return _OPEN if told or "season" in own else _apart(here, there, own)
    if "day" in both and _days(here) != _days(there) and not _is_within(here, there):
        return _OPEN  # 17 to 18 and 18 to 19
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
        near = _days_apart(here, there) == 1
    elif "day" in own or "weekday" in own:
        return _OPEN
    else:
        near = False
    return ("not-comparable", "neighbours") if near else ("differs", "apart")


def _days(when: When) -> tuple[int, int]:
    return when.day or 0, when.last or when.day or 0


def _days_apart(here: When, there: When) -> int:
    """Return how many days lie from the last of one date to the first of the other; 0: it is in."""
    left, right = _days(here), _days(there)
    return max(left[0] - right[1], right[0] - left[1], 0)


def _is_within(here: When, there: When) -> bool:
    """Whether all days of one date are among those of the other."""
    left, right = _days(here), _days(there)
    return (left[0] - right[0]) * (left[1] - right[1]) <= 0


def _given(when: When) -> tuple[object, ...]:
    return (*(getattr(when, name) for name in (*_PARTS, "last", "unit", "back")),)


def _later(here: When, there: When) -> int:
    """Return the later one of two neighbouring weekdays; 0 where the days of the week are open."""
    if not here.weekday or not there.weekday:
        return 0
    return here.weekday if here.weekday == there.weekday % _WEEK + 1 else there.weekday
