"""Claims: sentences of different articles that report the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import fsum
from typing import TYPE_CHECKING

from compare.stories.align import DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.decisions import Rulings
    from compare.model import Article, Place
    from compare.stories.align import Alignment
    from compare.stories.find_copies import Copies

    Members = frozenset[Place]


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Sentences of two articles or more that report the same thing."""

    members: tuple[Place, ...]
    """In the order of articles and sentences."""
    centre: Place
    """The member that is most like those of the other articles."""
    score: float
    """Similarity of its weakest link: of the member whose best partner is least like it, 0 to 1."""

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that tell it, in their order."""
        return tuple(sorted({article for article, _ in self.members}))


def find_claims(
    articles: tuple[Article, ...], alignment: Alignment, copies: Copies, rulings: Rulings
) -> tuple[ClaimGroup, ...]:
    """Join aligned sentences to claims, each sentence to one at most.

    After average link (Sokal & Michener 1958), in one pass: the best pair comes first, and the
    groups of its ends join when their sentences of different articles are on average as like as
    sentences that report the same (``alignment.same``). So one wrong pair chains nothing. A copied
    sentence counts once. What an editor accepted or joined is together from the start, what an
    editor rejected stays apart, also where it follows from another word of the editor.

    Args:
        articles: the texts of the story.
        alignment: their aligned sentences.
        copies: texts of one voice; a claim that one voice alone tells is none.
        rulings: what an editor says of the story.

    Returns:
        Claims, those of most voices first, then in the order of the first member.
    """
    edges = [(*ends, True) for ends in _decided(rulings)]
    edges += [(*ends, False) for ends in _aligned(articles, alignment)]
    groups: dict[Place, Members] = {}
    apart: set[frozenset[Members]] = set()
    for left, right, decided in edges:
        one, other = (groups.get(place, frozenset((place,))) for place in (left, right))
        both = frozenset((one, other))
        if one == other or both in apart or _rejected(one, other, rulings):
            continue
        if decided or _link(one, other, alignment, copies) >= alignment.same:
            groups.update(dict.fromkeys(one | other, one | other))
        else:
            apart.add(both)
    claims = [
        _claim(tuple(sorted(members)), alignment)
        for members in set(groups.values())
        if _texts(members, copies) > 1
    ]
    return tuple(sorted(claims, key=lambda claim: (-_texts(claim.members, copies), claim.members)))


def told_in(group: ClaimGroup, article: int, rulings: Rulings) -> tuple[int, ...]:
    """Return the sentences in which a text tells a claim, as an editor says or the engine."""
    own = {number for text, number in group.members if text == article}
    decided = rulings.cell(group.members, article)
    if decided is None:
        return tuple(sorted(own))
    state, _, said = decided
    return tuple(sorted(own | ({said[1]} if said else set()))) if state == "found" else ()


def expected(words: Sequence[int], told: Iterable[Sequence[int]]) -> tuple[float, ...]:
    """Return how many claims each text would tell if length alone decided which.

    Every claim keeps the number of texts that tell it; which ones they are is drawn with a chance
    in proportion to a text's words, 1 at most (sampling in proportion to size, Hansen & Hurwitz
    1943). Summed over all texts it is the number of cells that are told.

    Args:
        words: length of each text.
        told: positions of the texts that tell a claim, for each claim.
    """
    chances = [_chances(words, len(set(texts))) for texts in told]
    return tuple(fsum(column) for column in zip([0.0] * len(words), *chances, strict=True))


def _chances(words: Sequence[int], count: int) -> list[float]:
    """Return chances in proportion to words that sum up to a count, 1 at most."""
    chances = [0.0] * len(words)
    left = {text for text, length in enumerate(words) if length}
    while left and count > 0:
        rate = count / sum(words[text] for text in left)
        sure = {text for text in left if rate * words[text] >= 1}
        for text in sure or left:
            chances[text] = min(1.0, rate * words[text])
        left, count = left - sure if sure else set(), count - len(sure)
    return chances


def _decided(rulings: Rulings) -> Iterator[tuple[Place, Place]]:
    for places in (*rulings.accepted, *(places for places, _ in rulings.joined)):
        first, *others = sorted(places)
        yield from ((first, other) for other in others)


def _aligned(articles: tuple[Article, ...], alignment: Alignment) -> Iterator[tuple[Place, Place]]:
    """Yield aligned pairs, best first; among equals their order depends on no order of texts."""
    ranked = []
    for pair in alignment.pairs:
        ends = sorted((articles[at].id, sentence, at) for at, sentence in (pair.left, pair.right))
        ranked.append((-round(pair.score, DIGITS), ends))
    for _, ((_, one, left), (_, other, right)) in sorted(ranked):
        yield (left, one), (right, other)


def _rejected(one: Members, other: Members, rulings: Rulings) -> bool:
    return any(ends <= one | other for ends in rulings.rejected)


def _link(one: Members, other: Members, alignment: Alignment, copies: Copies) -> float:
    """Return the mean similarity of sentences of different articles in two groups."""
    pairs = {
        (copies.source(*left), copies.source(*right))
        for left, right in product(one, other)
        if left[0] != right[0]
    }
    found = sorted((left, right) for left, right in pairs if left[0] != right[0])
    if not found:
        return 1.0
    (rows, row), (columns, column) = (_numbered(ends) for ends in zip(*found, strict=True))
    return fsum(alignment.between(rows, columns)[row, column]) / len(found)


def _numbered(places: Sequence[Place]) -> tuple[list[Place], list[int]]:
    """Return the different places, and the number among them of each."""
    different = sorted(set(places))
    numbers = {place: number for number, place in enumerate(different)}
    return different, [numbers[place] for place in places]


def _texts(members: Iterable[Place], copies: Copies) -> int:
    return copies.count(article for article, _ in members)


def _claim(members: tuple[Place, ...], alignment: Alignment) -> ClaimGroup:
    means, best = [], []
    for place, row in zip(members, alignment.between(members, members).tolist(), strict=True):
        scores = [one for other, one in zip(members, row, strict=True) if other[0] != place[0]]
        means.append(round(fsum(scores) / len(scores), DIGITS))
        best.append(max(scores))
    return ClaimGroup(members, members[means.index(max(means))], round(min(best), DIGITS))
