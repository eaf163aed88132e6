"""The phrases of a target as a report lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.keyness import FIRST_RANK, Target, Words
from compare.keyness.find_phrases import find_phrases
from compare.keyness.show_hit import show_hit
from compare.lexicon import Term
from compare.report import Phrase
from compare.text.match import match

if TYPE_CHECKING:
    from compare.keyness.find_phrases import FoundPhrase
    from compare.settings import Settings

_DIGITS = 6  # more would differ by machine and say nothing


def list_phrases(words: Words, target: Target, settings: Settings) -> tuple[Phrase, ...]:
    """Return the phrases of a text, most frequent first; of an outlet its texts have their own."""
    if len(target.texts) > 1:
        return ()
    (place,) = target.texts
    return tuple(
        _phrase(words, target, found, settings, rank)
        for rank, found in enumerate(
            find_phrases(words, place, settings)[: settings.phrases_shown],
            FIRST_RANK + settings.words_shown,
        )
    )


def _phrase(
    words: Words, target: Target, found: FoundPhrase, settings: Settings, rank: int
) -> Phrase:
    article = words.articles[target.texts[0]]
    term = Term(found.words, lemma=False, written=" ".join(found.words))
    return Phrase(
        words=term.written,
        hits=len(found.places),
        association=round(found.association, _DIGITS),
        elsewhere=tuple(
            words.articles[other].id
            for other in target.others
            if match(words.articles[other].tokens, (term,))
        ),
        evidence=tuple(
            show_hit(article, place, settings.context_words, rank + number * settings.words_shown)
            for number, place in enumerate(found.places[: settings.word_examples])
        ),
    )
