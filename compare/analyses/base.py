"""The shape of every analysis."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from compare.report import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from compare.facts import Facts


class NotApplicableError(Exception):
    """The story lacks what an analysis needs; the message says what, in English."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """One way of comparing the texts of a story."""

    id: str
    """A noun; file, template, test and method page carry it too."""
    order: int
    """Place on the page, smallest first."""
    run: Callable[[Facts], tuple[Any, ...]]
    """Returns the items of the section, all of one type of ``compare.report``."""
    reads: tuple[str, ...] = ()
    """Ids of the analyses whose items it asks for; none of them reads another."""

    def section(self, facts: Facts, done: Iterable[Section] = ()) -> Section:
        """Run the analysis; a mistake in it becomes a visible result, never a lost report.

        Args:
            facts: what is known of the story.
            done: sections of other analyses.
        """
        if self.reads:
            read = {one.id: one.items for one in done if one.id in self.reads}
            facts = replace(facts, sections=read)
        try:
            return Section(self.id, "ok", None, self.run(facts))
        except NotApplicableError as error:
            return Section(self.id, "not-applicable", str(error))
        except Exception as error:  # noqa: BLE001 - one broken analysis must not lose the report
            return Section(self.id, "failed", f"{type(error).__name__}: {error}")
