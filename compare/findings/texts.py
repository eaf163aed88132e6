"""What generators of findings ask of the texts of a story."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from compare.findings.cut_quotation import cut_quotation
from compare.stories.certainty import certainty
from compare.stories.passage import sentence_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.facts import Facts
    from compare.model import Article
    from compare.report import Evidence


class Texts:
    """The texts of a story by id: which are independent, whole and sound."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    @cached_property
    def places(self) -> dict[str, int]:
        """Position of each text in the story."""
        return {article.id: place for place, article in enumerate(self.facts.articles)}

    def article(self, text: str) -> Article:
        """Return a text."""
        return self.facts.articles[self.places[text]]

    def independent(self, texts: Iterable[str]) -> int:
        """Return how many of some texts are independent: copies of each other count once."""
        return self.facts.copies.count(self.places[text] for text in texts)

    def apart(self, texts: Sequence[str]) -> bool:
        """Whether no two of some texts are the same or copies of each other."""
        return self.independent(texts) == len(texts)

    def is_sound(self, text: str) -> bool:
        """Whether nothing was measured to be broken in a text: its words are its own."""
        return not self.article(text).damage

    def is_whole(self, text: str) -> bool:
        """Whether a text may be said to lack something: it is sound and known to be complete."""
        return self.is_sound(text) and self.article(text).raw.card.complete.value == "yes"

    def is_broken(self, text: str, sentence: int) -> bool:
        """Whether damage was measured inside a sentence."""
        article = self.article(text)
        unit = article.sentences[sentence]
        return any(
            unit.start <= start < unit.end for damage in article.damage for start, _ in damage.spans
        )

    def is_modal(self, quote: Evidence) -> bool:
        """Whether what is marked in a quotation says how sure its text is of it."""
        sure = certainty(self.article(quote.text)).get(quote.sentence, ())
        return any(
            mark.start < other.end and other.start < mark.end
            for mark in quote.marks
            for other in sure
        )

    def is_time_idiom(self, quote: Evidence) -> bool:
        """Whether what is marked in a quotation counts from the text's day or names no hour."""
        told = self.facts.telling.quantities[self.places[quote.text]]
        idioms = [one for one in told if (at := one.when) and (at.back is not None or at.part)]
        return any(
            mark.start < one.span[1] and one.span[0] < mark.end
            for mark in quote.marks
            for one in idioms
        )

    def short(self, evidence: Evidence) -> Evidence:
        """Return as much of an evidence as a first screen has room for, granted first."""
        settings = self.facts.settings
        if evidence.words[1] - evidence.words[0] <= settings.contrast_words:
            return replace(evidence, rank=0)
        article = self.article(evidence.text)
        return cut_quotation(article, evidence.sentence, evidence.marks, settings)

    def address(self, *parts: str, quotes: Iterable[Evidence] = ()) -> str:
        """Make an id of what a finding is about, and of the words of the sentences it quotes."""
        if not (said := sorted(map(self._said, quotes))):
            return "-".join(parts)
        return "-".join((*parts, sha256("\n".join(said).encode()).hexdigest()[:10]))

    def _said(self, quote: Evidence) -> str:
        article = self.article(quote.text)
        first, last = sentence_words(article, quote.sentence)
        tokens = article.tokens
        return " ".join(tokens.surfaces[code] for code in tokens.codes[first:last])
