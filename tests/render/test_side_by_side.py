from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import compare.publish
from compare.render.filters import as_told, shared_claims, side_texts
from compare.render.pages import pages
from compare.report import (
    Cell,
    Claim,
    ClaimMatrix,
    Column,
    Evidence,
    Mark,
    Order,
    OrderLine,
    OrderPair,
    OrderPlace,
    Report,
    StoryReport,
)
from compare.settings import Settings
from tests.html_reader import Seen

Html = Callable[[str], str]
Told = dict[str, tuple[int, ...]]
"""Sentences that tell a claim, by text."""
STORY = "report/market-roof/index.md"
SIDE = "report/market-roof/side-by-side.md"
CSS = (Path(compare.publish.__file__).parent / "assets/jajar.css").read_text("utf-8")


def evidence(story: StoryReport, text: str, number: int, marks: tuple[Mark, ...] = ()) -> Evidence:
    place = story.text(text).sentences[number]
    return Evidence(
        text, number, place.span, place.words, marks, False, 0, place.passage, whole=True
    )


def claim(story: StoryReport, name: str, told: Told) -> Claim:
    cells = tuple(
        Cell(
            text=text.id,
            state="found" if text.id in told else "not-found",
            evidence=tuple(evidence(story, text.id, number) for number in told.get(text.id, ())),
            certainty=tuple(() for _ in told.get(text.id, ())),
            score=None,
        )
        for text in story.texts
    )
    (first, (number, *_)), *_ = told.items()
    return Claim(
        id=name,
        title=evidence(story, first, number),
        cells=cells,
        pooled=(),
        independent=len(told),
        moment=None,
        scale=(),
        score=0.5,
        chance=0.5,
    )


def with_claims(report: Report, *claims: Claim) -> Report:
    """The report with these claims as its matrix, and their order."""
    (story,) = report.stories
    columns = tuple(
        Column(text.id, sum(one.cell(text.id).state == "found" for one in claims), 1.0, ())
        for text in story.texts
    )
    lines = tuple(
        OrderLine(
            one.id,
            tuple(
                OrderPlace(cell.text, cell.evidence[0].sentence, 0.25)
                for cell in one.cells
                if cell.evidence
            ),
        )
        for one in claims
    )
    pair = OrderPair("kabar", "warta", 3, None, 1 / 3)
    items = {
        "claims": (ClaimMatrix(claims, columns),) if claims else (),
        "order": (Order(lines, (pair,)),) if claims else (),
    }
    sections = tuple(
        replace(section, items=items.get(section.id, section.items)) for section in story.sections
    )
    return replace(report, stories=(replace(story, sections=sections),))


@pytest.fixture(scope="module")
def story(whole: Report) -> StoryReport:
    return whole.stories[0]


def shown(report: Report, to_html: Html, uri: str = SIDE) -> Seen:
    text = dict(pages(report, "en"))[uri]
    return Seen(to_html(text.split("\n---\n", 1)[1] if text.startswith("---\n") else text))


def links(seen: Seen) -> list[str]:
    return [one["href"] or "" for one in seen.tags("a")]


def rows(seen: Seen) -> list[str | None]:
    return [one["id"] for one in seen.tags("section") if one["class"] == "jj-row"]


def test_claims_stand_in_the_order_of_the_first_text_then_of_the_next(
    whole: Report, story: StoryReport, to_html: Html
) -> None:
    claims = (
        claim(story, "claim-c", {"warta": (1,), "suara": (0,)}),
        claim(story, "claim-b", {"kabar": (4,), "suara": (1,)}),
        claim(story, "claim-a", {"kabar": (2, 5), "warta": (3,)}),
    )
    assert [one.id for one in as_told(claims)] == ["claim-a", "claim-b", "claim-c"]
    seen = shown(with_claims(whole, *claims), to_html)
    assert rows(seen) == ["claim-a", "claim-b", "claim-c"]
    columns = [one["class"] for one in seen.tags("div") if "jj-column " in (one["class"] or "")]
    assert columns[:3] == [
        "jj-column jj-n1 jj-tells",
        "jj-column jj-n2 jj-tells",
        "jj-column jj-n3",
    ]


def test_every_sentence_of_a_claim_faces_the_others_with_its_place(
    whole: Report, story: StoryReport, to_html: Html
) -> None:
    told = claim(story, "claim-a", {"kabar": (2, 5), "warta": (3,)})
    seen = shown(with_claims(whole, told), to_html)
    for text, number in (("kabar", 2), ("kabar", 5), ("warta", 3)):
        place = story.text(text).sentences[number]
        assert place.passage
        assert place.passage in seen.text
        assert any(link.endswith(f"text/{text}.html#{place.anchor}") for link in links(seen))
    assert "The suara text not found" in seen.text


