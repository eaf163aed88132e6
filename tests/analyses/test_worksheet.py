from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.analyses import headlines
from compare.analyses.worksheet import ANALYSIS, run
from compare.facts import Facts
from compare.lexicon import Actor
from compare.model import Article, Damage
from compare.report import (
    STRUCTURES,
    WORKSHEET_NOTES,
    Evidence,
    Frame,
    FrameCount,
    FrameHit,
    Quotation,
    Voice,
    Voices,
    VoiceText,
    WorksheetCell,
)
from compare.settings import Settings
from compare.text.read_article import read_article
from tests.support import article, every_evidence, facts, story_of, terms

ROOF = (
    "Atap Pasar Runtuh\n"
    "\n"
    "Atap pasar runtuh karena hujan, kata Rina.\n"
    "Namun kota sebelumnya sudah diperingatkan.\n"
    "Mereka harus membangunnya lagi."
)
"""The example of the method page with one sentence more."""


def cells(given: Facts, place: int = 0) -> dict[str, WorksheetCell]:
    sheet = run(given)[place]
    return {cell.id: cell for part in sheet.structures for cell in part.cells}


def filled(text: str | Article, **known: str) -> dict[str, WorksheetCell]:
    """The worksheet of one text without what other analyses found."""
    one = article(text, **known) if isinstance(text, str) else text
    return cells(facts(story_of(one)))


def sentences(cell: WorksheetCell) -> list[int]:
    return [one.sentence for one in (*cell.passages, *cell.candidates)]


def names(cell: WorksheetCell) -> list[tuple[str, int]]:
    return [(one.name["id"], one.count) for one in cell.filled]


def test_the_cells_are_those_of_the_four_structures_and_four_elements() -> None:
    (sheet,) = run(facts(story_of(article(ROOF))))
    assert {part.id: tuple(cell.id for cell in part.cells) for part in sheet.structures} == (
        STRUCTURES
    )


def test_the_example_of_the_method_page() -> None:
    found = filled(ROOF, complete="yes")
    assert [sentences(found[name]) for name in ("headline", "lead", "close")] == [[0], [1], [3]]
    assert sentences(found["causes"]) == sentences(found["why"]) == [1]
    assert sentences(found["remedies"]) == [3]
    assert sentences(found["background"]) == [2]
    assert [one.group for one in found["coherence"].filled] == ["cause", "contrast"]
    assert names(found["pronouns"]) == [("Mereka", 1)]


def test_a_text_without_a_headline_says_so() -> None:
    text = "Atap pasar runtuh pada Senin pagi. Hujan turun deras sejak malam sebelumnya."
    for known, note in (({"title": ""}, "no-headline"), ({}, "headline-unknown")):
        found = filled(text, **known)
        assert (found["headline"].passages, found["headline"].notes) == ((), (note,))
        assert sentences(found["lead"]) == [0]


@pytest.mark.parametrize(
    ("complete", "shown", "notes"),
    [("yes", [3], ()), ("no", [], ("incomplete",)), (None, [3], ("end-unknown",))],
)
def test_the_close_is_the_last_sentence_where_the_text_is_whole(
    complete: str | None, shown: list[int], notes: tuple[str, ...]
) -> None:
    found = filled(ROOF, **({"complete": complete} if complete else {}))
    assert (sentences(found["close"]), found["close"].notes) == (shown, notes)


def test_lead_and_close_are_spoken_of_where_the_headlines_speak_of_them() -> None:
    whole = article(ROOF, complete="yes")
    cases = [(whole, "", ""), (article(ROOF, complete="no"), "incomplete", "incomplete")]
    for kind, lead, close in (("no-beginning", "no-beginning", ""), ("no-end", "", "no-end")):
        cases.append((replace(whole, damage=(Damage(kind, ((0, 1),)),)), lead, close))
    for text, lead, close in cases:
        given = replace(facts(story_of(whole)), story=story_of(text))
        found = cells(given)
        (told,) = headlines.run(given)
        reasons = {part.kind: part.why for part in told.texts[0].parts}
        for name, why in (("lead", lead), ("close", close)):
            assert found[name].notes == ((why,) if why else ())
            assert bool(found[name].passages) == (not why)
            assert reasons[name] in (why, "too-short")


def test_sentences_are_counted_and_their_words() -> None:
    found = filled("Judul Pasar\n\nSatu dua tiga. “Empat lima,” katanya. Enam.")
    assert [(one.group, one.count, one.quoted) for one in found["sentence-form"].filled] == [
        ("sentences", 4, 1),
        ("median-words", 2, 0),
        ("most-words", 3, 0),
    ]


def test_a_place_is_the_name_of_a_state_behind_a_word_for_where() -> None:
    land = Actor("aa", {"id": terms("Andara", "Kota Kenari")}, {"id": "Andara"})
    text = "Atap runtuh di Kota Kenari. Pasukan Andara datang. Pasar di Melati tutup."
    given = facts(story_of(article(text)), actors=(land,))
    found = cells(given)
    assert names(found["where"]) == [("Kota Kenari", 1)]
    assert [one.sentence for one in found["where"].filled] == [0]
    assert names(found["who"]) == [("Andara", 2)]
    assert found["where"].notes == ("names-known",)


