"""Which words of a story are compared: no function words, names, forms of address or numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.keyness import Words
from compare.language import load_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.actors import Mention
    from compare.facts import Facts
    from compare.model import Article, Codes, Flags


def select_words(facts: Facts, places: Sequence[int]) -> Words:
    """Number the words of some articles of a story, all in one language.

    A name is what the story's actors are called, and a word that mostly has a capital letter
    where nothing asks for one: not at the beginning of a sentence or quotation, nor in a headline.

    Args:
        facts: what is known of the story.
        places: positions of the articles in it.
    """
    articles = tuple(facts.articles[place] for place in places)
    language = load_language(articles[0].language)
    joining = language.stop_words | language.joiners
    names = _names(articles, facts.settings.name_share)
    dull = joining | language.honorifics | dict(language.number_words).keys() | names
    vocabulary = tuple(sorted({lemma for one in articles for lemma in one.tokens.lemmas}))
    numbers = {lemma: row for row, lemma in enumerate(vocabulary)}
    mentions = facts.telling.mentions
    return Words(
        articles=articles,
        vocabulary=vocabulary,
        rows=tuple(
            _rows(article, numbers, dull, mentions[place])
            for article, place in zip(articles, places, strict=True)
        ),
        joining=joining,
        fresh=tuple(_fresh(facts, place) for place in places),
    )


def _rows(
    article: Article,
    numbers: dict[str, int],
    dull: frozenset[str],
    mentions: tuple[Mention, ...],
) -> Codes:
    tokens = article.tokens
    table = np.array(
        [
            -1 if _is_dull(surface, dull) or lemma in dull else numbers[lemma]
            for surface, lemma in zip(tokens.surfaces, tokens.lemmas, strict=True)
        ],
        np.int64,
    )
    rows = table[tokens.codes] if len(tokens) else tokens.codes.copy()
    for mention in mentions:
        rows[slice(*mention.words)] = -1
    return rows


def _is_dull(surface: str, dull: frozenset[str]) -> bool:
    return surface in dull or len(surface) < 2 or any(sign.isdigit() for sign in surface)


def _fresh(facts: Facts, place: int) -> Flags:
    tokens = facts.articles[place].tokens
    repeated = [sentence for text, sentence in facts.copies.sources if text == place]
    return ~np.isin(tokens.sentences, repeated)


def _names(articles: Sequence[Article], share: float) -> set[str]:
    """Return the surfaces that mostly have a capital letter where nothing asks for one."""
    capital: dict[str, int] = {}
    seen: dict[str, int] = {}
    for article in articles:
        free, upper = _capitals(article)
        codes, size = article.tokens.codes, len(article.tokens.surfaces)
        for counts, wanted in ((seen, free), (capital, free & upper)):
            found = np.bincount(codes[wanted], minlength=size)
            for code in np.flatnonzero(found).tolist():
                surface = article.tokens.surfaces[code]
                counts[surface] = counts.get(surface, 0) + int(found[code])
    return {surface for surface, count in capital.items() if count >= share * seen[surface]}


def _capitals(article: Article) -> tuple[Flags, Flags]:
    """Return which words stand where nothing asks for a capital letter, and which have one."""
    tokens, text = article.tokens, article.raw.text
    starts = tokens.starts.tolist()
    upper = np.array([text[start].isupper() for start in starts], np.bool_)
    spaced = np.array([text[max(start - 1, 0)].isspace() for start in starts], np.bool_)
    first = np.diff(tokens.sentences, prepend=-1) > 0
    headline = np.array([unit.kind == "headline" for unit in article.sentences], np.bool_)
    inside = ~headline[tokens.sentences] if len(tokens) else np.zeros(0, np.bool_)
    return spaced & ~first & inside, upper
