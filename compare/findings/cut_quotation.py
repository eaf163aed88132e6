"""A quotation short enough to be read at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.stories.passage import sentence_words, whole_sentence, window, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Article, Span
    from compare.report import Evidence, Mark
    from compare.settings import Settings

_STUB = 2  # words at the head of a sentence that are not worth an ellipsis


def cut_quotation(
    article: Article, sentence: int, marks: Sequence[Mark], settings: Settings
) -> Evidence:
    """Return a sentence, or as much of it around what is marked as a first screen has room for.

    Args:
        article: the text.
        sentence: its number there.
        marks: what the quotation has to hold, the word at issue first; of the further ones as
            many as fit. Without any the sentence is cut behind.
        settings: ``contrast_words`` bounds its length.
    """
    kept: tuple[Mark, ...] = tuple(marks[:1])
    room = settings.contrast_words - 2 * settings.contrast_margin
    for mark in marks[1:]:
        if _length(article, (*kept, mark)) <= room:
            kept = (*kept, mark)
    kept = tuple(dict.fromkeys(kept))
    first, last = sentence_words(article, sentence)
    if last - first <= settings.contrast_words:
        return whole_sentence(article, sentence, kept)
    if not kept:
        return window(article, (first, first + settings.contrast_words), 0, ())
    words = words_of(article, kept)
    several = words[1] - words[0] > 2 * settings.contrast_margin
    around = settings.contrast_margin if several else settings.context_words
    begin, end = max(first, words[0] - around), min(last, words[1] + around)
    begin, end = _within_stops(article, (begin, end), words)
    if begin - first <= _STUB and end - first <= settings.contrast_words:
        begin = first
    return window(article, (begin, end), 0, kept)


def _within_stops(article: Article, around: Span, words: Span) -> Span:
    """Narrow a window to what no stray full stop parts from the words at issue."""
    tokens, (begin, end) = article.tokens, around
    stops = [start for one in article.damage if one.kind == "stray-stop" for start, _ in one.spans]
    for stop in stops:
        if stop < tokens.starts[words[0]]:
            begin = max(begin, int(np.searchsorted(tokens.starts, stop)))
        elif stop >= tokens.ends[words[1] - 1]:
            end = min(end, int(np.searchsorted(tokens.starts, stop)))
    return begin, end


def _length(article: Article, marks: tuple[Mark, ...]) -> int:
    words: Span = words_of(article, marks)
    return words[1] - words[0]
