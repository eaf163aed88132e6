"""Which negations reach a term, loaded from ``data/languages/<code>/negation_scope.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from compare.datafile import read_toml
from compare.language import LANGUAGES, has_data, load_language
from compare.words import read_words


@dataclass(frozen=True, slots=True)
class NegationScope:
    """Words in small letters; the data file says what each does."""

    negations: frozenset[str] = frozenset()
    """Those that say that what follows is not there."""
    between: frozenset[str] = frozenset()


NO_NEGATIONS = NegationScope()
"""Of every language without data of its own."""


@lru_cache
def load_negation_scope(code: str) -> NegationScope:
    """Load the negations of a language; NO_NEGATIONS where no data ships.

    Raises:
        CompareError: a mistake in a data file, with its place.
    """
    if not has_data(code):
        return NO_NEGATIONS
    data = read_toml(LANGUAGES / code / "negation_scope.toml")
    data.check({"leaves": "list", "between": "list"})
    return NegationScope(
        negations=load_language(code).negations - set(read_words(data, "leaves")),
        between=frozenset(read_words(data, "between")),
    )
