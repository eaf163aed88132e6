"""A reader's way through the finished site, in a real browser."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

pytestmark = pytest.mark.browser

STORY = "report/putin-pyongyang-2024/"
KINDS = (
    "index.html",
    "about.html",
    "report/index.html",
    "report/data.html",
    "report/method/frames.html",
    STORY + "index.html",
    STORY + "side-by-side.html",
    "report/text/cnn.html",
    STORY + "frame/conflict.html",
)


class Silent(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word to the terminal."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def bases(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The site at the root of a host, in a folder of one, and on disk."""
    root = tmp_path_factory.mktemp("host")
    (root / "sub").mkdir()
    (root / "sub" / "folder").symlink_to(built_site)
    with serving(built_site) as top, serving(root) as below:
        yield {
            "root": f"{top}/",
            "folder": f"{below}/sub/folder/",
            "disk": f"{built_site.as_uri()}/",
        }


class serving:  # noqa: N801 - used like a function
    """Serve a folder on a free port of this machine."""

    def __init__(self, folder: Path) -> None:
        handler = functools.partial(Silent, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)

    def __enter__(self) -> str:
        self.thread.start()
        return f"http://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


class Visit:
    """A page that notes what should not happen: foreign requests, errors, dialogs."""

    def __init__(self, browser: Browser, width: int = 1440, height: int = 900) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": height})
        self.page: Page = self.context.new_page()
        self.wrong: list[str] = []
        self.page.on("console", lambda line: self.note(line.type == "error", line.text))
        self.page.on("pageerror", lambda error: self.note(True, str(error)))
        self.page.on("dialog", self.dialog)
        self.page.on("request", lambda request: self.note(foreign(request.url), request.url))

    def dialog(self, dialog: Dialog) -> None:
        self.note(True, dialog.message)
        dialog.dismiss()

    def note(self, is_wrong: bool, what: str) -> None:
        if is_wrong:
            self.wrong.append(what)


def foreign(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "file://", "data:", "blob:"))


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visit]:
    one = Visit(chromium)
    yield one
    one.context.close()


