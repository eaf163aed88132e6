"""Thresholds: quotations, who speaks, and how texts choose among the shared claims."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Quoting:
    """Quotations, who speaks, and how texts choose among the shared claims."""

    speech_words: int = setting(
        3,
        "words",
        "Of the pairs of quotations inside one article, in 575 English texts, one in ninety shares "
        "two telling words or more, and one in 450 three.",
    )
    speech_share: float = setting(
        0.75,
        "share of the shorter quotation, 0 to 1",
        "Between 0.6 and 0.75 a third of the pairs that were read by eye said different things; "
        "from 0.75 on none of thirty did.",
    )
    speech_rare_share: float = setting(
        0.4,
        "share of the shorter quotation, 0 to 1",
        "Enough where a word stands in this speaker's mouth alone: translations keep such a word "
        "and change those around it.",
    )
    speech_letters: int = setting(
        6,
        "letters",
        "Shorter runs of letters join words that have nothing to do with each other.",
    )
    voice_texts: int = setting(
        2,
        "independent texts",
        "Named in so many and quoted in none is worth a line; named in one is not.",
    )
    voices_shown: int = setting(
        12, "voices", "More rows are no longer compared; the rest is folded."
    )
    quotations_shown: int = setting(
        6, "quotations", "Of one voice in one text; the table for spreadsheets has all."
    )
    lead_sentences: int = setting(
        2,
        "sentences",
        "What a news text begins with; the first alone is often one long sentence or a scene.",
    )
    close_sentences: int = setting(
        2, "sentences", "What a reader is left with; as many as the lead."
    )
    headline_claims: int = setting(
        8, "claims", "More rows are no longer compared; the rest is folded."
    )

    quote_words: int = setting(
        5,
        "words",
        "A shorter passage in quotation marks without a verb of speech may be a name, a title or a "
        "word held at a distance.",
    )
    quoted_share: float = setting(
        0.25,
        "share of its words, 0 to 1",
        "A reported clause of which so much stands in quotation marks is quoted, not reported; in "
        "four annotated texts the one kind ended at 0.2, the other began at 0.3.",
    )
