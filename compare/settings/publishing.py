"""Thresholds: what may leave for the site."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Publishing:
    """What may leave for the site."""

    publish_share: float = setting(
        0.48,
        "share of a text's words, 0 to 1",
        "At most half of a text may be read on the site, however words are counted; the margin "
        "is for other ways of counting.",
    )
    publish_run: int = setting(
        3,
        "sentences",
        "The most sentences in a row that may stand on the site of a text published as quotes.",
    )
    context_words: int = setting(
        8,
        "words either side of a term",
        "Enough to read a term in context, too little to replace the text.",
    )
    pairs_of_a_rank: int = setting(
        4,
        "pairs",
        "So many are granted their place on the site before the next sentences of themes.",
    )
