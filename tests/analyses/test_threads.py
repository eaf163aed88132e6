from __future__ import annotations

import pytest

from compare.analyses.base import NotApplicableError
from compare.analyses.threads import ANALYSIS, run
from tests.support import facts, story, theme


def test_threads_are_shown_in_the_order_of_their_list() -> None:
    given = facts(story("Atap runtuh."), theme("runtuh", name="z"), theme("atap", name="a"))
    assert run(given) == given.threads
    assert [thread.id for thread in run(given)] == ["z", "a"]


def test_one_text_alone_has_threads_too() -> None:
    (thread,) = run(facts(story("Atap runtuh."), theme("atap")))
    assert [len(column.evidence) for column in thread.columns] == [1]


def test_a_corpus_without_themes_says_so() -> None:
    with pytest.raises(NotApplicableError, match=r"threads\.toml"):
        run(facts(story("Atap runtuh.")))
    assert ANALYSIS.section(facts(story("Atap runtuh."))).status == "not-applicable"
