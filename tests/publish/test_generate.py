import logging
import sys
from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.publish.generate import generate

FAKE = """#!/bin/sh
printf '%s\\n' "$@" > "$0.arguments"
cat "$0.stderr" >&2
exit {status}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    return tmp_path


def _prepare(project: Path, status: int, stderr: str) -> None:
    """Put a program in the interpreter's place that ends as told."""
    script = project / "python"
    script.write_text(FAKE.format(status=status), encoding="utf-8")
    script.chmod(0o755)
    (project / "python.stderr").write_text(stderr, encoding="utf-8")


@pytest.mark.parametrize(("full_text", "extra"), [(False, []), (True, ["--full-text"])])
def test_the_command_runs_in_a_fresh_interpreter(
    full_text: bool, extra: list[str], project: Path
) -> None:
    _prepare(project, 0, "")
    generate(project, full_text=full_text)
    arguments = (project / "python.arguments").read_text(encoding="utf-8").splitlines()
    assert arguments == ["-m", "compare", "pages", "--project", str(project), *extra]


@pytest.mark.parametrize(
    ("status", "stderr", "message"),
    [
        (2, "… reading\njajar: a.txt: the file is empty\n", "a.txt: the file is empty"),
        (2, "jajar: a.toml:1: one\njajar: a.toml:2: two\n", "a.toml:1: one; a.toml:2: two"),
        (
            1,
            "Traceback (most recent call last):\n  File x\nKeyError: 'k'\n",
            "written: KeyError: 'k'.",
        ),
        (3, "", "exit status 3"),
    ],
)
def test_a_failure_is_told_on_one_line_without_a_traceback(
    status: int, stderr: str, message: str, project: Path
) -> None:
    _prepare(project, status, stderr)
    with pytest.raises(CompareError) as caught:
        generate(project)
    told = str(caught.value)
    assert message in told
    assert not [noise for noise in ("\n", "Traceback", "reading", "jajar: ") if noise in told]


def test_what_could_not_be_read_is_handed_on_when_the_pages_are_written(project: Path) -> None:
    _prepare(project, 2, "jajar: a.txt: is empty\njajar: b.txt: is empty\nPages: 3 written\n")
    assert generate(project) == ("a.txt: is empty", "b.txt: is empty")


def test_progress_is_passed_on(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    _prepare(project, 0, "… membaca 2/5 “a”\nPages: 3 written\n")
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        generate(project)
    assert caplog.messages == ["… membaca 2/5 “a”"]
