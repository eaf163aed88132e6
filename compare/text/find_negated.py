"""Find the hits of a list that a negation before them says are not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.text.negation_scope import load_negation_scope

if TYPE_CHECKING:
    from compare.model import Article
    from compare.text.match import Hit
    from compare.text.negation_scope import NegationScope

_STOPS = frozenset(",;:.!?()–—…")  # between two words: what is denied before them ends there


def find_negated(article: Article, hits: tuple[Hit, ...], words: int) -> tuple[bool, ...]:
    """Tell of each hit whether a negation stands before it: "tidak ada perang".

    It stands among the last words before the hit, in its sentence. Nothing may stand between the
    two but words that carry a negation on ("tidak pernah ada perang"), and no mark that ends a
    clause: in "tidak mengakhiri perang" there is a war.

    Args:
        article: the text.
        hits: of a term list in it.
        words: how many words before a hit are looked at.
    """
    scope = load_negation_scope(article.language)
    return tuple(_negated(article, hit, words, scope) for hit in hits)


def _negated(article: Article, hit: Hit, words: int, scope: NegationScope) -> bool:
    tokens = article.tokens
    for word in range(hit.word - 1, max(hit.word - words, 0) - 1, -1):
        between = article.raw.text[tokens.ends[word] : tokens.starts[word + 1]]
        if tokens.sentences[word] != tokens.sentences[hit.word] or not _STOPS.isdisjoint(between):
            return False
        said = _surface(article, word)
        if said in scope.negations:
            return True
        if said not in scope.between:
            return False
    return False


def _surface(article: Article, word: int) -> str:
    """Return a word with one form of the apostrophe."""
    tokens = article.tokens
    surface: str = tokens.surfaces[tokens.codes[word]]
    return surface.replace("’", "'")
