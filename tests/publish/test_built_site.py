"""The finished site, read back from its files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

ROOT = Path(__file__).parents[2]
SHINGLE = 5  # words in a row that count as the text's own
FOREIGN = ("https://squidfunk.github.io/", "https://doi.org/")


class Page(HTMLParser):
    """The addresses that a page links or loads, its anchors, and its words."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()
        self.words: list[str] = []
        self.skipping = ""
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.anchors |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag != "a":
            self.loads += [values[name] for name in ("href", "src", "action") if name in values]
        if tag in ("script", "style"):
            self.skipping = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.skipping:
            self.skipping = ""

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.words.append(data)


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in sorted(built_site.rglob("*.html"))}


def test_both_languages_have_the_same_addresses(built_site: Path) -> None:
    addresses = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    english = {address.removeprefix("en/") for address in addresses if address.startswith("en/")}
    assert english == {address for address in addresses if not address.startswith("en/")}
    assert len(english) > 20


def test_every_link_leads_somewhere(built_site: Path, pages: dict[Path, Page]) -> None:
    broken = [
        f"{path.relative_to(built_site)} -> {link}"
        for path, page in pages.items()
        if path.name != "404.html"
        for link in (*page.links, *page.loads)
        if not leads_somewhere(path, link, pages)
    ]
    assert broken == []


def leads_somewhere(path: Path, link: str, pages: dict[Path, Page]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return link.startswith(FOREIGN)
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if not target.exists():
        return False
    anchor = unquote(parts.fragment)
    return not anchor or target not in pages or anchor in pages[target].anchors


def test_nothing_is_loaded_from_another_host(pages: dict[Path, Page]) -> None:
    loaded = {load for page in pages.values() for load in page.loads}
    assert {load for load in loaded if urlsplit(load).netloc} == set()
    assert loaded


def test_links_are_relative(pages: dict[Path, Page]) -> None:
    absolute = {
        (path.name, link)
        for path, page in pages.items()
        if path.name != "404.html"
        for link in (*page.links, *page.loads)
        if link.startswith("/")
    }
    assert absolute == set()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unescape(text).casefold())


def site_text(built_site: Path) -> Iterator[str]:
    """Everything that a reader of the site could copy a sentence from."""
    for path in sorted(built_site.rglob("*")):
        if path.suffix == ".html":
            yield " ".join(Page(path).words)
        elif path.suffix == ".json":
            yield from json_strings(json.loads(path.read_text("utf-8")))
        elif path.suffix in (".csv", ".xml", ".txt"):
            yield path.read_text("utf-8")


def json_strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield re.sub(r"<[^>]*>", " ", value)
    elif isinstance(value, dict):
        for item in value.values():
            yield from json_strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from json_strings(item)


def test_at_most_half_of_each_article_stands_in_the_site(built_site: Path) -> None:
    shown: set[tuple[str, ...]] = set()
    for text in site_text(built_site):
        found = words(text)
        shown |= {tuple(found[at : at + SHINGLE]) for at in range(len(found) - SHINGLE + 1)}
    shares = {}
    for seed in sorted((ROOT / "seeds").glob("*.txt")):
        article = words(seed.read_text("utf-8"))
        covered = [False] * len(article)
        for at in range(len(article) - SHINGLE + 1):
            if tuple(article[at : at + SHINGLE]) in shown:
                covered[at : at + SHINGLE] = [True] * SHINGLE
        shares[seed.name] = sum(covered) / len(article)
    assert {name: share for name, share in shares.items() if share > 0.5} == {}
    assert min(shares.values()) > 0.3  # the measure does find what is shown


def test_no_more_than_three_sentences_in_a_row(built_site: Path) -> None:
    report = json.loads((built_site / "report" / "report.json").read_text("utf-8"))
    longest = 0
    for text in report["stories"][0]["texts"]:
        run = 0
        for sentence in text["sentences"]:
            run = run + 1 if sentence["passage"] is not None else 0
            longest = max(longest, run)
    assert 1 <= longest <= 3


def test_the_first_page_says_what_it_is(pages: dict[Path, Page], built_site: Path) -> None:
    text = " ".join(" ".join(pages[built_site / "en" / "index.html"].words).split())
    assert "5 texts on one event. No score, but five ways to lean" in text
    for name in ("NYT 1", "NYT 2", "CNN", "DW", "BBC"):
        assert f"The {name} text (translation)" in text
