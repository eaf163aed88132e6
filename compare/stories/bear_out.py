"""What the body of a text says of its headline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.stories.align import DIGITS

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.model import Article, Place, Span
    from compare.quantities import Quantity
    from compare.stories.align import Alignment


@dataclass(frozen=True, slots=True)
class Bearing:
    """How a body bears its headline out."""

    nearest: int
    """Number of the sentence most like the headline."""
    score: float
    """Their likeness, 0 to 1."""
    held: tuple[Span, ...]
    """Code points of names and figures of the headline that the body holds too."""
    missing: tuple[Span, ...]
    """Of those that no sentence of the body holds."""


def bear_out(
    place: int,
    article: Article,
    alignment: Alignment,
    mentions: tuple[Mention, ...],
    quantities: tuple[Quantity, ...],
) -> Bearing | None:
    """Compare a headline with its body; None without either.

    The likeness is that of the alignment, between sentences of one and the same text. A name is
    held when the body names the same actor, under whatever name; a figure when the body holds one
    of the same unit that can be equal to it, or the same words.

    Args:
        place: position of the article in the story.
        article: the text.
        alignment: the aligned sentences of the story.
        mentions: where the text names whom.
        quantities: what it counts.
    """
    heads = [n for n, unit in enumerate(article.sentences) if unit.kind == "headline"]
    body: list[Place] = [
        (place, n) for n, unit in enumerate(article.sentences) if unit.kind == "sentence"
    ]
    if not heads or not body:
        return None
    scores = alignment.between([(place, n) for n in heads], body).max(axis=0)
    best = int(scores.argmax())
    names = {one.actor for one in mentions if one.sentence not in heads}
    told = [one for one in quantities if one.sentence not in heads]
    found = {one.span: one.actor in names for one in mentions if one.sentence in heads}
    for one in quantities:
        if one.sentence in heads:
            found[one.span] = any(_agree(one, other, article) for other in told)
    return Bearing(
        nearest=body[best][1],
        score=round(float(scores[best]), DIGITS),
        held=tuple(sorted(span for span, held in found.items() if held)),
        missing=tuple(sorted(span for span, held in found.items() if not held)),
    )


def _agree(one: Quantity, other: Quantity, article: Article) -> bool:
    """Whether two quantities can be equal, or say the same words."""
    if _surfaces(one, article) == _surfaces(other, article):
        return True
    if (one.kind, one.unit) != (other.kind, other.unit) or one.when != other.when:
        return False
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    return bool(lows or highs) and (not lows or not highs or max(lows) <= min(highs))


def _surfaces(quantity: Quantity, article: Article) -> list[int]:
    return [int(code) for code in article.tokens.codes[slice(*quantity.words)]]
