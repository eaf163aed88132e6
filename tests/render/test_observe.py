"""The sentence of every finding, and what stands around it on the page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from compare.analyses.findings import ANALYSIS
from compare.render import labels
from compare.render.environment import environment
from compare.report import (
    FINDINGS,
    OBSERVATIONS,
    TRANSLATOR,
    Evidence,
    Finding,
    Report,
    Section,
    Sureness,
)
from tests.findings.builders import finding, quote
from tests.support import article, visible

OBSERVED = [(kind, name) for kind in FINDINGS for name in OBSERVATIONS[kind]]
PAIRS = ("opposite", "seldom-quoted", "quotation-marks", "beside", "missing", "labels", "frequent")
"""Observations of two texts; the others have room for a third."""
LONG = "Organisasi Kerja Sama Islam"
NAME = {
    "id": "Badan Urusan Energi Atom Dunia Internasional",
    "en": "The International Energy Agency",
}
TEXTS = tuple(article("Atap runtuh.", name) for name in "abc")


def observed(
    market: Report, language: str, kind: str, name: str, *said: str, subject: dict[str, str] = NAME
) -> str:
    ids = [text.id for text in market.stories[0].texts]
    quotes = tuple(quote(TEXTS[place]) for place in range(len(said)))
    one = Finding(
        id="x",
        kind=kind,
        observation=name,
        subject=subject,
        quotes=quotes,
        details=tuple(zip(ids, said, strict=False)),
        found=tuple(ids[:2]),
        of=tuple(ids),
        linked=False,
        sure=Sureness(term=LONG),
    )
    template = environment(language).from_string("{{ one | observe(story, report) }}")
    return visible(template.render(one=one, story=market.stories[0], report=market))


def words(sentence: str) -> list[str]:
    return re.findall(r"\w+(?:[-'’]\w+)*", sentence)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("kind", "name"), OBSERVED)
def test_a_finding_is_one_sentence_of_less_than_twenty_words(
    market: Report, language: str, kind: str, name: str
) -> None:
    classes = [row[0] for row in market.certainty]
    several: list[tuple[str, ...]] = (
        [(LONG, LONG)] if name in PAIRS else [(LONG, LONG), (LONG, LONG, LONG)]
    )
    if kind == "certainty":
        several = [("", classes[1], classes[3]), (classes[1], classes[2], classes[3])]
    for said in several:
        sentence = observed(market, language, kind, name, *said)
        assert len(words(sentence)) < 20, sentence
        assert sentence.endswith(".")
        assert len(re.findall(r"\d+", sentence)) in (0, 2)
        assert sentence.count(".") == 1


def test_the_sentences_are_filled_with_what_was_found(market: Report) -> None:
    def said(kind: str, name: str, *details: str) -> str:
        return observed(market, "id", kind, name, *details, subject={"id": "Kim"})

    assert said("opposite", "opposite", "maju", "mundur") == (
        "Satu teks menulis “maju”, teks lain “mundur”."
    )
    assert said("certainty", "certainty", "", "attributed") == (
        "Satu teks menyatakannya langsung; di teks lain: menurut narasumber."
    )
    assert said("certainty", "certainty", "alleged", "attributed") == (
        "Teks tidak sama yakin: dugaan atau keyakinan, menurut narasumber."
    )
    assert said("figures", "figures", "12", "20") == "Angkanya berbeda: “12”, “20”."
    assert said("speaks", "most-quoted", "Rina", "Budi") == (
        "Yang paling banyak dikutip berbeda: Rina, Budi."
    )
    assert said("speaks", "seldom-quoted", "", "") == "Kim dikutip dalam 2 dari 3 teks."
    assert said("missing", "missing", "", "nearest") == (
        "2 dari 3 teks menceritakan ini; dalam teks lain tidak ditemukan."
    )
    assert said("labels", "labels", "diktator", "bijak") == (
        "Satu teks menyebut Kim “diktator”, teks lain “bijak”."
    )


def test_words_of_a_text_are_escaped(market: Report) -> None:
    sentence = observed(market, "en", "opposite", "opposite", "<b>maju</b>", "*mundur*")
    assert "<b>maju</b>" in sentence


def test_every_observation_has_its_sentence_and_its_caution() -> None:
    known = {name for _, name in OBSERVED}
    assert set(labels.OBSERVATIONS) == known | {"certainty-stated"}
    assert set(labels.CAUTIONS) == known
    assert set(labels.KINDS_OF_FINDINGS) == set(FINDINGS) == set(OBSERVATIONS)
    assert set(labels.TRANSLATORS) == set(labels.TRANSLATOR_REASONS) == set(TRANSLATOR)


PAGE = """{% set story = report.stories[0] %}{% include "sections/findings.md.j2" %}"""


def page(report: Report, language: str = "en") -> str:
    return (
        environment(language)
        .from_string(PAGE)
        .render(
            report=report,
            labels=labels,
            href=lambda uri, anchor="": f"{uri}#{anchor}",
            story_uri=lambda story, *parts: "/".join(parts),
        )
    )


def with_items(report: Report, *items: Finding, failed: str = "") -> Report:
    sections = tuple(
        replace(part, items=items, status="ok", reason=None) if part.id == "findings"
        else Section(part.id, "failed", "ValueError: broken") if part.id == failed
        else part
        for part in report.stories[0].sections
    )  # fmt: skip
    return replace(report, stories=(replace(report.stories[0], sections=sections),))


def shown(whole: Report, number: int, **values: Any) -> Finding:
    texts = whole.stories[0].texts
    places = [text.sentences[number] for text in texts[:2]]
    quotes = tuple(
        Evidence(text.id, number, place.span, place.words, (), False, 0, place.passage, True)
        for text, place in zip(texts, places, strict=False)
    )
    return replace(finding(*quotes, name=f"f{number}"), **values)


def test_flags_are_words_and_what_they_rest_on_stands_behind_a_fold(whole: Report) -> None:
    text = whole.stories[0].texts[0]
    sure = Sureness("log-ratio", 1.5, (1.0, 2.0), 0.04, 0.005, "atap", text.id)
    values = {"translator": "likely", "rests_on_one": True, "sure": sure, "first": True}
    out = page(with_items(whole, shown(whole, 0, **values)))
    assert out.count('class="jj-flag"') == 2
    seen, folded = visible(out.split("<details")[0]), visible(out.split("<details")[1])
    assert "translator: likely" in seen
    assert "rests on one word or sentence" in seen
    assert "1.50 (1.00–2.00)" in folded
    assert "p 0.040; the smallest that so many texts can reach is 0.005" in folded
    assert "Without the word “atap” it would not stand." in folded
    plain = page(with_items(whole, shown(whole, 0, first=True)))
    assert "jj-flag" not in plain
    assert "still stand" in visible(plain)


def test_what_has_no_room_is_folded_and_counted(whole: Report) -> None:
    first, later = shown(whole, 0, first=True), shown(whole, 1)
    out = page(with_items(whole, first, later))
    before, behind = out.split('<details class="jj-more">')
    assert 'id="f0"' in before
    assert 'id="f1"' in behind
    assert "1 more difference" in visible(behind)
    many = replace(later, id="f2"), replace(later, id="f3")
    few = with_items(whole, first, later, *many)
    room = [("findings_folded", 1, unit, why) for _, _, unit, why in whole.settings[:1]]
    out = page(replace(few, settings=(*whole.settings, *room)))
    assert "2 more are in findings.csv" in visible(out)
    assert 'id="f2"' not in out


@pytest.mark.parametrize("failed", ANALYSIS.reads)
def test_a_part_that_failed_is_named_on_the_first_screen(whole: Report, failed: str) -> None:
    one = shown(whole, 0, first=True)
    out = page(with_items(whole, one, failed=failed))
    assert 'id="f0"' in out
    assert "could not be computed; what it would show is missing here" in visible(out)
    assert labels.SECTIONS[failed] in visible(out)
    assert "could not be computed" not in page(with_items(whole, one))


def test_two_texts_alone_are_told_what_is_not_compared(whole: Report) -> None:
    story = whole.stories[0]
    two = replace(whole, stories=(replace(story, independent=story.independent[:2]),))
    assert "labels and all other words need three" in visible(page(two))
    assert "labels and all other words need three" not in visible(page(whole))


def test_where_nothing_stands_out_the_page_says_what_that_means(whole: Report) -> None:
    assert "does not mean that the texts agree" in visible(page(with_items(whole)))
    one = shown(whole, 0, first=True)
    assert "does not mean that the texts agree" not in visible(page(with_items(whole, one)))
