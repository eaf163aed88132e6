"""One speech in two translations: its wording is no choice of the texts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.analyses.voices import run
from compare.facts import Facts
from compare.findings.collect import collect
from compare.findings.speeches import Speeches
from compare.report import Finding, Mark, Voices
from compare.stories.passage import whole_sentence
from tests.hand_made import actor, quote, speaking
from tests.support import contrast_theme, facts, story

RINA = actor("rina", "Rina Dewi", "Rina")
SPOKEN = (
    "pedagang liar digusur dari lapak lama tanpa ganti rugi",
    "penjual digusur dari lapak lama tanpa ganti rugi",
)
TEXTS = (*(f"Hujan turun. Rina menyebut “{words}”." for words in SPOKEN), "Pelaku usaha pergi.")
NAMES = contrast_theme("words", "pedagang liar", "penjual", "pelaku usaha")


def given(*texts: str) -> Facts:
    """Texts of which the first two quote Rina, and who speaks in them."""
    told = story(*texts)
    said = [
        [quote(one, words, "Rina", "rina", verb="menyebut")] if words in one.raw.text else []
        for one, words in zip(told.articles, (*SPOKEN, "-"), strict=False)
    ]
    spoken = speaking(told, said, (RINA,))
    sections = {"voices": run(spoken)}
    return replace(facts(told, NAMES), telling=spoken.telling, sections=sections)


def found(known: Facts) -> list[Finding]:
    return [one for one in collect(known) if one.kind == "words"]


def test_two_translations_of_one_speech_do_not_face_each_other() -> None:
    known = given(*TEXTS[:2])
    assert len(known.sections["voices"][0].same) == 1
    assert found(known) == []
    (contrast,) = found(replace(known, sections={}))
    assert [detail for _, detail in contrast.details] == ["pedagang liar", "penjual"]


def test_another_text_takes_the_place_of_the_second_translation() -> None:
    (contrast,) = found(given(*TEXTS))
    assert len(contrast.quotes) == 2
    assert contrast.quotes[1].text == "c"


def test_words_beside_a_speech_are_the_texts_own() -> None:
    own = (TEXTS[0].replace("Hujan", "Penjual"), TEXTS[1].replace("Hujan", "Pelaku usaha"))
    known = given(*own)
    assert len(known.sections["voices"][0].same) == 1
    (contrast,) = found(known)
    assert {quote.sentence for quote in contrast.quotes} != {1}


@pytest.mark.parametrize("word", ["pedagang liar", "Hujan"])
def test_only_what_is_marked_inside_a_quotation_is_of_its_speech(word: str) -> None:
    known = given(*TEXTS[:2])
    left, right = known.articles
    inside = word in SPOKEN[0]
    evidence = [
        whole_sentence(text, int(inside), (Mark(start, start + len(said), "term"),))
        for text, said in ((left, word), (right, "penjual" if inside else word))
        for start in (text.raw.text.index(said),)
    ]
    speeches = Speeches(known)
    assert speeches.are_one(*evidence) is inside
    assert not speeches.are_one(evidence[0], replace(evidence[0], text="c"))


def test_without_voices_no_speech_is_known() -> None:
    known = replace(given(*TEXTS), sections={"voices": (Voices((), (), (), (), (), ()),)})
    assert Speeches(known).of("a", (Mark(0, 5, "term"),)) == frozenset()
