"""Find the terms of a list among the words of an article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from compare.text.tokenize import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.lexicon import Term
    from compare.model import Codes, Tokens

_VOCABULARIES = 128  # surfaces and lemmas of a story's texts: many lists are matched with each
_TERMS = 8192  # of all lists: each is matched with every text


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """One occurrence of a term."""

    word: int
    """Number of its first word in the article."""
    length: int
    """Number of its words."""
    term: int
    """Position of the term in the list."""


def match(tokens: Tokens, terms: Iterable[Term]) -> tuple[Hit, ...]:
    """Return every occurrence of every term, in order of the text, not overlapping.

    The words of a term follow each other in one sentence. Where occurrences overlap the first
    one wins, and among those that begin together the longest, then the earlier in the list.
    """
    columns = (_rows(tokens.surfaces), _rows(tokens.lemmas))
    found = [
        Hit(position, len(words), number)
        for number, term in enumerate(terms)
        for words in [_spoken(term.words)]
        if words[0] in columns[term.lemma]
        for position in _occurrences(tokens, words, columns[term.lemma])
    ]
    hits: list[Hit] = []
    free = 0
    for hit in sorted(found, key=lambda hit: (hit.word, -hit.length, hit.term)):
        if hit.word >= free:
            hits.append(hit)
            free = hit.word + hit.length
    return tuple(hits)


def surface(tokens: Tokens, hit: Hit) -> str:
    """Return the case-folded words of an occurrence."""
    codes = tokens.codes[hit.word : hit.word + hit.length]
    return " ".join(tokens.surfaces[code] for code in codes)


@lru_cache(_VOCABULARIES)
def _rows(column: tuple[str, ...]) -> dict[str, list[int]]:
    """Return the rows of the vocabulary that each surface or lemma names."""
    rows: dict[str, list[int]] = {}
    for row, entry in enumerate(column):
        rows.setdefault(entry, []).append(row)
    return rows


@lru_cache(_TERMS)
def _spoken(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a text that stand for those of a term: more in an unspaced script."""
    found = [(word, tokenize(word, ((0, len(word)),))) for word in words if not word.isascii()]
    cut = {word: tuple(parts.surfaces[code] for code in parts.codes) for word, parts in found}
    return tuple(part for word in words for part in cut.get(word, (word,)))


def _occurrences(tokens: Tokens, words: tuple[str, ...], rows: dict[str, list[int]]) -> list[int]:
    """Return the first word of every place where these words follow each other."""
    if not all(word in rows for word in words):
        return []
    positions = _places(tokens, rows[words[0]])
    for step, word in enumerate(words[1:], 1):
        following = _places(tokens, rows[word]) - step
        positions = np.intersect1d(positions, following, assume_unique=True)
    last = positions + len(words) - 1
    same: list[int] = positions[tokens.sentences[positions] == tokens.sentences[last]].tolist()
    return same


def _places(tokens: Tokens, rows: list[int]) -> Codes:
    """Return where words of some rows of the vocabulary stand; mostly it is one row."""
    found = tokens.codes == rows[0] if len(rows) == 1 else np.isin(tokens.codes, rows)
    return np.flatnonzero(found)
