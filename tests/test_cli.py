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
    "sentencex",
    "mkdocs",
    "babel",
    "jinja2",
    "simplemma",
    "markupsafe",
    "trafilatura",
    "lxml",
    "yaml",
    "charset_normalizer",
    "py3langid",
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
    """Mistakes after which nothing is written: files of the project, and what the line must say."""
    good: dict[str, str | bytes] = dict(corpus_files())
    corpus = (
        bytes(good["seeds/corpus.toml"]) if isinstance(good["seeds/corpus.toml"], bytes) else b""
    )
    line = corpus.count(b"\n") + 2
    return {
        "missing seeds/": ({}, "seeds: no such file or folder. "),
        "no articles": ({"seeds/README.txt": "x"}, "seeds: no articles. "),
        "one empty file": ({"seeds/x.txt": " \r\n"}, "x.txt: is empty. "),
        "a wrong key": (
            {**good, "seeds/corpus.toml": corpus + b'\npublsh = "full"\n'},
            f"corpus.toml:{line}:1: unknown key 'publsh'. Known here: ",
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


REFUSED: dict[str, tuple[dict[str, str | bytes], str]] = {
    "an empty file": ({"seeds/x.txt": " \r\n"}, "x.txt: is empty. "),
    "no encoding": ({"seeds/x.txt": b"Atap\nr\xffuh"}, "x.txt:2:2: byte 0xff is not UTF-8"),
    "one id twice": ({"seeds/Z.txt": "Atap.", "seeds/z.md": "Atap."}, "z.md: has the id 'z' of Z"),
    "a row": ({"seeds/x.jsonl": '{"text": "Atap runtuh."}\n{'}, "x.jsonl:2:2: the row is no JSON"),
}


@pytest.mark.parametrize("command", ["analyze", "pages", "check"])
@pytest.mark.parametrize("mistake", REFUSED)
def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_processed(
    mistake: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files, said = REFUSED[mistake]
    make_project(tmp_path, {**corpus_files(), **files})
    for _ in range(2):  # nothing is up to date while a file is missing
        assert main([command, "--project", str(tmp_path)]) == 2
        out, err = capsys.readouterr()
        (line,) = [line for line in err.splitlines() if line.startswith("jajar: ")]
        assert line.startswith(f"jajar: {tmp_path / 'seeds'}{os.sep}{said}")
        assert "Nothing is wrong" not in out
        if command == "pages":
            page = (tmp_path / "docs/en/report/data.md").read_text("utf-8")
            assert "What could not be read" in page
            assert str(tmp_path) not in page
            assert "could not be read" in (tmp_path / "docs/en/index.md").read_text("utf-8")
        else:
            assert "kabar" in out.casefold()


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
        f"jajar: {tmp_path / 'seeds'}: no such file or folder. Put the articles there, as files "
        "that end in .txt, .text, .md, .markdown, .html, .htm, .jsonl, .ndjson, .csv\n"
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
