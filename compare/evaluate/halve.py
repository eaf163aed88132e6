"""Cut one article in two, as if each half were a text of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from compare.model import Article, IdentityCard, Tokens

if TYPE_CHECKING:
    from compare.model import Flags, Unit

SPLITS = ("halves", "blocks")
"""The first half of the sentences and the second; every other block of sentences."""


def halve(article: Article, split: str, block: int) -> tuple[Article, Article] | None:
    """Return the two halves of an article, or None where one would hold no whole block.

    Offsets stay those of the file as received: what belongs to the other half is blank. Of the
    identity card the language, the original's language and the moment stay: nothing that is known
    of the one half alone, so that neither passes for a complete text.

    Args:
        article: a text that has been read.
        split: one of SPLITS.
        block: sentences in a block, 1 or more.
    """
    count = len(article.sentences)
    if count < 2 * block:
        return None
    numbers = np.arange(count)
    first = numbers < (count + 1) // 2 if split == SPLITS[0] else numbers // block % 2 == 0
    return _half(article, first, 1), _half(article, ~first, 2)


def _half(article: Article, kept: Flags, number: int) -> Article:
    sentences = tuple(one for one, keep in zip(article.sentences, kept, strict=True) if keep)
    card = article.raw.card
    raw = replace(
        article.raw,
        id=f"{article.id}-{number}",
        label=str(number),
        text=_blanked(article.raw.text, sentences),
        card=IdentityCard(
            language=card.language, translated_from=card.translated_from, moment=card.moment
        ),
        asides=(),
    )
    inside = {(one.start, one.end) for one in sentences}
    damage = (
        replace(one, spans=tuple(span for span in one.spans if _within(span, inside)))
        for one in article.damage
    )
    return replace(
        article,
        raw=raw,
        units=sentences,
        sentences=sentences,
        tokens=_kept(article.tokens, kept),
        damage=tuple(one for one in damage if one.spans),
    )


def _blanked(text: str, units: tuple[Unit, ...]) -> str:
    """Return a text in which only some units are left; line ends stay."""
    blank = [sign if sign in "\r\n" else " " for sign in text]
    for unit in units:
        blank[unit.start : unit.end] = text[unit.start : unit.end]
    return "".join(blank)


def _within(span: tuple[int, int], ranges: set[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in ranges)


def _kept(tokens: Tokens, kept: Flags) -> Tokens:
    """Return the words of some sentences, with a vocabulary of their own."""
    words = kept[tokens.sentences]
    rows, codes = np.unique(tokens.codes[words], return_inverse=True)
    return Tokens(
        codes=codes.astype(np.int64),
        starts=tokens.starts[words],
        ends=tokens.ends[words],
        sentences=(np.cumsum(kept) - 1)[tokens.sentences[words]],
        quoted=tokens.quoted[words],
        surfaces=tuple(tokens.surfaces[row] for row in rows),
        lemmas=tuple(tokens.lemmas[row] for row in rows),
    )
