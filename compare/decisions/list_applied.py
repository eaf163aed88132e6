"""The decisions that meet what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.decisions import Rulings
    from compare.report import Decision

    Ref = tuple[str, int]
    """Id of a text, and number of a sentence in it."""


def list_applied(
    rulings: Rulings, claims: dict[Ref, int], alike: frozenset[frozenset[Ref]]
) -> tuple[Decision, ...]:
    """Return the decisions on a story that its page lists, in their order.

    Left out are two sentences set apart that nothing joins, the cell of a sentence that is in no
    claim or of a claim that has been decided before, and a finding hidden that there is not: the
    texts have changed since, which is no mistake; ``jajar check`` tells of them.

    Args:
        rulings: the decisions on the story, once every analysis has run.
        claims: number of the claim of each sentence that belongs to one.
        alike: pairs of sentences set apart that the program itself takes for the same, or nearly.
    """
    cells: dict[tuple[int | None, str | None], Decision] = {}
    for decision in rulings.decisions:
        if decision.kind == "cell":
            cells.setdefault((claims.get(decision.places[0]), decision.text), decision)

    def is_met(decision: Decision) -> bool:
        if decision.kind == "pair" and decision.verdict == "different":
            return frozenset(decision.places) in alike
        if decision.kind == "cell":
            claim = claims.get(decision.places[0])
            return claim is not None and cells[claim, decision.text] is decision
        return decision.kind != "hide" or decision.verdict in rulings.met

    return tuple(decision for decision in rulings.decisions if is_met(decision))
