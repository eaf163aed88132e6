"""Thresholds: how much of what was found is shown."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Showing:
    """How much of what was found is shown."""

    pairs_shown: int = setting(10, "pairs", "The best pairs of a story; the rest is in the data.")
    shared_words: int = setting(
        8, "lemmas", "As many of the words behind a similarity as are read at a glance."
    )
    column_sentences: int = setting(
        2, "sentences", "Shown of each text in a theme before the rest is folded."
    )
    order_lines: int = setting(
        12, "lines", "More lines in one picture cannot be followed; the table has all."
    )
    side_texts: int = setting(
        5, "texts", "Face each other at first; the reader may choose others, or more."
    )
    differences_of_a_kind: int = setting(
        2, "differences", "Of one kind in one theme, the surest first; more are no longer read."
    )
    beside_words: int = setting(
        2, "words", "Function words between a word and the name that it stands beside."
    )
    quoted_words: int = setting(
        4, "words", "A quotation so short takes over a word; a longer one, what was said."
    )
    worksheet_candidates: int = setting(
        5, "sentences", "In a cell of the worksheet, the first ones; more would do the reading."
    )
    worksheet_names: int = setting(
        8, "names", "In a cell of the worksheet, the most frequent; a printed cell holds no more."
    )
