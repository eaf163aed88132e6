from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import compare.publish.site as site_module
from compare.cli import main
from compare.errors import CompareError
from tests.html_reader import Seen
from tests.support import ROOT, corpus_files, make_project

TITLE = "</title><script>alert(1)</script> {{ 7*7 }} [x](javascript:1) # | *a*"
LABEL = "<b>K</b> & 1. &lt;"


def test_the_build_is_given_the_project(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[Path] = []

    def build(project: Path) -> site_module.Site:
        calls.append(project)
        folder = Path.cwd() / "baru" if project == Path() else Path("/lain/situs")
        return site_module.Site(folder, ())

    monkeypatch.setattr(site_module, "build_site", build)
    assert main(["build"]) == 0
    assert main(["build", "--project", "x"]) == 0
    assert calls == [Path(), Path("x")]
    assert capsys.readouterr().out.splitlines() == [
        "The site is in baru/: open baru/index.html.",
        "The site is in /lain/situs/: open /lain/situs/index.html.",
    ]


def test_a_build_without_a_file_says_so_after_the_site(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_module.Site(Path("/situs"), ("a.txt: is empty. Fill it",))
    monkeypatch.setattr(site_module, "build_site", lambda _: site)
    assert main(["build"]) == 2
    said = capsys.readouterr()
    assert said.out == "The site is in /situs/: open /situs/index.html.\n"
    assert said.err == "jajar: a.txt: is empty. Fill it\n"


def test_a_build_that_fails_is_a_mistake(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: Path) -> None:
        raise CompareError("aborted with 1 warning")

    monkeypatch.setattr(site_module, "build_site", fail)
    assert main(["build"]) == 2
    assert capsys.readouterr().err == "jajar: aborted with 1 warning\n"


def titles(path: Path) -> tuple[str, str]:
    """What the browser's tab and the page's heading say."""
    markup = path.read_text("utf-8")
    head = markup[markup.index("<title>") : markup.index("</title>")]
    heading = markup[markup.index("<h1") : markup.index("</h1>")]
    return Seen(head).text, Seen(heading).text.removesuffix("¶")


def test_a_strict_build_of_a_corpus_with_hostile_names(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = corpus_files()["seeds/corpus.toml"].decode()
    corpus = corpus.replace('"The roof of Melati market"', f"'{TITLE}'")
    corpus = corpus.replace('label = "Kabar"', f"label = '{LABEL}'")
    make_project(project, {"seeds/corpus.toml": corpus})
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(ROOT / name, project)
    for language in ("id", "en"):
        make_project(project, {f"docs/{language}/about.md": "# Jajar"})
    shutil.copytree(ROOT / "compare/publish/theme", project / "compare/publish/theme")
    make_project(project, {"seeds/kosong.txt": ""})
    assert main(["build", "--project", str(project)]) == 2
    said = capsys.readouterr().err
    assert "WARNING" not in said
    assert said.splitlines()[-1].endswith("kosong.txt: is empty. Fill it or delete it")
    story = project / "site/en/report/market-roof"
    assert titles(story / "index.html") == (
        f"Bias report: {TITLE} - Jajar",
        f"Bias report: {TITLE}",
    )
    assert titles(story.parent / "text/kabar.html")[0] == f"The {LABEL} text - Jajar"
    for page in (project / "site").rglob("*.html"):
        assert "<script>alert" not in page.read_text("utf-8")
        assert not [
            one
            for one in Seen(page.read_text("utf-8")).tags("a")
            if "javascript:" in (one.get("href") or "")
        ]
