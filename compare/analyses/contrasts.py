"""Contrasts: texts facing each other on one point; observations, never verdicts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from compare.analyses.base import Analysis, Facts, NotApplicableError
from compare.language import load_language
from compare.lexicon import CONTRASTS
from compare.report import Contrast, Evidence, Mark, Thread
from compare.stories.passage import (
    marks_of,
    sentence_words,
    whole_sentence,
    window,
    words_of,
)
from compare.text.match import match, surface

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from compare.lexicon import ThreadEntry
    from compare.model import Article, Span

    Used = dict[int, set[str]]


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence on the point at issue, and what it may differ in from another text's."""

    article: int
    evidence: Evidence
    point: tuple[Mark, ...]
    """The terms of the contrast in it."""
    differs: str
    """What sets it apart: a word, a class of certainty words, or its terms."""
    classes: tuple[str, ...]
    """Classes of certainty words in it, strongest first; ("",) for none."""
    source: int
    """The text of its voice that holds these words first: copies do not face each other."""
    weight: int = 0
    """Sentences of more weight come first, whatever wording they share."""


def run(facts: Facts) -> tuple[Contrast, ...]:
    """Return what the corpus's editors asked to be contrasted and the texts do tell apart.

    Raises:
        NotApplicableError: fewer than two texts, or no theme with a contrast.
    """
    if len(facts.articles) < 2:
        raise NotApplicableError("Comparing needs two texts.")
    if not any(entry.contrast for entry in facts.entries):
        raise NotApplicableError("The list of themes (threads.toml) asks for no contrast.")
    chosen: list[Contrast] = []
    for kind in CONTRASTS:
        found = [
            contrast
            for entry, thread in zip(facts.entries, facts.threads, strict=True)
            if entry.contrast and entry.contrast.kind == kind
            for contrast in _contrast(facts, entry, thread)
            if not facts.rulings.hides(contrast.id)
        ]
        chosen += found[: facts.settings.contrasts_of_a_kind]
    return tuple(chosen[: facts.settings.contrasts_shown])


def _contrast(facts: Facts, entry: ThreadEntry, thread: Thread) -> Iterable[Contrast]:
    """Yield the contrast of a theme, if its texts differ."""
    assert entry.contrast is not None  # noqa: S101 - the caller chose entries with a contrast
    kind = entry.contrast.kind
    said = list(_on_point(facts, entry, thread))
    facing = _KINDS[kind](facts, _best(facts, said), _used(facts, entry, said))
    if len(facing) < 2:
        return
    facing = tuple(sorted(facing, key=lambda one: one.article))
    quotes = tuple(_quote(facts, one) for one in facing)
    yield Contrast(
        id=f"{kind}-{thread.id}",
        kind=kind,
        thread=thread.id,
        quotes=quotes,
        found=tuple(column.text for column in thread.columns if column.evidence),
        details=tuple((quote.text, one.differs) for quote, one in zip(quotes, facing, strict=True)),
    )


def _on_point(facts: Facts, entry: ThreadEntry, thread: Thread) -> Iterable[_Said]:
    """Yield the theme's sentences that hold a term of the contrast, text by text."""
    terms = entry.contrast.terms if entry.contrast else ()
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
                yield _Said(place, evidence, marks, differs, classes or ("",), source)


def _best(facts: Facts, said: list[_Said]) -> list[_Said]:
    """Keep the first sentences of each text: more would only make more pairs to weigh."""
    seen: Counter[int] = Counter()
    best = []
    for row in said:
        seen[row.article] += 1
        if seen[row.article] <= facts.settings.contrast_rows:
            best.append(row)
    return best


def _used(facts: Facts, entry: ThreadEntry, said: list[_Said]) -> Used:
    """Return what each text says on the point anywhere: one sentence is not the text.

    For certainty the classes of all its sentences on the point; else the terms that it uses.
    """
    contrast = entry.contrast
    used: Used = {place: set() for place in range(len(facts.articles))}
    if contrast and contrast.kind == "certainty":
        for row in said:
            used[row.article].update(row.classes)
        return used
    for place, article in enumerate(facts.articles):
        hits = match(article.tokens, contrast.terms if contrast else ())
        used[place].update(surface(article.tokens, hit) for hit in hits)
    return used


def _opposite(facts: Facts, said: list[_Said], used: Used) -> tuple[_Said, ...]:
    """One text has a word, another its opposite; the pair that shares most wording."""
    languages = sorted({article.language for article in facts.articles})
    rows = [narrowed for row in said for narrowed in _narrowed(facts, row)]
    opposites = {pair for code in languages for pair in load_language(code).antonyms}
    pairs = [
        pair
        for pair in combinations(rows, 2)
        if _apart(*pair, used)
        and {tuple(one.differs for one in pair), tuple(one.differs for one in pair[::-1])}
        & opposites
    ]
    return max(pairs, key=lambda pair: _score(facts, *pair), default=())


def _narrowed(facts: Facts, said: _Said) -> Iterable[_Said]:
    """Yield the sentence once for each of its words at issue, with that word as its only mark."""
    text = facts.articles[said.article].raw.text
    for mark in said.point:
        only = (Mark(mark.start, mark.end, "opposite"),)
        yield replace(said, point=only, differs=_folded(text[mark.start : mark.end]))


