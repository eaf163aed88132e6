from __future__ import annotations

import json
from pathlib import Path

import pytest

from compare.cli import main
from compare.excerpt import excerpt
from compare.pipeline import compare
from compare.render.json_file import report_json
from compare.render.summary import summary
from compare.report import Report
from compare.settings import Settings
from tests.support import contents, make_project


def analyze(project: Path, *arguments: str) -> int:
    return main(["analyze", "--project", str(project), *arguments])


def published(project: Path) -> Report:
    return excerpt(compare(project / "seeds"), Settings())


@pytest.mark.parametrize(
    ("arguments", "language"),
    [((), "id"), (("--language", "en"), "en"), (("--language", "id"), "id")],
)
def test_it_prints_what_stands_out(
    arguments: tuple[str, ...], language: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert analyze(project, *arguments) == 0
    assert capsys.readouterr().out == summary(published(project), language)


def test_the_json_stays_within_what_may_be_published(project: Path) -> None:
    file = project / "baru" / "report.json"
    assert analyze(project, "--json", str(file)) == 0
    assert file.read_text("utf-8") == report_json(published(project))
    story = json.loads(file.read_text("utf-8"))["stories"][0]
    kabar = next(text for text in story["texts"] if text["id"] == "kabar")
    assert None in [one["passage"] for one in kabar["sentences"]]


def test_a_file_of_articles_is_compared_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = tmp_path / "artikel.jsonl"
    rows.write_text('{"text": "Atap runtuh."}\n{"text": "Atap bocor.", "source": "Warta"}\n')
    assert analyze(tmp_path / "nothing", str(rows), "--language", "en") == 0
    said = capsys.readouterr().out
    assert "artikel-1" in said
    assert "Warta" in said


def test_a_language_that_nobody_speaks_here_is_a_mistake(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert analyze(project, "--language", "xx", "--json", str(project / "x.json")) == 2
    assert capsys.readouterr().err == ("jajar: no interface language 'xx'. Known here: en, id\n")
    assert not (project / "x.json").exists()


def test_a_corpus_in_a_language_without_an_interface_is_summed_up_in_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"seeds/a.txt": "Le toit.", "seeds/corpus.toml": 'language = "fr"'}
    assert analyze(make_project(tmp_path, files)) == 0
    assert capsys.readouterr().out.startswith("Bias report: ")


@pytest.mark.parametrize("name", ["seeds", ".", "seeds/kabar.txt/x.json", "x" * 300])
def test_a_file_that_cannot_be_written_is_a_mistake(
    name: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    before = contents(project)
    assert analyze(project, "--json", name) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"jajar: {name}: cannot be written")
    assert contents(project) == before
