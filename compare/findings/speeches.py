"""Words of a speech that several texts quote: its translators', not the texts', to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.facts import Facts
    from compare.report import Evidence, Mark


class Speeches:
    """The speeches that several texts quote, each with its quotations."""

    def __init__(self, facts: Facts) -> None:
        speeches = [same for voices in facts.sections.get("voices", ()) for same in voices.same]
        self._spans = tuple(
            (number, quotation.text, *quotation.evidence.span)
            for number, same in enumerate(speeches)
            for quotation in same.quotations
        )

    def of(self, text: str, marks: Iterable[Mark]) -> frozenset[int]:
        """Return the numbers of the speeches in whose quotations marked words of a text stand."""
        marked = tuple(marks)
        return frozenset(
            number
            for number, quoting, start, end in self._spans
            if quoting == text and any(start <= mark.start and mark.end <= end for mark in marked)
        )

    def are_one(self, left: Evidence, right: Evidence) -> bool:
        """Whether marked words of two quotations stand in one speech."""
        speeches = self.of(left.text, left.marks)
        return not speeches.isdisjoint(self.of(right.text, right.marks))
