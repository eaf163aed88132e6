from __future__ import annotations

from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.report import Section
from tests.support import facts, story

GIVEN = facts(story("Atap runtuh.", "Atap bocor."))


def test_what_was_found_becomes_the_section() -> None:
    analysis = Analysis("panjang", 1, lambda given: tuple(one.id for one in given.articles))
    assert analysis.section(GIVEN) == Section("panjang", "ok", None, ("a", "b"))


def test_a_story_that_lacks_what_is_needed_says_so() -> None:
    def run(_: Facts) -> tuple[object, ...]:
        raise NotApplicableError("Comparing needs three texts.")

    section = Analysis("panjang", 1, run).section(GIVEN)
    assert section == Section("panjang", "not-applicable", "Comparing needs three texts.", ())


def test_a_broken_analysis_becomes_a_visible_result() -> None:
    def run(_: Facts) -> tuple[object, ...]:
        raise KeyError("tidak ada")

    section = Analysis("panjang", 1, run).section(GIVEN)
    assert section == Section("panjang", "failed", "KeyError: 'tidak ada'", ())
