"""Thresholds: what stands out in a story."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Finding:
    """What stands out in a story."""

    contrast_quotes: int = setting(
        3, "quotations", "More than three quotations no longer face each other on one screen."
    )
    contrast_words: int = setting(24, "words", "The longest quotation that is read at a glance.")
    contrast_rows: int = setting(
        20, "sentences", "Of one text on one point; more would only make more pairs to weigh."
    )
    contrast_margin: int = setting(
        3, "words", "Either side of what is marked in a quotation that holds several marks."
    )
    lead_words: int = setting(
        20, "words", "Quoted of one person in a text; who has fewer leads nothing."
    )
    findings_shown: int = setting(7, "findings", "What a first screen holds.")
    findings_folded: int = setting(
        20, "findings", "Folded behind the first screen; the rest is in the data."
    )
    findings_of_a_kind: int = setting(
        2, "findings", "So that one kind of difference does not hide the others."
    )
