from __future__ import annotations

from dataclasses import replace

import pytest

from compare.analyses.base import NotApplicableError
from compare.analyses.threads import ANALYSIS, run
from compare.facts import Facts
from tests.support import article, contrast_theme, facts, story, story_of, theme

SCALE = ("", "attributed", "possible", "alleged", "denied")


def test_threads_are_shown_in_the_order_of_their_list() -> None:
    known = facts(story("Atap runtuh."), theme("runtuh", name="z"), theme("atap", name="a"))
    assert [thread.id for thread in run(known)] == ["z", "a"]
    assert [thread.columns for thread in run(known)] == [one.columns for one in known.threads]


def test_one_text_alone_has_threads_too() -> None:
    (thread,) = run(facts(story("Atap runtuh."), theme("atap")))
    assert [len(column.evidence) for column in thread.columns] == [1]


def test_a_general_theme_is_shown_when_two_texts_touch_it() -> None:
    both = theme("atap", name="both", general=True)
    one = theme("hujan", name="one", general=True)
    known = facts(story("Atap runtuh. Hujan turun.", "Atap bocor."), both, one)
    assert [thread.id for thread in run(known)] == ["both"]


def test_two_sentences_face_each_other_in_one_theme_alone() -> None:
    texts = ("Kami melihat pemalas.", "Mereka itu “pemalas” lagi.")
    known = facts(story(*texts), theme("pemalas", name="a"), theme("pemalas", name="b"))
    assert [len(thread.differences) for thread in run(known)] == [1, 0]


def scale(known: Facts) -> dict[str, tuple[str, ...]]:
    (thread,) = run(known)
    return dict(thread.scale)


def test_texts_stand_on_a_scale_where_the_editors_ask_how_sure_they_are() -> None:
    known = facts(
        story(
            "Atap runtuh. Diduga atap bocor.",
            "Atap runtuh, kata Darto.",
            "Atap mungkin runtuh. Tembok tua.",
            "“Atap runtuh.”",
            "Dinas membantah atap runtuh.",
        ),
        replace(contrast_theme("certainty", "runtuh"), lists=theme("atap").lists),
    )
    assert tuple(scale(known)) == SCALE
    assert scale(known) == {
        "": ("a",),
        "attributed": ("b", "d"),
        "possible": ("c",),
        "alleged": (),
        "denied": ("e",),
    }
    (thread,) = run(known)
    assert thread.at_issue == ("runtuh",)


def test_a_text_that_was_too_early_or_in_another_language_has_no_place_on_the_scale() -> None:
    early = article("Atap runtuh.", "a", moment="awal")
    other = replace(article("Atap runtuh.", "b", moment="akhir"), language="fr")
    late = article("Atap runtuh.", "c", moment="akhir")
    entry = replace(contrast_theme("certainty", "runtuh"), moment="akhir")
    known = facts(story_of(early, other, late, moments=("awal", "akhir")), entry)
    assert scale(known)[""] == ("c",)


def test_without_such_a_contrast_there_is_no_scale() -> None:
    for entry in (theme("atap"), contrast_theme("words", "atap")):
        assert scale(facts(story("Atap runtuh.", "Diduga atap runtuh."), entry)) == {}


def test_a_corpus_without_themes_says_so() -> None:
    with pytest.raises(NotApplicableError, match=r"threads\.toml"):
        run(facts(story("Atap runtuh.")))
    assert ANALYSIS.section(facts(story("Atap runtuh."))).status == "not-applicable"
