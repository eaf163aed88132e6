"""How many words the same rule sets apart between the two halves of one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.statistics.log_ratio import conservative_log_ratio

if TYPE_CHECKING:
    from compare.keyness import Words
    from compare.settings import Settings


def split_noise(words: Words, texts: tuple[int, ...], settings: Settings) -> tuple[int, int]:
    """Compare the first half of the blocks of each text with its second half, both ways.

    Returns:
        (words whose conservative log ratio is above 0, words that were compared).
    """
    flagged = compared = 0
    for place in texts:
        tokens = words.articles[place].tokens
        blocks = tokens.sentences // settings.block_sentences
        first = 2 * blocks < blocks.max(initial=0) + 1
        told = words.told(place)
        counts = [words.count(place, told & half) for half in (first, ~first)]
        sizes = [int((told & half).sum()) for half in (first, ~first)]
        if not all(sizes):
            continue
        for own in (0, 1):
            hits, others = counts[own], counts[1 - own]
            kept = hits >= settings.word_hits
            ratios = conservative_log_ratio(
                hits[kept], others[kept], (sizes[own], sizes[1 - own]), settings.error_level
            )
            flagged += int(np.count_nonzero(ratios > 0))
            compared += int(kept.sum())
    return flagged, compared
