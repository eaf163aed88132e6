from __future__ import annotations

from dataclasses import replace

import pytest

from compare.analyses.base import NotApplicableError
from compare.analyses.findings import ANALYSIS, run
from compare.facts import Facts
from compare.lexicon import CONTRASTS
from compare.report import Section
from compare.settings import Settings
from tests.support import WIRE, contrast_theme, facts, story

TEXTS = (
    "Ada kemajuan. Atap runtuh. Autokrat pergi.",
    "Ada kesulitan. Atap diduga runtuh. Diktator pergi.",
    "Hujan turun. Pasar tutup.",
)


def given(settings: Settings | None = None, texts: tuple[str, ...] = TEXTS) -> Facts:
    entries = [
        contrast_theme(kind, *words, name=f"{kind}{number}")
        for number in range(3)
        for kind, words in (
            ("words", ("autokrat", "diktator")),
            ("certainty", ("runtuh",)),
            ("opposite", ("kemajuan", "kesulitan")),
        )
    ]
    return facts(story(*texts), *entries, settings=settings)


def test_what_the_editors_asked_for_stands_in_the_order_of_the_kinds() -> None:
    found = run(given())
    assert [one.id for one in found] == [f"{kind}-{kind}0" for kind in CONTRASTS]
    assert all(one.first and one.asked and not one.translator for one in found)


def test_two_texts_alone_face_each_other_in_the_words_that_editors_ask_for() -> None:
    """A text is surer in one passage than in the next: between two texts that says nothing."""
    two = ("Ada kemajuan. Atap pasar runtuh.", "Ada kesulitan. Menara sekolah diduga runtuh.")
    assert [one.kind for one in run(given(texts=two))] == ["opposite"]
    three = (*two, TEXTS[2])
    assert [one.kind for one in run(given(texts=three))] == ["opposite", "certainty"]


def test_without_two_texts_it_says_so() -> None:
    with pytest.raises(NotApplicableError, match="two texts"):
        run(facts(story("Atap runtuh.")))


def test_copies_of_each_other_have_nothing_to_compare() -> None:
    copies = (" ".join(WIRE),) * 3
    with pytest.raises(NotApplicableError, match="count as one"):
        run(given(texts=copies))
    assert run(given(texts=(*copies, "Hujan turun."))) == ()


def test_nothing_that_stands_out_is_an_empty_section() -> None:
    assert run(facts(story("Atap runtuh.", "Atap bocor.", "Hujan turun."))) == ()


@pytest.mark.parametrize("name", ANALYSIS.reads)
def test_an_analysis_that_failed_takes_its_own_findings_along_and_no_others(name: str) -> None:
    done = [
        Section(other, *(("failed", "ValueError: rusak") if other == name else ("ok", None)))
        for other in ANALYSIS.reads
    ]
    section = ANALYSIS.section(given(), done)
    assert section.status == "ok"
    assert len(section.items) == len(CONTRASTS)


def test_every_finding_has_a_kind_that_is_known_and_an_address_of_its_own() -> None:
    many = replace(Settings(), findings_of_a_kind=9)
    found = run(given(many))
    assert len({one.id for one in found}) == len(found)
