"""Dictionary form of a word."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.language import Language


def lemmatize(surfaces: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Return the lemma of each case-folded word.

    The supplement of the language comes before simplemma's dictionary (Barbaresi 2021); a word
    with a digit, and every word of a language without a dictionary, is its own lemma.
    """
    supplement = _supplement(language)
    return tuple(supplement.get(word) or _look_up(word, language.code) for word in surfaces)


@lru_cache
def _supplement(language: Language) -> dict[str, str]:
    return dict(language.lemmas)


@lru_cache(maxsize=500_000)
def _look_up(word: str, code: str) -> str:
    import simplemma
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    if code not in SUPPORTED_LANGUAGES or any(character.isdigit() for character in word):
        return word
    return simplemma.lemmatize(word, lang=code).casefold()
