"""Sentences of a theme that report the same and differ, and words at issue used otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.findings.said import few_words
from compare.findings.texts import Texts
from compare.report import Finding, Sureness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.facts import Facts
    from compare.report import Difference, Evidence, Thread

_OBSERVATIONS = {
    "opposite": ("opposite", "opposite"),
    "certainty": ("certainty", "certainty"),
    "figures": ("figures", "figures"),
    "voice": ("use", "quotation-marks"),
    "beside": ("use", "beside"),
}
"""Kind and observation of each of ``report.DIFFERENCES``."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A difference in its theme."""

    thread: Thread
    difference: Difference

    @property
    def linked(self) -> bool:
        """Whether its sentences report the same; else it is about the use of one word."""
        return not self.difference.term

    def detail(self, quote: Evidence, detail: str) -> str:
        """Return what sets a text apart: the actor behind a word as the text names it."""
        if self.difference.kind != "beside" or quote.passage is None:
            return detail if self.difference.kind == "certainty" else few_words(detail)
        name, start = quote.marks[-1], quote.span[0]
        return few_words(quote.passage[name.start - start : name.end - start])


def differences(facts: Facts) -> Iterator[Finding]:
    """Yield the differences of every theme, those of the corpus's own themes first.

    Quotation marks, and the name behind a word, say something only of words that the editors of
    the corpus want contrasted: of a plain term they say that it is a title, or a new one.
    """
    texts = Texts(facts)
    contrasted = {
        entry.id: {str(term) for term in entry.contrast.terms}
        for entry in facts.entries
        if entry.contrast and entry.contrast.kind == "words"
    }
    for thread in facts.sections.get("threads", ()):
        early = {column.text for column in thread.columns if column.too_early}
        for difference in thread.differences:
            at_issue = not difference.term or difference.term in contrasted.get(thread.id, ())
            if at_issue and early.isdisjoint(quote.text for quote in difference.quotes):
                yield _finding(texts, _Found(thread, difference))


def _finding(texts: Texts, found: _Found) -> Finding:
    thread, difference = found.thread, found.difference
    kind, observation = _OBSERVATIONS[difference.kind]
    quotes = tuple(texts.short(quote) for quote in difference.quotes)
    pairs = zip(quotes, difference.details, strict=True)
    term = difference.term
    return Finding(
        id=texts.address(kind, thread.id, quotes=quotes),
        kind=kind,
        observation=observation,
        subject=thread.title,
        quotes=quotes,
        details=tuple((quote.text, found.detail(quote, detail)) for quote, detail in pairs),
        found=tuple(quote.text for quote in quotes),
        of=tuple(column.text for column in thread.columns if not column.too_early),
        linked=found.linked,
        sure=Sureness(term=term, sentence_of=quotes[0].text),
        thread=thread.id,
        asked=not thread.general,
        rests_on_one=True,
    )
