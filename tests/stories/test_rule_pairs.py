from __future__ import annotations

from compare.decisions import NONE, Rulings
from compare.report import Check
from compare.settings import Settings
from compare.stories.align import align
from compare.stories.rule_pairs import rule_pairs
from tests.support import story

TOLD = story(
    "Atap pasar di tepi sungai runtuh. Pedagang sayur pulang ke desa.",
    "Atap pasar di tepi sungai runtuh. Pedagang sayur pulang ke desa. Hujan reda.",
)
ALIGNMENT = align(TOLD.articles, Settings())
CHECK = Check("AB", "Dibaca.")


def ends(rulings: Rulings) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [(pair.left, pair.right) for pair in rule_pairs(ALIGNMENT, rulings)]


def test_without_an_editor_the_pairs_are_the_engines() -> None:
    assert rule_pairs(ALIGNMENT, NONE) == ALIGNMENT.pairs
    assert {((0, 0), (1, 0)), ((0, 1), (1, 1))} <= set(ends(NONE))


def test_a_rejected_pair_is_gone_and_nothing_else() -> None:
    gone = ((0, 0), (1, 0))
    found = ends(Rulings(rejected={frozenset(gone): CHECK}))
    assert found == [pair for pair in ends(NONE) if pair != gone]


def test_an_accepted_pair_is_there_whatever_its_score() -> None:
    missed = ((0, 0), (1, 2))
    assert missed not in ends(NONE)
    pairs = rule_pairs(ALIGNMENT, Rulings(accepted={frozenset(missed): CHECK}))
    assert [(pair.left, pair.right) for pair in pairs] == [*ends(NONE), missed]
    assert pairs[-1].score == round(ALIGNMENT.score(*missed), 6)
    assert pairs[:-1] == ALIGNMENT.pairs


def test_a_pair_of_the_engine_that_is_accepted_stays_where_it_was() -> None:
    known = ((0, 1), (1, 1))
    assert ends(Rulings(accepted={frozenset(known): CHECK})) == ends(NONE)
