"""Data files are read with the place of every mistake, as an editor counts it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.datafile import (
    need_keys,
    only_forms,
    only_keys,
    place,
    read_list,
    read_rows,
    read_text,
    read_toml,
)
from compare.errors import CompareError

BOM = "\ufeff".encode()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data.toml"


def mistake(file: Path, read: Any, *arguments: Any) -> str:
    """The message without the folder, which differs from run to run."""
    with pytest.raises(CompareError) as caught:
        list(read(file, *arguments))
    return str(caught.value).removeprefix(f"{file.parent}/")


def test_a_missing_file_is_named(file: Path) -> None:
    assert mistake(file, read_text) == "data.toml: file not found. Create it or mend the path"


def test_a_folder_cannot_be_read_as_a_file(file: Path) -> None:
    file.mkdir()
    assert mistake(file, read_text) == "data.toml: cannot be read (Is a directory)"


def test_line_ends_stay_as_received(file: Path) -> None:
    file.write_bytes(b"a\r\nb\rc\n")
    assert read_text(file) == "a\r\nb\rc\n"


def test_a_byte_order_mark_goes_from_data_and_stays_in_articles(file: Path) -> None:
    file.write_bytes(BOM + b"a")
    assert read_text(file) == "a"
    assert read_text(file, "utf-8") == "\ufeffa"


@pytest.mark.parametrize("start", [b"", BOM], ids=["plain", "byte order mark"])
@given(before=st.text(st.sampled_from("aé漢🙂 \n\r\u2028")), after=st.binary(max_size=4))
def test_what_is_not_utf8_is_placed_by_line_and_character(
    start: bytes, before: str, after: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "broken.toml"
    file.write_bytes(start + before.encode() + b"\xff" + after)
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    assert mistake(file, read_text) == (
        f"broken.toml:{line}:{column}: byte 0xff is not UTF-8. Save the file in the encoding UTF-8"
    )


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('a = 1\nb = "\n', "2:6"),
        ('a = 1\r\nb = "x\r\n', "2:7"),
        ("a = [1,\n2", "2:1"),
        ('a = "\0"', "1:6"),
        ("[[x\n", "1:4"),
    ],
    ids=["open text", "Windows line ends", "end of the file", "NUL byte", "open bracket"],
)
def test_a_mistake_in_the_syntax_has_line_and_column(file: Path, text: str, where: str) -> None:
    file.write_bytes(text.encode())
    message = mistake(file, read_toml)
    assert message.startswith(f"data.toml:{where}: ")
    assert message.endswith(". See toml.io for the form")
    assert "(at " not in message


def test_toml_may_begin_with_a_byte_order_mark_and_have_windows_line_ends(file: Path) -> None:
    file.write_bytes(BOM + b'a = 1\r\nb = "x"\r\n')
    assert read_toml(file) == {"a": 1, "b": "x"}


def test_a_list_leaves_out_comments_and_keeps_line_numbers(file: Path) -> None:
    file.write_text("# head\n\nsatu\n  dua # two\n\u2028\ntiga\r\n#empat\n", "utf-8")
    assert list(read_list(file)) == [(3, "satu"), (4, "dua"), (6, "tiga")]


PLACES = """\
# [[text]] file = "a.txt" with another lang
language = "id"
lang = "x"
title = "baris\u2028baru"
[[text]]
file = "a.txt"
date = 1
[[text]]
file = "b.txt"
update = 1
date = 2
"""


@pytest.mark.parametrize(
    ("needles", "line"),
    [
        ((), 1),
        (("language",), 2),
        (("lang",), 3),
        (('"a.txt"',), 6),
        (('"a.txt"', "date"), 7),
        (('"b.txt"', "date"), 11),
        (('"b.txt"', "nowhere"), 9),
        (("nowhere", "date"), 7),
    ],
)
def test_a_place_is_looked_for_from_needle_to_needle(
    file: Path, needles: tuple[str, ...], line: int
) -> None:
    file.write_text(PLACES, "utf-8")
    assert place(file, *needles) == f"{file}:{line}"


def test_an_unknown_key_is_named_with_its_line_and_the_known_ones(file: Path) -> None:
    file.write_text('language = "id"\nlang = "id"\n', "utf-8")
    with pytest.raises(CompareError) as caught:
        only_keys(read_toml(file), ("language", "text"), file)
    assert str(caught.value) == f"{file}:2: unknown key 'lang'. Known here: language, text"


def test_a_missing_key_is_named_with_its_entry_and_line(file: Path) -> None:
    file.write_text('[[text]]\nid = "a"\n', "utf-8")
    need_keys({"id": "a"}, ("id",), file, '"a"')
    with pytest.raises(CompareError) as caught:
        need_keys({"id": "a"}, ("id", "title"), file, '"a"')
    assert str(caught.value) == f"{file}:2: entry \"a\" has no 'title'"


GOOD = {"text": "a", "texts": {"id": "a"}, "list": [1], "table": {"a": 1}, "number": 0}


@pytest.mark.parametrize("form", GOOD)
def test_a_value_in_its_form_passes_and_any_other_is_refused(file: Path, form: str) -> None:
    file.write_text("# comment\nkey = 0\n", "utf-8")
    only_forms({"key": GOOD[form], "other": 1}, {"key": form, "missing": form}, file)
    for value in (
        *(good for name, good in GOOD.items() if name not in (form, "texts")),
        1.5,
        -1,
        True,
        {},
    ):
        if form == "table" and isinstance(value, dict):
            continue
        with pytest.raises(CompareError, match=r"key = .* has another form") as caught:
            only_forms({"key": value}, {"key": form}, file)
        assert caught.value.where == f"{file}:2"


def test_rows_are_tables_alone(file: Path) -> None:
    file.write_text("[text]\n", "utf-8")
    assert read_rows({}, "text", file) == []
    assert read_rows({"text": [{"a": 1}]}, "text", file) == [{"a": 1}]
    for wrong in ({"file": "a"}, "a", [1], [{}, "a"]):
        with pytest.raises(CompareError, match=r"text is not a list of tables\. Write \[\[text\]"):
            read_rows({"text": wrong}, "text", file)
