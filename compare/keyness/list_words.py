"""The words of a target as a report lists them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from compare.keyness import FIRST_RANK, Target, Weighed, Words
from compare.keyness.show_hit import show_hit
from compare.report import Evidence, KeyWord

if TYPE_CHECKING:
    from compare.settings import Settings

_DIGITS = 6  # more would differ by machine and say nothing


def list_words(
    words: Words, target: Target, weighed: Weighed, settings: Settings
) -> tuple[KeyWord, ...]:
    """Return every word that was compared, most above equal use first.

    Those farthest from equal use come with their first hits in context. A word stands out when
    its conservative log ratio is above 0 and its adjusted p within the level of error.
    """
    farthest = np.argsort(-np.abs(weighed.z), kind="stable")[: settings.words_shown].tolist()
    listed = []
    for at in np.argsort(-weighed.z, kind="stable").tolist():
        row = int(weighed.rows[at])
        rank = FIRST_RANK + farthest.index(at) if at in farthest else None
        log_ratio, adjusted = float(weighed.log_ratio[at]), float(weighed.adjusted[at])
        listed.append(
            KeyWord(
                lemma=words.vocabulary[row],
                forms=_forms(words, target, row),
                hits=int(weighed.hits[at]),
                quoted=int(weighed.quoted[at]),
                reference=int(weighed.reference[at]),
                reference_quoted=int(weighed.reference_quoted[at]),
                blocks=int(weighed.blocks[at]),
                log_ratio=round(log_ratio, _DIGITS),
                log_odds=round(float(weighed.log_odds[at]), _DIGITS),
                z=round(float(weighed.z[at]), _DIGITS),
                dispersion=round(float(weighed.dispersion[at]), _DIGITS),
                p=round(float(weighed.p[at]), _DIGITS),
                adjusted=round(adjusted, _DIGITS),
                marked=log_ratio > 0 and adjusted <= settings.error_level,
                evidence=() if rank is None else _evidence(words, target, row, settings, rank),
            )
        )
    return tuple(listed)


def _forms(words: Words, target: Target, row: int) -> tuple[tuple[str, int], ...]:
    found: Counter[str] = Counter()
    for place in target.texts:
        tokens = words.articles[place].tokens
        codes = tokens.codes[words.told(place) & (words.rows[place] == row)]
        found.update(tokens.surfaces[code] for code in codes)
    return tuple(sorted(found.items(), key=lambda form: (-form[1], form[0])))


def _evidence(
    words: Words, target: Target, row: int, settings: Settings, rank: int
) -> tuple[Evidence, ...]:
    """Return the first hits in context, one a sentence; the second of a word ranks far below."""
    found: list[Evidence] = []
    for place in target.texts:
        article = words.articles[place]
        hits = np.flatnonzero(words.told(place) & (words.rows[place] == row))
        _, firsts = np.unique(article.tokens.sentences[hits], return_index=True)
        for at in hits[firsts].tolist()[: settings.word_examples]:
            later = rank + len(found) * settings.words_shown
            found.append(show_hit(article, (at, at + 1), settings.context_words, later))
    return tuple(found[: settings.word_examples])
