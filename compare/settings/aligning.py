"""Thresholds: which sentences report the same, and which text tells a claim."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Aligning:
    """Which sentences report the same, and which text tells a claim."""

    char_ngrams_low: int = setting(3, "characters", "Shorter n-grams match everything.")
    char_ngrams_high: int = setting(
        5, "characters", "Longer n-grams repeat what words already say."
    )
    context_weight: float = setting(
        0.5,
        "share of what the wording leaves open, 0 to 1",
        "Sentences near the same sentences of the story; the annotated sets were ordered better "
        "with it, and with more of it one of them worse.",
    )
    agreement_texts: int = setting(
        6,
        "independent texts",
        "What a third text tells too is likelier told by both; so many that do not are added, so "
        "that one or two third texts prove little.",
    )
    decoy_share: float = setting(
        0.01,
        "share of decoys, 0 to 1",
        "Pairs of sentences of one and the same article that may be as alike as what counts as the "
        "same, if they scattered normally; up to four times as many are. Of the pairs so found in "
        "annotated stories more than four of five were right.",
    )
    decoy_partners: float = setting(
        0.1,
        "decoys a sentence, 0 to 1",
        "A sentence of a long text meets more others, and more of them are alike by chance: from "
        "ten sentences a text on, the share of decoys is this divided by their number.",
    )
    perhaps_share: float = setting(
        0.02,
        "share of decoys, 0 to 1",
        "From there on a quarter of the pairs of four annotated texts, or more, report the same.",
    )
    prior_decoys: int = setting(
        100,
        "pairs of sentences",
        "The usual spread of decoys counts as so many: short stories have too few of their own.",
    )
    prior_pairs: int = setting(
        10, "pairs of sentences", "The usual likeness of two sentences counts as so many."
    )
    never_same: float = setting(
        0.42,
        "likeness, 0 to 1",
        "Lower no annotated story set a threshold: how often such pairs are the same is not known.",
    )
    always_same: float = setting(
        0.78,
        "likeness, 0 to 1",
        "So alike are only sentences that repeat each other, within an article too.",
    )
    absence_score: float = setting(
        0.11,
        "mean of cosines, 0 to 1",
        "Below it nine of ten claims were indeed not told by the text, in four annotated texts.",
    )
    claim_texts: int = setting(
        3,
        "independent texts",
        "The matrix opens with what so many tell; what two share is folded below it.",
    )
    order_claims: int = setting(
        8,
        "claims",
        "Of five only the very same order is unlikely by chance (p below 0.05); of eight, one "
        "that differs in five of the 28 pairs is so too.",
    )
