import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config

import compare.publish.mkdocs_plugin as plugin_module

ROOT = Path(__file__).resolve().parents[2]
PUBLISH = Path(plugin_module.__file__).resolve().parent
CSS = (PUBLISH / "assets/jajar.css").read_text(encoding="utf-8")
HOSTILE = "&#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62;"
PAGES = {
    "index.md": "---\ntitle: {home}\n---\n\n# {home} Jajar\n\nancaman yang menandatangani\n",
    "report/index.md": "# Laporan\n",
    "report/method/index.md": "# Metode\n",
    "report/evaluation.md": "# Seberapa sering ini benar?\n",
    "report/data.md": "# Data\n",
    "report/texts/one.md": f"# {HOSTILE}\n",
    "about.md": "# Tentang\n",
}


class Links(HTMLParser):
    """Collects the addresses on a page, and those of the language switch apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.all: list[str] = []
        self.switch: list[dict[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.all += [found[name] or "" for name in ("href", "src") if name in found]
        if found.get("class") == "jj-languages__link":
            self.switch.append(found)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("project")
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(ROOT / name, project / name)
    shutil.copytree(PUBLISH / "theme", project / "compare/publish/theme")
    for language, home in (("id", "Beranda"), ("en", "Home")):
        for name, text in PAGES.items():
            page = project / "docs" / language / name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text.replace("{home}", home), encoding="utf-8")
    alone = project / "docs/id/report/alone.md"
    alone.write_text("---\ntranslated: false\n---\n\n# Sendiri\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.setattr(plugin_module, "generate", lambda _project, full_text: ())
        build(load_config(str(project / "mkdocs.yml"), strict=True))
    return project / "site"


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_page_leads_to_itself_in_the_other_language(site: Path) -> None:
    for page in _pages(site):
        place = page.relative_to(site)
        english = place.parts[0] == "en"
        inner = Path(*place.parts[1:]) if english else place
        if inner.name in {"404.html", "alone.html"}:
            inner = Path("index.html")
        (link,) = Links(page.read_text(encoding="utf-8")).switch
        target = (page.parent / (link["href"] or "")).resolve()
        assert target == (site / inner if english else site / "en" / inner)
        assert target.is_file()
        assert link["hreflang"] == link["lang"] == ("id" if english else "en")


def test_no_page_holds_an_absolute_address(site: Path) -> None:
    for page in _pages(site):
        for address in Links(page.read_text(encoding="utf-8")).all:
            assert not re.match(r"/|[a-z]+:", address), (page, address)


def test_a_heading_that_quotes_an_article_stays_text(site: Path) -> None:
    for page in ("report/texts/one.html", "en/report/texts/one.html"):
        html = (site / page).read_text(encoding="utf-8")
        assert "<script>alert" not in html
        title = html[html.index("<title>") :].split("\n")[0]
        assert title == (
            "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; - Jajar</title>"
        )


def test_navigation_and_labels_are_in_the_pages_language(site: Path) -> None:
    first = (site / "index.html").read_text(encoding="utf-8")
    second = (site / "en/index.html").read_text(encoding="utf-8")
    assert '<html lang="id"' in first
    assert '<html lang="en"' in second
    assert first.count("Ganti ke tampilan gelap") == 2
    assert "Ganti" not in second
    assert second.count("Switch to dark mode") == 2
    assert re.search(r'md-tabs__link">\s*Home\s*<', second)
    assert re.search(r'md-tabs__link">\s*Beranda\s*<', first)


def test_search_leaves_words_alone_in_every_language(site: Path) -> None:
    for language in ("", "en/"):
        index = json.loads((site / f"{language}search/search_index.json").read_text("utf-8"))
        assert index["config"]["pipeline"] == []
        separator = re.compile(index["config"]["separator"])
        words = separator.split("“ancaman,” (yang) orang-orang: $34,4. Qur’an")
        assert [word for word in words if word] == [
            *("ancaman", "yang", "orang", "orang", "34,4", "Qur", "an")
        ]
        titles = {entry["location"]: entry["title"] for entry in index["docs"]}
        assert titles["index.html"].startswith("Home" if language else "Beranda")


def test_an_inheriting_file_replaces_no_list() -> None:
    # MkDocs replaces an inherited list and Zensical adds to it.
    lines = (ROOT / "mkdocs.en.yml").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if re.match(r"\s*- |[^#]*\[", line)]


def test_templates_and_styles_name_no_host() -> None:
    for path in [*PUBLISH.rglob("*.html"), *PUBLISH.rglob("*.css"), ROOT / "mkdocs.yml"]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"https?:|//[a-z]|@import|url\(", text), path


def _schemes() -> tuple[dict[str, str], dict[str, str]]:
    """Return the custom properties of the light and of the dark scheme."""
    light, dark = CSS.split('[data-md-color-scheme="slate"] {', 1)
    found = re.compile(r"(--jj-[\w-]+): ([^;]+);")
    first = dict(found.findall(light))
    return first, {**first, **dict(found.findall(dark.split("}", 1)[0]))}


def _contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_colours_stand_in_custom_properties_alone() -> None:
    rules = re.sub(r"/\*.*?\*/", "", CSS, flags=re.S)
    declarations = re.findall(r"([\w-]+):\s*([^;{}]+);", rules)
    assert declarations
    colour = re.compile(r"#[0-9a-f]{3}|rgb|hsl|\b(white|black|red)\b")
    own = [f"{name}: {value}" for name, value in declarations if colour.search(value)]
    assert [line for line in own if not line.startswith("--jj-")] == []


def test_every_custom_property_is_the_themes_or_defined() -> None:
    light, dark = _schemes()
    assert set(light) == set(dark)
    used = set(re.findall(r"var\((--[\w-]+)", CSS))
    assert {name for name in used if not name.startswith("--md-")} <= set(light)
    assert set(light) <= used


@pytest.mark.parametrize(
    ("scheme", "page", "text"), [(0, "#ffffff", "#212121"), (1, "#1e2129", "#c2c5cc")]
)
def test_text_can_be_read_in_both_schemes(scheme: int, page: str, text: str) -> None:
    colours = _schemes()[scheme]
    for step in range(7):
        back, front = colours[f"--jj-q{step}"], colours[f"--jj-q{step}-text"]
        assert _contrast(back, front) >= 4.5, f"step {step}"
    for back in (page, colours["--jj-soft"], colours["--jj-q0"]):
        assert _contrast(colours["--jj-muted"], back) >= 4.5
    assert _contrast(text, colours["--jj-term"]) >= 4.5
    for name in ("line-strong", "term-line", "sure-line", "quoted", "narrator"):
        assert _contrast(colours[f"--jj-{name}"], page) >= 3, name
