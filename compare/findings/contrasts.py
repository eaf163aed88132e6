"""Texts facing each other on the point that the editors of a corpus name."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from compare.findings.cut_quotation import cut_quotation
from compare.findings.face_sentences import face_sentences
from compare.findings.said import Said, few_words, folded
from compare.report import Evidence, Finding, Mark, Sureness, Thread
from compare.stories.passage import marks_of
from compare.text.match import match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.facts import Facts
    from compare.lexicon import ContrastEntry, Term

    Facing = tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class _Point:
    """What the editors ask of a theme."""

    facts: Facts
    asked: ContrastEntry
    thread: Thread

    def said(self, terms: tuple[Term, ...]) -> list[Said]:
        """Return the theme's sentences that hold one of some terms, text by text."""
        return list(_on_point(self.facts, self.thread, terms))

    def facing(self, said: list[Said], terms: tuple[Term, ...]) -> Facing:
        """Return those of some sentences that face each other."""
        return face_sentences(self.facts, self.asked.kind, said, terms)


def contrasts(facts: Facts) -> Iterator[Finding]:
    """Yield what the corpus's editors asked to be contrasted and the texts do tell apart."""
    for entry, thread in zip(facts.entries, facts.threads, strict=True):
        if entry.contrast:
            yield from _contrast(_Point(facts, entry.contrast, thread))


def _contrast(point: _Point) -> Iterable[Finding]:
    """Yield the contrast of a theme, if its texts differ."""
    facts, thread, kind = point.facts, point.thread, point.asked.kind
    said = point.said(point.asked.terms)
    facing = point.facing(said, point.asked.terms)
    if len(facing) < 2:
        return
    facing = tuple(sorted(facing, key=lambda one: one.article))
    told = [column for column in thread.columns if not column.too_early]
    sure = _rests_on(point, said, facing)
    quotes = tuple(_quote(facts, one) for one in facing)
    yield Finding(
        id=f"{kind}-{thread.id}",
        kind=kind,
        observation="quoted-words" if kind == "words" and all(map(_is_quoted, quotes)) else kind,
        subject=thread.title,
        quotes=quotes,
        details=tuple((facts.articles[one.article].id, _detail(facts, one)) for one in facing),
        found=tuple(column.text for column in told if column.evidence),
        of=tuple(column.text for column in told),
        linked=_linked(facts, facing),
        sure=sure,
        thread=thread.id,
        asked=True,
        rests_on_one=bool(sure.term or sure.sentence_of),
    )


def _is_quoted(quote: Evidence) -> bool:
    """Whether the words at issue are a source's, and the text's choice is to quote them."""
    return quote.quoted


def _linked(facts: Facts, facing: Facing) -> bool:
    """Whether each two of some sentences are as alike as sentences that report the same."""
    scores = (
        facts.alignment.score(left.place, right.place) for left, right in combinations(facing, 2)
    )
    return all(score >= facts.alignment.same for score in scores)


def _rests_on(point: _Point, said: list[Said], facing: Facing) -> Sureness:
    """Return the term, and the text of the sentence, without which it would not be observed.

    Only what faces another text can be needed: whatever else is left out, these still differ.
    """
    articles, terms, plain = point.facts.articles, point.asked.terms, _states(facing)
    term = sentence_of = ""
    for one in facing:
        others = [row for row in said if row.place != one.place]
        if not sentence_of and not _stands(point.facing(others, terms), plain=plain):
            sentence_of = articles[one.article].id
    for left_out in terms:
        rest = tuple(other for other in terms if other != left_out)
        held = any(_holds(point.facts, one, left_out) for one in facing)
        left = point.facing(point.said(rest), rest) if held and not term else facing
        if not _stands(left, plain=plain):
            term = str(left_out)
    return Sureness(term=term, sentence_of=sentence_of)


def _stands(facing: Facing, *, plain: bool) -> bool:
    """Whether texts face each other and, where one is to state it outright, one still does."""
    return len(facing) > 1 and _states(facing) >= plain


def _states(facing: Facing) -> bool:
    """Whether a text says it without a word of certainty."""
    return any(not one.differs for one in facing)


def _holds(facts: Facts, said: Said, term: Term) -> bool:
    tokens = facts.articles[said.article].tokens
    hits = match(tokens, (term,))
    return any(tokens.sentences[hit.word] == said.evidence.sentence for hit in hits)


def _on_point(facts: Facts, thread: Thread, terms: tuple[Term, ...]) -> Iterator[Said]:
    for place, (article, column) in enumerate(zip(facts.articles, thread.columns, strict=True)):
        hits = match(article.tokens, terms)
        for evidence, classes in zip(column.evidence, column.certainty, strict=True):
            inside = tuple(
                hit for hit in hits if article.tokens.sentences[hit.word] == evidence.sentence
            )
            if inside and not column.too_early:
                marks = marks_of(article, inside, "term")
                source, _ = facts.copies.source(place, evidence.sentence)
                differs = (*classes, "")[0]
                yield Said(place, evidence, marks, differs, classes or ("",), source)


def _quote(facts: Facts, said: Said) -> Evidence:
    """Cut a sentence down to what differs in it and a few words around."""
    first = said.point[0]
    marks = [first]
    for kind in (said.differs, "term") if first.kind != "opposite" else ():
        others = [mark for mark in said.evidence.marks if mark.kind == kind]
        near = _nearest(first, others)
        marks += [near] if near else []
    article = facts.articles[said.article]
    return cut_quotation(article, said.evidence.sentence, marks, facts.settings)


def _nearest(point: Mark, marks: list[Mark]) -> Mark | None:
    """Return the mark that stands nearest to the point without overlapping it."""
    free = [mark for mark in marks if mark.end <= point.start or point.end <= mark.start]
    return min(free, key=lambda mark: abs(mark.start - point.start), default=None)


def _detail(facts: Facts, said: Said) -> str:
    """Return what sets a sentence apart; of several words the one that its quotation marks."""
    first, text = said.point[0], facts.articles[said.article].raw.text
    words = folded(text[first.start : first.end])
    return few_words(words if words in said.differs.split(", ") else said.differs)
