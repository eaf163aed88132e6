"""One actor, called other names by the narrators of different texts."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from compare.findings.said import few_words, folded
from compare.findings.texts import Texts
from compare.report import Finding, Sureness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.facts import Facts
    from compare.report import ActorLabels, Label

    Own = dict[str, list[Label]]


def labels(facts: Facts) -> Iterator[Finding]:
    """Yield the actors that one text's narrator praises and another's blames.

    Words in quotation marks or reported speech are somebody else's, and those of a damaged text
    may be nobody's: neither counts.
    """
    texts = Texts(facts)
    for one in facts.sections.get("labels", ()):
        if one.actor is None:
            continue
        own: Own = {}
        for label in one.labels:
            if not label.quoted and texts.is_sound(label.text):
                own.setdefault(label.text, []).append(label)
        for left, right in combinations(own, 2):
            if texts.apart((left, right)) and _opposed(own[left], own[right]):
                yield _finding(texts, one, own, (left, right))
                break


def _opposed(left: list[Label], right: list[Label]) -> bool:
    """Whether all labels of one text have the one polarity, and all of the other the other."""
    polarities = [{label.polarity for label in labels} for labels in (left, right)]
    return all(len(one) == 1 for one in polarities) and polarities[0] != polarities[1]


def _finding(texts: Texts, actor: ActorLabels, own: Own, facing: tuple[str, str]) -> Finding:
    chosen = [own[text][0] for text in facing]
    single = [text for text in facing if len(own[text]) == 1]
    return Finding(
        id=texts.address("labels", actor.actor or ""),
        kind="labels",
        observation="labels",
        subject=actor.name,
        quotes=tuple(texts.short(label.evidence) for label in chosen),
        details=tuple((label.text, few_words(folded(label.words))) for label in chosen),
        found=facing,
        of=tuple(text for text, mentions in actor.mentions if mentions),
        linked=False,
        sure=Sureness(sentence_of=single[0] if single else ""),
        rests_on_one=bool(single),
    )
