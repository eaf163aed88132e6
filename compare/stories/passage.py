"""Passages of an article as evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from compare.report import Evidence, Mark
from compare.text.tokenize import tokenize

if TYPE_CHECKING:
    from compare.model import Article, Span
    from compare.text.match import Hit

FEW_WORDS = 4
"""Words of a text that may stand outside its evidence, a name or a term; five are a passage."""

_PIECES = re.compile(r"\w+")


def sentence_words(article: Article, sentence: int) -> Span:
    """Return the numbers of the words of a sentence, half-open."""
    first, last = np.searchsorted(article.tokens.sentences, (sentence, sentence + 1))
    return int(first), int(last)


def share_before(article: Article, sentence: int) -> float:
    """Return the share of a text's words that stand before a sentence, 0 to 1."""
    first, _ = sentence_words(article, sentence)
    return round(first / max(len(article.tokens), 1), 6)


def marks_of(article: Article, hits: tuple[Hit, ...], kind: str) -> tuple[Mark, ...]:
    """Turn hits into marks of one kind."""
    tokens = article.tokens
    return tuple(
        Mark(int(tokens.starts[hit.word]), int(tokens.ends[hit.word + hit.length - 1]), kind)
        for hit in hits
    )


def whole_sentence(
    article: Article, sentence: int, marks: tuple[Mark, ...] = (), rank: int = 0
) -> Evidence:
    """Return a whole sentence as evidence."""
    unit = article.sentences[sentence]
    words = sentence_words(article, sentence)
    return _evidence(article, sentence, ((unit.start, unit.end), words), marks, rank)


def window(
    article: Article, words: Span, context: int, marks: tuple[Mark, ...], rank: int = 0
) -> Evidence:
    """Return some words with at most ``context`` words either side, inside their sentence."""
    tokens = article.tokens
    sentence = int(tokens.sentences[words[0]])
    first, last = sentence_words(article, sentence)
    left, right = max(first, words[0] - context), min(last, words[1] + context)
    unit = article.sentences[sentence]
    start = unit.start if left == first else int(tokens.starts[left])
    end = unit.end if right == last else int(tokens.ends[right - 1])
    inside = tuple(mark for mark in marks if start <= mark.start and mark.end <= end)
    return _evidence(article, sentence, ((start, end), (left, right)), inside, rank)


def stretch(article: Article, words: Span, rank: int = 0) -> Evidence:
    """Return some words as evidence, also where they run over several sentences."""
    tokens = article.tokens
    span = (int(tokens.starts[words[0]]), int(tokens.ends[words[1] - 1]))
    return _evidence(article, int(tokens.sentences[words[0]]), (span, words), (), rank)


def _evidence(
    article: Article,
    sentence: int,
    place: tuple[Span, Span],
    marks: tuple[Mark, ...],
    rank: int,
) -> Evidence:
    """Build an evidence; ``place`` is its span and its words."""
    span, words = place
    tokens = article.tokens
    counted = np.arange(*words)
    if marks:
        starts = tokens.starts[words[0] : words[1]]
        ends = tokens.ends[words[0] : words[1]]
        hit = [(starts >= mark.start) & (ends <= mark.end) for mark in marks]
        counted = counted[np.any(hit, axis=0)]
    return Evidence(
        text=article.id,
        sentence=sentence,
        span=span,
        words=words,
        marks=tuple(sorted(marks, key=lambda mark: (mark.start, mark.end))),
        quoted=bool(len(counted)) and bool(tokens.quoted[counted].all()),
        rank=rank,
        passage=article.raw.text[span[0] : span[1]],
        whole=words == sentence_words(article, sentence),
    )


def few_words(text: str, more: str = " …") -> str:
    """Return as many words of a text, white space folded, as may stand outside its evidence.

    A word is what the publication cap counts as one, whatever stands between two of them.

    Args:
        text: words of an article.
        more: what stands for those that are left out.
    """
    folded = " ".join(text.split())
    if folded.isascii() and len(_PIECES.findall(folded)) <= FEW_WORDS:
        return folded
    ends = tokenize(folded, ((0, len(folded)),)).ends
    return folded if len(ends) <= FEW_WORDS else f"{folded[: ends[FEW_WORDS - 1]]}{more}"


def words_of(article: Article, marks: tuple[Mark, ...]) -> Span:
    """Return the numbers of the words from the first mark to the last, half-open."""
    tokens = article.tokens
    first = np.searchsorted(tokens.starts, min(mark.start for mark in marks))
    last = np.searchsorted(tokens.ends, max(mark.end for mark in marks), side="right")
    return int(first), int(last)
