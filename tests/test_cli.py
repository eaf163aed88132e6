from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import compare
import compare.commands.analyze as analyze_module
from compare.cli import COMMANDS, main
from compare.errors import CompareError, CorpusError
from tests.support import corpus_files, make_project

HEAVY = (
    "sklearn",
    "scipy",
    "numpy",
    "nltk",
    "mkdocs",
    "babel",
    "jinja2",
    "simplemma",
    "markupsafe",
)
SAY_HEAVY = f"""
import sys
from compare.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    print(end.code, [name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""


def bad_inputs() -> dict[str, tuple[dict[str, str | bytes], str]]:
    """Each mistake that the issue names: files of the project, and what the line must say."""
    good: dict[str, str | bytes] = dict(corpus_files())
    corpus = (
        bytes(good["seeds/corpus.toml"]) if isinstance(good["seeds/corpus.toml"], bytes) else b""
    )
    line = corpus.count(b"\n") + 2
    return {
        "missing seeds/": ({}, "seeds: no such folder. "),
        "no articles": ({"seeds/README.txt": "x"}, "seeds: no articles. "),
        "an empty file": ({**good, "seeds/x.txt": " \r\n"}, "x.txt: is empty. "),
        "not UTF-8": (
            {**good, "seeds/x.txt": b"Atap\nr\xffuh"},
            "x.txt:2:2: byte 0xff is not UTF-8",
        ),
        "a wrong key": (
            {**good, "seeds/corpus.toml": corpus + b'\npublsh = "full"\n'},
            f"corpus.toml:{line}: unknown key 'publsh'. Known here: ",
        ),
        "two articles with one id": (
            {**good, "seeds/Kabar.txt": "Atap runtuh."},
            "has the id 'kabar' of ",
        ),
        "no TOML": ({**good, "seeds/corpus.toml": "x ="}, "corpus.toml:1:"),
        "a wrong theme": ({**good, "seeds/threads.toml": "[[thread]]\nid = 'x'"}, "threads.toml:"),
    }


BAD = bad_inputs()


@pytest.mark.parametrize("command", ["analyze", "pages", "check"])
@pytest.mark.parametrize("mistake", BAD)
def test_a_mistake_of_the_user_is_one_line_and_status_2(
    mistake: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files, said = BAD[mistake]
    make_project(tmp_path, files)
    assert main([command, "--project", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    lines = [line for line in err.splitlines() if not line.startswith("… ")]
    assert len(lines) == 1
    assert lines[0].startswith(f"jajar: {tmp_path}")
    assert said in lines[0]
    assert out == ""
    assert not (tmp_path / "docs").exists()


def test_several_mistakes_have_a_line_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_project(tmp_path, {"seeds/a.txt": "", "seeds/b.txt": b"\xff"})
    assert main(["check", "--project", str(tmp_path)]) == 2
    assert [
        line.split(": ")[1].rsplit("/")[-1] for line in capsys.readouterr().err.splitlines()
    ] == [
        "a.txt",
        "b.txt:1:1",
    ]


def test_the_real_program_ends_without_a_traceback(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "compare", "analyze", "--project", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"jajar: {tmp_path / 'seeds'}: no such folder. Put the articles there as .txt files\n"
    )


def test_output_that_cannot_be_written_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_project(tmp_path, corpus_files())

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("compare.render.summary.summary", full)
    assert main(["analyze", "--project", str(tmp_path)]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "jajar: No space left on device"


def test_a_reader_that_leaves_early_is_no_mistake(tmp_path: Path) -> None:
    make_project(tmp_path, corpus_files())
    run = subprocess.Popen(
        [sys.executable, "-m", "compare", "analyze", "--project", str(tmp_path)],
        env={**os.environ, "PYTHONUNBUFFERED": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stdout
    assert run.stderr
    run.stdout.close()
    with run.stderr:
        complaint = run.stderr.read()
    assert run.wait() == 0
    assert b"BrokenPipe" not in complaint
    assert b"Traceback" not in complaint


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (None, 0, ""),
        (CompareError("salah", "a.txt", "Mend it"), 2, "jajar: a.txt: salah. Mend it\n"),
        (CorpusError([CompareError("a"), CompareError("b")]), 2, "jajar: a\njajar: b\n"),
        (PermissionError(13, "Permission denied", "a.txt"), 2, "jajar: a.txt: Permission denied\n"),
        (OSError("rusak"), 2, "jajar: rusak\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_every_end_has_its_status(
    error: BaseException | None,
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(analyze_module, "run", ends_with(error))
    assert main(["analyze"]) == status
    assert capsys.readouterr().err == said


def ends_with(error: BaseException | None) -> Callable[[object], int]:
    def run(_: object) -> int:
        if error is not None:
            raise error
        return 0

    return run


def test_a_mistake_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyze_module, "run", ends_with(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        main(["analyze"])


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_says_what_it_does_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main([command, "--help"])
    assert end.value.code == 0
    text = capsys.readouterr().out
    assert f"Example: jajar {command}" in text
    assert "--project FOLDER" in text


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    text = capsys.readouterr().out
    assert end.value.code == 0
    assert [name for name in COMMANDS if f"    {name} " not in text] == []
    assert "Example: jajar" in text


@pytest.mark.parametrize("arguments", [[], ["nothing"], ["analyze", "--nothing"], ["serve", "x"]])
def test_a_wrong_command_line_is_a_mistake(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "usage: jajar" in capsys.readouterr().err


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert (end.value.code, capsys.readouterr().out) == (0, f"jajar {compare.__version__}\n")


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SAY_HEAVY, *arguments], capture_output=True, text=True, check=True
    )
    assert done.stderr == "0 []\n"


def test_public_names_are_found_on_first_use() -> None:
    assert compare.CompareError is CompareError
    assert callable(compare.compare)
    assert set(compare.__all__) >= {"CompareError", "Report", "Settings", "compare"}
    with pytest.raises(AttributeError, match="nothing"):
        _ = compare.nothing
