from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.analyses.base import NotApplicableError
from compare.analyses.frames import run
from compare.lexicon import RelationEntry
from compare.report import FrameCount, FrameRelation
from compare.settings import Settings
from tests.support import OWN, WIRE, facts, frame, story, terms, words_in

MATERIAL = st.lists(
    st.sampled_from(
        ["perang", "“perang", "damai”", "dewan", "keamanan,", "Hujan.", "Pasar!", "34"]
    ),
    min_size=1,
    max_size=40,
)


def count(text: str, *words: str, settings: Settings | None = None) -> FrameCount:
    """The count of one frame with these words in one text."""
    (found,) = run(facts(story(text), frames=(frame(*words),), settings=settings))
    return found.counts[0]


def passages(found: FrameCount) -> list[str | None]:
    return [hit.evidence.passage for hit in found.found]


def quoted(found: FrameCount) -> list[bool]:
    return [hit.evidence.quoted for hit in found.found]


def test_the_example_of_the_method_page() -> None:
    found = count("Perang datang. “Perang usai,” katanya. Damai datang.", "perang")
    assert (found.sentences, found.of_sentences) == (2, 3)
    assert (found.hits, found.quoted_hits, found.rate) == (2, 1, None)
    assert found.of_words == 7
    assert quoted(found) == [False, True]


def test_several_words_in_one_sentence_are_several_hits_in_one_sentence() -> None:
    found = count("Perang dan perang dan musuh. Damai.", "perang", "musuh")
    assert (found.hits, found.sentences, found.of_sentences) == (3, 1, 2)
    assert found.forms == (("perang", 2), ("musuh", 1))


def test_the_longest_of_overlapping_terms_counts_once() -> None:
    found = count("Dewan Keamanan PBB bersidang.", "dewan", "keamanan", "dewan keamanan pbb")
    assert (found.hits, found.forms) == (1, (("dewan keamanan pbb", 1),))


def test_a_term_across_a_quotation_mark_is_the_narrators() -> None:
    found = count("“Itu dewan” keamanan. “Dewan keamanan,” katanya.", "dewan keamanan")
    assert quoted(found) == [False, True]
    assert found.quoted_hits == 1


def test_a_rate_is_given_from_ten_hits_on() -> None:
    nine, ten = ("Perang besar. " * number for number in (9, 10))
    assert count(nine, "perang").rate is None
    assert count(ten, "perang").rate == 500.0
    assert count(nine, "perang", settings=Settings(rate_hits=9)).rate == 500.0


def test_every_hit_is_shown_with_eight_words_either_side() -> None:
    around = " ".join(f"kata{number}" for number in range(1, 10))
    found = count(f"Awal {around} perang {around} akhir.", "perang")
    words = words_in(passages(found)[0] or "")
    assert words == [*around.split()[1:], "perang", *around.split()[:8]]
    assert count("Ini perang.", "perang").found[0].evidence.whole


def test_evidence_comes_in_the_order_of_the_text_after_the_themes() -> None:
    found = count("Perang satu. Damai. Perang dua. Perang tiga.", "perang")
    assert passages(found) == ["Perang satu.", "Perang dua.", "Perang tiga."]
    assert [hit.evidence.rank for hit in found.found] == [2, 3, 4]


def test_only_the_list_of_the_texts_language_is_looked_for() -> None:
    both = replace(frame("perang"), terms={"id": terms("perang"), "en": terms("war")})
    (found,) = run(facts(story("War dan perang."), frames=(both,)))
    assert (found.terms, found.counts[0].hits) == (("perang",), 1)


def test_a_language_without_a_list_has_no_zeros() -> None:
    given = facts(story("War dan perang."), frames=(frame("war", language="en"),))
    with pytest.raises(NotApplicableError, match="no term list"):
        run(given)


def test_a_text_without_words_has_no_hits_and_no_rate() -> None:
    found = count("***", "perang")
    assert (found.hits, found.of_words, found.rate, found.found) == (0, 0, None, ())
    assert (found.sentences, found.rate_interval) == (0, None)


