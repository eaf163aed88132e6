from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.model import Story
from compare.report import Mark
from compare.settings import Settings
from compare.stories.claims import ClaimGroup
from compare.stories.find_copies import Copies, find_copies
from compare.stories.own_words import OWN, own_words
from tests.support import WIRE, article, story, story_of

Place = tuple[int, int]
ALONE = Copies((), (0, 1, 2), {})
"""Three texts that are independent of each other."""


def claim(*members: Place) -> ClaimGroup:
    return ClaimGroup(members, members[0], 1.0)


def own(told: Story, *members: Place, copies: Copies = ALONE) -> list[list[str]]:
    """The marked words of each member."""
    marks = own_words(told.articles, claim(*members), copies, {})
    return [
        [told.articles[place[0]].raw.text[mark.start : mark.end] for mark in marks[place]]
        for place in members
    ]


def test_words_that_no_other_text_has_are_marked_in_each() -> None:
    told = story("Atap pasar runtuh pada Senin.", "Atap pasar runtuh karena hujan.")
    assert own(told, (0, 0), (1, 0)) == [["Senin"], ["hujan"]]


def test_a_word_in_another_form_is_no_word_of_its_own() -> None:
    told = story("Wali kota membangun pasar.", "Pasar dibangun wali kota kemarin.")
    assert own(told, (0, 0), (1, 0)) == [[], ["kemarin"]]


def test_a_word_that_one_of_several_texts_shares_is_not_marked() -> None:
    told = story("Atap pasar runtuh.", "Atap pasar ambruk.", "Atap pasar ambruk.")
    assert own(told, (0, 0), (1, 0), (2, 0)) == [["runtuh"], [], []]


def test_all_sentences_of_a_text_on_the_claim_face_the_others_and_not_each_other() -> None:
    told = story("Atap runtuh. Hujan turun.", "Hujan turun dan atap runtuh pagi.")
    assert own(told, (0, 0), (0, 1), (1, 0)) == [[], [], ["pagi"]]
    alone = story("Atap runtuh. Atap roboh.", "Atap ambruk.")
    assert own(alone, (0, 0), (0, 1), (1, 0)) == [["runtuh"], ["roboh"], ["ambruk"]]


def test_neighbours_share_a_mark_and_a_comma_parts_them() -> None:
    told = story("Atap pasar tua runtuh, hancur.", "Atap baik.")
    assert own(told, (0, 0), (1, 0)) == [["pasar tua runtuh", "hancur"], ["baik"]]


def test_function_words_are_not_marked_and_negations_are() -> None:
    told = story("Atap itu tidak runtuh.", "Atap pasar runtuh.")
    assert own(told, (0, 0), (1, 0)) == [["tidak"], ["pasar"]]


def test_a_word_has_one_mark_and_those_that_stood_there_stay() -> None:
    told = story("Atap diduga lapuk.", "Atap runtuh.")
    sure = Mark(5, 11, "alleged")
    marks = own_words(told.articles, claim((0, 0), (1, 0)), ALONE, {(0, 0): (sure,)})
    assert marks == {(0, 0): (sure, Mark(12, 17, OWN)), (1, 0): (Mark(5, 11, OWN),)}


def test_what_a_copy_repeats_faces_the_other_texts_alone() -> None:
    text = " ".join(WIRE)
    told = story(text, f"{text} Selesai.", "Atap Pasar Melati ambruk.")
    copies = find_copies(told.articles, Settings())
    first = ["runtuh", "Senin pagi", "hujan deras semalam"]
    assert own(told, (0, 0), (1, 0), (2, 0), copies=copies) == [first, first, ["ambruk"]]
    assert own(told, (0, 0), (1, 0), copies=copies) == [[], []]


def test_texts_in_two_languages_do_not_face_each_other() -> None:
    english = article("The roof fell.", "b", language="en")
    told = story_of(article("Atap runtuh."), english)
    assert told.articles[1].language == "en"
    assert own(told, (0, 0), (1, 0)) == [[], []]


def test_overlapping_words_of_a_script_without_spaces_share_a_mark() -> None:
    told = story("屋顶塌了", "屋顶坏了")
    marks = own_words(told.articles, claim((0, 0), (1, 0)), ALONE, {})
    assert marks[0, 0] == (Mark(1, 4, OWN),)


WORDS = st.lists(st.sampled_from(["atap", "pasar", "runtuh", "dan", "hujan"]), min_size=1)


@given(WORDS, WORDS)
def test_marked_and_shared_words_and_function_words_make_up_the_sentence(
    left: list[str], right: list[str]
) -> None:
    told = story(*(" ".join(words).capitalize() + "." for words in (left, right)))
    marked = [" ".join(run).lower().split() for run in own(told, (0, 0), (1, 0))]
    for mine, other, found in ((left, right, marked[0]), (right, left, marked[1])):
        assert found == [word for word in mine if word not in other and word != "dan"]
