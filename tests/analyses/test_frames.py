from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.analyses.base import NotApplicableError
from compare.analyses.frames import run
from compare.report import FrameCount
from compare.settings import Settings
from tests.support import facts, frame, story, terms, words_in

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
    return [evidence.passage for evidence in found.evidence]


def test_the_example_of_the_method_page() -> None:
    found = count("Perang datang. “Perang usai,” katanya. Damai datang.", "perang")
    assert (found.sentences, found.of_sentences) == (2, 3)
    assert (found.hits, found.quoted_hits, found.rate) == (2, 1, None)
    assert found.of_words == 7
    assert [evidence.quoted for evidence in found.evidence] == [False, True]


def test_several_words_in_one_sentence_are_several_hits_in_one_sentence() -> None:
    found = count("Perang dan perang dan musuh. Damai.", "perang", "musuh")
    assert (found.hits, found.sentences, found.of_sentences) == (3, 1, 2)
    assert found.forms == (("perang", 2), ("musuh", 1))


def test_the_longest_of_overlapping_terms_counts_once() -> None:
    found = count("Dewan Keamanan PBB bersidang.", "dewan", "keamanan", "dewan keamanan pbb")
    assert (found.hits, found.forms) == (1, (("dewan keamanan pbb", 1),))


def test_a_term_across_a_quotation_mark_is_the_narrators() -> None:
    found = count("“Itu dewan” keamanan. “Dewan keamanan,” katanya.", "dewan keamanan")
    assert [evidence.quoted for evidence in found.evidence] == [False, True]
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
    assert count("Ini perang.", "perang").evidence[0].whole


def test_evidence_comes_in_the_order_of_the_text_after_the_themes() -> None:
    found = count("Perang satu. Damai. Perang dua. Perang tiga.", "perang")
    assert passages(found) == ["Perang satu.", "Perang dua.", "Perang tiga."]
    assert [evidence.rank for evidence in found.evidence] == [2, 3, 4]


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
    assert (found.hits, found.of_words, found.rate, found.evidence) == (0, 0, None, ())


@given(MATERIAL)
def test_the_counts_agree_with_the_evidence_and_with_a_plain_count(words: list[str]) -> None:
    found = count(" ".join(words), "perang", "34")
    plain = words_in(" ".join(words))
    assert found.hits == plain.count("perang") + plain.count("34")
    assert found.hits == len(found.evidence) == sum(number for _, number in found.forms)
    assert found.sentences == len({evidence.sentence for evidence in found.evidence})
    assert found.quoted_hits == sum(evidence.quoted for evidence in found.evidence)
    assert found.of_words == len(plain)
