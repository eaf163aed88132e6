from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from compare.lexicon import Lists, ThreadEntry
from compare.model import Story
from compare.report import Evidence, Thread, ThreadText
from compare.stories.certainty import certainty
from compare.stories.threads import face
from tests.support import article, facts, story, story_of, terms, theme


def columns(told: Story, entry: ThreadEntry) -> tuple[ThreadText, ...]:
    (thread,) = face(told, (entry,))
    return thread.columns


def sentences(column: ThreadText) -> list[str | None]:
    return [evidence.passage for evidence in column.evidence]


def marked(evidence: Evidence, told: Story) -> list[tuple[str, str]]:
    text = told.articles[0].raw.text
    return [(text[mark.start : mark.end], mark.kind) for mark in evidence.marks]


def test_a_thread_says_what_was_looked_for() -> None:
    thread = face(story("Atap runtuh."), (theme("atap", "dua kata", also=[["runtuh"]]),))[0]
    assert isinstance(thread, Thread)
    assert (thread.id, thread.title, thread.general) == ("tema", {"id": "Tema"}, False)
    assert thread.lists == {"id": (("atap", "dua kata"), ("runtuh",))}


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
    (column,) = columns(story(text), theme("atap", also=[["karena"]]))
    assert sentences(column) == ["Atap runtuh karena hujan."]


def test_each_further_list_must_be_met_in_the_same_sentence() -> None:
    text = (
        "Atap runtuh karena hujan. Atap jatuh sebab angin. Atap runtuh. Tembok runtuh sebab hujan."
    )
    entry = theme("atap", also=[["runtuh", "jatuh"], ["karena", "sebab"]])
    (column,) = columns(story(text), entry)
    assert sentences(column) == ["Atap runtuh karena hujan.", "Atap jatuh sebab angin."]
    (column,) = columns(story("Atap runtuh. Karena hujan."), entry)
    assert sentences(column) == []


WORDS = st.lists(st.sampled_from(["atap", "runtuh", "hujan", "pasar"]), min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(WORDS, min_size=1, max_size=3))
def test_a_sentence_stands_in_the_column_when_it_holds_a_word_of_every_list(
    said: list[list[str]], lists: list[list[str]]
) -> None:
    told = story(" ".join(f"Kata {n} {' '.join(words)}." for n, words in enumerate(said)))
    first, *also = (list(dict.fromkeys(words)) for words in lists)
    (column,) = columns(told, theme(*first, also=also))
    kept = [n for n, words in enumerate(said) if all(set(words) & set(each) for each in lists)]
    assert sorted(evidence.sentence for evidence in column.evidence) == kept


def test_a_list_is_for_the_texts_in_its_language() -> None:
    lists: dict[str, Lists] = {"id": (terms("atap"),), "en": (terms("roof"),)}
    entry = replace(theme("x"), lists=lists)
    other = replace(article("Le toit. Atap.", "c"), language="fr")
    told = story_of(article("Atap runtuh. Roof."), other)
    (thread,) = face(told, (entry,))
    assert thread.lists == {"id": (("atap",),)}
    assert [sentences(column) for column in thread.columns] == [["Atap runtuh."], []]


def test_sentences_that_report_the_same_come_first_and_name_each_other() -> None:
    same = "Wali kota meresmikan atap pasar yang baru pada hari Senin pagi."
    told = story(f"Atap pasar, atap kios. {same} Hujan turun.", f"Beras mahal. {same}")
    known = facts(told, theme("atap", "atap kios"))
    left, right = known.threads[0].columns
    assert (left.evidence[0].passage, right.evidence[0].passage) == (same, same)
    assert left.same == ((("b", 1),), ())
    assert right.same == ((("a", 1),),)
    assert face(told, known.entries)[0].columns[0].same == ((), ())


def test_a_general_theme_takes_its_place_on_the_site_after_all_else() -> None:
    own, general = face(story("Atap runtuh."), (theme("atap"), theme("atap", general=True)))
    ranks = [thread.columns[0].evidence[0].rank for thread in (own, general)]
    assert ranks == [1, 1000]
    assert general.general


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
