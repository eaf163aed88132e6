from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import compare.stories.align as module
from compare.model import Story
from compare.settings import Settings
from compare.stories.align import Alignment, SentencePair, align
from compare.stories.find_copies import find_copies
from tests.support import OTHER, OWN, WIRE, story

WORDS = st.lists(st.sampled_from(["atap", "pasar", "runtuh", "hujan", "tua"]), min_size=1)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=2, max_size=3)
RAIN = (
    "Hujan turun di bukit semalaman.",
    "Sekolah libur besok pagi.",
    "Harga beras naik lagi bulan ini.",
)
ROOF = "Atap pasar runtuh pagi ini."


def told(texts: list[list[list[str]]]) -> Story:
    return story(*(" ".join(f"{' '.join(words).capitalize()}." for words in t) for t in texts))


def aligned(one: Story) -> Alignment:
    return align(one.articles, Settings())


def brute_force(alignment: Alignment) -> list[SentencePair]:
    """Every pair of sentences of two texts from the threshold on."""
    texts = range(len(alignment.first) - 1)
    pairs = []
    for left, right in ((left, right) for left in texts for right in texts if left < right):
        for row, values in enumerate(alignment.scores(left, right).tolist()):
            for column, value in enumerate(values):
                if value >= alignment.same:
                    pairs.append(SentencePair(round(value, 6), (left, row), (right, column)))
    return sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right))


def ends(alignment: Alignment) -> set[tuple[tuple[int, int], tuple[int, int]]]:
    return {(pair.left, pair.right) for pair in alignment.pairs}


def test_texts_without_a_word_score_zero_and_pair_with_nothing() -> None:
    alignment = aligned(story("***", "…"))
    assert alignment.vectors is None
    assert alignment.scores(0, 1).tolist() == [[0]]
    assert alignment.score((0, 0), (1, 0)) == 0
    assert alignment.between([(0, 0)], [(1, 0), (0, 0)]).tolist() == [[0, 0]]
    assert alignment.pairs == ()


def test_a_text_without_sentences_pairs_with_nothing() -> None:
    alignment = aligned(story("Atap runtuh.", ""))
    assert alignment.scores(0, 1).shape == (1, 0)
    assert alignment.pairs == ()


def test_one_text_alone_has_no_pairs_and_no_text_pairs_with_itself() -> None:
    assert aligned(story(f"{ROOF} {ROOF}")).pairs == ()
    assert ends(aligned(story(f"{ROOF} {RAIN[0]}", ROOF))) == {((0, 0), (1, 0))}


@pytest.mark.parametrize("others", [(), RAIN])
def test_two_texts_of_a_sentence_or_more_find_what_both_report(others: tuple[str, ...]) -> None:
    alignment = aligned(story(" ".join((ROOF, *others)), f"{ROOF[:-1]} lagi."))
    assert ends(alignment) == {((0, 0), (1, 0))}
    assert 0 < alignment.perhaps < alignment.same <= Settings().always_same


def test_texts_with_nothing_in_common_have_no_pairs() -> None:
    assert aligned(story(" ".join(RAIN), ROOF)).pairs == ()
    assert aligned(story(RAIN[1], ROOF)).pairs == ()


def test_a_sentence_may_report_the_same_as_several_of_another_text() -> None:
    alignment = aligned(story(" ".join((ROOF, *RAIN)), f"{ROOF} Pasar itu sepi. {ROOF[:-1]} juga."))
    assert {((0, 0), (1, 0)), ((0, 0), (1, 2))} <= ends(alignment)


def test_forty_texts_on_one_event_find_each_other() -> None:
    alignment = aligned(story(*(f"{ROOF} {RAIN[place % 3]}" for place in range(40))))
    found = {pair for pair in ends(alignment) if pair[0][1] == pair[1][1] == 0}
    assert len(found) == 40 * 39 / 2


def test_a_threshold_is_the_storys_own() -> None:
    calm = aligned(story(" ".join((ROOF, *RAIN)), " ".join(RAIN[::-1])))
    alike = [f"Atap pasar {place} runtuh pagi ini." for place in ("ikan", "sayur", "kain", "buku")]
    loud = aligned(story(" ".join(alike), " ".join(alike[::-1])))
    assert calm.same < loud.same
    assert calm.perhaps < loud.perhaps


def test_a_copy_more_changes_no_score_and_no_threshold_of_the_others() -> None:
    texts = [" ".join((*WIRE, OWN[0])), " ".join(OTHER)]
    both = story(*texts)
    copied = story(*texts, texts[0])
    before = align(both.articles, Settings(), find_copies(both.articles, Settings()))
    after = align(copied.articles, Settings(), find_copies(copied.articles, Settings()))
    assert after.same == pytest.approx(before.same, abs=1e-12)
    assert after.scores(0, 1) == pytest.approx(before.scores(0, 1), abs=1e-6)
    assert after.scores(2, 1) == pytest.approx(before.scores(0, 1), abs=1e-6)


def test_a_huge_story_is_counted_piece_by_piece_with_the_same_result(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = story(*(" ".join((*RAIN[place:], ROOF)) for place in range(3)))
    kept = aligned(texts)
    monkeypatch.setattr(module, "_KEPT", 2)
    counted = aligned(texts)
    assert kept.table is not None
    assert counted.table is None
    assert ends(counted) == ends(kept)
    assert counted.scores(0, 1) == pytest.approx(kept.scores(0, 1), abs=1e-6)
    assert counted.score((0, 3), (2, 1)) == pytest.approx(kept.score((0, 3), (2, 1)), abs=1e-6)
    some, others = [(0, 3), (2, 1)], [(1, 2), (0, 3), (2, 0)]
    table = counted.between(some, others)
    assert table == pytest.approx(kept.between(some, others), abs=1e-6)
    single = [[counted.score(one, other) for other in others] for one in some]
    assert table == pytest.approx(np.array(single), abs=1e-12)


def test_a_pair_that_is_shown_states_a_chance_above_any_that_is_not() -> None:
    alignment = aligned(story(" ".join((ROOF, *RAIN)), f"{ROOF} Pasar itu sepi pagi ini."))
    table = alignment.scores(0, 1)
    shown = table >= alignment.same
    chances = np.vectorize(alignment.chance)(table)
    assert chances[shown].min() > chances[~shown].max()


@given(TEXTS)
def test_pairs_are_those_of_a_search_through_all(texts: list[list[list[str]]]) -> None:
    alignment = aligned(told(texts))
    assert list(alignment.pairs) == brute_force(alignment)
    assert all(0 <= pair.score <= 1 for pair in alignment.pairs)


@given(TEXTS)
def test_scores_are_symmetric_and_those_of_single_pairs(texts: list[list[list[str]]]) -> None:
    alignment = aligned(told(texts))
    assert np.allclose(alignment.scores(0, 1), alignment.scores(1, 0).T, atol=1e-6)
    assert alignment.score((0, 0), (1, 0)) == alignment.scores(0, 1)[0, 0]
