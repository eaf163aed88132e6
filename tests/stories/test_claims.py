from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from compare.decisions import NONE, Rulings
from compare.model import Article, Place
from compare.report import Check
from compare.settings import Settings
from compare.stories.align import Alignment, SentencePair, align
from compare.stories.claims import ClaimGroup, expected, find_claims
from compare.stories.find_copies import Copies, find_copies
from tests.support import WIRE, article, examples, story

WORD = Check("AB", "dibaca")
A, B, C, D = ((place, 0) for place in range(4))


class Given:
    """An alignment with the scores that a test names, all others 0."""

    same = 0.6

    def __init__(self, scores: Mapping[tuple[Place, Place], float]) -> None:
        self.table = {frozenset(ends): score for ends, score in scores.items()}
        self.pairs = tuple(
            SentencePair(score, *sorted(ends))
            for ends, score in sorted(self.table.items(), key=lambda row: (-row[1], sorted(row[0])))
            if score >= self.same
        )

    def between(self, left: Iterable[Place], right: Iterable[Place]) -> NDArray[np.float64]:
        ends = [[frozenset((one, other)) for other in right] for one in left]
        return np.array([[self.table.get(pair, 0.0) for pair in row] for row in ends])


def texts(count: int) -> tuple[Article, ...]:
    return tuple(article("Atap runtuh.", chr(97 + place)) for place in range(count))


def alone(count: int) -> Copies:
    return Copies((), tuple(range(count)), {})


def claims(
    scores: Mapping[tuple[Place, Place], float],
    copies: Copies | None = None,
    rulings: Rulings = NONE,
) -> tuple[ClaimGroup, ...]:
    count = 1 + max(place[0] for ends in scores for place in ends)
    alignment = cast(Alignment, Given(scores))
    return find_claims(texts(count), alignment, copies or alone(count), rulings)


def members(found: tuple[ClaimGroup, ...]) -> list[tuple[Place, ...]]:
    return [claim.members for claim in found]


def test_a_pair_is_a_claim() -> None:
    (claim,) = claims({(B, A): 0.7})
    assert claim == ClaimGroup((A, B), A, 0.7)
    assert claim.articles == (0, 1)


def test_one_wrong_pair_chains_nothing() -> None:
    # B is like A and like C, but A and C share nothing: (0.7 + 0) / 2 is below 0.6.
    assert members(claims({(A, B): 0.9, (B, C): 0.7, (A, C): 0.0})) == [(A, B)]
    # With 0.5 between A and C the mean is 0.6.
    (claim,) = claims({(A, B): 0.9, (B, C): 0.7, (A, C): 0.5})
    assert (claim.members, claim.centre, claim.score) == ((A, B, C), B, 0.7)


def test_two_sentences_of_one_text_join_by_what_they_share_with_another() -> None:
    first, second = (0, 0), (0, 1)
    assert members(claims({(first, B): 0.8, (second, B): 0.7})) == [(first, second, B)]


def test_claims_of_most_texts_come_first_then_those_that_come_first() -> None:
    one, other = (0, 1), (1, 1)
    scores = {(A, B): 0.6, (one, other): 0.9, ((0, 2), (1, 2)): 0.8, ((0, 2), C): 0.8}
    scores[(1, 2), C] = 0.8
    assert members(claims(scores)) == [((0, 2), (1, 2), C), (A, B), (one, other)]


def test_a_copy_is_no_second_voice() -> None:
    copies = Copies((), (0, 0, 2), {B: A})
    assert claims({(A, B): 1.0, (A, C): 0.0}, copies) == ()
    found = claims({(A, B): 1.0, (A, C): 0.7, (B, C): 0.7}, copies)
    assert members(found) == [(A, B, C)]


def test_a_claim_of_three_copies_stands_behind_one_of_three_voices() -> None:
    # Texts a and c are copies: a, b and c are two voices, and so are b and d.
    copies = Copies((), (0, 1, 0, 3), {C: A})
    other = ((0, 1), (1, 1), (3, 1))
    scores = dict.fromkeys((*combinations((A, B, C), 2), *combinations(other, 2)), 0.9)
    assert members(claims(scores, copies)) == [other, (A, B, C)]
    assert members(claims(scores)) == [(A, B, C), other]


def test_a_copied_sentence_counts_once() -> None:
    # D is like C and not like A, of which B is a copy: (0.4 + 0.8) / 2, not (0.4 + 0.4 + 0.8) / 3.
    scores = {(A, B): 1.0, (A, C): 0.9, (B, C): 0.9, (C, D): 0.8, (A, D): 0.4, (B, D): 0.4}
    assert members(claims(scores)) == [(A, B, C)]
    assert members(claims(scores, Copies((), (0, 0, 2, 3), {B: A}))) == [(A, B, C, D)]


def test_what_an_editor_rejected_stays_apart() -> None:
    scores = {(A, B): 0.9, (B, C): 0.8, (A, C): 0.7}
    rejected = Rulings(rejected={frozenset((A, C)): WORD})
    assert members(claims(scores, rulings=rejected)) == [(A, B)]


