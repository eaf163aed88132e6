from __future__ import annotations

import pytest

from compare.analyses.base import NotApplicableError
from compare.analyses.voices import ANALYSIS, run
from compare.decisions import Rulings
from compare.facts import Facts
from compare.model import Article, Story
from compare.report import Check, Voice, Voices
from tests.hand_made import actor, quote, speaking
from tests.support import OTHER, WIRE, article, facts, story, story_of

RINA = actor("rina", "Rina Dewi", "Rina")
BUDI = actor("budi", "Budi Hartono", "Budi")
MELATI = actor("melati", "Melati", kind="state")
SENJA = actor("senja", "Senja", kind="state")
CAST = (RINA, BUDI, MELATI, SENJA)


def voices(given: Facts) -> Voices:
    (found,) = run(given)
    return found


def by_id(found: Voices) -> dict[str, Voice]:
    return {voice.id: voice for voice in found.voices}


def two_texts() -> tuple[Story, tuple[Article, ...]]:
    told = story(
        "Rina Dewi, ketua pedagang, datang. “Pasar itu tetap buka,” kata Rina. Budi membantah "
        "Rina menyebut kebakaran itu “kecelakaan di tengah malam hari”.",
        "Kata Budi, lapak ikan hilang. Melati dan Senja mengirim tenda.",
    )
    return told, told.articles


def test_the_example_of_the_method_page() -> None:
    told, (one, other) = two_texts()
    reported = "Rina menyebut kebakaran itu “kecelakaan di tengah malam hari”"
    quotes = [
        [
            quote(one, "Pasar itu tetap buka", "Rina", "rina", verb="kata"),
            quote(one, reported, "Budi", "budi", direct=False, verb="membantah"),
            quote(one, "kecelakaan di tengah malam hari", "Rina", "rina"),
        ],
        [quote(other, "lapak ikan hilang", "Budi", "budi", direct=False)],
    ]
    found = voices(speaking(told, quotes, CAST))
    rina, budi = (by_id(found)[name].texts[0] for name in ("rina", "budi"))
    assert (rina.words, rina.direct_words, rina.share) == (9, 9, round(9 / 13, 6))
    assert (budi.words, budi.direct_words, budi.share) == (4, 0, round(4 / 13, 6))
    assert (found.columns[0].words, found.columns[0].of_words) == (13, len(one.tokens))
    assert [voice.id for voice in found.voices[:2]] == ["budi", "rina"]
    assert rina.mentions == 3
    assert rina.role is not None
    assert rina.role.passage == "ketua pedagang"
    first, second = rina.quotations
    assert (first.verb, first.evidence.passage) == ("kata", "Pasar itu tetap buka")
    assert second.evidence.quoted


def test_a_quotation_over_several_sentences_is_shown_whole() -> None:
    words = "Atap itu lapuk. Kami pergi"
    told = story(f"Rina berkata: “{words}.” Lalu ia pulang.")
    found = voices(speaking(told, [[quote(told.articles[0], words, "Rina", "rina")]], CAST))
    (quotation,) = by_id(found)["rina"].texts[0].quotations
    assert quotation.evidence.passage == words
    assert quotation.words == 5


def known(text: str, name: str, **card: str) -> Article:
    return article(text, name, **{"complete": "yes", "moment": "kini", **card})


SAYS = "Kata Rina, pasar itu ramai. Pedagang datang."
SILENT = "Pasar itu terbakar. Pedagang pergi."


def states(*articles: Article, moments: tuple[str, ...] = ("dulu", "kini")) -> list[str]:
    """What can be said of Rina in these texts; those that quote her hold her words."""
    told = story_of(*articles, moments=moments)
    words = "pasar itu ramai"
    quotes = [
        [quote(one, words, "Rina", "rina")] if words in one.raw.text else [] for one in articles
    ]
    found = voices(speaking(told, quotes, CAST))
    return [one.state for one in by_id(found)["rina"].texts]


def test_only_a_complete_text_that_could_quote_does_not_quote() -> None:
    assert states(known(SAYS, "a"), known(SILENT, "b")) == ["quoted", "not-quoted"]
    assert states(known(SAYS, "a"), known(SILENT, "b", complete="no")) == ["quoted", "unsure"]
    assert states(known(SAYS, "a"), known(SILENT, "b", moment="dulu")) == ["quoted", "too-early"]
    assert states(known(SAYS, "a"), known(SILENT, "b", moment="entah")) == ["quoted", "unsure"]
    assert states(known(SAYS, "a"), known(SILENT, "b", damage="rusak")) == ["quoted", "unsure"]


