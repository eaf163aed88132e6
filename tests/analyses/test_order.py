from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.analyses import claims
from compare.analyses.base import NotApplicableError
from compare.analyses.order import ANALYSIS, run
from compare.decisions import Rulings
from compare.facts import Facts
from compare.report import Check, Order, OrderPair
from compare.settings import Settings
from compare.stories.claims import ClaimGroup
from tests.support import facts, story

NAMES = ("anu", "bebas", "cuma", "duri", "emas", "fajar", "gula", "hujan", "ikan", "jarak")
"""Claims are sentences with one of these names."""


def told(*orders: str, settings: Settings | None = None) -> Facts:
    """Texts with a sentence a claim: "ab c" tells anu and bebas in one sentence, then cuma."""
    texts = [
        " ".join(
            " ".join(f"rumah {NAMES[ord(one) - 97]}" for one in group).capitalize() + "."
            for group in order.split()
        )
        for order in orders
    ]
    places = [
        {one: number for number, group in enumerate(order.split()) for one in group}
        for order in orders
    ]
    letters = sorted({one for order in orders for one in order if one != " "})
    groups = []
    for claim in letters:
        members = tuple((text, rank[claim]) for text, rank in enumerate(places) if claim in rank)
        if len(members) > 1:
            groups.append(ClaimGroup(members, members[0], 0.9))
    given = facts(story(*texts), settings=settings)
    return replace(given, claims=tuple(groups))


def order(given: Facts) -> Order:
    (found,) = run(given)
    return found


def pair(*orders: str, least: int = 2) -> OrderPair:
    (found,) = order(told(*orders, settings=Settings(order_claims=least))).pairs
    return found


def tau_b(left: list[int], right: list[int]) -> float | None:
    """Kendall's tau-b by counting pairs."""
    signs = [
        ((left[one] > left[two]) - (left[one] < left[two]))
        * ((right[one] > right[two]) - (right[one] < right[two]))
        for one, two in combinations(range(len(left)), 2)
    ]
    untied = [
        sum(ranks[one] != ranks[two] for one, two in combinations(range(len(ranks)), 2))
        for ranks in (left, right)
    ]
    return sum(signs) / math.sqrt(math.prod(untied)) if all(untied) else None


def test_a_line_holds_the_first_sentence_of_each_text_that_tells_a_claim() -> None:
    given = told("a b c d", "d c", "c")
    lines = {line.places[0].sentence: line for line in order(given).lines}
    assert sorted(lines) == [2, 3]
    places = [(place.text, place.sentence, place.share) for place in lines[2].places]
    assert places == [("a", 2, 0.5), ("b", 1, 0.5), ("c", 0, 0)]


def test_the_first_of_several_sentences_counts() -> None:
    given = told("a b a", "b a")
    members = ((0, 0), (0, 2), (1, 1))
    given = replace(given, claims=(ClaimGroup(members, members[0], 0.9),))
    (line,) = order(given).lines
    assert [(place.text, place.sentence) for place in line.places] == [("a", 0), ("b", 1)]


def test_lines_stand_as_the_claims_of_the_matrix_do() -> None:
    given = told("a b c", "c b a", "b")
    (matrix,) = claims.run(given)
    assert [line.claim for line in order(given).lines] == [claim.id for claim in matrix.claims]


def test_places_are_those_of_the_cells_also_where_an_editor_set_them() -> None:
    given = told("a b c", "b a", "d b e")
    check = Check("AB", "Lain.")
    rulings = Rulings(
        cells={((0, 0), 1): ("not-found", check), ((0, 0), 2): ("found", check)},
        told={((0, 0), 2): (2, 2)},
    )
    given = replace(given, rulings=rulings)
    (matrix,) = claims.run(given)
    cells = {
        claim.id: [
            (cell.text, cell.evidence[0].sentence) for cell in claim.cells if cell.state == "found"
        ]
        for claim in matrix.claims
    }
    lines = {
        line.claim: [(place.text, place.sentence) for place in line.places]
        for line in order(given).lines
    }
    assert lines == cells
    assert sorted(lines.values()) == [[("a", 0), ("c", 2)], [("a", 1), ("b", 0), ("c", 1)]]


def test_the_same_order_the_reverse_and_ties_by_hand() -> None:
    assert pair("a b c", "a b c").tau == 1
    assert pair("a b c", "c b a").tau == -1
    assert pair("a b c", "a c b").tau == pytest.approx(1 / 3, abs=1e-6)
    tied = pair("ab c", "a b c")
    assert tied.tau == pytest.approx(2 / math.sqrt(2 * 3), abs=1e-6)
    assert tied.shared == 3
    assert tied.least_p == pytest.approx(2 / 6)


def test_claims_in_one_sentence_have_no_order() -> None:
    found = pair("abc", "a b c")
    assert (found.shared, found.tau) == (3, None)


def test_too_few_shared_claims_have_a_number_and_no_tau() -> None:
    letters = "a b c d e f g h"
    assert Settings().order_claims == 8
    found = pair(letters, letters, least=8)
    assert (found.shared, found.tau) == (8, 1)
    assert found.least_p == pytest.approx(2 / math.factorial(8))
    few = pair(letters, letters[:-2], least=8)
    assert (few.shared, few.tau) == (7, None)


def test_without_claims_there_is_no_order_and_one_text_has_none() -> None:
    assert run(facts(story("Atap runtuh.", "Hujan turun deras sekali."))) == ()
    with pytest.raises(NotApplicableError):
        run(facts(story("Atap runtuh.")))
    assert ANALYSIS.section(facts(story("Atap runtuh."))).status == "not-applicable"


PLACES = st.lists(st.integers(0, 4), min_size=2, max_size=9)


@given(st.data(), PLACES)
def test_tau_is_the_count_of_pairs_in_the_same_order(data: st.DataObject, left: list[int]) -> None:
    right = data.draw(st.permutations(left))
    orders = []
    for ranks in (left, right):
        groups = [
            "".join(chr(97 + claim) for claim, rank in enumerate(ranks) if rank == level)
            for level in sorted(set(ranks))
        ]
        orders.append(" ".join(groups))
    found = pair(*orders)
    expected = tau_b(left, right)
    assert found.tau == (None if expected is None else pytest.approx(expected, abs=1e-6))
