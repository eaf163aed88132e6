from __future__ import annotations

from compare.decisions import NONE
from compare.quotes import Quote
from compare.stories.attribute import attribute
from compare.stories.find_sides import find_sides
from tests.hand_made import actor, quote, speaking
from tests.support import story

STATE = actor("ruritania", "Ruritania", kind="state")
CAST = (
    STATE,
    actor("kementerian", "Kementerian Ruritania", kind="organ", side="ruritania"),
    actor("sari", "Sari Wulandari"),
)


def sides(text: str, words: str, who: str = "", by: str | None = None) -> frozenset[str]:
    told = story(text)
    own: list[Quote] = [quote(told.articles[0], words, who, by)]
    given = speaking(told, [own], CAST)
    return find_sides(given.telling, attribute(given.telling, NONE))


def test_an_organ_speaks_for_its_state() -> None:
    text = "Ruritania diam. “Kami tidak tahu,” kata Kementerian Ruritania."
    assert sides(text, "Kami tidak tahu", "Kementerian Ruritania", "kementerian") == {
        "ruritania",
        "kementerian",
    }


def test_who_is_called_by_a_state_speaks_for_it() -> None:
    text = "“Kami tidak tahu,” kata para pejabat di Ruritania kemarin."
    assert "ruritania" in sides(text, "Kami tidak tahu", "para pejabat di Ruritania")
    assert "ruritania" not in sides(text, "Kami tidak tahu", "para pejabat")


def test_a_role_that_names_a_state_may_be_an_office_of_it() -> None:
    text = "“Kami tidak tahu,” kata Sari Wulandari, duta besar Ruritania untuk Melati."
    assert "ruritania" in sides(text, "Kami tidak tahu", "Sari Wulandari", "sari")


def test_where_nobody_is_certain_anybody_named_in_the_sentence_may_speak() -> None:
    text = "Ruritania menjawab: “Kami tidak tahu.” Sari Wulandari pulang."
    assert sides(text, "Kami tidak tahu") == {"ruritania"}


def test_what_is_said_of_a_state_is_not_said_for_it() -> None:
    text = "“Ruritania tidak tahu,” kata Sari Wulandari."
    assert sides(text, "Ruritania tidak tahu", "Sari Wulandari", "sari") == {"sari"}
