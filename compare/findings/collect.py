"""Everything that could stand out in a story."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from compare.findings import OF_WORDS
from compare.findings.contrasts import contrasts
from compare.findings.differences import differences
from compare.findings.figures import figures
from compare.findings.judge_translator import judge_translator
from compare.findings.labels import labels
from compare.findings.missing import missing
from compare.findings.speaks import speaks
from compare.findings.speeches import Speeches
from compare.findings.texts import Texts
from compare.findings.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.facts import Facts
    from compare.report import Finding

GENERATORS: tuple[Callable[[Facts], Iterator[Finding]], ...] = (
    contrasts,
    differences,
    figures,
    speaks,
    missing,
    labels,
    words,
)
"""What the editors asked for comes first: of two findings of the same sentences it stays."""


def collect(facts: Facts) -> Iterator[Finding]:
    """Yield the findings of every kind, each with its flags; a sentence may stand in several.

    The wording of one speech in two translations is no choice of the texts: it never makes one.
    """
    texts, speeches = Texts(facts), Speeches(facts)
    for generate in GENERATORS:
        for finding in generate(facts):
            if finding.kind in OF_WORDS and _is_one_speech(finding, speeches):
                continue
            yield replace(finding, translator=judge_translator(finding, texts))


def _is_one_speech(finding: Finding, speeches: Speeches) -> bool:
    return any(speeches.are_one(*pair) for pair in combinations(finding.quotes, 2))
