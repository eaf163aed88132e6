"""Whether a text can leave something out: what its identity card allows to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Article


def rule_out(article: Article, moment: int | None) -> tuple[str, ...]:
    """Return which of ``report.REASONS`` rule out every "not found" in a text.

    Args:
        article: the text; one without a word is incomplete.
        moment: position of its moment among the story's; None: not known.
    """
    card, why = article.raw.card, []
    complete = card.complete.value if len(article.tokens) else "no"
    if complete != "yes":
        why.append("incomplete" if complete == "no" else "complete-unknown")
    if moment is None:
        why.append("moment-unknown")
    return tuple(why)
