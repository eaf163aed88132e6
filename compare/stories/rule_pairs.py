"""Pairs of sentences as an editor left them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.stories.align import SentencePair

if TYPE_CHECKING:
    from compare.decisions import Rulings
    from compare.stories.align import Alignment


def rule_pairs(alignment: Alignment, rulings: Rulings) -> tuple[SentencePair, ...]:
    """Return the pairs that report the same, best first.

    What an editor rejected is not among them; what an editor accepted is, whatever its score.
    """
    decided = {*rulings.accepted, *rulings.rejected}
    pairs = [pair for pair in alignment.pairs if frozenset((pair.left, pair.right)) not in decided]
    for left, right in (sorted(ends) for ends in rulings.accepted):
        pairs.append(SentencePair(round(alignment.score(left, right), 6), left, right))
    return tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right)))
