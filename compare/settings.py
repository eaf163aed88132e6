"""Every threshold in one place, with its unit, range, reason and source."""

from dataclasses import asdict, dataclass, field, fields
from typing import Any


def _setting(default: float, unit: str, reason: str) -> Any:
    """Return a dataclass field that carries its own documentation."""
    return field(default=default, metadata={"unit": unit, "reason": reason})


@dataclass(frozen=True, slots=True)
class Settings:
    """Thresholds of the engine; the defaults are the ones that the site documents."""

    publish_share: float = _setting(
        0.48,
        "share of a text's words, 0 to 1",
        "At most half of a text may stand on the site, however words are counted; the margin is "
        "for phrases that several texts share.",
    )
    publish_run: int = _setting(
        3,
        "sentences",
        "The most sentences in a row that may stand on the site of a text published as quotes.",
    )
    context_words: int = _setting(
        8,
        "words either side of a term",
        "Enough to read a term in context, too little to replace the text.",
    )
    rate_hits: int = _setting(
        10,
        "hits",
        "Below it a rate per 1,000 words says more about chance than about the text.",
    )
    story_texts: int = _setting(
        40,
        "texts",
        "More columns than that cannot face each other; their pairs grow as the square.",
    )
    char_ngrams_low: int = _setting(3, "characters", "Shorter n-grams match everything.")
    char_ngrams_high: int = _setting(
        5, "characters", "Longer n-grams repeat what words already say."
    )
    pair_score: float = _setting(
        0.30,
        "mean of two cosines, 0 to 1",
        "The lowest round value at which two annotators of four texts found no pair wrong.",
    )
    pairs_shown: int = _setting(10, "pairs", "The best pairs of a story; the rest is in the data.")
    contrast_quotes: int = _setting(
        3, "quotations", "More than three quotations no longer face each other on one screen."
    )
    contrast_words: int = _setting(24, "words", "The longest quotation that is read at a glance.")
    contrast_rows: int = _setting(
        20, "sentences", "Of one text on one point; more would only make more pairs to weigh."
    )
    contrast_margin: int = _setting(
        3, "words", "Either side of what is marked in a quotation that holds several marks."
    )
    shared_words: int = _setting(
        8, "lemmas", "As many of the words behind a similarity as are read at a glance."
    )
    pairs_of_a_rank: int = _setting(
        4,
        "pairs",
        "So many are granted their place on the site before the next sentences of themes.",
    )
    column_sentences: int = _setting(
        2, "sentences", "Shown of each text in a theme before the rest is folded."
    )
    contrasts_shown: int = _setting(5, "contrasts", "What a first screen holds.")
    contrasts_of_a_kind: int = _setting(
        2, "contrasts", "So that one kind of difference does not hide the others."
    )

    def described(self) -> tuple[tuple[str, float, str, str], ...]:
        """Return (name, value, unit, reason) of every setting, in the order above."""
        values = asdict(self)
        return tuple(
            (f.name, values[f.name], f.metadata["unit"], f.metadata["reason"]) for f in fields(self)
        )
