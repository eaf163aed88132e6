from __future__ import annotations

import pytest

from compare.analyses.threads import run as threads
from compare.facts import Facts
from compare.findings.differences import differences
from compare.lexicon import ThreadEntry
from compare.report import Difference, Finding, Mark, Thread, ThreadText
from compare.stories.passage import whole_sentence
from tests.findings.builders import quote, three, told
from tests.support import contrast_theme, facts, story, theme

A, B, C = three("Atap runtuh.", "Atap bocor.", "Hujan turun.")


def thread(*found: Difference, general: bool = False, early: str = "") -> Thread:
    columns = tuple(ThreadText(one.id, (), (), (), one.id in early) for one in (A, B, C))
    title = {"id": "Atap"}
    return Thread("atap", title, title, None, {}, columns, general=general, differences=found)


def difference(kind: str, *details: str, term: str = "") -> Difference:
    return Difference(kind, (quote(A), quote(B)), (details[0], details[1]), term)


def found(*threads: Thread, entry: ThreadEntry | None = None) -> list[Finding]:
    given: Facts = told(A, B, C, threads=threads)
    if entry:
        given = facts(given.story, entry)
        given.sections["threads"] = threads
    return list(differences(given))


@pytest.mark.parametrize("kind", ["opposite", "certainty", "figures"])
def test_sentences_that_report_the_same_and_differ_are_findings(kind: str) -> None:
    (one,) = found(thread(difference(kind, "runtuh", "bocor")))
    assert (one.kind, one.observation, one.linked, one.rests_on_one) == (kind, kind, True, True)
    assert one.details == (("a", "runtuh"), ("b", "bocor"))
    assert [(part.text, part.passage, part.rank) for part in one.quotes] == [
        ("a", "Atap runtuh.", 0),
        ("b", "Atap bocor.", 0),
    ]
    assert (one.subject, one.thread, one.asked) == ({"id": "Atap"}, "atap", True)


def test_its_address_is_made_of_the_words_and_outlives_other_findings() -> None:
    first, other = difference("opposite", "runtuh", "bocor"), difference("figures", "dua", "tiga")
    (alone,) = found(thread(first))
    both = found(thread(other, first, general=True))
    assert both[1].id == alone.id
    assert both[0].id != alone.id
    assert alone.id.startswith("opposite-atap-")
    assert not both[1].asked


def test_the_use_of_a_word_counts_where_the_editors_want_it_contrasted() -> None:
    row = thread(difference("voice", "rezim", "rezim", term="rezim"))
    assert found(row) == []
    assert found(row, entry=contrast_theme("words", "tiran", name="atap")) == []
    assert found(row, entry=contrast_theme("opposite", "rezim", name="atap")) == []
    (one,) = found(row, entry=contrast_theme("words", "rezim", name="atap"))
    assert (one.kind, one.observation, one.linked) == ("use", "quotation-marks", False)
    assert one.sure.term == "rezim"


def test_a_word_beside_two_names_shows_the_names_as_the_texts_have_them() -> None:
    texts = three("Rezim Korea Utara marah.", "Rezim Rusia marah.", "Hujan turun.")
    quotes = tuple(
        whole_sentence(
            text, 0, (Mark(0, 5, "term"), Mark(6, text.raw.text.index(" marah"), "term"))
        )
        for text in texts[:2]
    )
    row = Difference("beside", (quotes[0], quotes[1]), ("north-korea", "russia"), "rezim")
    given = facts(story(*(text.raw.text for text in texts)), contrast_theme("words", "rezim"))
    columns = tuple(ThreadText(text.id, (), (), (), False) for text in texts)
    title = {"id": "Tema"}
    given.sections["threads"] = (
        Thread("tema", title, title, None, {}, columns, differences=(row,)),
    )
    (one,) = differences(given)
    assert one.observation == "beside"
    assert one.details == (("a", "Korea Utara"), ("b", "Rusia"))


def test_a_text_written_too_early_for_the_theme_takes_no_part() -> None:
    row = difference("opposite", "runtuh", "bocor")
    assert found(thread(row, early="b")) == []
    assert len(found(thread(row, early="c"))) == 1


def test_a_class_of_certainty_is_kept_and_words_are_few() -> None:
    (one,) = found(thread(difference("certainty", "", "attributed")))
    assert one.details == (("a", ""), ("b", "attributed"))
    long = "satu dua tiga empat lima"
    (one,) = found(thread(difference("figures", long, "enam")))
    assert one.details[0] == ("a", "satu dua tiga empat")


def test_the_analysis_of_themes_feeds_it() -> None:
    same = "Menurut dinas kota pasukan Rusia di garis depan {} wilayah sejak bulan lalu."
    texts = [same.format(word) for word in ("merebut", "kehilangan")]
    given = facts(story(*texts, "Hujan turun."), theme("pasukan"))
    given.sections["threads"] = threads(given)
    (one,) = differences(given)
    assert {detail for _, detail in one.details} == {"merebut", "kehilangan"}


def test_without_the_analysis_there_is_nothing() -> None:
    assert list(differences(told(A, B, C))) == []
