"""Thresholds: frames, words and their chance."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Counting:
    """Frames, words and their chance."""

    rate_hits: int = setting(
        10,
        "hits",
        "Below it a rate per 1,000 words says more about chance than about the text.",
    )
    block_sentences: int = setting(
        3,
        "sentences",
        "Words come in clusters; counted in blocks of sentences, a cluster counts once. Paragraphs "
        "do not serve: many texts come as a single one.",
    )
    negation_words: int = setting(
        3,
        "words",
        "Before a term in which a negation denies it; farther off it mostly denies something else.",
    )
    word_hits: int = setting(
        5,
        "hits",
        "A word needs them in a text to be compared. At three the likelihood ratio test sets one "
        "of seven words of the halves of one and the same text apart, at five one of ten.",
    )
    words_compared: int = setting(
        10, "words", "Fewer that reach the hits are no list: what would be shown is chance."
    )
    words_shown: int = setting(
        12, "words", "Of a text, the farthest from equal use first; the rest is in the data."
    )
    word_examples: int = setting(
        2, "sentences", "Of one word, the first ones; the count says how many there are."
    )
    prior_words: int = setting(
        500,
        "words",
        "Imagined in either text, spread as in all texts of the story: as long as a short report, "
        "so that what a word is worth there does not rest on a few hits.",
    )
    name_share: float = setting(
        0.5,
        "share of the places inside sentences, 0 to 1",
        "A word with a capital letter in so many of them is taken for a name.",
    )
    error_level: float = setting(
        0.05,
        "probability, 0 to 1",
        "The usual level: one of twenty comparisons in which nothing differs is taken for one.",
    )
    phrase_hits: int = setting(
        3, "hits", "What stands twice side by side may be one sentence that refers to another."
    )
    phrases_shown: int = setting(5, "phrases", "Of a text, the most frequent first.")
