"""What every test may ask for: golden files, a browser, and settled Hypothesis profiles."""

from __future__ import annotations

import difflib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from compare.report import Report

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
GET_A_BROWSER = "`apt-get install chromium` (or set CHROMIUM=/path/to/it)"
NOT_RUN = pytest.StashKey[int]()

# The same examples on every machine: a failure that CI shows can be repeated at once. New examples
# are looked for on purpose, by `make test ARGS=--hypothesis-profile=long`.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
hypothesis.settings.register_profile("long", max_examples=20_000, deadline=None)
hypothesis.settings.load_profile("ci")


def find_chromium() -> str | None:
    """The Chromium to drive; one that CHROMIUM names wins, and must then be there."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for path in map(shutil.which, names) if path), None)


def wants_browser(config: pytest.Config) -> bool:
    """Whether this run was asked for browser tests: by CI, by name, or by the marker."""
    environment = os.environ.get("CI") == "true" or os.environ.get("JAJAR_BROWSER") == "1"
    return environment or config.getoption("markexpr").strip() == "browser"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="rewrite the files in tests/golden/")


# Last, so that -m and -k have chosen before: without a browser, `-m "not browser"` is no mistake.
@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    browser = [item for item in items if item.get_closest_marker("browser")]
    if not browser:
        return
    if not wants_browser(config):
        config.stash[NOT_RUN] = len(browser)
        config.hook.pytest_deselected(items=browser)
        items[:] = [item for item in items if item not in browser]
    elif not config.option.collectonly and find_chromium() is None:
        # A skip would let CI pass without ever having opened a page.
        message = f"{len(browser)} browser tests were asked for and no Chromium was found"
        raise pytest.UsageError(f"{message}: {GET_A_BROWSER}.")


# After pytest's closing line, so that it is the last thing on the screen.
@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    count = config.stash.get(NOT_RUN, 0)
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if not count or reporter is None:
        return
    how = "" if find_chromium() else f"{GET_A_BROWSER}, then "
    subject = "1 browser test was" if count == 1 else f"{count} browser tests were"
    reporter.write_line(f"{subject} not run: {how}`make test-browser`.")


@pytest.fixture
def check_golden(request: pytest.FixtureRequest) -> Callable[[Path | str, str | bytes], None]:
    """`check_golden(path, actual)`: tests/golden/`path` holds `actual`, or will with --golden."""
    rewrite = request.config.getoption("golden")

    def check(path: Path | str, actual: str | bytes) -> None:
        __tracebackhide__ = True
        file = GOLDEN / path
        content = actual.encode() if isinstance(actual, str) else actual
        if rewrite:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        elif not file.exists():
            pytest.fail(f"{file} is missing: `make golden` writes it")
        elif file.read_bytes() != content:
            pytest.fail(f"{file} differs; if it should, `make golden`\n{difference(file, content)}")

    return check


def difference(file: Path, content: bytes, limit: int = 60) -> str:
    """The first lines of the difference, or the sizes alone where the bytes are not text."""
    before = file.read_bytes()
    try:
        old, new = before.decode().splitlines(), content.decode().splitlines()
    except UnicodeDecodeError:
        return f"{len(before)} bytes there, {len(content)} bytes now"
    lines = list(difflib.unified_diff(old, new, "golden", "now", n=1, lineterm=""))
    if not lines:
        return "the line endings differ"
    more = [f"(+{len(lines) - limit} lines)"] if len(lines) > limit else []
    return "\n".join(lines[:limit] + more)


@pytest.fixture(scope="session")
def whole() -> Report:
    """The invented corpus before the publication policy."""
    from compare.pipeline import compare
    from tests.support import CORPUS

    return compare(CORPUS)


@pytest.fixture(scope="session")
def whole_seeds() -> Report:
    """The repository's own articles before the publication policy."""
    from compare.pipeline import compare

    return compare(ROOT / "seeds")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own articles, built apart from the checkout, strictly."""
    from compare.publish.site import build_site

    project = tmp_path_factory.mktemp("project")
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(ROOT / name, project)
    for name in ("seeds", "compare"):
        (project / name).symlink_to(ROOT / name)
    for language in ("id", "en"):
        (project / "docs" / language).mkdir(parents=True)
        shutil.copy(ROOT / "docs" / language / "about.md", project / "docs" / language)
    build_site(project)
    return project / "site"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for the whole run; open a context of your own for each test."""
    # Most runs have no browser test and need not load it.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # In a container or as root, Chromium's own sandbox cannot start; the background services
        # would only try to reach other hosts.
        quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", *quiet]
        )
        yield browser
        browser.close()
