"""Threads: every text's sentences on one theme, facing each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.language import load_language
from compare.lexicon import read_term
from compare.report import Mark, Thread, ThreadText
from compare.stories.passage import marks_of, whole_sentence
from compare.text.match import match

if TYPE_CHECKING:
    from compare.lexicon import Term, ThreadEntry
    from compare.model import Article, Story
    from compare.text.match import Hit

    Certainty = dict[str, dict[int, tuple[Mark, ...]]]


_FIRST_RANK = 1  # after the contrasts and the best pairs, before the words in context


def face(story: Story, entries: tuple[ThreadEntry, ...]) -> tuple[Thread, ...]:
    """Lay the sentences that hold a theme's words side by side, text by text.

    An empty column is true by construction: none of the listed words stands in the text.
    """
    sure = {article.id: certainty(article) for article in story.articles} if entries else {}
    return tuple(_thread(story, entry, sure) for entry in entries)


def _thread(story: Story, entry: ThreadEntry, sure: Certainty) -> Thread:
    return Thread(
        id=entry.id,
        title=entry.title,
        question=entry.question,
        moment=entry.moment,
        terms=tuple(str(term) for term in entry.terms),
        with_terms=tuple(str(term) for term in entry.with_terms),
        columns=tuple(
            _column(story, article, entry, sure[article.id]) for article in story.articles
        ),
    )


def _column(
    story: Story, article: Article, entry: ThreadEntry, sure: dict[int, tuple[Mark, ...]]
) -> ThreadText:
    by_sentence = _by_sentence(article, entry.terms)
    if entry.with_terms:
        wanted = _by_sentence(article, entry.with_terms)
        by_sentence = {number: hits for number, hits in by_sentence.items() if number in wanted}
    best_first = sorted(
        by_sentence, key=lambda number: (-len({hit.term for hit in by_sentence[number]}), number)
    )
    evidence = []
    for rank, number in enumerate(best_first, _FIRST_RANK):
        marks = marks_of(article, tuple(by_sentence[number]), "term")
        evidence.append(whole_sentence(article, number, _merge(marks, sure.get(number, ())), rank))
    return ThreadText(
        text=article.id,
        evidence=tuple(evidence),
        certainty=tuple(_classes(article, sure.get(number, ())) for number in best_first),
        too_early=_too_early(story, article, entry.moment),
    )


def certainty(article: Article) -> dict[int, tuple[Mark, ...]]:
    """Return the words that mark how sure a statement is, by sentence."""
    found: dict[int, list[Mark]] = {}
    for row in load_language(article.language).certainty:
        hits = match(article.tokens, tuple(read_term(text) for text in row.terms))
        for hit, mark in zip(hits, marks_of(article, hits, row.id), strict=True):
            found.setdefault(int(article.tokens.sentences[hit.word]), []).append(mark)
    return {number: tuple(marks) for number, marks in found.items()}


def _classes(article: Article, marks: tuple[Mark, ...]) -> tuple[str, ...]:
    present = {mark.kind for mark in marks}
    rows = load_language(article.language).certainty
    return tuple(row.id for row in rows if row.id in present)


def _by_sentence(article: Article, terms: tuple[Term, ...]) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = {}
    for hit in match(article.tokens, terms):
        found.setdefault(int(article.tokens.sentences[hit.word]), []).append(hit)
    return found


def _merge(marks: tuple[Mark, ...], others: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Add the marks that overlap none of the first ones."""
    free = [
        other
        for other in others
        if all(other.end <= mark.start or mark.end <= other.start for mark in marks)
    ]
    return tuple(sorted((*marks, *free), key=lambda mark: mark.start))


def _too_early(story: Story, article: Article, moment: str | None) -> bool:
    order = [entry.id for entry in story.moments]
    written = article.raw.card.moment.value
    return moment in order and written in order and order.index(written) < order.index(moment)
