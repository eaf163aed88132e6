"""Thresholds: which texts belong together, and which are copies of each other."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Grouping:
    """Which texts belong together, and which are copies of each other."""

    story_texts: int = setting(
        40,
        "texts",
        "More columns than that cannot face each other; their pairs grow as the square.",
    )
    story_score: float = setting(
        0.5,
        "share of the similarity to the nearest texts, 0 to 1",
        "Texts of one event are half as alike as each is to its two nearest texts, or more.",
    )
    story_near: float = setting(
        0.18,
        "cosine, 0 to 1",
        "Nearest texts that are less alike than this are strangers, not neighbours.",
    )
    story_days: float = setting(
        7, "days", "A week after an event most articles tell what came of it: another event."
    )
    story_prior_words: int = setting(
        200,
        "texts",
        "Imagined beside the corpus; a word in all of ten texts then still tells their event.",
    )
    story_prior_names: int = setting(
        1000, "texts", "The same for names and numbers, which are rarer in the world than words."
    )
    story_common: int = setting(
        400, "texts", "Words in more than ten times the largest story tell no event."
    )
    copy_run: int = setting(
        5,
        "words",
        "Runs that two texts share; four words in a row occur by chance, and newspaper reprints "
        "are found with runs of five (Smith, Cordell & Mullen 2015).",
    )
    copy_gap: int = setting(
        3, "words", "So many changed words in a row do not end a passage that two texts share."
    )
    copy_passage: int = setting(
        12,
        "words",
        "Names, offices and results make shorter common passages; texts on different events "
        "share some of up to 13 words.",
    )
    copy_words: int = setting(
        30,
        "words",
        "One sentence of an agency that two texts share does not make one voice of them.",
    )
    copy_share: float = setting(
        0.25,
        "share of a text's words outside quotation marks, 0 to 1",
        "From here on all pairs of news texts that were read by eye had a source in common; "
        "unrelated ones reach a tenth.",
    )
    copy_same: float = setting(
        0.8,
        "share of both texts' words outside quotation marks, 0 to 1",
        "One changed word in every five leaves no run of five: what keeps so much is one article.",
    )