@pytest.mark.parametrize("where", ["root", "folder", "disk"])
def test_from_home_to_the_evidence_to_the_other_language(
    visit: Visit, bases: dict[str, str], where: str
) -> None:
    page = visit.page
    page.goto(bases[where] + "index.html")
    quote = page.locator(".jj-contrast .jj-quote").first
    words = quote.locator("mark").first.inner_text()
    quote.locator("figcaption a").click()
    page.wait_for_url("**/text/*.html#s-*")
    sentence = page.locator(".jj-sentences li:target")
    assert words in sentence.inner_text()
    assert sentence.bounding_box() is not None
    address = page.url.split("#")[0]
    page.locator(".jj-languages a").click()
    page.wait_for_url("**/en/**")
    assert page.url.split("#")[0] == address.replace("/report/", "/en/report/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert "text (translation)" in page.locator("h1").inner_text()
    page.locator(".jj-languages a").click()
    page.wait_for_url(address + "*")
    assert page.locator("html").get_attribute("lang") == "id"
    if where != "disk":  # there the search box cannot load its index; see the next test
        assert visit.wrong == []


def test_on_disk_only_the_search_is_missing(visit: Visit, bases: dict[str, str]) -> None:
    failed: list[str] = []
    visit.page.on("requestfailed", lambda request: failed.append(request.url))
    visit.page.goto(bases["disk"] + STORY + "index.html")
    visit.page.wait_for_timeout(300)
    assert {url.rsplit("/", 1)[1] for url in failed} <= {"search_index.js", "search_index.json"}
    assert visit.page.locator(".jj-contrast").count() >= 3


@pytest.mark.parametrize("word", ["diktator", "kemajuan", "yang", "menandatangani"])
def test_search_finds_indonesian_words_as_they_stand(
    visit: Visit, bases: dict[str, str], word: str
) -> None:
    page = visit.page
    page.goto(bases["root"] + "index.html")
    page.locator("input.md-search__input").click()
    page.keyboard.type(word)
    first = page.locator(".md-search-result__item").first
    first.wait_for(timeout=10_000)
    found = page.locator(".md-search-result__item").all_inner_texts()
    assert any(word in text.casefold() for text in found)
    assert visit.wrong == []


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
@pytest.mark.parametrize("language", ["", "en/"])
def test_the_first_screen_holds_texts_times_and_three_contrasts(
    chromium: Browser, bases: dict[str, str], size: tuple[int, int], language: str
) -> None:
    visit = Visit(chromium, *size)
    visit.page.goto(bases["root"] + language + "index.html")
    texts = visit.page.locator(".jj-texts li")
    assert texts.count() == 5
    quotes = visit.page.locator(".jj-contrast").nth(2).locator(".jj-quote")
    edges = [
        box["y"] + box["height"] for box in (quote.bounding_box() for quote in quotes.all()) if box
    ]
    visit.context.close()
    assert len(edges) >= 2
    assert max(edges) <= size[1]


@pytest.mark.parametrize("language", ["", "en/"])
def test_no_page_scrolls_sideways_on_a_phone(
    chromium: Browser, bases: dict[str, str], language: str
) -> None:
    visit = Visit(chromium, 360, 740)
    wide = []
    for kind in KINDS:
        visit.page.goto(bases["root"] + language + kind)
        width = visit.page.evaluate("document.documentElement.scrollWidth")
        if width > 360:
            wide.append((kind, width))
    visit.context.close()
    assert wide == []
    assert visit.wrong == []


def test_a_number_opens_to_the_words_behind_it(visit: Visit, bases: dict[str, str]) -> None:
    page = visit.page
    page.goto(bases["root"] + STORY + "index.html")
    page.locator("#frames ~ details.jj-dots-table summary").click()
    cell = page.locator("details.jj-dots-table td a").first
    hits = int(cell.inner_text().split()[0])
    cell.click()
    page.wait_for_url("**/frame/*.html#*")
    heading = page.url.split("#")[1]
    places = page.locator(f"h2#{heading} ~ ul.jj-places").first.locator("a")
    assert len(set(places.all_inner_texts())) == hits
    assert visit.wrong == []


def test_texts_can_be_chosen_without_a_script(chromium: Browser, bases: dict[str, str]) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(bases["root"] + STORY + "side-by-side.html")
    rows, boxes = page.locator(".jj-row"), page.locator(".jj-choose input")
    assert boxes.count() == 5
    assert rows.filter(visible=True).count() == rows.count()
    for place in (1, 2, 3):
        boxes.nth(place).focus()
        page.keyboard.press("Space")
    left = rows.filter(visible=True)
    telling = page.locator(".jj-row:has(.jj-n1.jj-tells, .jj-n5.jj-tells)")
    assert 0 < left.count() == telling.count()
    columns = left.first.locator(".jj-column").filter(visible=True)
    assert [one.split()[1] for one in columns.evaluate_all("all => all.map(e => e.className)")] == [
        "jj-n1",
        "jj-n5",
    ]
    context.close()


def test_the_slope_lines_are_named_and_described(visit: Visit, bases: dict[str, str]) -> None:
    page = visit.page
    page.goto(bases["root"] + STORY + "index.html")
    picture = page.locator("svg.jj-slopes")
    lines = picture.locator("g.jj-slope").count()
    name, description = (
        picture.locator(part).evaluate("e => [e.id, e.textContent]") for part in ("title", "desc")
    )
    assert picture.get_attribute("aria-labelledby") == f"{name[0]} {description[0]}"
    assert name[1]
    assert description[1].startswith(f"{lines} ")
    assert page.locator(".jj-lines > li").count() == lines >= 2
    assert visit.wrong == []


def test_a_matrix_of_five_texts_and_a_pooled_column_needs_no_scrolling(
    visit: Visit, bases: dict[str, str]
) -> None:
    for language in ("", "en/"):
        visit.page.goto(bases["root"] + language + STORY + "index.html")
        matrix = visit.page.locator(".jj-matrix").first
        assert matrix.locator("thead th").count() == 7
        assert matrix.evaluate("one => one.scrollWidth <= one.clientWidth")


@pytest.mark.parametrize("kind", KINDS)
def test_headings_skip_no_level(visit: Visit, bases: dict[str, str], kind: str) -> None:
    visit.page.goto(bases["root"] + kind)
    headings = visit.page.locator("article :is(h1, h2, h3, h4, h5)")
    levels = [int(name[1]) for name in headings.evaluate_all("all => all.map(one => one.tagName)")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_with_no_text_chosen_the_page_asks_for_some(visit: Visit, bases: dict[str, str]) -> None:
    page = visit.page
    page.goto(bases["root"] + STORY + "side-by-side.html")
    ask = page.locator(".jj-side__none")
    assert not ask.is_visible()
    for box in page.locator(".jj-choose input").all():
        if box.is_checked():
            box.focus()
            page.keyboard.press("Space")
    assert ask.is_visible()
    assert page.locator(".jj-row:visible").count() == 0
