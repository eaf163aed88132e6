from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from compare.decisions import Rulings
from compare.findings.choose import choose
from compare.report import FINDINGS, Check, Finding
from compare.settings import Settings
from tests.findings.builders import finding, quote, told
from tests.support import WIRE, article

TEXTS = tuple(article(" ".join(f"Kata {name}{n}." for n in range(30)), name) for name in "abcd")
A, B, C, D = TEXTS


def pair(number: int, name: str = "", **other: Any) -> Finding:
    """A finding of two texts that is of no other's sentences."""
    return finding(quote(A, number), quote(B, number), name=name or f"n{number}", **other)


def ids(found: tuple[Finding, ...], *, first: bool = True) -> list[str]:
    return [one.id for one in found if one.first == first]


def test_kinds_come_in_their_order_and_two_of_each_at_most() -> None:
    found = [
        pair(3 * place + number, kind=kind, name=f"{kind}-{number}")
        for place, kind in enumerate(reversed(FINDINGS[:4]))
        for number in range(3)
    ]
    chosen = choose(found, told(*TEXTS))
    shown = [f"{kind}-{number}" for kind in FINDINGS[:4] for number in range(2)]
    assert ids(chosen) == shown[:7]
    assert ids(chosen, first=False) == [
        "opposite-2", "certainty-2", "figures-2", "speaks-1", "speaks-2",
    ]  # fmt: skip
    few = choose(found, told(*TEXTS, settings=Settings(findings_shown=2, findings_of_a_kind=1)))
    assert ids(few) == ["opposite-0", "certainty-0"]
    assert len(few) == len(found)


def test_within_a_kind_more_texts_come_first_then_what_a_translator_explains_least() -> None:
    three = finding(quote(A, 9), quote(B, 9), quote(C, 9), name="three", translator="likely")
    found = [
        pair(0, translator="likely"),
        pair(1, translator="possible"),
        pair(2, translator="unlikely"),
        pair(3, translator=""),
        three,
    ]
    given = told(*TEXTS, settings=Settings(findings_of_a_kind=9))
    assert ids(choose(found, given)) == ["three", "n3", "n2", "n1", "n0"]


def test_copies_count_once_where_texts_are_counted() -> None:
    one, other, own = (article(" ".join(WIRE), name) for name in "abc")
    own = article("Atap runtuh. Hujan deras turun.", "c")
    copied = finding(quote(one), quote(other), quote(own), name="copied", translator="likely")
    plain = finding(quote(one, 1), quote(own, 1), name="plain", translator="possible")
    further = article("Polisi memeriksa kayu.", "d")
    assert ids(choose([copied, plain], told(one, other, own, further))) == ["plain", "copied"]


def test_two_sentences_face_each_other_once_and_the_first_to_say_so_stays() -> None:
    asked = finding(quote(A), quote(B), kind="words", name="asked")
    double = finding(quote(B), quote(A), kind="opposite", name="double")
    wider = finding(quote(A), quote(B), quote(C), kind="opposite", name="wider")
    other = finding(quote(A), quote(C), kind="opposite", name="other")
    chosen = choose([asked, double, wider, other], told(*TEXTS))
    assert ids(chosen) == ["other", "asked"]
    assert len(chosen) == 2


def test_a_hidden_finding_gives_its_place_to_the_next() -> None:
    rulings = Rulings(hidden={"n0": Check("JJ", "Lain hal.")})
    given = replace(told(*TEXTS, settings=Settings(findings_shown=1)), rulings=rulings)
    chosen = choose([pair(0), pair(1)], given)
    assert ids(chosen) == ["n1"]
    assert rulings.met == {"n0"}


def test_the_sentences_of_a_hidden_finding_do_not_come_back_under_another_name() -> None:
    rulings = Rulings(hidden={"n0": Check("JJ", "Lain hal.")})
    given = replace(told(*TEXTS), rulings=rulings)
    assert choose([pair(0), pair(0, kind="words", name="again")], given) == ()


@pytest.mark.parametrize("kind", FINDINGS)
def test_two_texts_alone_are_compared_by_sentences_that_report_the_same(kind: str) -> None:
    loose = pair(0, kind=kind, linked=False)
    assert choose([loose], told(A, B)) == ()
    assert ids(choose([loose], told(A, B, C))) == ["n0"]
    assert ids(choose([pair(0, kind=kind)], told(A, B))) == ["n0"]


def test_copies_do_not_make_two_texts_three() -> None:
    one, copy = (article(" ".join(WIRE), name) for name in "ab")
    own = article("Atap runtuh. Hujan deras turun.", "c")
    loose = finding(quote(one), quote(own), linked=False)
    assert choose([loose], told(one, copy, own)) == ()


def test_what_rests_on_damaged_text_stands_behind_the_first_screen() -> None:
    damaged = article("Harga beras yang. Naik tinggi. Atap runtuh pagi ini.", "e")
    assert damaged.damage
    place = next(  # the sentence with the stray stop
        number
        for number, unit in enumerate(damaged.sentences)
        for one in damaged.damage
        if unit.start <= one.spans[0][0] < unit.end
    )
    whole = len(damaged.sentences) - 1
    assert place != whole
    given = told(*TEXTS, damaged)
    for kind, number, shown in (
        ("opposite", place, False),
        ("opposite", whole, True),
        ("words", whole, False),
        ("labels", whole, False),
        ("use", whole, False),
    ):
        one = finding(quote(A), quote(damaged, number), kind=kind)
        assert ids(choose([one], given)) == (["x"] if shown else [])
        beside = finding(quote(A), quote(damaged, number), quote(C), kind=kind)
        assert ids(choose([beside], given)) == ["x"]


def test_what_stands_behind_takes_the_words_that_are_left() -> None:
    found = [pair(number) for number in range(4)]
    chosen = choose(found, told(*TEXTS))
    ranks = [{one.rank for one in finding.quotes} for finding in chosen]
    assert ranks[:2] == [{5}, {5}]
    assert min(ranks[2]) >= 3
    assert max(ranks[2]) < min(ranks[3])


def test_nothing_found_is_nothing_shown() -> None:
    assert choose([], told(A, B)) == ()
