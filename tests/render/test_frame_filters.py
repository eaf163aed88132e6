from __future__ import annotations

from dataclasses import replace

import pytest

from compare.lexicon.terms import read_term
from compare.render.environment import environment
from compare.render.frame_filters import (
    by_term,
    hit_sentences,
    listed_frames,
    lost_leads,
    pivots_first,
    tally,
)
from compare.report import Evidence, Frame, FrameCount, FrameHit, Pivot, Report


def hit(term: str, sentence: int, *, quoted: bool = False, negated: bool = False) -> FrameHit:
    shown = Evidence("a", sentence, (0, 1), (0, 1), (), quoted, 2, "x", whole=True)
    return FrameHit(term, negated, shown)


def counted(*found: FrameHit) -> FrameCount:
    return FrameCount("a", 0, 0, 0, 0, 9, (0, 1), 100, None, None, found, ())


def frame(*counts: FrameCount, pivots: tuple[Pivot, ...] = ()) -> Frame:
    return Frame("a", {"id": "A"}, {"id": "A"}, "A", "A", (), (), counts, 0, pivots)


PERANG = hit("perang", 3)
MUSUH = hit("musuh", 3, quoted=True)
BUKAN = hit("perang", 5, negated=True)


def test_terms_come_with_their_hits_in_each_text_most_hits_first() -> None:
    found = by_term(frame(counted(MUSUH, PERANG), counted(), counted(BUKAN)))
    assert found == [("perang", [[PERANG], [], [BUKAN]]), ("musuh", [[MUSUH], [], []])]


def test_hits_are_told_apart() -> None:
    assert tally([PERANG, MUSUH, BUKAN]) == (1, 1, 1)
    assert tally([hit("a", 0, quoted=True, negated=True)]) == (0, 0, 1)


def test_sentences_are_those_that_the_share_counts() -> None:
    count = counted(hit("b", 1), hit("a", 1), hit("b", 1), BUKAN, PERANG)
    assert hit_sentences(count) == [(1, ["b", "a"]), (3, ["perang"])]


def test_what_changes_most_comes_first() -> None:
    one = Pivot("satu", None, (("a", "b"),))
    two = Pivot(None, "a", (("a", "b"), ("a", "c")))
    assert pivots_first(frame(pivots=(one, two))) == [two, one]


def test_lost_leads_are_told_once_for_each_text() -> None:
    pivot = Pivot("satu", None, (("a", "b"), ("a", "c"), ("b", "c")))
    assert lost_leads(pivot) == [("a", ["b", "c"]), ("b", ["c"])]


def test_a_report_without_frames_lists_none(whole: Report) -> None:
    assert [one.id for one in listed_frames(whole)] == [
        one.id for one in whole.stories[0].section("frames").items
    ]
    assert listed_frames(replace(whole, stories=())) == ()


@pytest.mark.parametrize(("language", "every"), [("en", "every form"), ("id", "semua bentuk")])
def test_a_term_looked_for_by_its_lemma_says_so_in_plain_words(language: str, every: str) -> None:
    called = environment(language).filters["term"]
    assert called(str(read_term("senjata", lemma=True))) == f"senjata ({every})"
    assert called(str(read_term("hak asasi"))) == "hak asasi"
