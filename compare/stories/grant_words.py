"""Count how many words a text grants to each speaker."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.stories.speech import Said

    Granted = dict[str | None, Counter[bool]]
    """Words by speaker, None for those not certain: in quotation marks, and not."""


def grant_words(own: tuple[Said, ...]) -> Granted:
    """Count the words of every speaker in one text; each word is the innermost quotation's."""
    owners: dict[int, Said] = {}
    for said in sorted(own, key=lambda one: one.quote.words[0] - one.quote.words[1]):
        owners.update(dict.fromkeys(range(*said.quote.words), said))
    words: Granted = {}
    for said in owners.values():
        words.setdefault(said.speaker, Counter())[said.quote.direct] += 1
    return words