def test_what_an_editor_accepted_or_joined_is_together() -> None:
    scores = {(A, B): 0.1, (A, C): 0.0, (A, D): 0.0}
    accepted = Rulings(accepted={frozenset((A, B)): WORD})
    assert claims(scores, rulings=accepted) == (ClaimGroup((A, B), A, 0.1),)
    joined = Rulings(joined=((frozenset((B, C, D)), WORD),))
    assert members(claims(scores, rulings=joined)) == [(B, C, D)]
    both = Rulings(accepted=accepted.accepted, joined=joined.joined)
    assert members(claims(scores, rulings=both)) == [(A, B, C, D)]
    against = Rulings(accepted.accepted, {frozenset((A, C)): WORD}, joined.joined)
    assert members(claims(scores, rulings=against)) == [(A, B, D)]


def found_in(*written: str) -> tuple[ClaimGroup, ...]:
    told, settings = story(*written), Settings()
    copies = find_copies(told.articles, settings)
    alignment = align(told.articles, settings, copies)
    return find_claims(told.articles, alignment, copies, NONE)


def test_stories_without_a_claim() -> None:
    assert found_in(" ".join(WIRE)) == ()
    assert found_in("", "") == ()
    assert found_in("Atap pasar lama itu runtuh.", "Kapal berlayar menuju pulau seberang.") == ()


def test_forty_texts_on_one_event_tell_one_claim() -> None:
    """Every text has a sentence that all tell, between sentences with words of its own."""
    written = [
        f"Nelayan{n} menangkap ikan{n} besar. Jembatan gantung Sungai Lembu putus diterjang banjir"
        f" bandang kemarin{n}. Gurun{n} itu panas{n} sekali."
        for n in range(40)
    ]
    found = found_in(*written)
    assert max(len(claim.articles) for claim in found) == 40


PLACES = [(text, sentence) for text in range(4) for sentence in range(2)]
ACROSS = [(one, other) for one, other in combinations(PLACES, 2) if one[0] != other[0]]
SCORES = st.dictionaries(st.sampled_from(ACROSS), st.sampled_from([0.1, 0.3, 0.6, 0.7, 0.9]))


def named(found: tuple[ClaimGroup, ...], ids: list[int]) -> set[frozenset[Place]]:
    return {frozenset((ids[text], sentence) for text, sentence in one.members) for one in found}


@examples(100)
@given(scores=SCORES, order=st.permutations(range(4)))
def test_the_order_of_texts_changes_no_claim(
    scores: dict[tuple[Place, Place], float], order: list[int]
) -> None:
    own = texts(4)
    here = find_claims(own, cast(Alignment, Given(scores)), alone(4), NONE)
    place = {text: order.index(text) for text in range(4)}
    moved = {((place[a], i), (place[b], j)): score for ((a, i), (b, j)), score in scores.items()}
    there = find_claims(
        tuple(own[text] for text in order), cast(Alignment, Given(moved)), alone(4), NONE
    )
    assert named(here, list(range(4))) == named(there, order)


@examples(100)
@given(scores=SCORES, ends=st.sampled_from(ACROSS), others=st.sets(st.sampled_from(ACROSS)))
def test_claims_share_no_sentence_and_hold_no_rejected_pair(
    scores: dict[tuple[Place, Place], float], ends: tuple[Place, Place], others: set[object]
) -> None:
    rulings = Rulings(
        accepted={frozenset(pair): WORD for pair in ACROSS if pair in others},
        rejected={frozenset(ends): WORD},
    )
    found = find_claims(texts(4), cast(Alignment, Given(scores)), alone(4), rulings)
    held = [place for claim in found for place in claim.members]
    assert len(held) == len(set(held))
    for claim in found:
        assert len(claim.articles) > 1
        assert not set(ends) <= set(claim.members)
        assert claim.centre in claim.members


@pytest.mark.parametrize(
    ("words", "told", "wanted"),
    [
        ((100, 100), [(0, 1), (0,)], (1.5, 1.5)),
        ((300, 100), [(0,)], (0.75, 0.25)),
        ((300, 100, 100), [(1, 2)], (1.0, 0.5, 0.5)),  # 2 × 300 / 500 is more than 1
        ((100, 0), [(0,)], (1.0, 0.0)),
        ((0, 0), [], (0.0, 0.0)),
        ((), [], ()),
    ],
)
def test_how_many_claims_length_would_let_one_expect(
    words: tuple[int, ...], told: list[tuple[int, ...]], wanted: tuple[float, ...]
) -> None:
    assert expected(words, told) == pytest.approx(wanted)


@examples(100)
@given(
    words=st.lists(st.integers(1, 2000), min_size=1, max_size=6),
    told=st.lists(st.sets(st.integers(0, 5), min_size=1)),
)
def test_what_is_expected_adds_up_to_what_is_told(words: list[int], told: list[set[int]]) -> None:
    cells = [tuple(sorted({text % len(words) for text in texts})) for texts in told]
    found = expected(words, cells)
    assert sum(found) == pytest.approx(sum(map(len, cells)))
    assert all(0 <= value <= len(cells) + 1e-9 for value in found)
    ordered = [value for _, value in sorted(zip(words, found, strict=True))]
    assert ordered == pytest.approx(sorted(ordered))