def test_a_quotation_without_a_certain_speaker_may_be_anybodys() -> None:
    one, other = known(SAYS, "a"), known("“Pasar itu terbakar.” Pedagang pergi.", "b")
    told = story_of(one, other, moments=("kini",))
    quotes = [[quote(one, "pasar itu ramai", "Rina", "rina")], [quote(other, "Pasar itu terbakar")]]
    found = voices(speaking(told, quotes, CAST))
    assert [one.state for one in by_id(found)["rina"].texts] == ["quoted", "unsure"]
    assert found.columns[1].why == ("uncertain-speakers",)
    assert (found.columns[1].uncertain, found.columns[1].uncertain_words) == (1, 3)
    assert [one.text for one in found.uncertain] == ["b"]


def test_who_is_named_by_several_texts_and_quoted_by_none() -> None:
    told = story(
        "Kata Rina, pasar itu ramai. Budi pergi. Melati diam.",
        "Budi datang ke Melati. Senja diam.",
        "Melati dan Senja mengirim tenda.",
    )
    quotes = [[quote(told.articles[0], "pasar itu ramai", "Rina", "rina")], [], []]
    found = voices(speaking(told, quotes, CAST))
    assert found.unquoted == (("budi", ("a", "b")),)
    assert found.silent_sides == (("melati", ("a", "b", "c")), ("senja", ("b", "c")))
    assert [voice.id for voice in found.voices] == ["rina", "budi", "melati", "senja"]


def test_a_state_for_which_somebody_may_speak_is_not_silent() -> None:
    told = story("Kata pejabat Melati, pasar itu ramai.", "Melati dan Senja diam.", "Senja jauh.")
    quotes = [[quote(told.articles[0], "pasar itu ramai", "pejabat Melati")], [], []]
    found = voices(speaking(told, quotes, CAST))
    assert [name for name, _ in found.silent_sides] == ["senja"]


def test_copies_count_once() -> None:
    body = " ".join(WIRE)
    told = story(
        f"{body} Budi pergi.", f"{body} Budi pergi.", f"{' '.join(OTHER)} Kata Rina, kami pergi."
    )
    assert facts(told).copies.voices == (0, 0, 2)
    quotes = [[], [], [quote(told.articles[2], "kami pergi", "Rina", "rina")]]
    found = voices(speaking(told, quotes, CAST))
    assert found.unquoted == ()


def test_an_editors_word_is_marked() -> None:
    told = story("“Pasar itu ramai.”")
    check = Check("AB", "Ia disebut di atas.")
    rulings = Rulings(speakers={(0, 0): ("Rina", check)})
    given = speaking(told, [[quote(told.articles[0], "Pasar itu ramai")]], CAST, rulings)
    found = voices(given)
    (quotation,) = by_id(found)["rina"].texts[0].quotations
    assert quotation.check == check
    assert found.uncertain == ()


def test_the_same_speech_is_shown_first() -> None:
    words = "balok atap lapuk itu jatuh"
    told = story(f"Kata Rina, {words}. Kata Rina, ia pulang.", f"Menurut Rina, {words}.")
    one, other = told.articles
    quotes = [
        [quote(one, "ia pulang", "Rina", "rina"), quote(one, words, "Rina", "rina")],
        [quote(other, words, "Rina", "rina")],
    ]
    found = voices(speaking(told, quotes, CAST))
    (same,) = found.same
    assert (same.speaker, same.score) == ("rina", 1.0)
    ranks = {
        one.evidence.passage: one.evidence.rank for one in by_id(found)["rina"].texts[0].quotations
    }
    assert ranks[words] < ranks["ia pulang"]


def test_texts_without_a_quotation_have_no_voices() -> None:
    with pytest.raises(NotApplicableError):
        run(speaking(story("Pasar itu ramai."), [[]], CAST))
    assert ANALYSIS.section(speaking(story(""), [[]])).status == "not-applicable"


def test_one_sentence_with_a_quotation_is_enough() -> None:
    told = story("Kata Rina, ya.")
    found = voices(speaking(told, [[quote(told.articles[0], "ya", "Rina", "rina")]], CAST))
    assert [voice.id for voice in found.voices] == ["rina"]
    assert found.same == ()
