"""Old addresses of a story, and what its page says of how it was put together."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace

import pytest

from compare.excerpt import excerpt
from compare.pipeline import compare
from compare.render.catalog import languages
from compare.render.pages import pages
from compare.render.redirects import redirects
from compare.report import Report
from compare.settings import Settings
from tests.support import make_project, visible

ROOFS = {
    "seeds/b.txt": "Atap Pasar Melati runtuh pada Senin pagi, kata Darto. Pedagang selamat.",
    "seeds/c.txt": "Menurut Darto, pedagang selamat ketika atap Pasar Melati runtuh.",
    "seeds/csv.txt": "Polisi memeriksa atap Pasar Melati yang runtuh. Darto dan pedagang pulang.",
    "seeds/x.txt": "Garuda Utara menang tiga gol di Stadion Mandala berkat Yoga Prasetyo.",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    project = make_project(tmp_path_factory.mktemp("stories"), ROOFS)
    return excerpt(compare(project / "seeds"), Settings())


def stubs(report: Report, language: str = "en") -> dict[str, str]:
    return dict(redirects(report, tuple(dict(pages(report, language))), language))


def test_every_page_of_a_story_is_found_under_the_ids_of_its_texts(report: Report) -> None:
    assert [story.id for story in report.stories] == ["b", "x"]
    found = stubs(report)
    # "csv" is the address of something else, and "x" is a story of its own.
    assert {address.split("/")[1] for address in found} == {"c"}
    own = [uri for uri in dict(pages(report, "en")) if uri.startswith("report/b/")]
    assert "report/b/index.md" in own
    assert len(found) == len(own)


def test_an_old_address_points_to_a_page_that_is_there(report: Report) -> None:
    for language in languages():
        there = {uri.removesuffix(".md") + ".html" for uri in dict(pages(report, language))}
        for address, page in stubs(report, language).items():
            targets = re.findall(r'(?:url=|href=")([^">]+)"', page)
            assert len(targets) == 3
            for target in targets:
                assert posixpath.normpath(f"{posixpath.dirname(address)}/{target}") in there
            assert "<script" not in page
            assert f'<html lang="{language}">' in page


def test_a_text_keeps_its_address_when_it_comes_into_another_story(report: Report) -> None:
    texts = {uri for uri in dict(pages(report, "en")) if "/text/" in uri}
    assert texts == {f"report/text/{name}.md" for name in ("b", "c", "csv", "x")}


def test_a_story_whose_texts_have_other_ids_is_found_under_all_of_them(market: Report) -> None:
    addresses = {address for address in stubs(market) if address.endswith("/index.html")}
    assert addresses == {f"report/{name}/index.html" for name in ("kabar", "warta", "suara")}


def test_what_outside_text_says_stays_text(report: Report) -> None:
    hostile = {"en": "<script>alert(1)</script>"}
    story = replace(report.stories[0], title=hostile)
    page = stubs(replace(report, stories=(story,)))["report/c/index.html"]
    assert "<script>" not in page
    assert hostile["en"] in visible(page)


def test_a_story_says_how_it_was_put_together(report: Report) -> None:
    found = dict(pages(report, "en"))
    assert "The program put these texts together" in visible(found["report/b/index.md"])
    assert "No other text of the corpus shares" in visible(found["report/x/index.md"])
    by_hand = replace(report.stories[0], by_words=())
    added = replace(report.stories[0], by_words=("c",))
    for story, said in (
        (by_hand, "A person put these texts together."),
        (added, "that they share the program added: the c text."),
    ):
        page = dict(pages(replace(report, stories=(story,)), "en"))["report/b/index.md"]
        assert " ".join(said.split()) in " ".join(visible(page).split())


def test_a_full_story_says_that_there_may_be_more(report: Report) -> None:
    settings = Settings(story_texts=3).described()
    full = dict(pages(replace(report, settings=settings), "en"))["report/b/index.md"]
    said = "A story takes no more than 3 texts"
    assert said in visible(full)
    assert said not in visible(dict(pages(report, "en"))["report/b/index.md"])
