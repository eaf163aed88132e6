"""What independent texts tell and a complete one, written late enough, does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.findings.texts import Texts
from compare.report import Finding, Sureness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.facts import Facts
    from compare.report import Cell, Claim

NEAREST = "nearest"
"""What stands for the text that lacks the claim: its nearest sentence."""


def missing(facts: Facts) -> Iterator[Finding]:
    """Yield the shared claims that are not found in a text of which that can be said."""
    texts = Texts(facts)
    for matrix in facts.sections.get("claims", ()):
        for claim in matrix.claims:
            told = [cell for cell in claim.cells if cell.state == "found" and cell.evidence]
            lacks = [cell for cell in claim.cells if _lacks(texts, cell)]
            if told and lacks and texts.independent(cell.text for cell in told) > 1:
                yield _finding(texts, claim, told, lacks)


def _lacks(texts: Texts, cell: Cell) -> bool:
    return cell.state == "not-found" and bool(cell.evidence) and texts.is_whole(cell.text)


def _finding(texts: Texts, claim: Claim, told: list[Cell], lacks: list[Cell]) -> Finding:
    title = texts.short(claim.title)
    found = tuple(cell.text for cell in told)
    fragile = texts.independent(found) < 3 and any(len(cell.evidence) == 1 for cell in told)
    nearest = texts.short(lacks[0].evidence[0])
    return Finding(
        id=texts.address("missing", claim.id),
        kind="missing",
        observation="missing",
        subject={},
        quotes=(title, nearest),
        details=((title.text, ""), (nearest.text, NEAREST)),
        found=found,
        of=(*found, *(cell.text for cell in lacks)),
        linked=True,
        sure=Sureness(sentence_of=title.text if fragile else ""),
        rests_on_one=fragile,
    )
