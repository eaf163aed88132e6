from __future__ import annotations

from compare.stories.give_role import give_role
from tests.hand_made import actor, mentions
from tests.support import article

CAST = (actor("rina", "Rina Dewi", "Rina"), actor("budi", "Budi"))


def role(text: str, who: str) -> str | None:
    """The words with which a text introduces somebody."""
    told = article(text)
    found = give_role(told, mentions(told, CAST), who)
    if found is None:
        return None
    starts, ends = told.tokens.starts, told.tokens.ends
    return told.raw.text[starts[found[0]] : ends[found[1] - 1]]


def test_a_role_is_given_where_a_text_first_gives_one() -> None:
    text = "Rina tiba. Rina Dewi, ketua pedagang, lelah. Rina, guru sekolah, pulang."
    assert role(text, "rina") == "ketua pedagang"


def test_who_is_not_introduced_has_no_role() -> None:
    assert role("Rina Dewi, ketua pedagang, bertemu Budi.", "budi") is None
    assert role("Rina tiba.", "budi") is None


def test_an_introduction_comes_with_the_first_mentions() -> None:
    text = "Rina tiba. Rina duduk. Rina diam. Rina Dewi, ketua pedagang, pulang."
    assert role(text, "rina") is None