def test_a_negated_hit_is_shown_and_counted_apart() -> None:
    found = count("Tidak ada perang. Perang usai. “Bukan perang,” katanya.", "perang")
    assert (found.hits, found.negated_hits, found.quoted_hits) == (1, 2, 0)
    assert (found.sentences, found.of_sentences) == (1, 3)
    assert [hit.negated for hit in found.found] == [True, False, True]
    assert found.forms == (("perang", 1),)
    one = count("Tidak ada perang.", "perang", settings=Settings(negation_words=1))
    assert (one.hits, one.negated_hits) == (1, 0)


def test_the_share_has_its_exact_interval() -> None:
    found = count("Perang datang. Damai datang.", "perang")
    assert found.interval == (0.0126, 0.9874)
    assert count("Damai.", "perang").interval == (0, 0.975)


def test_a_rate_has_an_interval_where_there_are_two_blocks_of_sentences() -> None:
    even = count("Perang besar. " * 10, "perang")
    assert (even.rate, even.rate_interval) == (500.0, (500.0, 500.0))
    single = count(", ".join(["perang"] * 10), "perang")
    assert (single.rate, single.rate_interval) == (1000.0, None)
    uneven = "Perang perang perang besar. " * 5 + "Damai di sini. " * 10
    assert (low_and_high := count(uneven, "perang").rate_interval) is not None
    assert low_and_high[0] < count(uneven, "perang").rate < low_and_high[1]  # type: ignore[operator]
    assert low_and_high == count(uneven, "perang").rate_interval


def pivots(*texts: str, words: tuple[str, ...]) -> list[tuple[str | None, str | None]]:
    (found,) = run(facts(story(*texts), frames=(frame(*words),)))
    return [(pivot.term, pivot.text) for pivot in found.pivots]


def test_the_term_that_the_order_hangs_on_by_hand() -> None:
    """The method page's example: 2 of 3 through one word, 1 of 3 through another."""
    first = "Perang datang. “Perang usai,” katanya. Damai datang."
    second = "Tempur di pasar. Damai datang. Hujan turun."
    (found,) = run(facts(story(first, second), frames=(frame("perang", "tempur"),)))
    assert found.ordered == 1
    assert [(one.term, one.text, one.pairs) for one in found.pivots] == [
        ("perang", None, (("a", "b"),))
    ]


def test_a_lead_of_one_sentence_hangs_on_it() -> None:
    """3 of 4 is more than 2 of 3; one sentence less, 2 of 3, is not."""
    first, second = "Perang. Tempur. Perang. Damai.", "Perang. Perang. Damai."
    assert pivots(first, second, words=("perang", "tempur")) == [("tempur", None), (None, "a")]


def test_an_order_that_hangs_on_nothing_is_stable() -> None:
    assert pivots("Perang. Tempur. Musuh.", "Damai. Hujan.", words=("perang", "tempur")) == []


def test_texts_that_are_level_have_no_order() -> None:
    (found,) = run(facts(story("Perang.", "Perang."), frames=(frame("perang"),)))
    assert (found.ordered, found.pivots) == (0, ())


def test_copies_lead_no_copy() -> None:
    wire = " ".join((*WIRE, "Hukum berlaku."))
    copy = " ".join((*WIRE, *OWN))
    (found,) = run(facts(story(wire, copy), frames=(frame("hukum"),)))
    assert [one.sentences for one in found.counts] == [1, 0]
    assert (found.ordered, found.pivots) == (0, ())


def test_a_frame_brings_its_relations() -> None:
    entry = replace(frame("perang"), relations=(RelationEntry("A (2000)", "same", {"id": "A"}),))
    (found,) = run(facts(story("Perang."), frames=(entry,)))
    assert found.relations == (FrameRelation("A (2000)", "same", {"id": "A"}),)


@given(MATERIAL)
def test_the_counts_agree_with_the_evidence_and_with_a_plain_count(words: list[str]) -> None:
    found = count(" ".join(words), "perang", "34")
    plain = words_in(" ".join(words))
    assert found.hits == plain.count("perang") + plain.count("34")
    assert found.hits == len(found.found) == sum(number for _, number in found.forms)
    assert found.sentences == len({hit.evidence.sentence for hit in found.found})
    assert found.quoted_hits == sum(quoted(found))
    assert found.of_words == len(plain)
