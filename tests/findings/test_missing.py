from __future__ import annotations

import pytest

from compare.findings.missing import missing
from compare.model import Article
from compare.report import Cell, Claim, ClaimMatrix, Finding
from tests.findings.builders import quote, three, told
from tests.support import WIRE, article

TEXTS = three("Atap runtuh.", "Atap pasar runtuh.", "Hujan turun. Pasar tutup.", complete="yes")


def cell(text: Article, state: str, *, empty: bool = False) -> Cell:
    evidence = () if empty else (quote(text, len(text.sentences) - 1),)
    return Cell(text.id, state, evidence, (), None)


def found(*states: str, texts: tuple[Article, ...] = TEXTS, empty: bool = False) -> list[Finding]:
    cells = tuple(
        cell(text, state, empty=empty and state == "not-found")
        for text, state in zip(texts, states, strict=True)
    )
    claim = Claim("claim-1", quote(texts[0]), cells, (), 2, None, (), 0.6, 0.7)
    return list(missing(told(*texts, claims=[ClaimMatrix((claim,), ())])))


def test_a_claim_of_two_that_a_complete_text_lacks_is_a_finding() -> None:
    (one,) = found("found", "found", "not-found")
    assert (one.id, one.kind) == ("missing-claim-1", "missing")
    assert (one.found, one.of) == (("a", "b"), ("a", "b", "c"))
    assert [part.passage for part in one.quotes] == ["Atap runtuh.", "Pasar tutup."]
    assert one.details == (("a", ""), ("c", "nearest"))
    assert one.rests_on_one


@pytest.mark.parametrize("state", ["perhaps", "too-early", "incomplete", "found"])
def test_no_other_cell_says_that_anything_is_missing(state: str) -> None:
    assert found("found", "found", state) == []


@pytest.mark.parametrize("complete", ["no", ""])
def test_a_text_that_is_not_known_to_be_complete_lacks_nothing(complete: str) -> None:
    texts = (*TEXTS[:2], article("Hujan turun.", "c", complete=complete))
    assert found("found", "found", "not-found", texts=texts) == []


def test_a_damaged_text_lacks_nothing() -> None:
    broken = article("Harga beras yang. Naik tinggi. Pasar tutup.", "c", complete="yes")
    assert broken.damage
    assert found("found", "found", "not-found", texts=(*TEXTS[:2], broken)) == []


def test_what_copies_tell_is_told_once() -> None:
    copies = tuple(article(" ".join(WIRE), name) for name in "ab")
    assert found("found", "found", "not-found", texts=(*copies, TEXTS[2])) == []


def test_without_a_sentence_of_the_text_that_lacks_it_nothing_faces_it() -> None:
    assert found("found", "found", "not-found", empty=True) == []


def test_a_claim_of_three_rests_on_no_single_sentence() -> None:
    texts = (*TEXTS, article("Atap tua itu runtuh.", "d", complete="yes"))
    (one,) = found("found", "found", "not-found", "found", texts=texts)
    assert not one.rests_on_one
    assert one.found == ("a", "b", "d")
