"""Which findings stand on the first screen of a story, and in which order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from compare.findings import OF_WORDS
from compare.findings.texts import Texts
from compare.report import FINDINGS, TRANSLATOR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.facts import Facts
    from compare.report import Evidence, Finding

FEWEST_TEXTS = 3
"""Independent texts that a comparison of texts as wholes needs: one against one proves nothing."""

_LATER = 3  # rank of what stands behind the first screen: after the themes and the pairs
_RANKS = ("", *reversed(TRANSLATOR))


def choose(found: Iterable[Finding], facts: Facts) -> tuple[Finding, ...]:
    """Return the findings of the first screen, then the others; each sentence pair stands once.

    In the order of FINDINGS, within a kind those of most texts first, then those that a
    translator least explains. Of one kind no more stand on the first screen than
    ``findings_of_a_kind``, and none that rests on damaged text. Two texts alone are compared by
    sentences that report the same and by the words that the corpus's editors ask for: whatever
    else differs, two parts of one article differ in too.
    """
    texts = Texts(facts)
    few = texts.independent(texts.places) < FEWEST_TEXTS
    fit = (one for one in found if one.linked or not few or _asked(one))
    kept = [one for one in _once(fit) if not facts.rulings.hides(one.id)]
    ranked = sorted(kept, key=lambda one: _place(one, texts))
    first: list[Finding] = []
    seen: Counter[str] = Counter()
    for one in ranked:
        room = len(first) < facts.settings.findings_shown
        of_a_kind = seen[one.kind] < facts.settings.findings_of_a_kind
        if room and of_a_kind and _is_sound(one, texts):
            first.append(replace(one, first=True))
            seen[one.kind] += 1
    shown = {one.id for one in first}
    rest = (_later(one, place) for place, one in enumerate(ranked) if one.id not in shown)
    return (*first, *rest)


def _asked(finding: Finding) -> bool:
    """Whether editors asked for the words; a text is surer in one passage than in another."""
    return finding.asked and finding.kind != "certainty"


def _once(found: Iterable[Finding]) -> list[Finding]:
    """Keep the first of the findings that set the same two sentences face to face.

    Also where an editor hides that one: its sentences do not come back under another name.
    """
    kept: list[Finding] = []
    seen: set[frozenset[tuple[str, int]]] = set()
    for one in found:
        places = {(quote.text, quote.sentence) for quote in one.quotes}
        pairs = {frozenset(pair) for pair in combinations(sorted(places), 2)}
        if pairs.isdisjoint(seen):
            kept.append(one)
            seen |= pairs
    return kept


def _place(finding: Finding, texts: Texts) -> tuple[int, int, int, bool]:
    """Rank a finding: its kind, how many texts it is of, how little a translator explains."""
    facing = texts.independent(quote.text for quote in finding.quotes)
    counted = texts.independent(finding.found) if finding.kind in ("missing", "speaks") else facing
    translator = _RANKS.index(finding.translator)
    return FINDINGS.index(finding.kind), -counted, translator, not finding.asked


def _is_sound(finding: Finding, texts: Texts) -> bool:
    """Whether two of the texts would still face each other without what is damaged."""
    if finding.kind in OF_WORDS:
        return sum(not texts.article(quote.text).damage for quote in finding.quotes) > 1
    return sum(not texts.is_broken(quote.text, quote.sentence) for quote in finding.quotes) > 1


def _later(finding: Finding, place: int) -> Finding:
    """Let the quotations of a finding behind the first screen take what words are left."""

    def behind(quote: Evidence) -> Evidence:
        return replace(quote, rank=_LATER + place)

    return replace(finding, quotes=tuple(map(behind, finding.quotes)))
