from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from compare.cli import main
from compare.commands.inputs import inputs_hash
from compare.commands.pages import generated_files, published_report
from compare.excerpt import excerpt
from compare.pipeline import compare
from compare.render.csv_files import CSV_NAMES
from compare.render.pages import pages
from compare.render.redirects import redirects
from compare.render.worksheet_files import worksheet_files
from compare.settings import Settings
from tests.support import contents, make_project

ALL_BYTES = """
import sys
from hashlib import sha256
from pathlib import Path
from compare.commands.pages import generated_files, published_report
report = published_report(Path(sys.argv[1]), full_text=False)
for path, content in generated_files(report).items():
    print(path, sha256(content).hexdigest())
"""
WITHHELD = b"Pemerintah kota berjanji"


def write(project: Path, *arguments: str) -> int:
    return main(["pages", "--project", str(project), *arguments])


def generated(project: Path) -> dict[str, bytes]:
    return generated_files(published_report(project, full_text=False))


def docs(project: Path) -> dict[str, bytes]:
    return {
        path: content for path, content in contents(project).items() if path.startswith("docs/")
    }


def test_it_writes_pages_and_data_of_every_language(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert write(project) == 0
    written = docs(project)
    assert written == generated(project)
    report = excerpt(compare(project / "seeds"), Settings())
    data = ("report.json", "jajar.css", *(f"csv/{name}" for name in CSV_NAMES))
    for language in ("id", "en"):
        uris = tuple(uri for uri, _ in pages(report, language))
        expected = {*uris, *dict(redirects(report, uris, language))}
        expected |= {f"report/{one}" for one in data}
        expected |= {uri for uri, _ in worksheet_files(report, language)}
        prefix = f"docs/{language}/"
        assert expected == {
            path.removeprefix(prefix) for path in written if path.startswith(prefix)
        }
    assert f"Pages: {len(written)} written, 0 unchanged, 0 deleted." in capsys.readouterr().err


def test_a_second_run_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project)
    for path in project.rglob("*"):
        os.utime(path, (1, 1))
    assert write(project) == 0
    assert capsys.readouterr().err.endswith("Pages are up to date.\n")
    assert {path.stat().st_mtime for path in (project / "docs").rglob("*")} == {1.0}


def test_an_edit_writes_what_it_changes_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project)
    for path in (project / "docs").rglob("*"):
        os.utime(path, (1, 1))
    seed = project / "seeds" / "suara.txt"
    seed.write_text(seed.read_text("utf-8") + " Baru.", encoding="utf-8")
    assert write(project) == 0
    changed = {
        path.relative_to(project / "docs/en").as_posix()
        for path in (project / "docs/en").rglob("*.*")
        if path.stat().st_mtime != 1
    }
    assert "report/text/suara.md" in changed
    assert {
        "report/text/kabar.md",
        "report/jajar.css",
        "report/method/pairs.md",
    }.isdisjoint(changed)
    assert docs(project) == generated(project)


def test_a_text_that_goes_takes_its_pages_along(project: Path) -> None:
    write(project)
    (project / "seeds" / "suara.txt").unlink()
    assert write(project) == 0
    assert not (project / "docs/en/report/text/suara.md").exists()
    assert docs(project) == generated(project)


def test_uncut_texts_are_written_on_demand_and_withdrawn_by_the_next_run(project: Path) -> None:
    write(project)
    cut = docs(project)
    assert not [path for path, content in cut.items() if WITHHELD in content]
    assert write(project, "--full-text") == 0
    assert [path for path, content in docs(project).items() if WITHHELD in content]
    assert write(project) == 0
    assert docs(project) == cut


def test_a_page_edited_by_hand_is_not_overwritten(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project)
    page = project / "docs/en/index.md"
    page.write_text("milik saya", encoding="utf-8")
    assert write(project) == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        f"jajar: {page}: was changed by hand. Move it away or delete it, then run again"
    )
    assert page.read_text("utf-8") == "milik saya"


def test_pages_of_ones_own_stay(project: Path) -> None:
    make_project(project, {"docs/en/about.md": "# Mine", "docs/en/report/notes.md": "# Notes"})
    assert write(project) == 0
    (project / "seeds" / "suara.txt").unlink()
    assert write(project) == 0
    assert (project / "docs/en/about.md").read_text("utf-8") == "# Mine"
    assert (project / "docs/en/report/notes.md").read_text("utf-8") == "# Notes"


def test_the_same_input_gives_the_same_bytes_in_any_process(project: Path) -> None:
    """This process hashes with a seed of its own: what depends on it would differ."""
    done = subprocess.run(
        [sys.executable, "-c", ALL_BYTES, str(project)],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert dict(line.split() for line in done.stdout.splitlines()) == {
        path: sha256(content).hexdigest() for path, content in generated(project).items()
    }


def test_the_inputs_are_the_corpus_the_package_and_the_option(project: Path) -> None:
    first = inputs_hash(project, full_text=False)
    assert inputs_hash(project, full_text=False) == first
    assert inputs_hash(project, full_text=True) != first
    make_project(project, {"docs/en/about.md": "# Mine", "mkdocs.yml": "site_name: x"})
    assert inputs_hash(project, full_text=False) == first
    (project / "seeds" / "suara.txt").rename(project / "seeds" / "nada.txt")
    assert inputs_hash(project, full_text=False) != first


def test_a_file_that_cannot_be_opened_is_an_input_by_its_name(project: Path) -> None:
    loop = project / "seeds" / "putar.txt"
    loop.symlink_to(loop)
    assert inputs_hash(project, full_text=False)
    assert write(project) == 2


def test_an_editors_lock_is_no_input(project: Path) -> None:
    first = inputs_hash(project, full_text=False)
    (project / "seeds" / ".#suara.txt").symlink_to("someone@somewhere.1234")
    assert inputs_hash(project, full_text=False) == first
    assert write(project) == 0
