"""Whatever lies in a corpus folder: a clear line with a remedy, and the rest is read."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from compare.read.file_digest import file_digest
from compare.read.load import load
from compare.settings import Settings

LIMIT = 100_000
"""Bytes of an article in these tests: the line is the same for a small file as for a large one."""


def archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", "<w:t>Kapal</w:t>")
    return out.getvalue()


BAD: dict[str, tuple[str, bytes, str]] = {
    "empty": ("x.txt", b"", "x.txt: is empty. Fill it or delete it"),
    "white space": ("x.txt", "\u00a0\u3000\r\n\ufeff".encode(), "x.txt: is empty. "),
    "blank lines": ("x.txt", b"\n" * LIMIT, "x.txt: is empty. "),
    "NUL": ("x.txt", b"Kapal\ntiba\0", "x.txt:2: holds a NUL byte. Save the article as plain text"),
    "UTF-16 without a mark": ("x.txt", "Kapal".encode("utf-16-le"), "x.txt:1: holds a NUL byte. "),
    "binary": ("x.txt", bytes(range(1, 256)), "x.txt:2:118: byte 0x80 is not UTF-8, and no other"),
    "one long line": ("x.txt", b"k" * (LIMIT + 1), "x.txt: has 0.1 MB, and an article at most 0.1"),
    "wrong encoding": ("x.txt", b"Kapal\nr\xffuh", "x.txt:2:2: byte 0xff is not UTF-8, and no oth"),
    "mixed encoding": ("x.txt", "“é” ".encode() + b"caf\xe9", "x.txt:1:8: byte 0xe9 is not UTF-8"),
    "lone surrogate": ("x.txt", b"Kapal \xed\xa0\x80", "x.txt:1:7: holds half a surrogate pair"),
    "lone surrogate in JSON": ("x.jsonl", b'{"text": "\\ud800"}', "x.jsonl:1: holds half a"),
    "ZIP": ("x.txt", archive(), "x.txt: is a ZIP archive or an office document, whatever its name"),
    "gzip": ("x.txt", gzip.compress(b"Kapal"), "x.txt: is a gzip archive, whatever its name"),
    "PDF": ("x.md", b"%PDF-1.7\n", "x.md: is a PDF document, whatever its name says. "),
    "PNG": ("x.html", b"\x89PNG\r\n\x1a\n", "x.html: is a picture, whatever its name says. "),
    "broken front matter": ("x.md", b"---\na: [\n---\nKapal", "x.md:3:1: front matter cannot be"),
    "front matter alone": ("x.txt", b"---\na: b\n---\n", "x.txt: holds no text. Put the article"),
    "front matter without end": ("x.txt", b"---\na: b\n", "x.txt:1:1: front matter is not clo"),
    "a ground that is not there": (
        "x.txt", b"---\nurl: {value: a, basis: b}\n---\nKapal", "x.txt:2:6: basis of url does not",
    ),
    "Markdown without text": ("x.md", b"<!-- Kapal -->", "x.md: holds no text. "),
    "HTML without text": ("x.html", b"<html><script>x</script></html>", "x.html: holds no text of"),
    "a broken row": ("x.jsonl", b'{"text": "Kapal"', "x.jsonl:1:17: the row is no JSON ("),
    "a table without texts": ("x.csv", b"a,b\n1,2\n", "x.csv:1: no column holds the text; "),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "message"), BAD.values(), ids=BAD)
def test_each_has_its_line_and_the_rest_is_read(
    name: str, content: bytes, message: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Kapal tiba.", encoding="utf-8")
    (tmp_path / name).write_bytes(content)
    corpus = load(tmp_path, Settings(article_bytes=LIMIT))
    assert [raw.file for raw in corpus.texts] == ["a.txt"]
    (error,) = corpus.refused
    assert str(error).startswith(f"{tmp_path}/{message}")
    assert error.hint
    assert "\n" not in str(error)


def test_a_folder_and_a_file_that_cannot_be_opened_have_their_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kapal tiba.", encoding="utf-8")
    (tmp_path / "b.txt").mkdir()
    (tmp_path / "c.txt").symlink_to("c.txt")
    (tmp_path / "d.jsonl").symlink_to("nowhere")
    (tmp_path / "e.txt").symlink_to(os.devnull)
    corpus = load(tmp_path)
    assert [str(error).removeprefix(f"{tmp_path}/") for error in corpus.refused] == [
        "b.txt: is a folder, and only files are read. Move its articles out of it",
        "c.txt: cannot be read (Too many levels of symbolic links). Mend that or delete it",
        "d.jsonl: cannot be read (No such file or directory). Mend that or delete it",
        "e.txt: is no file. Save the article as a file",
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "b.csv"
    os.mkfifo(pipe)
    (tmp_path / "a.txt").write_text("Kapal tiba.", encoding="utf-8")
    (error,) = load(tmp_path).refused
    assert str(error) == f"{pipe}: is no file. Save the article as a file"
    assert file_digest(pipe) == file_digest(tmp_path / "nowhere")


def test_a_million_blank_lines_around_an_article_are_no_mistake(tmp_path: Path) -> None:
    text = "\n" * 1_000_000 + "Kapal tiba."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (raw,) = load(tmp_path).texts
    assert raw.text == text


def test_marks_of_direction_stay_and_overrides_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\u200fKapal\u200e tiba.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Kapal\n\u2067tiba\u2069.", encoding="utf-8")
    corpus = load(tmp_path)
    assert corpus.texts[0].text == "\u200fKapal\u200e tiba."
    (note,) = corpus.notes
    assert note.startswith("b.txt: line 2 of the text holds U+2067, which shows what follows in")


def test_a_huge_file_is_not_read_into_memory(tmp_path: Path) -> None:
    """200 MB of nothing but size: refused by its first two, in a process of bounded memory."""
    huge = tmp_path / "b.txt"
    huge.write_bytes(b"Kapal tiba.")
    with huge.open("r+b") as file:
        file.truncate(200_000_000)
    (tmp_path / "a.txt").write_text("Kapal tiba di pelabuhan.", encoding="utf-8")
    code = (
        "import resource, sys; from pathlib import Path; from compare.read.load import load\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "from compare.read.read_file import read_file; from compare.settings import Settings\n"
        "print(*read_file(Path(sys.argv[1]), Settings()))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(huge)], capture_output=True, text=True, check=True
    )
    said, growth = done.stdout.splitlines()
    assert said.startswith(f"{huge}: has 200.0 MB, and an article at most 2 MB. Cut it down to")
    assert int(growth) * (1 if sys.platform == "darwin" else 1024) < 50_000_000
