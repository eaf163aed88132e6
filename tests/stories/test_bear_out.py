from __future__ import annotations

import pytest

from compare.stories.bear_out import Bearing, bear_out
from tests.hand_made import actor, mentions
from tests.support import facts, story

CAST = (
    actor("rina", "Rina Dewi", "Rina"),
    actor("budi", "Budi"),
    actor("melati", "Melati", "Republik Melati", kind="state"),
)


def bearing(headline: str, body: str) -> tuple[list[str], list[str]]:
    """Names and figures of a headline: those that the body holds, and those that it does not."""
    found = borne(f"{headline}\n\n{body}")
    assert found is not None
    raw = f"{headline}\n\n{body}"
    return ([raw[a:b] for a, b in found.held], [raw[a:b] for a, b in found.missing])


def borne(text: str) -> Bearing | None:
    given = facts(story(text))
    (article,) = given.articles
    named = mentions(article, CAST)
    return bear_out(0, article, given.alignment, named, given.telling.quantities[0])


BODY = "Pada Senin Rina Dewi berangkat dari pasar. Ia membawa 24 tenda. Hujan turun deras."


def test_a_name_is_held_under_whatever_name() -> None:
    assert bearing("Rina tiba di Melati", BODY) == (["Rina"], ["Melati"])
    assert bearing("Budi tiba di Melati", BODY + " Republik Melati diam.") == (["Melati"], ["Budi"])


@pytest.mark.parametrize(
    ("headline", "held"),
    [
        ("Rina bawa 24 tenda", True),
        ("Rina bawa dua puluh empat tenda", True),
        ("Rina bawa 25 tenda", False),
    ],
)
def test_a_figure_is_held_where_one_can_be_equal(headline: str, held: bool) -> None:
    told, missing = bearing(headline, BODY)
    assert ([one for one in missing if "tenda" in one] == []) is held
    assert ([one for one in told if "tenda" in one] != []) is held


def test_the_nearest_sentence_is_of_the_body() -> None:
    found = borne("Rina Dewi berangkat dari pasar\n\n" + BODY)
    assert found is not None
    assert found.nearest == 1
    assert 0.4 < found.score <= 1


def test_without_a_headline_or_a_body_there_is_nothing_to_bear_out() -> None:
    assert borne(BODY) is None
    assert borne("") is None
