"""Put together what several texts say of the same quantity or date."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

import numpy as np

from compare.quantities.judge import judge
from compare.stories.face_by_event import face_by_event
from compare.stories.name_topic import name_topic
from compare.stories.quantity_context import QuantityContext, quantity_context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Place
    from compare.quantities import Quantity
    from compare.quantities.judge import Judgement
    from compare.stories.quantity_context import Mention, Told

_SHOWN = ("differs", "different-moment", "compatible")
"""Verdicts that say something, the first one that occurs in a group being the group's."""
_AGREE = "compatible"


@dataclass(frozen=True, slots=True)
class SameQuantity:
    """Mentions of one quantity in two texts or more."""

    verdict: str
    """One of ``report.VERDICTS_OF_QUANTITIES``."""
    why: str
    """As ``judge`` gives it."""
    mentions: tuple[tuple[int, Quantity], ...]
    """Position of the text and what it states, in the order of the texts."""
    shared: tuple[str, ...]
    """What is told around them in several texts, in the words of one."""


def group_quantities(told: Told) -> tuple[SameQuantity, ...]:
    """Join quantities of different voices where unit and aligned context agree.

    Two quantities face each other when they are of one kind and unit and their sentences report
    the same, or nearly so with ``near_shared`` words in common around both. Those that ``judge``
    compares are joined (connected components); "differs" needs the common words too, and that no
    other two quantities of the sentences agree.

    Returns:
        Differing groups first, then different moments, compatible ones, and those that only a
        note is due to; within, those of more texts first, then in the order of the texts.
    """
    story = quantity_context(told)
    links = dict(face_by_event(story))
    for left, right in _faced(story):
        links.update(_compare(story, left, right))
    groups = [_group(story, members, links) for members in _components(story, links)]
    order = (*_SHOWN, "not-comparable")
    return tuple(
        sorted(
            groups,
            key=lambda one: (
                order.index(one.verdict),
                -len({article for article, _ in one.mentions}),
                [(article, quantity.words) for article, quantity in one.mentions],
            ),
        )
    )


def _faced(story: QuantityContext) -> Iterator[tuple[list[Mention], list[Mention]]]:
    """Yield the quantities of two sentences of different voices that report the same, or nearly."""
    told, by_place = story.told, _by_place(story)
    for left, right in combinations(range(len(told.story.articles)), 2):
        if not told.copies.apart(left, right):
            continue
        here, there = ([place for place in by_place if place[0] == one] for one in (left, right))
        if not here or not there:
            continue
        scores = told.alignment.between(here, there)
        for row, column in np.argwhere(scores >= told.alignment.perhaps).tolist():
            yield by_place[here[row]], by_place[there[column]]


def _by_place(story: QuantityContext) -> dict[Place, list[Mention]]:
    """Return the quantities of each sentence."""
    places: dict[Place, list[Mention]] = {}
    for article in range(len(story.told.story.articles)):
        for one in story.mentions(article):
            places.setdefault((article, story.quantity(one).sentence), []).append(one)
    return places


def _compare(
    story: QuantityContext, left: list[Mention], right: list[Mention]
) -> Iterator[tuple[tuple[Mention, Mention], Judgement]]:
    """Yield the judgement of each two quantities of two sentences that can be compared."""
    told = story.told
    places = [(one[0], story.quantity(one).sentence) for one in (left[0], right[0])]
    score = told.alignment.score(*places)
    same = score >= told.alignment.same
    sure = same and told.alignment.chance(score) >= told.settings.near_chance
    judged: dict[tuple[str, str], dict[tuple[Mention, Mention], Judgement]] = {}
    for one, other in product(left, right):
        here, there = story.quantity(one), story.quantity(other)
        if here.kind != there.kind or story.unit(one) != story.unit(other):
            continue
        shared = len(story.shared(one, other, told.settings.near_words))
        if sure or shared >= (1 if same or _is_specific(here) else told.settings.near_shared):
            faced = story.faced(one, other, same_context=sure and _is_clear(story, one, other))
            found = judge(here, there, faced, told.settings)
            judged.setdefault((here.kind, story.unit(one)), {})[one, other] = found
    for found_of_unit in judged.values():
        agree = any(verdict == "compatible" for verdict, _ in found_of_unit.values())
        for pair, found in found_of_unit.items():
            shown = found[0] == "compatible" or (found[0] in _SHOWN and not agree)
            if shown or found[1] == "thousandfold":
                yield pair, found


def _is_specific(one: Quantity) -> bool:
    """Whether a value hardly comes up twice by chance in texts of one event."""
    if one.kind == "date":
        return one.low is not None
    return one.kind in ("money", "share", "ratio", "measure")


def _is_clear(story: QuantityContext, one: Mention, other: Mention) -> bool:
    """Whether another value of two quantities would be a difference: nothing else explains it."""
    settings = story.told.settings
    unit = {story.unit(one)}
    return (
        len(story.shared(one, other, settings.near_words)) >= settings.near_shared
        and bool(story.shared(one, other, settings.near_beside) - unit)
        and bool(story.names(one) & story.names(other))
        and story.is_alone(one, other[0])
        and story.is_alone(other, one[0])
    )


def _components(
    story: QuantityContext, links: dict[tuple[Mention, Mention], Judgement]
) -> list[list[Mention]]:
    """Return the mentions that links join: those that agree first, then each two sets that do not.

    Dates that may only meet are joined where all of both sets may. A text that is in both of two
    sets says both: it makes no difference of them.
    """
    group: dict[Mention, frozenset[Mention]] = {
        one: frozenset((one,)) for ends in links for one in ends
    }
    agree = [(found[1] == "parts", ends) for ends, found in links.items() if found[0] == _AGREE]
    for only_parts, (one, other) in sorted(agree):
        if only_parts and not _may_join(story, group[one], group[other]):
            continue
        joined = group[one] | group[other]
        group.update(dict.fromkeys(joined, joined))
    found = {members for members in group.values() if len(members) > 1}
    for (one, other), (verdict, _) in links.items():
        left, right = group[one], group[other]
        texts = {article for article, _ in left} & {article for article, _ in right}
        if verdict != _AGREE and not texts:
            found -= {left, right}
            found.add(left | right)
    return sorted(sorted(members) for members in found)


def _may_join(story: QuantityContext, left: frozenset[Mention], right: frozenset[Mention]) -> bool:
    """Whether each date of one set can be each of the other."""
    return all(
        judge(
            story.quantity(one),
            story.quantity(other),
            story.faced(one, other, same_event=True),
            story.told.settings,
        )[0]
        == _AGREE
        for one, other in product(left, right)
    )


def _group(
    story: QuantityContext, members: list[Mention], links: dict[tuple[Mention, Mention], Judgement]
) -> SameQuantity:
    own = {
        pair: found for pair, found in links.items() if pair[0] in members and pair[1] in members
    }
    verdicts = {verdict for verdict, _ in own.values()}
    verdict = next((one for one in _SHOWN if one in verdicts), "not-comparable")
    reasons = sorted({why for found, why in own.values() if found == verdict})
    return SameQuantity(
        verdict=verdict,
        why=max(reasons, key=lambda why: (why != "same", why)),
        mentions=tuple((member[0], story.quantity(member)) for member in members),
        shared=name_topic(story, members),
    )
