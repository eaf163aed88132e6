"""Threads: every text's sentences on one theme, facing each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.report import Mark, Thread, ThreadText
from compare.stories.certainty import certainty, classes_of
from compare.stories.passage import marks_of, whole_sentence
from compare.text.match import match

if TYPE_CHECKING:
    from compare.lexicon import Term, ThreadEntry
    from compare.model import Article, Place, Story
    from compare.stories.align import Alignment
    from compare.stories.claims import ClaimGroup
    from compare.text.match import Hit

    Found = dict[int, list[Hit]]
    Same = dict[Place, tuple[Place, ...]]
    Sure = dict[int, tuple[Mark, ...]]


_FIRST_RANK = 1  # after the contrasts and the best pairs, before the words in context
_GENERAL_RANK = 1000  # after all else: what a corpus's own lists find comes first


@dataclass(frozen=True, slots=True)
class _Theme:
    """A theme in one story."""

    story: Story
    entry: ThreadEntry
    found: tuple[Found, ...]
    """By article: the theme's words by sentence."""
    same: Same
    """Sentences of other articles in the theme that report the same as one in it."""


def face(
    story: Story,
    entries: tuple[ThreadEntry, ...],
    claims: tuple[ClaimGroup, ...] = (),
    alignment: Alignment | None = None,
) -> tuple[Thread, ...]:
    """Lay the sentences that hold a theme's words side by side, text by text.

    An empty column is true by construction: no sentence of the text holds a term of each list
    that the thread names.

    Args:
        story: the texts.
        entries: the themes.
        claims: sentences that report the same thing.
        alignment: how alike they are; those of one claim that are as like as the same by
            themselves, and not through others, stand first in a theme.
    """
    sure = [certainty(article) for article in story.articles] if entries else []
    same = _linked(claims, alignment) if alignment else {}
    return tuple(_thread(story, entry, same, sure) for entry in entries)


def _linked(claims: tuple[ClaimGroup, ...], alignment: Alignment) -> Same:
    same: Same = {}
    for claim in claims:
        table = alignment.between(claim.members, claim.members) >= alignment.same
        for place, row in zip(claim.members, table.tolist(), strict=True):
            linked = zip(claim.members, row, strict=True)
            same[place] = tuple(
                other for other, is_same in linked if is_same and other[0] != place[0]
            )
    return same


def _thread(story: Story, entry: ThreadEntry, same: Same, sure: list[Sure]) -> Thread:
    found = tuple(_found(article, entry) for article in story.articles)
    theme = _Theme(story, entry, found, _inside(found, same))
    languages = sorted({article.language for article in story.articles})
    return Thread(
        id=entry.id,
        title=entry.title,
        question=entry.question,
        moment=entry.moment,
        lists={
            code: tuple(tuple(map(str, terms)) for terms in entry.lists_for(code))
            for code in languages
            if entry.lists_for(code)
        },
        columns=tuple(_column(theme, place, marks) for place, marks in enumerate(sure)),
        general=entry.general,
    )


def _found(article: Article, entry: ThreadEntry) -> Found:
    """Return the theme's words in the sentences that hold a term of each list."""
    lists = [_by_sentence(article, terms) for terms in entry.lists_for(article.language)]
    return {
        number: hits
        for number, hits in (lists[0] if lists else {}).items()
        if all(number in company for company in lists[1:])
    }


def _by_sentence(article: Article, terms: tuple[Term, ...]) -> Found:
    found: Found = {}
    for hit in match(article.tokens, terms):
        found.setdefault(int(article.tokens.sentences[hit.word]), []).append(hit)
    return found


def _inside(found: tuple[Found, ...], same: Same) -> Same:
    """Keep of what reports the same the sentences of other articles that are on the theme."""
    inside = {
        (place, number): tuple(
            (other, sentence)
            for other, sentence in same.get((place, number), ())
            if sentence in found[other]
        )
        for place, numbers in enumerate(found)
        for number in numbers
    }
    return {place: others for place, others in inside.items() if others}


def _column(theme: _Theme, place: int, sure: Sure) -> ThreadText:
    article, found = theme.story.articles[place], theme.found[place]
    best_first = sorted(
        found,
        key=lambda number: (
            (place, number) not in theme.same,
            -len({hit.term for hit in found[number]}),
            number,
        ),
    )
    evidence = []
    first = _GENERAL_RANK if theme.entry.general else _FIRST_RANK
    for rank, number in enumerate(best_first, first):
        marks = marks_of(article, tuple(found[number]), "term")
        evidence.append(whole_sentence(article, number, _merge(marks, sure.get(number, ())), rank))
    return ThreadText(
        text=article.id,
        evidence=tuple(evidence),
        certainty=tuple(classes_of(article, sure.get(number, ())) for number in best_first),
        same=tuple(_named(theme, (place, number)) for number in best_first),
        too_early=_too_early(theme.story, article, theme.entry.moment),
    )


def _named(theme: _Theme, place: Place) -> tuple[tuple[str, int], ...]:
    others = theme.same.get(place, ())
    return tuple((theme.story.articles[other].id, number) for other, number in others)


def _merge(marks: tuple[Mark, ...], others: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Add the marks that overlap none of the first ones."""
    free = [
        other
        for other in others
        if all(other.end <= mark.start or mark.end <= other.start for mark in marks)
    ]
    return tuple(sorted((*marks, *free), key=lambda mark: mark.start))


def _too_early(story: Story, article: Article, moment: str | None) -> bool:
    known, written = story.stage(moment), story.stage(article.raw.card.moment.value)
    return known is not None and written is not None and written < known
