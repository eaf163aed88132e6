"""The code points of a quantity: those of its words, with the signs that belong to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Article, Span

_SIGN = re.compile(r"(?:\b[A-Za-z]{1,2})?[$€£¥][^\S\n]?$")
_PERCENT = re.compile(r"[^\S\n]?%")


def written_span(article: Article, words: Span, kind: str) -> Span:
    """Return where a quantity stands in the text: with "US$", "%" and a closing bracket.

    Args:
        article: the text.
        words: the words of the quantity.
        kind: of the quantity.
    """
    text, tokens = article.raw.text, article.tokens
    start, end = int(tokens.starts[words[0]]), int(tokens.ends[words[1] - 1])
    before = text[max(0, start - 4) : start]
    if kind == "money" and (sign := _SIGN.search(before)):
        start -= len(before) - sign.start()
    if kind == "share" and (mark := _PERCENT.match(text, end)):
        end = mark.end()
    inside = text[start:end]
    if inside.count("(") == inside.count(")") + 1 and text[end : end + 1] == ")":
        end += 1
    return start, end
