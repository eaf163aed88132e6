"""Find where a text begins and ends: its headline, and its running text from first to last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Article


@dataclass(frozen=True, slots=True)
class Ends:
    """Numbers of sentences, and why an end is not spoken of."""

    headline: tuple[int, ...]
    body: tuple[int, ...]
    """The sentences of the running text that hold a word; no caption and no subhead."""
    no_headline: str
    """"" where there is one; else "no-headline" (known to have none) or "headline-unknown"."""
    no_lead: str
    """"" where the first sentence of the body may be the lead; else "no-beginning"
    or "incomplete"."""
    no_close: str
    """The same of its last sentence: "no-end" or "incomplete"."""


def find_ends(article: Article) -> Ends:
    """Return the ends of a text; nothing stands in for one that is known not to be there."""
    headline = tuple(n for n, unit in enumerate(article.sentences) if unit.kind == "headline")
    body = tuple(
        number
        for number in sorted({int(number) for number in article.tokens.sentences})
        if article.sentences[number].kind == "sentence"
    )
    card, damage = article.raw.card, {one.kind for one in article.damage}
    known = "no-headline" if card.title.value == "" else "headline-unknown"
    cut = "incomplete" if card.complete.value == "no" else ""
    return Ends(
        headline=headline,
        body=body,
        no_headline="" if headline else known,
        no_lead="no-beginning" if "no-beginning" in damage else cut,
        no_close="no-end" if "no-end" in damage else cut,
    )
