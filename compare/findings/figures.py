"""The same quantity with other figures."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from compare.findings.said import few_words
from compare.findings.texts import Texts
from compare.report import Finding, Sureness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.facts import Facts
    from compare.report import QuantityGroup, Stated

_DATES = ("date", "time")


def figures(facts: Facts) -> Iterator[Finding]:
    """Yield what the texts count, measure or date alike and state otherwise."""
    texts = Texts(facts)
    for group in facts.sections.get("quantities", ()):
        facing = _facing(texts, group.stated) if group.verdict == "differs" else ()
        if facing:
            yield _finding(texts, group, facing)


def _facing(texts: Texts, stated: tuple[Stated, ...]) -> tuple[Stated, ...]:
    """Return statements of independent texts of which each two exclude each other."""
    chosen: tuple[Stated, ...] = ()
    for one, other in combinations(stated, 2):
        if texts.apart((one.text, other.text)) and _exclude(one, other):
            chosen = (one, other)
            break
    for one in stated if chosen else ():
        new = texts.apart([*(other.text for other in chosen), one.text])
        room = len(chosen) < texts.facts.settings.contrast_quotes
        if new and room and all(_exclude(one, other) for other in chosen):
            chosen += (one,)
    return tuple(sorted(chosen, key=lambda one: texts.places[one.text]))


def _exclude(one: Stated, other: Stated) -> bool:
    """Whether no value is allowed by the words of both; an open end allows any."""
    return _above(one, other) or _above(other, one)


def _above(one: Stated, other: Stated) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def _finding(texts: Texts, group: QuantityGroup, facing: tuple[Stated, ...]) -> Finding:
    quotes = tuple(texts.short(one.evidence) for one in facing)
    told = tuple(dict.fromkeys(one.text for one in group.stated))
    alone = len(facing) < 3 and any(_lonely(texts, group, one) for one in facing)
    return Finding(
        id=texts.address("figures", group.id),
        kind="figures",
        observation="dates" if group.kind in _DATES else "figures",
        subject={},
        quotes=quotes,
        details=tuple((one.text, few_words(one.words)) for one in facing),
        found=tuple(one.text for one in facing),
        of=told,
        linked=True,
        sure=Sureness(sentence_of=facing[0].text if alone else ""),
        rests_on_one=alone,
    )


def _lonely(texts: Texts, group: QuantityGroup, one: Stated) -> bool:
    """Whether no other statement of the group agrees with one."""
    return all(
        other is one or not texts.apart((one.text, other.text)) or _exclude(one, other)
        for other in group.stated
    )
