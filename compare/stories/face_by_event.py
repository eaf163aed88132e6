"""Find quantities of several texts that are told of the same event in sentences that differ."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from compare.quantities.judge import judge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.quantities import Quantity
    from compare.quantities.judge import Judgement
    from compare.stories.quantity_context import Mention, QuantityContext

_COUNTED = 12  # up to a dozen of a thing are counted twice by chance
_LENGTHS = {"month": (12,), "second": (604_800, 86_400, 3_600, 60)}
_ACTORS = 2


def face_by_event(story: QuantityContext) -> Iterator[tuple[tuple[Mention, Mention], Judgement]]:
    """Yield the judgement of each two quantities that the same actors and event stand beside.

    For sentences that say too much else to be aligned. Dates face each other when two actors
    and a word for the event stand beside both, whatever the actors are called;
    two actors are enough where the days of both are known. Other quantities do when they are the
    same number above a dozen, without a hedge, and ``near_shared`` words stand beside both.
    Nothing differs here: the texts may count or date two things, of which only what agrees or was
    yet to come is told.
    """
    copies = story.told.copies
    for left, right in combinations(_dated(story), 2):
        apart = copies.apart(left.mention[0], right.mention[0])
        if apart and (found := _dates(story, left, right)):
            yield (left.mention, right.mention), found
    for same in _same_numbers(story):
        for one, other in combinations(same, 2):
            if copies.apart(one[0], other[0]) and _is_shared(story, one, other):
                yield (one, other), ("compatible", "same")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date beside which two actors are named."""

    mention: Mention
    actors: frozenset[str]
    events: frozenset[str]


def _dated(story: QuantityContext) -> list[_Dated]:
    dates = (one for one in _all(story) if story.quantity(one).kind == "date")
    found = ((one, story.actors(one)) for one in dates)
    return [
        _Dated(one, actors, story.events(one)) for one, actors in found if len(actors) >= _ACTORS
    ]


def _all(story: QuantityContext) -> Iterator[Mention]:
    for article in range(len(story.told.story.articles)):
        yield from story.mentions(article)


def _dates(story: QuantityContext, one: _Dated, other: _Dated) -> Judgement | None:
    if len(one.actors & other.actors) < _ACTORS:
        return None
    left, right = story.quantity(one.mention), story.quantity(other.mention)
    event = bool(one.events & other.events)
    if not event and None in (left.low, right.low):
        return None
    context = story.faced(one.mention, other.mention, same_event=event)
    found = judge(left, right, context, story.told.settings)
    return found if found[0] in ("compatible", "different-moment") else None


def _same_numbers(story: QuantityContext) -> Iterator[list[Mention]]:
    """Yield the quantities that state one number of one unit."""
    found: dict[tuple[str, str, float], list[Mention]] = {}
    for mention in _all(story):
        one = story.quantity(mention)
        if one.kind not in ("date", "time") and one.low is not None and _is_large(one):
            found.setdefault((one.kind, story.unit(mention), one.low), []).append(mention)
    return iter(found.values())


def _is_large(one: Quantity) -> bool:
    """Whether a quantity is one number above a dozen; ten years are ten, not 120 months."""
    if one.low is None or one.low != one.high or one.hedge:
        return False
    longest = (many for many in _LENGTHS.get(one.unit, ()) if one.low % many == 0)
    size = next(longest, 1) if one.kind == "duration" else 1
    return one.low / size > _COUNTED


def _is_shared(story: QuantityContext, one: Mention, other: Mention) -> bool:
    settings = story.told.settings
    beside = story.around(one, settings.near_words) & story.around(other, settings.near_words)
    return len(beside) >= settings.near_shared
