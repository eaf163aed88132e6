"""A hit in its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.report import Evidence, Mark
from compare.stories.passage import window

if TYPE_CHECKING:
    from compare.model import Article, Span


def show_hit(article: Article, words: Span, context: int, rank: int) -> Evidence:
    """Return some words, marked, with at most ``context`` words either side."""
    tokens = article.tokens
    mark = Mark(int(tokens.starts[words[0]]), int(tokens.ends[words[1] - 1]), "term")
    return window(article, words, context, (mark,), rank)
