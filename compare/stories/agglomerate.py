"""From texts that are alike to groups of them, without chains."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


def agglomerate(
    groups: tuple[tuple[int, ...], ...],
    edges: Iterable[tuple[int, int, float]],
    named: int,
    least: float,
    fits: Callable[[Sequence[int], Sequence[int]], bool],
) -> tuple[tuple[int, ...], ...]:
    """Join the two groups that are most alike until none are alike enough.

    How alike two groups are is the mean score of all pairs between them, a pair without a score
    counting 0 (average linkage, Sokal & Michener 1958). So a single pair joins groups of m and n
    texts only where its score divided by m·n reaches ``least``: one wrong pair makes no chain.

    Args:
        groups: what is together from the start; each number in one group, the named ones first.
        edges: (number, other number, score above 0), each pair once.
        named: so many groups at the start are fixed by name: no two of them are joined.
        least: mean score from which two groups are one.
        fits: whether the texts of two groups may be one group, however alike they are.

    Returns:
        The groups as ordered at the start, members in order; ties went to the first ones.
    """
    kept, queue = _Groups(groups, edges), list[tuple[float, int, int]]()

    def offer(one: int) -> None:
        for other in kept.links[one]:
            if kept.mean(one, other) >= least:
                heappush(queue, (-kept.mean(one, other), min(one, other), max(one, other)))

    for one in range(len(groups)):
        offer(one)
    while queue:
        distance, one, other = heappop(queue)
        if other not in kept.links[one] or -distance != kept.mean(one, other):
            continue  # one of the two has grown or gone
        if other >= named and fits(kept.members[one], kept.members[other]):
            kept.join(one, other)
            offer(one)
    return tuple(tuple(sorted(members)) for members in kept.members if members)


class _Groups:
    """Texts in groups, and the sum of the scores between any two that have one."""

    def __init__(
        self, groups: tuple[tuple[int, ...], ...], edges: Iterable[tuple[int, int, float]]
    ) -> None:
        self.members = [list(group) for group in groups]
        self.links: list[dict[int, float]] = [{} for _ in groups]
        home = {text: place for place, group in enumerate(groups) for text in group}
        for left, right, score in edges:
            one, other = home[left], home[right]
            if one != other:
                self._link(one, other, score)

    def mean(self, one: int, other: int) -> float:
        """Return the mean score of all pairs between two groups that have any."""
        return self.links[one][other] / (len(self.members[one]) * len(self.members[other]))

    def join(self, one: int, other: int) -> None:
        """Put a group into another, and leave it empty."""
        self.members[one] += self.members[other]
        self.members[other] = []
        for third, score in self.links[other].items():
            del self.links[third][other]
            if third != one:
                self._link(one, third, score)
        self.links[other] = {}

    def _link(self, one: int, other: int, score: float) -> None:
        whole = self.links[one].get(other, 0.0) + score
        self.links[one][other] = self.links[other][one] = whole
