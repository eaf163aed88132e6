"""Worksheets as Markdown files: what stands in them, and that they stay what they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

# It comes without types.
from markdown import Markdown  # type: ignore[import-untyped]

from compare.render import labels
from compare.render.pages import pages
from compare.render.worksheet_files import worksheet_files
from compare.report import STRUCTURES, Report, Worksheet, WorksheetCell
from tests.html_reader import Seen
from tests.support import every_evidence, map_strings, visible

HOSTILE = "*a* _b_ `c` <d> [e](f) | # &amp; {: .g} \\"
CELLS = sum(map(len, STRUCTURES.values()))


def files(report: Report, language: str = "en") -> dict[str, str]:
    return dict(worksheet_files(report, language))


def sheets(report: Report) -> tuple[Worksheet, ...]:
    found: tuple[Worksheet, ...] = report.stories[0].section("worksheet").items
    return found


def with_cells(report: Report, change: Callable[[WorksheetCell], WorksheetCell]) -> Report:
    """The report with every cell of its worksheets changed."""
    (story,) = report.stories
    changed = tuple(
        replace(
            sheet,
            structures=tuple(
                replace(part, cells=tuple(map(change, part.cells))) for part in sheet.structures
            ),
        )
        for sheet in sheets(report)
    )
    sections = tuple(
        replace(one, items=changed) if one.id == "worksheet" else one for one in story.sections
    )
    return replace(report, stories=(replace(story, sections=sections),))


@pytest.mark.parametrize("language", ["en", "id"])
def test_each_text_has_a_file_beside_its_page(market: Report, language: str) -> None:
    beside = [uri for uri, _ in pages(market, language) if "/worksheet/" in uri]
    found = files(market, language)
    assert list(found) == [f"{uri}.txt" for uri in beside]
    for uri, page in pages(market, language):
        if uri in beside:
            name = uri.rpartition("/")[2]
            assert f'href="{name}.txt" download="market-roof-{name}"' in unescape(page)
            assert 'href="../../csv/worksheet.csv"' in page
    (story,) = [page for uri, page in pages(market, language) if uri.endswith("roof/index.md")]
    assert story.count(".md.txt") == len(beside)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_file_has_headings_for_structures_lists_for_cells_and_lines(
    market: Report, language: str
) -> None:
    for text in files(market, language).values():
        assert len(re.findall("^## ", text, re.MULTILINE)) == len(STRUCTURES)
        assert len(re.findall(r"^- \*\*.+\*\*$", text, re.MULTILINE)) == CELLS
        assert len(re.findall("^    _+$", text, re.MULTILINE)) == 2 * CELLS
        assert "\n\n\n" not in text
        seen = Seen(Markdown().convert(text))
        assert len(seen.tags("hr")) == 2 * CELLS
        assert len(seen.tags("h2")) == len(STRUCTURES)
        assert len(seen.tags("strong")) == CELLS


def test_the_lead_by_hand(market: Report) -> None:
    text = files(market)["report/market-roof/worksheet/kabar.md.txt"]
    lead = text[text.index("- **Lead**") : text.index("- **Background**")]
    (evidence,) = [
        cell.passages[0]
        for sheet in sheets(market)
        for part in sheet.structures
        for cell in part.cells
        if (sheet.text, cell.id) == ("kabar", "lead")
    ]
    words = f"“{evidence.passage}”" if evidence.passage is not None else "not quoted here"
    assert lead.split("\n\n")[1] == f"    > {words} (sentence 2 of 7)"


def test_a_quotation_is_what_the_worksheet_may_show_and_nothing_else(market: Report) -> None:
    for sheet, text in zip(sheets(market), files(market).values(), strict=True):
        found = every_evidence(sheet)
        may = {" ".join(one.passage.split()) for one in found if one.passage is not None}
        lines = [visible(one) for one in re.findall("^    > (.*)$", text, re.MULTILINE)]
        assert len(lines) == len(found)
        assert sum(one.startswith("not quoted here") for one in lines) == sum(
            one.passage is None for one in found
        )
        shown = {
            one[1 : one.rindex("”")].removeprefix("… ").removesuffix(" …")
            for one in lines
            if one.startswith("“")
        }
        assert shown == may


def test_what_could_not_be_computed_says_why(market: Report) -> None:
    broken = with_cells(market, lambda cell: replace(cell, broken=("ValueError: x_y",)))
    for language, words in (
        ("en", "Something here could not be computed: ValueError: x_y."),
        ("id", "Ada yang tidak dapat dihitung di sini: ValueError: x_y."),
    ):
        shown = [page for uri, page in pages(broken, language) if "/worksheet/" in uri]
        for text in (*files(broken, language).values(), *shown):
            assert visible(text).count(words) == CELLS


def test_text_from_outside_stays_text(market: Report) -> None:
    names = frozenset({"passage", "name", "label", "broken"})
    (story,) = market.stories
    hostile = map_strings(story, lambda _: HOSTILE, names)
    plain = map_strings(story, lambda _: "kata", names)
    texts = [files(replace(market, stories=(one,))) for one in (hostile, plain)]
    for one, other in zip(*(text.values() for text in texts), strict=True):
        seen, expected = (Seen(Markdown().convert(text)) for text in (one, other))
        assert seen.elements == expected.elements
        assert seen.text == expected.text.replace("kata", HOSTILE)


def test_every_cell_says_what_it_has_to_say(market: Report) -> None:
    text = visible("".join(files(market).values()))
    for sheet in sheets(market):
        for part in sheet.structures:
            for cell in part.cells:
                assert labels.worksheet.QUESTIONS[cell.id] in text
                assert all(labels.worksheet.NOTES[note] in text for note in cell.notes)
