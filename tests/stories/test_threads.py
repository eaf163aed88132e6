from __future__ import annotations

from compare.lexicon import ThreadEntry
from compare.model import Story
from compare.report import Evidence, Thread, ThreadText
from compare.stories.threads import certainty, face
from tests.support import article, story, story_of, theme


def columns(told: Story, entry: ThreadEntry) -> tuple[ThreadText, ...]:
    (thread,) = face(told, (entry,))
    return thread.columns


def sentences(column: ThreadText) -> list[str | None]:
    return [evidence.passage for evidence in column.evidence]


def marked(evidence: Evidence, told: Story) -> list[tuple[str, str]]:
    text = told.articles[0].raw.text
    return [(text[mark.start : mark.end], mark.kind) for mark in evidence.marks]


def test_a_thread_says_what_was_looked_for() -> None:
    thread = face(story("Atap runtuh."), (theme("atap", "dua kata", also=["runtuh"]),))[0]
    assert isinstance(thread, Thread)
    assert (thread.id, thread.title, thread.terms) == ("tema", {"id": "Tema"}, ("atap", "dua kata"))
    assert thread.with_terms == ("runtuh",)


def test_every_text_has_its_column_and_an_empty_one_holds_none_of_the_words() -> None:
    told = story("Atap runtuh. Hujan turun.", "Hujan turun.", "Atapnya bocor. ATAP baru.")
    found = columns(told, theme("atap"))
    assert [column.text for column in found] == ["a", "b", "c"]
    assert [sentences(column) for column in found] == [["Atap runtuh."], [], ["ATAP baru."]]


def test_sentences_with_more_different_words_come_first_then_the_earlier() -> None:
    text = "Atap itu atap. Pasar tutup. Atap pasar runtuh. Atap bocor."
    (column,) = columns(story(text), theme("atap", "pasar"))
    assert sentences(column) == [
        "Atap pasar runtuh.",
        "Atap itu atap.",
        "Pasar tutup.",
        "Atap bocor.",
    ]
    assert [evidence.rank for evidence in column.evidence] == [1, 2, 3, 4]


def test_a_second_list_must_be_met_in_the_same_sentence() -> None:
    text = "Atap runtuh. Karena hujan. Atap runtuh karena hujan."
    (column,) = columns(story(text), theme("atap", also=["karena"]))
    assert sentences(column) == ["Atap runtuh karena hujan."]


def test_marks_stand_on_the_terms_and_on_words_of_certainty() -> None:
    told = story("Atap diduga runtuh, menurut polisi.")
    (column,) = columns(told, theme("atap", "runtuh"))
    assert marked(column.evidence[0], told) == [
        ("Atap", "term"),
        ("diduga", "alleged"),
        ("runtuh", "term"),
        ("menurut", "attributed"),
    ]


def test_a_term_keeps_its_mark_where_a_word_of_certainty_overlaps_it() -> None:
    told = story("Atap diduga runtuh.")
    (column,) = columns(told, theme("diduga runtuh"))
    assert marked(column.evidence[0], told) == [("diduga runtuh", "term")]
    assert column.certainty == (("alleged",),)


def test_classes_of_certainty_are_named_strongest_first() -> None:
    text = "Atap mungkin runtuh, kata Darto, tetapi Dinas membantah. Atap diduga tua. Atap baru."
    (column,) = columns(story(text), theme("atap"))
    assert column.certainty == (("denied", "possible", "attributed"), ("alleged",), ())


def test_certainty_is_found_by_sentence() -> None:
    one = article("Atap runtuh. Polisi menduga gempa. Konon atap itu tua.")
    found = {number: [mark.kind for mark in marks] for number, marks in certainty(one).items()}
    assert found == {1: ["alleged"], 2: ["alleged"]}


def test_a_text_written_before_a_theme_could_be_known_is_too_early() -> None:
    stages = ("runtuh", "dibuka")
    texts = [
        article("Atap baru.", name, **({"moment": moment} if moment else {}))
        for name, moment in (("a", "runtuh"), ("b", "dibuka"), ("c", None))
    ]
    told = story_of(*texts, moments=stages)
    assert [one.too_early for one in columns(told, theme("atap", moment="dibuka"))] == [
        True,
        False,
        False,
    ]
    for moment in ("runtuh", None, "tidak ada"):
        assert not any(one.too_early for one in columns(told, theme("atap", moment=moment)))


def test_no_theme_gives_no_thread() -> None:
    assert face(story("Atap runtuh."), ()) == ()
