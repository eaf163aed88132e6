from __future__ import annotations

from dataclasses import replace

from compare.findings.words import words
from compare.report import Finding, KeyText, KeyWord
from tests.findings.builders import quote, three, told

TEXTS = three(
    "Sanksi baru datang. Sanksi itu berat.",
    "Pasar menunggu sanksi. Harga naik.",
    "Kata “sanksi” disebut. Hujan turun.",
)
WORD = KeyWord(
    lemma="sanksi",
    forms=(("sanksi", 9),),
    hits=9,
    quoted=0,
    reference=1,
    reference_quoted=1,
    blocks=3,
    log_ratio=1.5,
    log_odds=2.0,
    z=3.0,
    dispersion=0.2,
    p=0.01,
    adjusted=0.02,
    marked=True,
    evidence=(quote(TEXTS[0]),),
)


def found(word: KeyWord, *others: str) -> list[Finding]:
    text = KeyText(("a",), others, 100, 100, 3, 20, (), 0.005, (0, 20), (word,), ())
    return list(words(told(*TEXTS, keyness=[text])))


def test_a_marked_word_faces_its_use_in_another_text() -> None:
    (one,) = found(WORD, "b", "c")
    assert (one.kind, one.observation, one.linked) == ("words", "frequent", False)
    assert one.details == (("a", "sanksi"), ("b", "sanksi"))
    assert [part.text for part in one.quotes] == ["a", "b"]
    assert (one.sure.effect, one.sure.value) == ("log-ratio", 1.5)
    assert (one.sure.p, one.sure.least_p) == (0.02, 0.005)
    assert one.rests_on_one


def test_a_word_that_is_not_marked_is_no_finding() -> None:
    assert found(replace(WORD, marked=False), "b") == []


def test_a_word_that_no_other_text_says_itself_faces_nothing() -> None:
    assert found(WORD, "c") == []
    assert found(replace(WORD, evidence=()), "b") == []
