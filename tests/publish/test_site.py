import os
import signal
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import mkdocs.commands.build
import mkdocs.commands.serve
import pytest
from mkdocs.exceptions import Abort, PluginError

import compare.publish.site as site_module
from compare.errors import CompareError
from compare.publish.site import build_site, serve_site

CONFIG = "site_name: Coba\ndocs_dir: docs\ntheme: {name: null, custom_dir: theme}\nplugins: []\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("JAJAR_FULL_TEXT", raising=False)
    for folder in ("docs", "theme"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# Halo", encoding="utf-8")
    (tmp_path / "theme/main.html").write_text("{{ page.content }}", encoding="utf-8")
    return tmp_path


def test_a_site_is_built(project: Path) -> None:
    assert build_site(project) == (project / "site", ())
    assert "Halo" in (project / "site/index.html").read_text(encoding="utf-8")


def test_a_site_is_where_the_configuration_says(project: Path) -> None:
    (project / "mkdocs.yml").write_text(CONFIG + "site_dir: lain\n", encoding="utf-8")
    assert build_site(project) == (project / "lain", ())


def test_a_missing_configuration_is_named(tmp_path: Path) -> None:
    with pytest.raises(CompareError, match=r"mkdocs\.yml: there is no such file"):
        build_site(tmp_path)


def test_a_wrong_configuration_is_told_with_its_key(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "mkdocs.yml").write_text(CONFIG.replace("docs\n", "nope\n"), encoding="utf-8")
    with pytest.raises(CompareError, match="docs_dir"):
        build_site(project)
    assert "docs_dir" not in capsys.readouterr().err


def test_a_broken_link_fails_a_strict_build_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "docs/index.md").write_text("[x](nope.md)", encoding="utf-8")
    with pytest.raises(CompareError, match="1 warning"):
        build_site(project)
    assert "nope.md" in capsys.readouterr().err
    build_site(project, strict=False)


def test_the_generators_mistake_is_passed_on_as_it_was(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_config: object) -> None:
        try:
            try:
                raise CompareError("is empty", where="seeds/a.txt", hint="Add an article")
            except CompareError as error:
                raise PluginError(str(error)) from error
        except PluginError:
            raise Abort("Aborted with a BuildError!")  # noqa: B904 - as MkDocs does it

    monkeypatch.setattr(mkdocs.commands.build, "build", fail)
    with pytest.raises(CompareError) as caught:
        build_site(project)
    assert str(caught.value) == "seeds/a.txt: is empty. Add an article"


def test_a_build_never_asks_for_uncut_texts(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAJAR_FULL_TEXT", "1")
    build_site(project)
    assert "JAJAR_FULL_TEXT" not in os.environ


@pytest.mark.parametrize("ends_by", ["return", "SIGTERM", "error"])
def test_a_preview_of_uncut_texts_cleans_up_however_it_ends(
    ends_by: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []

    def serve(config_file: str, **options: object) -> None:
        seen.append((config_file, options["dev_addr"], os.environ.get("JAJAR_FULL_TEXT")))
        if ends_by == "SIGTERM":
            os.kill(os.getpid(), signal.SIGTERM)
        if ends_by == "error":
            raise OSError(98, "Address already in use")

    monkeypatch.setattr(mkdocs.commands.serve, "serve", serve)
    monkeypatch.setattr(site_module, "generate", lambda project: seen.append(("pages", project)))
    endings: dict[str, AbstractContextManager[object]] = {
        "return": nullcontext(),
        "SIGTERM": pytest.raises(KeyboardInterrupt),
        "error": pytest.raises(
            CompareError, match=r"serve at 127\.0\.0\.1:1: Address already in use"
        ),
    }
    with endings[ends_by]:
        serve_site(project, "127.0.0.1:1", full_text=True)
    assert seen == [(str(project / "mkdocs.yml"), "127.0.0.1:1", "1"), ("pages", project)]
    assert "JAJAR_FULL_TEXT" not in os.environ


def test_a_preview_without_uncut_texts_leaves_the_pages_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []
    monkeypatch.setenv("JAJAR_FULL_TEXT", "1")
    monkeypatch.setattr(
        mkdocs.commands.serve,
        "serve",
        lambda *_args, **_options: seen.append(os.environ.get("JAJAR_FULL_TEXT")),
    )
    monkeypatch.setattr(site_module, "generate", lambda _project: seen.append("pages"))
    serve_site(project, "127.0.0.1:1", full_text=False)
    assert seen == [None]


def test_importing_it_stays_light() -> None:
    code = "import sys, compare.publish.site; print('mkdocs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
