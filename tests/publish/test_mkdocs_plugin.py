import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer

import compare.publish.mkdocs_plugin as plugin_module
from compare.errors import CompareError
from compare.publish.mkdocs_plugin import JajarPlugin

FIRST = """
site_name: Coba
docs_dir: docs/id
site_dir: site
use_directory_urls: false
theme: {name: null, custom_dir: theme, language: id}
plugins:
  jajar: {also: [mkdocs.en.yml]}
extra:
  languages:
    - {code: id, name: Bahasa Indonesia, path: ""}
    - {code: en, name: English, path: en}
"""
SECOND = """
INHERIT: mkdocs.yml
docs_dir: docs/en
site_dir: site/en
theme: {language: en}
"""


class Generator:
    """Stands in for the generator: counts its runs and fails on demand."""

    def __init__(self) -> None:
        self.calls: list[tuple[Path, bool]] = []
        self.error: CompareError | None = None
        self.refused: tuple[str, ...] = ()

    def __call__(self, project: Path, *, full_text: bool = False) -> tuple[str, ...]:
        self.calls.append((project, full_text))
        if self.error:
            raise self.error
        return self.refused


@pytest.fixture
def generator(monkeypatch: pytest.MonkeyPatch) -> Generator:
    stand_in = Generator()
    monkeypatch.setattr(plugin_module, "generate", stand_in)
    monkeypatch.delenv("JAJAR_FULL_TEXT", raising=False)
    return stand_in


@pytest.fixture
def project(tmp_path: Path, generator: Generator) -> Path:
    files = {
        "mkdocs.yml": FIRST,
        "mkdocs.en.yml": SECOND,
        "theme/main.html": "{{ page.content }}",
        "theme/sitemap.xml": "<urlset>{{ build_date_utc }}</urlset>",
        "docs/id/index.md": "# Halo",
        "docs/en/index.md": "# Hello",
        "seeds/a.txt": "Teks.",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def _build(project: Path, config_file: str = "mkdocs.yml", strict: bool = True) -> MkDocsConfig:
    config = load_config(str(project / config_file), strict=strict)
    build(config)
    return config


def test_one_build_generates_once_and_builds_both_languages(
    project: Path, generator: Generator, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        _build(project)
    assert generator.calls == [(project, False)]
    assert "Halo" in (project / "site/index.html").read_text(encoding="utf-8")
    assert "Hello" in (project / "site/en/index.html").read_text(encoding="utf-8")
    assert not (project / "site/en/en").exists()
    assert sum("Documentation built" in message for message in caplog.messages) == 2


def test_the_second_language_can_be_built_alone(project: Path, generator: Generator) -> None:
    _build(project, "mkdocs.en.yml")
    assert len(generator.calls) == 1
    assert not (project / "site/en/en").exists()


def test_the_other_language_lands_inside_whatever_folder_is_built(project: Path) -> None:
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "elsewhere"))
    build(config)
    assert (project / "elsewhere/en/index.html").is_file()
    assert not (project / "site").exists()


def test_uncut_texts_are_asked_for_by_the_environment(
    project: Path, generator: Generator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAJAR_FULL_TEXT", "1")
    _build(project)
    assert generator.calls == [(project, True)]


def test_a_failing_generator_stops_the_build_with_one_line(
    project: Path, generator: Generator, caplog: pytest.LogCaptureFixture
) -> None:
    generator.error = CompareError("the file is empty", where="seeds/a.txt")
    config = load_config(str(project / "mkdocs.yml"))
    with pytest.raises(PluginError, match=r"^seeds/a\.txt: the file is empty$"):
        config.plugins.on_pre_build(config=config)
    with pytest.raises(Abort):
        _build(project)
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert [record.getMessage() for record in errors] == ["seeds/a.txt: the file is empty"]


def test_strict_holds_for_the_other_language_too(project: Path) -> None:
    page = project / "docs/en/index.md"
    page.write_text("# Hello\n\n[nowhere](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(Abort, match="strict"):
        _build(project)
    _build(project, strict=False)


@pytest.mark.parametrize(("top", "warned"), [("", True), ("---\ntranslated: false\n---\n", False)])
def test_a_page_without_counterpart_must_say_so(
    top: str, warned: bool, project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "docs/id/only.md").write_text(f"{top}# Satu", encoding="utf-8")
    _build(project, strict=False)
    warnings = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert ["only.md" in record.getMessage() for record in warnings] == [True] * warned


def test_a_file_that_could_not_be_read_does_not_end_a_strict_build(
    project: Path, generator: Generator, caplog: pytest.LogCaptureFixture
) -> None:
    generator.refused = ("a.txt: is empty. Fill it",)
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        config = _build(project, strict=True)
    assert "jajar: Not read: a.txt: is empty. Fill it" in caplog.messages
    (plugin,) = (one for one in config.plugins.values() if isinstance(one, JajarPlugin))
    assert plugin.refused == generator.refused


def test_a_site_without_an_address_has_no_sitemap(project: Path) -> None:
    _build(project)
    assert not list(project.glob("site/**/sitemap*"))


def test_the_other_language_has_its_own_address(project: Path) -> None:
    (project / "theme/main.html").write_text("{{ page.canonical_url }}", encoding="utf-8")
    config = load_config(str(project / "mkdocs.yml"), site_url="https://example.org/sub")
    build(config)
    page = (project / "site/en/index.html").read_text(encoding="utf-8")
    assert page == "https://example.org/sub/en/index.html"
    assert (project / "site/sitemap.xml").is_file()


def test_a_language_without_a_folder_is_named(project: Path) -> None:
    second = project / "mkdocs.en.yml"
    second.write_text(SECOND.replace("language: en", "language: ms"), encoding="utf-8")
    with pytest.raises(Abort) as caught:
        _build(project)
    assert str(caught.value.__context__) == "mkdocs.yml: extra.languages has no folder for 'ms'"


def test_the_preview_watches_what_the_generator_reads(project: Path) -> None:
    config = _build(project)
    watched: list[Path] = []

    class Server(LiveReloadServer):
        def __init__(self) -> None:
            pass

        def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
            watched.append(Path(path))

    config.plugins.on_serve(Server(), config=config, builder=lambda: None)
    package = Path(plugin_module.__file__).resolve().parents[1]
    assert watched == [
        project / "seeds",
        package,
        project / "mkdocs.en.yml",
        project / "docs/en",
    ]


def test_the_other_languages_come_after_every_other_plugin() -> None:
    assert JajarPlugin.on_post_build.mkdocs_priority == -100  # type: ignore[attr-defined]
