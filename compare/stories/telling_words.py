"""The words of a passage that tell something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.language import load_language

if TYPE_CHECKING:
    from compare.model import Article


def telling_words(article: Article, places: range) -> frozenset[str]:
    """Return the lemmas of some words, function words and verbs of saying left out."""
    tokens, language = article.tokens, load_language(article.language)
    dull = language.stop_words | language.joiners | language.reporting_verbs
    codes = {int(code) for code in tokens.codes[places.start : places.stop]}
    return frozenset(tokens.lemmas[code] for code in codes if tokens.surfaces[code] not in dull)
