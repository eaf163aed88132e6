from __future__ import annotations

from compare.decisions import Rulings
from compare.report import UNNAMED, Check
from compare.stories.attribute import attribute
from tests.hand_made import actor, quote, speaking
from tests.support import story

RINA = actor("rina", "Rina Dewi", "Rina")
CHECK = Check("AB", "Disebut sebelumnya.")
TEXT = "Rina tiba. “Atap itu lapuk,” katanya. Para pedagang mengatakan pasar itu ramai."


def test_a_quotation_is_its_actors_or_an_unnamed_voices_or_nobodys() -> None:
    told = story(TEXT, "Kata para  Pedagang, pasar itu ramai. “Sepi.”")
    one, other = told.articles
    quotes = [
        [
            quote(one, "Atap itu lapuk", "Rina", "rina"),
            quote(one, "pasar itu ramai", "Para pedagang", direct=False),
        ],
        [quote(other, "pasar itu ramai", "para  Pedagang"), quote(other, "Sepi")],
    ]
    speech = attribute(speaking(told, quotes, (RINA,)).telling, Rulings())
    (first, second), (third, fourth) = [[one.speaker for one in own] for own in speech.said]
    assert first == "rina"
    assert second == third != first
    assert fourth is None
    assert second is not None
    assert speech.speakers[second].kind == UNNAMED
    assert speech.speakers[second].side is None


def test_an_unnamed_voice_is_called_by_four_words_of_its_text() -> None:
    told = story("Kata seorang pejabat senior kementerian luar negeri, pasar itu ramai.")
    who = "seorang pejabat senior kementerian luar negeri"
    speech = attribute(
        speaking(told, [[quote(told.articles[0], "pasar itu ramai", who)]]).telling, Rulings()
    )
    (speaker,) = speech.speakers.values()
    assert speaker.name == {"id": "seorang pejabat senior kementerian …"}


def test_an_editors_word_names_the_speaker_of_the_quotations_in_a_sentence() -> None:
    told = story(TEXT)
    (one,) = told.articles
    quotes = [[quote(one, "Atap itu lapuk"), quote(one, "pasar itu ramai", "Para pedagang")]]
    rulings = Rulings(speakers={(0, 1): ("rina  DEWI", CHECK), (0, 2): ("Kelompok Tani", CHECK)})
    speech = attribute(speaking(told, quotes, (RINA,)).telling, rulings)
    by_list, by_editor = speech.said[0]
    assert (by_list.speaker, by_list.check) == ("rina", CHECK)
    assert by_editor.speaker is not None
    assert by_editor.check == CHECK
    added = speech.speakers[by_editor.speaker]
    assert (added.name, added.kind) == ({"id": "Kelompok Tani"}, "")


def test_a_name_that_the_text_gives_the_speaker_is_known_to_the_editor_too() -> None:
    told = story("Rina D. Sastro berkata: “Atap itu lapuk.” “Sepi.”")
    (one,) = told.articles
    quotes = [[quote(one, "Atap itu lapuk", "Rina D. Sastro", "rina"), quote(one, "Sepi")]]
    rulings = Rulings(speakers={(0, quotes[0][1].sentence): ("Rina D. Sastro", CHECK)})
    speech = attribute(speaking(told, quotes, (RINA,)).telling, rulings)
    assert [one.speaker for one in speech.said[0]][-1] == "rina"


def test_a_state_is_its_own_side_and_a_person_has_the_side_of_the_list() -> None:
    cast = (
        actor("ruritania", "Ruritania", kind="state"),
        actor("menteri", "Menteri Tarno", side="ruritania"),
        actor("ahli", "Profesor Sari"),
    )
    told = story("Pasar itu ramai.")
    speech = attribute(speaking(told, [[]], cast).telling, Rulings())
    sides = {one.id: one.side for one in speech.cast.values()}
    assert sides == {"ruritania": "ruritania", "menteri": "ruritania", "ahli": None}
    assert speech.speakers == {}
