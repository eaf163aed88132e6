"""How pages show that texts are not independent of each other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from compare.excerpt import excerpt
from compare.render.pages import pages
from compare.report import Report
from compare.settings import Settings
from tests.html_reader import Seen
from tests.support import WIRE

Html = Callable[[str], str]


@pytest.fixture(scope="module")
def found(reprinted: Report, to_html: Html) -> dict[str, Seen]:
    """Every page as a reader sees it."""
    return {uri: Seen(to_html(text)) for uri, text in pages(reprinted, "en")}


def test_the_first_screen_names_who_is_not_independent(found: dict[str, Seen]) -> None:
    for uri in ("index.md", "report/a/index.md"):
        assert (
            "Not independent, because they share passages word for word: The a text, The b text. "
            "They count as one. Which was first is not known."
        ) in found[uri].text


def test_a_text_says_how_many_of_its_words_stand_elsewhere_too(found: dict[str, Seen]) -> None:
    assert (
        "34 of 57 words of this text outside quotation marks (60 per cent) stand in the same "
        "passages elsewhere too: The b text (shared passages)."
    ) in found["report/text/a.md"].text
    assert "stand in the same passages" not in found["report/text/c.md"].text


def test_a_theme_counts_copies_once(found: dict[str, Seen], reprinted: Report) -> None:
    (contrast,) = reprinted.stories[0].section("findings").items
    assert contrast.found == ("a", "b", "c")
    assert "Theme in 2 of 2 texts (copies count as one)" in found["report/a/index.md"].text


def test_a_copied_pair_is_not_among_the_pairs(found: dict[str, Seen], reprinted: Report) -> None:
    seen = found["report/a/index.md"].text
    pairs = reprinted.stories[0].section("pairs").items
    copied = sum(pair.copy for pair in pairs)
    assert copied > 0
    assert f"{copied} pairs of copies are left to the data too." in seen
    shown = seen[seen.index("left to the data too") :]
    assert WIRE[0] not in shown


def test_copies_alone_are_shown_as_what_they_are(reprinted: Report, to_html: Html) -> None:
    (story,) = reprinted.stories
    sections = tuple(
        replace(one, items=tuple(item for item in one.items if item.copy))
        if one.id == "pairs"
        else one
        for one in story.sections
    )
    report = replace(reprinted, stories=(replace(story, sections=sections),))
    seen = Seen(to_html(dict(pages(report, "en"))["report/a/index.md"])).text
    assert "All of these are copies" in seen
    assert WIRE[0] in seen[seen.index("All of these are copies") :]


def test_figures_of_copies_are_marked(found: dict[str, Seen]) -> None:
    seen = found["report/a/index.md"].text
    assert len(re.findall(r"0,?\.\d\d copies", seen)) == 2
    assert "34 of 57 words: shares passages with the b text" in seen
    assert "The a text shares passages with the b text" in seen


def test_texts_without_copies_are_shown_as_ever(market: Report) -> None:
    for language in ("en", "id"):
        for uri, text in pages(market, language):
            marks = ("count as one", "dihitung satu", "shares passages with")
            if "/method/" not in uri:
                assert not [mark for mark in marks if mark in text]


def test_no_more_of_a_copy_is_published_than_of_the_other(reprinted: Report) -> None:
    (story,) = excerpt(reprinted, Settings()).stories
    assert all(text.published <= text.words / 2 for text in story.texts)
