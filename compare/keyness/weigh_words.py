"""Set the words of a target apart from those of the other texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.keyness import Target, Weighed, Words
from compare.statistics.benjamini_hochberg import benjamini_hochberg
from compare.statistics.dispersion import dispersion
from compare.statistics.log_odds import log_odds
from compare.statistics.log_ratio import conservative_log_ratio
from compare.statistics.permutation_p import permutation_p

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Codes, Flags
    from compare.settings import Settings


def weigh_words(words: Words, target: Target, settings: Settings) -> Weighed:
    """Compare every word that stands often enough in the target, in its own voice.

    A sentence that copies share counts once among the others, and once among several texts of the
    target. The prior of the log-odds ratio spreads ``prior_words`` as these texts do.
    """
    told = [words.told(place) for place in range(len(words.articles))]
    once = [flags & fresh for flags, fresh in zip(told, words.fresh, strict=True)]
    own = told if len(target.texts) == 1 else once
    every = _sum(words, own, target.texts)
    rows = np.flatnonzero(every >= settings.word_hits)
    counts, lengths = _by_unit(words, target, once, rows)
    hits, reference = every[rows], counts[~target.chosen].sum(axis=0)
    totals = (_length(own, target.texts), int(lengths[~target.chosen].sum()))
    # One word more than there are: no word is ever all of the imagined ones.
    prior = settings.prior_words * (hits + reference) / (sum(totals) + 1)
    delta, z = log_odds(hits, reference, totals, prior, settings.prior_words)
    p = permutation_p(counts, lengths, target.chosen)
    blocks, sizes = _by_block(words, target.texts, rows, settings.block_sentences)
    quoted = [~flags & fresh for flags, fresh in zip(told, words.fresh, strict=True)]
    return Weighed(
        rows=rows,
        hits=hits,
        quoted=_sum(words, quoted, target.texts)[rows],
        reference=reference,
        reference_quoted=_sum(words, quoted, target.others)[rows],
        totals=totals,
        blocks=(blocks > 0).sum(axis=1),
        of_blocks=len(sizes),
        log_ratio=conservative_log_ratio(hits, reference, totals, settings.error_level),
        log_odds=delta,
        z=z,
        dispersion=dispersion(blocks, sizes),
        p=p,
        adjusted=benjamini_hochberg(p),
    )


def _sum(words: Words, wanted: list[Flags], texts: Iterable[int]) -> Codes:
    """Add up how often each lemma stands among some words of some texts."""
    found = np.zeros(len(words.vocabulary), np.int64)
    for place in texts:
        found += words.count(place, wanted[place])
    return found


def _length(wanted: list[Flags], texts: Iterable[int]) -> int:
    return sum(int(wanted[place].sum()) for place in texts)


def _by_unit(words: Words, target: Target, once: list[Flags], rows: Codes) -> tuple[Codes, Codes]:
    """Return how often each word stands in each unit, and how many words the unit has."""
    counts = np.zeros((len(target.chosen), len(rows)), np.int64)
    lengths = np.zeros(len(target.chosen), np.int64)
    for place, unit in enumerate(target.units.tolist()):
        counts[unit] += words.count(place, once[place])[rows]
        lengths[unit] += int(once[place].sum())
    return counts, lengths


def _by_block(
    words: Words, texts: tuple[int, ...], rows: Codes, sentences: int
) -> tuple[Codes, Codes]:
    """Return how often each word stands in each block of sentences, and the words of the block."""
    columns, sizes = [], []
    for place in texts:
        told = words.told(place)
        blocks = words.articles[place].tokens.sentences // sentences
        lengths = np.bincount(blocks[told])
        table = np.zeros((len(words.vocabulary), len(lengths)), np.int64)
        kept = told & (words.rows[place] >= 0)
        np.add.at(table, (words.rows[place][kept], blocks[kept]), 1)
        columns.append(table[rows][:, lengths > 0])
        sizes.append(lengths[lengths > 0])
    return np.concatenate(columns, axis=1), np.concatenate(sizes)