def test_what_another_analysis_did_not_give_is_named() -> None:
    found = filled(ROOF)
    missing = {name: cell.missing for name, cell in found.items() if cell.missing}
    assert missing == {
        "sources": ("voices",),
        "statement": ("voices",),
        "what": ("claims",),
        "detail": ("threads",),
        "define": ("frames",),
        "causes": ("frames",),
        "moral": ("frames",),
    }


def shown(sentence: int, rank: int = 2) -> Evidence:
    return Evidence("a", sentence, (0, 4), (0, 1), (), False, rank, "Atap", whole=False)


def speech(sentence: int, *, direct: bool = True) -> Quotation:
    return Quotation("a", "full", direct, shown(sentence), "rina", "kata", "", False, 3)


def test_speakers_come_from_the_voices_with_their_quotations() -> None:
    said = (speech(1), speech(3, direct=False))
    rina = Voice("rina", {"id": "Rina"}, "person", None, (VoiceText("a", 2, said, 6, None),))
    silent = Voice("budi", {"id": "Budi"}, "person", None, (VoiceText("a", 2, (), 0, None),))
    unsure = replace(speech(2), speaker=None)
    voices = Voices((rina, silent), (), (unsure,), (), (), ())
    given = replace(facts(story_of(article(ROOF))), sections={"voices": (voices,)})
    found = cells(given)
    (one,) = found["sources"].filled
    assert (one.name, one.count, one.quoted, one.sentence) == ({"id": "Rina"}, 2, 1, 1)
    assert found["sources"].notes == ("uncertain-speakers",)
    assert sentences(found["statement"]) == [1, 2, 3]


def frame(name: str, *places: int) -> Frame:
    found = tuple(FrameHit("x", negated=False, evidence=shown(place)) for place in places)
    count = FrameCount("a", len(places), 0, 0, len(places), 4, (0, 1), 9, None, None, found, ())
    return Frame(name, {"id": name}, {"id": name}, "A", "A", (), (), (count,), 0, ())


def test_frames_name_the_problem_and_add_places_to_causes_and_judgements() -> None:
    frames = (frame("conflict", 2), frame("responsibility", 0, 3), frame("legitimacy", 1))
    given = replace(facts(story_of(article(ROOF))), sections={"frames": frames})
    found = cells(given)
    assert names(found["define"]) == [("responsibility", 2), ("conflict", 1), ("legitimacy", 1)]
    assert sentences(found["define"]) == [0, 3]
    assert sentences(found["causes"]) == [0, 1, 3]
    assert sentences(found["moral"]) == [1]


def test_places_to_read_are_a_few_one_a_sentence_in_the_order_of_the_text() -> None:
    text = "Pasar tutup karena hujan karena angin. " * 9
    assert sentences(filled(text)["why"]) == [0, 1, 2, 3, 4]
    given = facts(story_of(article(text)), settings=Settings(worksheet_candidates=2))
    assert sentences(cells(given)["why"]) == [0, 1]


def test_a_language_without_lists_says_so() -> None:
    foreign = read_article(article("Katto romahti. Sade alkoi.").raw, "fi")
    found = filled(foreign)
    for name in ("background", "why", "how", "coherence", "pronouns", "remedies", "where"):
        assert found[name].notes == ("no-list",), name
    assert sentences(found["lead"]) == [0]


def test_a_step_that_breaks_loses_its_cells_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("rusak")

    monkeypatch.setattr("compare.telling.find_mentions", fail)
    monkeypatch.setattr("compare.telling.find_quantities", fail)
    section = ANALYSIS.section(facts(story_of(article(ROOF))))
    assert section.status == "ok"
    found = {cell.id: cell for part in section.items[0].structures for cell in part.cells}
    broken = {name for name, cell in found.items() if cell.broken == ("ZeroDivisionError: rusak",)}
    assert broken == {"who", "where", "when", "lexicon", "graphics", "moral"}
    assert not any(found[name].notes for name in broken - {"graphics"})
    assert sentences(found["lead"]) == [1]


def test_no_step_breaks_on_a_story_of_two_texts() -> None:
    given = facts(story_of(article(ROOF, "a"), article("Hujan turun. “Ya,” kata Rina.", "b")))
    for sheet in run(given):
        assert not [cell for part in sheet.structures for cell in part.cells if cell.broken]


def test_every_text_of_a_story_has_its_sheet() -> None:
    given = facts(story_of(article(ROOF, "a"), article("Hujan turun.", "b")))
    assert [sheet.text for sheet in run(given)] == ["a", "b"]


@given(st.lists(st.sampled_from(["Atap", "karena", "“di", "mereka”", "runtuh.", "***", "\n\n"])))
def test_any_text_has_a_sheet_and_no_long_words_of_it_outside_evidence(words: list[str]) -> None:
    sheet = run(facts(story_of(article(" ".join(words)))))[0]
    for part in sheet.structures:
        for cell in part.cells:
            assert set(cell.notes) <= set(WORKSHEET_NOTES)
            assert all(len(name.split()) <= 5 for one in cell.filled for name in one.name.values())
    assert all(one.rank >= 3 for one in every_evidence(sheet))