def test_own_words_and_words_of_certainty_are_told_apart(whole: Report, story: StoryReport) -> None:
    told = claim(story, "claim-a", {"kabar": (2,), "warta": (3,)})
    place = story.text("kabar").sentences[2]
    start, (first, second, *_) = place.span[0], (place.passage or "").split()
    end = start + len(first)
    marks = (Mark(start, end, "own"), Mark(end + 1, end + 1 + len(second), "alleged"))
    cell = replace(told.cells[0], evidence=(evidence(story, "kabar", 2, marks),))
    told = replace(told, cells=(cell, *told.cells[1:]))
    text = dict(pages(with_claims(whole, told), "en"))[SIDE]
    row = text[text.index('<section class="jj-row"') :]
    found = re.findall(r'<mark class="([\w-]+)">(\S+)</mark>', row)
    assert found == [("jj-own", first), ("jj-sure", second)]


def test_what_may_not_be_published_keeps_its_place_alone(
    whole: Report, story: StoryReport, to_html: Html
) -> None:
    told = claim(story, "claim-a", {"kabar": (2,), "warta": (3,)})
    hidden = replace(told.cells[0].evidence[0], passage=None)
    told = replace(
        told, title=hidden, cells=(replace(told.cells[0], evidence=(hidden,)), *told.cells[1:])
    )
    report = with_claims(whole, told)
    for uri in (SIDE, STORY):
        assert (story.text("kabar").sentences[2].passage or "") not in (
            shown(report, to_html, uri)
            .text.split("In which order")[-1]
            .split("How this is computed")[0]
        )
    assert "not quoted here" in shown(report, to_html).text
    place = story.text("kabar").sentences[2]
    found = links(shown(report, to_html))
    assert any(link.endswith(f"text/kabar.html#{place.anchor}") for link in found)


def test_a_story_without_shared_claims_has_no_such_page_and_no_link_to_it(
    whole: Report, to_html: Html
) -> None:
    report = with_claims(whole)
    assert shared_claims(report.stories[0]) == ()
    for language in ("en", "id"):
        found = dict(pages(report, language))
        assert SIDE not in found
        assert "side-by-side" not in "".join(found.values())


def test_the_first_screen_leads_there_and_every_row_back_to_the_matrix(
    whole: Report, story: StoryReport, to_html: Html
) -> None:
    report = with_claims(whole, claim(story, "claim-a", {"kabar": (2,), "warta": (3,)}))
    for uri, link in (
        (STORY, "side-by-side.html"),
        ("index.md", "report/market-roof/side-by-side.html"),
    ):
        assert link in links(shown(report, to_html, uri))
    assert "index.html#claim-a" in links(shown(report, to_html))


@pytest.mark.parametrize(
    ("found", "limit", "expected"),
    [((1, 3, 2), 5, "abc"), ((1, 3, 2), 2, "bc"), ((2, 2, 2), 2, "ab"), ((), 2, "")],
)
def test_the_texts_that_tell_most_face_each_other_at_first(
    found: tuple[int, ...], limit: int, expected: str
) -> None:
    columns = tuple(Column(name, told, 1.0, ()) for name, told in zip("abc", found, strict=False))
    assert side_texts(ClaimMatrix((), columns), limit) == frozenset(expected)


def test_each_text_can_be_chosen_and_those_that_face_each_other_are(
    whole: Report, story: StoryReport, to_html: Html
) -> None:
    report = with_claims(whole, claim(story, "claim-a", {"warta": (2,), "suara": (1,)}))
    few = tuple(
        (name, 2 if name == "side_texts" else value, unit, reason)
        for name, value, unit, reason in report.settings
    )
    boxes = shown(replace(report, settings=few), to_html).tags("input")
    assert [box["id"] for box in boxes] == ["show-1", "show-2", "show-3"]
    assert ["checked" in box for box in boxes] == [False, True, True]


def test_the_style_sheet_has_a_rule_for_every_text_that_a_story_can_have() -> None:
    for number in range(1, Settings().story_texts + 1):
        assert f".jj-side:has(#show-{number}:not(:checked)) .jj-n{number}" in CSS
        assert f":has(#show-{number}:checked) .jj-row:has(.jj-n{number}.jj-tells)" in CSS


def test_the_picture_says_what_it_shows_and_has_a_table_behind_it(
    whole: Report, story: StoryReport, to_html: Html
) -> None:
    told = claim(story, "claim-a", {"kabar": (2,), "warta": (3,)})
    seen = shown(with_claims(whole, told), to_html, STORY)
    (picture,) = [one for one in seen.tags("svg") if one.get("class") == "jj-slopes"]
    named = {one.get("id") for tag in ("title", "desc") for one in seen.tags(tag)}
    assert set((picture["aria-labelledby"] or "").split()) <= named
    order = seen.text[seen.text.index("In which order") :]
    assert "25% 3 25% 4 –" in order
    assert "The Kabar text – the Warta text (translation): 3 claims (0.33)" in order
