"""Words that stand in one text's sentences of a claim and in no other's.

An analysis that shows the sentences of a claim takes the marks of each member from here::

    marks = own_words(facts.articles, group, facts.copies, sure)
    replace(whole_sentence(article, sentence, rank=rank), marks=marks[place])

``sure`` holds the marks that the sentences have already, by place; they are kept and come back
with the others. Marks are set after the evidence is built: they say nothing of who speaks, so
``quoted`` stays a word on the whole passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.language import load_language
from compare.report import Mark
from compare.stories.passage import sentence_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.model import Article, Place
    from compare.stories.claims import ClaimGroup
    from compare.stories.find_copies import Copies

OWN = "own"
"""Kind of these marks."""


def own_words(
    articles: tuple[Article, ...],
    group: ClaimGroup,
    copies: Copies,
    sure: Mapping[Place, tuple[Mark, ...]],
) -> dict[Place, tuple[Mark, ...]]:
    """Mark in each sentence of a claim the words whose lemma no facing sentence holds.

    Facing are the claim's sentences in other texts of the same language, but for those that a
    copy repeats: where nothing faces a sentence, nothing of it is called its own. Function words
    are never marked, and neighbours with only white space between them share a mark.

    Args:
        articles: the texts of the story.
        group: the claim.
        copies: which sentences repeat which.
        sure: marks that some of the sentences have already; a word under one of them gets no
            second mark.

    Returns:
        Every member's marks, those of ``sure`` among them, in the order of the text.
    """
    lemmas = {place: _lemmas(articles[place[0]], place[1]) for place in group.members}
    marked = {}
    for place in group.members:
        language, source = articles[place[0]].language, copies.source(*place)
        facing = [
            lemmas[other]
            for other in group.members
            if other[0] != place[0]
            and articles[other[0]].language == language
            and copies.source(*other) != source
        ]
        taken = sure.get(place, ())
        own = _own(articles[place[0]], place[1], frozenset().union(*facing)) if facing else []
        free = [word for word in own if not _covered(articles[place[0]], word, taken)]
        marks = (*taken, *_runs(articles[place[0]], free))
        marked[place] = tuple(sorted(marks, key=lambda mark: mark.start))
    return marked


def _lemmas(article: Article, sentence: int) -> frozenset[str]:
    words = slice(*sentence_words(article, sentence))
    return frozenset(article.tokens.lemmas[code] for code in np.unique(article.tokens.codes[words]))


def _own(article: Article, sentence: int, others: frozenset[str]) -> list[int]:
    """Return the numbers of the words of a sentence that are neither there nor function words."""
    tokens, stop_words = article.tokens, load_language(article.language).stop_words
    return [
        word
        for word in range(*sentence_words(article, sentence))
        if tokens.lemmas[tokens.codes[word]] not in others
        and tokens.surfaces[tokens.codes[word]] not in stop_words
    ]


def _covered(article: Article, word: int, marks: Iterable[Mark]) -> bool:
    start, end = article.tokens.starts[word], article.tokens.ends[word]
    return any(mark.start < end and start < mark.end for mark in marks)


def _runs(article: Article, words: list[int]) -> list[Mark]:
    """Join words that follow each other with nothing but white space between them."""
    tokens, text = article.tokens, article.raw.text
    runs: list[Mark] = []
    for place, word in enumerate(words):
        start, end = int(tokens.starts[word]), int(tokens.ends[word])
        follows = place > 0 and words[place - 1] == word - 1
        if follows and not text[runs[-1].end : start].strip():
            start = runs.pop().start
        runs.append(Mark(start, end, OWN))
    return runs
