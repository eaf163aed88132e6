"""The decisions that meet what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.decisions import Rulings
    from compare.report import Decision


def list_applied(rulings: Rulings, claims: frozenset[tuple[str, int]]) -> tuple[Decision, ...]:
    """Return the decisions on a story that its page lists, in their order.

    Left out are the cell of a sentence that is in no claim, and a finding hidden that there is not:
    the texts have changed since, which is no mistake; ``jajar check`` tells of them.

    Args:
        rulings: the decisions on the story, once every analysis has run.
        claims: text and number of the sentences that belong to a claim.
    """
    is_met = {
        "cell": lambda decision: decision.places[0] in claims,
        "hide": lambda decision: decision.verdict in rulings.met,
    }
    return tuple(
        decision
        for decision in rulings.decisions
        if decision.kind not in is_met or is_met[decision.kind](decision)
    )
