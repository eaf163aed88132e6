from __future__ import annotations

from compare.decisions import NONE
from compare.decisions.list_applied import list_applied
from compare.decisions.name_speakers import name_speakers
from compare.decisions.rule_on import rule_on
from compare.report import Check, Decision
from tests.support import story

TOLD = story("Kapal tiba. Nakhoda diam.", "Kapal datang.", "Hujan turun.")
CHECK = Check("AB", "Dibaca.")


def decision(
    kind: str,
    verdict: str,
    *places: tuple[str, int],
    text: str | None = None,
    story: str | None = None,
) -> Decision:
    return Decision(kind, verdict, places, text, story, CHECK, line=len(places) + 1)


SAME = decision("pair", "same", ("b", 0), ("a", 0))
DIFFERENT = decision("pair", "different", ("a", 1), ("c", 0))
JOIN = decision("join", "same", ("a", 0), ("b", 0), ("c", 0))
FOUND = decision("cell", "found", ("a", 0), ("c", 0), text="c")
MISSING = decision("cell", "not-found", ("a", 1), text="b")
SPEAKER = decision("speaker", "Nakhoda", ("a", 1))
HIDE = decision("hide", "temuan")
ALL = (SAME, DIFFERENT, JOIN, FOUND, MISSING, SPEAKER, HIDE)


def test_every_decision_finds_its_place() -> None:
    rulings = rule_on(ALL, TOLD)
    assert rulings.accepted == {frozenset({(0, 0), (1, 0)}): CHECK}
    assert rulings.rejected == {frozenset({(0, 1), (2, 0)}): CHECK}
    assert rulings.joined == ((frozenset({(0, 0), (1, 0), (2, 0)}), CHECK),)
    assert rulings.cells == {
        ((0, 0), 2): ("found", CHECK),
        ((0, 1), 1): ("not-found", CHECK),
    }
    assert rulings.told == {((0, 0), 2): (2, 0)}
    assert rulings.speakers == {(0, 1): ("Nakhoda", CHECK)}
    assert rulings.hidden == {"temuan": CHECK}
    assert rulings.decisions == ALL


def test_what_is_about_another_story_rules_nothing_here() -> None:
    elsewhere = (
        decision("pair", "same", ("a", 0), ("x", 0)),
        decision("cell", "not-found", ("a", 0), text="x"),
        decision("speaker", "Nakhoda", ("x", 1)),
        decision("hide", "temuan", story="lain"),
    )
    assert rule_on(elsewhere, TOLD) is NONE
    assert rule_on((decision("hide", "temuan", story="cerita"),), TOLD).hidden == {"temuan": CHECK}


def test_only_what_meets_something_is_listed() -> None:
    rulings = rule_on(ALL, TOLD)
    apart = frozenset({frozenset(DIFFERENT.places)})
    assert list_applied(rulings, {}, frozenset()) == (SAME, JOIN, SPEAKER)
    assert list_applied(rulings, {}, apart) == (SAME, DIFFERENT, JOIN, SPEAKER)
    assert not rulings.hides("lain")
    assert rulings.hides("temuan")
    assert list_applied(rulings, {("a", 0): 0}, apart) == (
        *(SAME, DIFFERENT, JOIN, FOUND, SPEAKER),
        HIDE,
    )
    assert list_applied(rulings, {("a", 0): 0, ("a", 1): 1}, apart) == ALL


def test_of_two_words_on_one_cell_the_first_counts() -> None:
    again = decision("cell", "not-found", ("b", 0), text="c")
    rulings = rule_on((FOUND, again), TOLD)
    for members in ([(0, 0), (1, 0)], [(1, 0), (0, 0)]):
        assert rulings.cell(members, 2) == ("found", CHECK, (2, 0))
    assert rulings.cell([(1, 0)], 2) == ("not-found", CHECK, None)
    assert rulings.cell([(0, 0)], 1) is None
    assert list_applied(rulings, {("a", 0): 3, ("b", 0): 3}, frozenset()) == (FOUND,)
    assert list_applied(rulings, {("a", 0): 3, ("b", 0): 4}, frozenset()) == (FOUND, again)


def test_hiding_nothing_notes_nothing() -> None:
    assert not NONE.hides("temuan")
    assert NONE.met == set()
    assert name_speakers((), NONE) == ()
