"""A word that one text keeps using and the others seldom do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.findings.said import few_words
from compare.findings.texts import Texts
from compare.report import Finding, Mark, Sureness
from compare.stories.passage import window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.facts import Facts
    from compare.report import Evidence, KeyText, KeyWord

LOG_RATIO = "log-ratio"


def words(facts: Facts) -> Iterator[Finding]:
    """Yield the words that the comparison of words marks and that another text uses too."""
    texts = Texts(facts)
    for own in facts.sections.get("keyness", ()):
        for word in own.words if texts.is_sound(own.texts[0]) else ():
            if word.marked and word.evidence:
                yield from _finding(texts, own, word)


def _finding(texts: Texts, own: KeyText, word: KeyWord) -> Iterator[Finding]:
    here = texts.short(word.evidence[0])
    other = next((quote for text in own.others for quote in _uses(texts, text, word.lemma)), None)
    if other is None or not texts.apart((here.text, other.text)):
        return
    surface = few_words(word.forms[0][0])
    yield Finding(
        id=texts.address("frequent", own.texts[0], quotes=(here,)),
        kind="words",
        observation="frequent",
        subject={},
        quotes=(here, other),
        details=((here.text, surface), (other.text, surface)),
        found=own.texts,
        of=(*own.texts, *own.others),
        linked=False,
        sure=Sureness(
            effect=LOG_RATIO,
            value=word.log_ratio,
            p=word.adjusted,
            least_p=own.least_adjusted,
            term=surface,
        ),
        rests_on_one=True,
    )


def _uses(texts: Texts, text: str, lemma: str) -> Iterator[Evidence]:
    """Yield the first use of a word in a text's own voice with the words around it."""
    article, around = texts.article(text), texts.facts.settings.context_words
    tokens = article.tokens
    codes = [code for code, other in enumerate(tokens.lemmas) if other == lemma]
    told = np.flatnonzero(np.isin(tokens.codes, codes) & ~tokens.quoted)
    for place in told[:1].tolist() if texts.is_sound(text) else ():
        mark = Mark(int(tokens.starts[place]), int(tokens.ends[place]), "term")
        yield window(article, (place, place + 1), around, (mark,))
