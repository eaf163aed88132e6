"""What an editor's decisions say of one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.decisions import NONE, Rulings

if TYPE_CHECKING:
    from compare.model import Place, Story
    from compare.report import Check, Decision


def rule_on(decisions: tuple[Decision, ...], story: Story) -> Rulings:
    """Return what is decided of a story; what is about texts of several stories is not."""
    positions = {article.id: place for place, article in enumerate(story.articles)}
    own = tuple(one for one in decisions if _is_about(one, story.id, positions))
    if not own:
        return NONE
    rulings = Rulings(joined=_joined(own, positions), decisions=own)
    for decision in own:
        check, verdict = decision.check, decision.verdict
        places = _places(decision, positions)
        if decision.kind == "pair":
            pairs = rulings.accepted if verdict == "same" else rulings.rejected
            pairs[frozenset(places)] = check
        elif decision.kind == "cell" and decision.text is not None:
            cell = (places[0], positions[decision.text])
            rulings.cells[cell] = (verdict, check)
            if verdict == "found":
                rulings.told[cell] = places[1]
        elif decision.kind == "speaker":
            rulings.speakers[places[0]] = (verdict, check)
        elif decision.kind == "hide":
            rulings.hidden[verdict] = check
    return rulings


def _is_about(decision: Decision, story: str, positions: dict[str, int]) -> bool:
    texts = {text for text, _ in decision.places} | {decision.text or ""} - {""}
    return texts <= positions.keys() and decision.story in (None, story)


def _places(decision: Decision, positions: dict[str, int]) -> tuple[Place, ...]:
    return tuple((positions[text], sentence) for text, sentence in decision.places)


def _joined(
    own: tuple[Decision, ...], positions: dict[str, int]
) -> tuple[tuple[frozenset[Place], Check], ...]:
    return tuple(
        (frozenset(_places(decision, positions)), decision.check)
        for decision in own
        if decision.kind == "join"
    )
