"""The sentences on a point at issue that set texts apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from compare.findings.said import Said, folded
from compare.findings.speeches import Speeches
from compare.language import load_language
from compare.report import Mark
from compare.text.match import match, surface

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from compare.facts import Facts
    from compare.lexicon import Term

    Used = dict[int, set[str]]
    Terms = tuple[Term, ...]


def face_sentences(
    facts: Facts, kind: str, said: list[Said], terms: tuple[Term, ...]
) -> tuple[Said, ...]:
    """Return the sentences of different texts that differ most tellingly; () where none do.

    Args:
        facts: the story.
        kind: one of ``lexicon.CONTRASTS``.
        said: the sentences on the point, text by text.
        terms: the words of the point.
    """
    return _KINDS[kind](facts, _best(facts, said), _used(facts, kind, said, terms))


def _best(facts: Facts, said: list[Said]) -> list[Said]:
    """Keep the first sentences of each text: more would only make more pairs to weigh."""
    seen: Counter[int] = Counter()
    best = []
    for row in said:
        seen[row.article] += 1
        if seen[row.article] <= facts.settings.contrast_rows:
            best.append(row)
    return best


def _used(facts: Facts, kind: str, said: list[Said], terms: Terms) -> Used:
    """Return what each text says on the point anywhere: one sentence is not the text.

    For certainty the classes of all its sentences on the point; else the terms that it uses.
    """
    used: Used = {place: set() for place in range(len(facts.articles))}
    if kind == "certainty":
        for row in said:
            used[row.article].update(row.classes)
        return used
    for place, article in enumerate(facts.articles):
        hits = match(article.tokens, terms)
        used[place].update(surface(article.tokens, hit) for hit in hits)
    return used


def _opposite(facts: Facts, said: list[Said], used: Used) -> tuple[Said, ...]:
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
    return max(pairs, key=lambda pair: _likeness(facts, *pair), default=())


def _narrowed(facts: Facts, said: Said) -> Iterable[Said]:
    """Yield the sentence once for each of its words at issue, with that word as its only mark."""
    text = facts.articles[said.article].raw.text
    for mark in said.point:
        only = (Mark(mark.start, mark.end, "opposite"),)
        yield replace(said, point=only, differs=folded(text[mark.start : mark.end]))


def _certainty(facts: Facts, said: list[Said], used: Used) -> tuple[Said, ...]:
    """Texts whose strongest words of certainty differ in class, plain statements first."""
    weighed = [replace(row, weight=-_CERTAINTY_ORDER.index(row.differs)) for row in said]
    return _differing(facts, weighed, weighed, used)


def _words(facts: Facts, said: list[Said], used: Used) -> tuple[Said, ...]:
    """Texts that name the point in words that none of the others chosen uses.

    The words of a damaged text never make it alone: two sound texts differ, or nothing is said.
    Nor do those of one speech, which reach the texts through other translators.
    """
    speeches = Speeches(facts)
    rows = [_named(facts, row, speeches) for row in said]
    sound = [row for row in rows if not facts.articles[row.article].damage]
    return _differing(facts, sound, rows, used)


def _differing(facts: Facts, first: list[Said], rows: list[Said], used: Used) -> tuple[Said, ...]:
    """Return the best pair that differs, and what differs from all before it while there is room.

    Best is what leaves room for most texts, then what weighs most, then what shares most wording
    otherwise.

    Args:
        facts: the story.
        first: the sentences of which the pair is chosen.
        rows: those that may join it.
        used: what each text says on the point anywhere.
    """

    def worth(pair: tuple[Said, ...]) -> tuple[int, float]:
        return pair[0].weight + pair[1].weight, _likeness(facts, *pair[:2])

    best: dict[tuple[int, int], tuple[Said, ...]] = {}
    for pair in combinations(first, 2):
        if _apart(*pair, used):
            texts = (pair[0].article, pair[1].article)
            best[texts] = max(best.get(texts, pair), pair, key=worth)
    few = sorted(best.values(), key=worth, reverse=True)[: facts.settings.contrast_rows]
    full = [_joined(facts, pair, rows, used) for pair in few]
    return max(full, key=lambda chosen: (len(chosen), *worth(chosen)), default=())


def _joined(
    facts: Facts, chosen: tuple[Said, ...], rows: list[Said], used: Used
) -> tuple[Said, ...]:
    """Add what differs from all that is chosen, while there is room."""
    while len(chosen) < facts.settings.contrast_quotes:
        others = [row for row in rows if all(_apart(row, one, used) for one in chosen)]
        if not others:
            break
        chosen += (max(others, key=lambda row: (row.weight, *_alike(facts, row, chosen))),)
    return chosen


def _named(facts: Facts, said: Said, speeches: Speeches) -> Said:
    raw = facts.articles[said.article].raw
    words = sorted({folded(raw.text[mark.start : mark.end]) for mark in said.point})
    return replace(said, differs=", ".join(words), speeches=speeches.of(raw.id, said.point))


def _apart(left: Said, right: Said, used: Used) -> bool:
    """Whether neither text says anywhere on the point what the other's sentence says.

    A sentence that a copy repeats is still the other text's; a speech that both quote is nobody's.
    """
    alone = left.article != right.article and left.source != right.source
    own = left.speeches.isdisjoint(right.speeches)
    return (
        alone
        and own
        and not (
            set(left.differs.split(", ")) & used[right.article]
            or set(right.differs.split(", ")) & used[left.article]
        )
    )


def _likeness(facts: Facts, left: Said, right: Said) -> float:
    """Return how much wording two sentences share, 0 to 1."""
    places = ((one.article, one.evidence.sentence) for one in (left, right))
    return facts.alignment.score(*places)


def _alike(facts: Facts, said: Said, chosen: tuple[Said, ...]) -> tuple[float, int]:
    """Rank a sentence by what it shares with those chosen, then by its place in the theme."""
    return sum(_likeness(facts, said, one) for one in chosen), -said.evidence.rank


_KINDS: dict[str, Callable[[Facts, list[Said], Used], tuple[Said, ...]]] = {
    "opposite": _opposite,
    "certainty": _certainty,
    "words": _words,
}

_CERTAINTY_ORDER = ("", "alleged", "attributed", "possible", "denied")
"""A plain statement beside a suspicion says most; a denial is somebody's answer to either."""