def _certainty(facts: Facts, said: list[_Said], used: Used) -> tuple[_Said, ...]:
    """Texts whose strongest words of certainty differ in class, plain statements first."""
    weighed = [replace(row, weight=-_CERTAINTY_ORDER.index(row.differs)) for row in said]
    return _differing(facts, weighed, weighed, used)


def _words(facts: Facts, said: list[_Said], used: Used) -> tuple[_Said, ...]:
    """Texts that name the point in words that none of the others chosen uses.

    The words of a damaged text never make it alone: two sound texts differ, or nothing is said.
    """
    rows = [_named(facts, row) for row in said]
    sound = [row for row in rows if not facts.articles[row.article].damage]
    return _differing(facts, sound, rows, used)


def _differing(
    facts: Facts, first: list[_Said], rows: list[_Said], used: Used
) -> tuple[_Said, ...]:
    """Return the best pair that differs, and what differs from all before it while there is room.

    Best is what leaves room for most texts, then what weighs most, then what shares most wording
    otherwise.

    Args:
        facts: the story.
        first: the sentences of which the pair is chosen.
        rows: those that may join it.
        used: what each text says on the point anywhere.
    """

    def worth(pair: tuple[_Said, ...]) -> tuple[int, float]:
        return pair[0].weight + pair[1].weight, _score(facts, *pair[:2])

    best: dict[tuple[int, int], tuple[_Said, ...]] = {}
    for pair in combinations(first, 2):
        if _apart(*pair, used):
            texts = (pair[0].article, pair[1].article)
            best[texts] = max(best.get(texts, pair), pair, key=worth)
    few = sorted(best.values(), key=worth, reverse=True)[: facts.settings.contrast_rows]
    full = [_joined(facts, pair, rows, used) for pair in few]
    return max(full, key=lambda chosen: (len(chosen), *worth(chosen)), default=())


def _joined(
    facts: Facts, chosen: tuple[_Said, ...], rows: list[_Said], used: Used
) -> tuple[_Said, ...]:
    """Add what differs from all that is chosen, while there is room."""
    while len(chosen) < facts.settings.contrast_quotes:
        others = [row for row in rows if all(_apart(row, one, used) for one in chosen)]
        if not others:
            break
        chosen += (max(others, key=lambda row: (row.weight, *_alike(facts, row, chosen))),)
    return chosen


def _named(facts: Facts, said: _Said) -> _Said:
    text = facts.articles[said.article].raw.text
    words = sorted({_folded(text[mark.start : mark.end]) for mark in said.point})
    return replace(said, differs=", ".join(words))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _apart(left: _Said, right: _Said, used: Used) -> bool:
    """Whether neither text says anywhere on the point what the other's sentence says.

    A sentence that a copy repeats is still the other text's.
    """
    alone = left.article != right.article and left.source != right.source
    return alone and not (
        set(left.differs.split(", ")) & used[right.article]
        or set(right.differs.split(", ")) & used[left.article]
    )


def _score(facts: Facts, left: _Said, right: _Said) -> float:
    """Return how much wording two sentences share, 0 to 1."""
    places = ((one.article, one.evidence.sentence) for one in (left, right))
    return facts.alignment.score(*places)


def _alike(facts: Facts, said: _Said, chosen: tuple[_Said, ...]) -> tuple[float, int]:
    """Rank a sentence by what it shares with those chosen, then by its place in the theme."""
    return sum(_score(facts, said, one) for one in chosen), -said.evidence.rank


_KINDS: dict[str, Callable[[Facts, list[_Said], Used], tuple[_Said, ...]]] = {
    "opposite": _opposite,
    "certainty": _certainty,
    "words": _words,
}

_CERTAINTY_ORDER = ("", "alleged", "attributed", "possible", "denied")
"""A plain statement beside a suspicion says most; a denial is somebody's answer to either."""


def _quote(facts: Facts, said: _Said) -> Evidence:
    """Cut a sentence down to what differs in it and a few words around; a short one stays whole."""
    article, settings = facts.articles[said.article], facts.settings
    first, margin = said.point[0], settings.contrast_margin
    others = [mark for mark in said.evidence.marks if mark.kind in ("term", said.differs)]
    marks: tuple[Mark, ...] = said.point[:1]
    if first.kind != "opposite":
        for kind in (said.differs, "term"):
            near = _nearest(first, [mark for mark in others if mark.kind == kind])
            if near and _length(article, (*marks, near)) <= settings.contrast_words - 2 * margin:
                marks = (*marks, near)
    sentence = sentence_words(article, said.evidence.sentence)
    if sentence[1] - sentence[0] <= settings.contrast_words:
        return whole_sentence(article, said.evidence.sentence, tuple(dict.fromkeys(marks)))
    words = words_of(article, marks)
    around = margin if words[1] - words[0] > 2 * margin else settings.context_words
    return window(article, words, around, tuple(dict.fromkeys(marks)))


def _nearest(point: Mark, marks: list[Mark]) -> Mark | None:
    """Return the mark that stands nearest to the point without overlapping it."""
    free = [mark for mark in marks if mark.end <= point.start or point.end <= mark.start]
    return min(free, key=lambda mark: abs(mark.start - point.start), default=None)


def _length(article: Article, marks: tuple[Mark, ...]) -> int:
    words: Span = words_of(article, marks)
    return words[1] - words[0]


ANALYSIS = Analysis(id="contrasts", order=10, run=run)
