"""Tables of words and phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.tables.row import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.tables.row import Row, Tables
    from compare.report import StoryReport


def _words(story: StoryReport) -> Iterator[Row]:
    for text in items(story, "keyness"):
        for word in text.words:
            yield (
                *(" ".join(text.texts), word.lemma, ", ".join(form for form, _ in word.forms)),
                *(word.hits, text.words_total, word.quoted),
                *(word.reference, text.reference_total, word.reference_quoted),
                *(word.blocks, text.blocks, word.log_ratio, word.log_odds, word.z),
                *(word.dispersion, word.p, word.adjusted, word.marked),
            )


def _phrases(story: StoryReport) -> Iterator[Row]:
    for text in items(story, "keyness"):
        for phrase in text.phrases:
            yield (
                *(" ".join(text.texts), phrase.words, phrase.hits, phrase.association),
                " ".join(phrase.elsewhere),
            )


def _comparisons(story: StoryReport) -> Iterator[Row]:
    for text in items(story, "keyness"):
        for one in text.comparisons:
            yield (
                *(" ".join(text.texts), one.units, one.chosen, one.of, one.least_p),
                *(text.least_adjusted, text.reached, *text.noise),
            )


TABLES: Tables = {
    "keyness": (
        (
            *("texts", "lemma", "forms", "hits", "words", "quoted_hits"),
            *("other_hits", "other_words", "other_quoted_hits", "blocks_with_hit", "blocks"),
            *("conservative_log2_ratio", "log_odds", "z", "dispersion_dp_norm"),
            *("permutation_p", "adjusted_p", "marked"),
        ),
        _words,
    ),
    "reach": (
        (
            *("texts", "units", "chosen", "of", "least_p", "least_adjusted_p", "words_compared"),
            *("halves_flagged", "halves_compared"),
        ),
        _comparisons,
    ),
    "phrases": (("texts", "phrase", "hits", "pmi_bits", "also_in"), _phrases),
}
