"""How well a translator's choice could explain what sets texts apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.report import TRANSLATOR

if TYPE_CHECKING:
    from compare.findings.texts import Texts
    from compare.report import Finding

_OF_KIND = {
    "opposite": "possible",
    "certainty": "likely",
    "figures": "possible",
    "speaks": "unlikely",
    "use": "likely",
    "missing": "possible",
    "labels": "likely",
    "words": "likely",
}
"""A translator chooses words and modality, may slip in a number or over what stands in the text,
and hardly changes who is quoted."""


def judge_translator(finding: Finding, texts: Texts) -> str:
    """Return one of ``report.TRANSLATOR``, or "" where no text that faces another is translated.

    Opposite words that say how sure something is ("known", "not known") are modality; "last week",
    "late in the evening" are idioms of time, which languages cut in other ways. Where all
    texts are known to be by one translator, what sets them apart is less likely the translator's.
    """
    cards = [texts.article(quote.text).raw.card for quote in finding.quotes]
    if not any(card.translated for card in cards):
        return ""
    level = TRANSLATOR.index(_OF_KIND[finding.kind])
    if finding.kind == "opposite" and any(texts.is_modal(quote) for quote in finding.quotes):
        level = 0
    if finding.observation == "dates" and any(map(texts.is_time_idiom, finding.quotes)):
        level = 0
    names = {card.translator.value for card in cards}
    if all(card.translated for card in cards) and len(names) == 1 and names.pop():
        level = min(level + 1, len(TRANSLATOR) - 1)
    return TRANSLATOR[level]
