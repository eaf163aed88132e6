from __future__ import annotations

from compare.stories.rule_out import rule_out
from tests.support import article

TEXT = "Atap pasar runtuh."


def test_only_a_complete_text_of_a_known_moment_can_leave_out() -> None:
    assert rule_out(article(TEXT, complete="yes"), 0) == ()
    assert rule_out(article(TEXT, complete="yes"), None) == ("moment-unknown",)
    assert rule_out(article(TEXT, complete="no"), 0) == ("incomplete",)
    assert rule_out(article(TEXT), None) == ("complete-unknown", "moment-unknown")


def test_a_text_without_a_word_is_incomplete_whatever_its_card_says() -> None:
    assert rule_out(article("…", complete="yes"), 0) == ("incomplete",)
