from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.evaluate.gold import Row, by_id, read_rows


def row(**values: object) -> Row:
    return Row(Path("g.jsonl"), 7, values)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "g.jsonl: holds no rows. Write one JSON object a line"),
        (b" \n\n", "g.jsonl: holds no rows"),
        (b'{"id": 1}\n{"id" 2}\n', "g.jsonl:2:7: is not JSON (Expecting ':' delimiter)"),
        (b"[1]\n", "g.jsonl:1: is no JSON object"),
        (b"\n" + b"[" * 100_000, "g.jsonl:2: cannot be read as JSON"),
        (b'{"n": ' + b"1" * 5000 + b"}", "g.jsonl:1: cannot be read as JSON"),
        (b'{"id": "\xff"}', "g.jsonl:1:9: byte 0xff is not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "g.jsonl"
    path.write_bytes(content)
    with pytest.raises(CompareError) as error:
        read_rows(path)
    assert str(error.value).startswith(f"{tmp_path}/{said}")
    assert "\n" not in str(error.value)


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(CompareError, match=r"x\.jsonl: file not found"):
        read_rows(tmp_path / "x.jsonl")
    with pytest.raises(CompareError, match="is a folder"):
        read_rows(tmp_path)


def test_rows_keep_their_line_and_line_separators_inside_text(tmp_path: Path) -> None:
    path = tmp_path / "g.jsonl"
    path.write_bytes('\ufeff{"text": "a\u2028b"}\r\n\r\n{"text": "c"}'.encode())
    assert [(one.line, one.text("text")) for one in read_rows(path)] == [(1, "a\u2028b"), (3, "c")]


@pytest.mark.parametrize(
    ("values", "ask", "said"),
    [
        ({}, "text", "row has no 'key'"),
        ({"key": None}, "text", "row has no 'key'"),
        ({"key": 1}, "text", "key is not a string"),
        ({"key": True}, "name", "key is not a string or a whole number"),
        ({"key": "1"}, "number", "key is not a whole number"),
        ({"key": True}, "number", "key is not a whole number"),
        ({"key": -1}, "number", "key is negative"),
        ({"key": "yes"}, "flag", "key is not true or false"),
        ({"key": 2}, "flag", "key is neither true nor false"),
        ({"key": {}}, "items", "key is not a list"),
    ],
)
def test_a_value_of_another_form_names_line_and_key(
    values: dict[str, object], ask: str, said: str
) -> None:
    with pytest.raises(CompareError) as error:
        getattr(row(**values), ask)("key")
    assert str(error.value) == f"g.jsonl:7: {said}"


def test_a_flag_may_be_a_number_and_a_missing_one_is_false() -> None:
    assert [row(suspect=value).flag("suspect") for value in (True, 1)] == [True, True]
    assert [row(suspect=value).flag("suspect") for value in (False, 0, None)] == [False] * 3


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (0, 9, "does not lie in the text, which has 6 code points"),
        (3, 3, "does not lie"),
        (-1, 2, "does not lie"),
        (0, 4, "has white space at an end"),
        (3, 5, "has white space at an end"),
        (0.0, 2, "not two whole numbers"),
        (None, 2, "not two whole numbers"),
    ],
)
def test_offsets_are_checked_against_their_text(start: object, end: object, said: str) -> None:
    with pytest.raises(CompareError, match=rf"g\.jsonl:7: .*{said}"):
        row().span(start, end, "😀ab cd")


def test_offsets_count_code_points() -> None:
    assert row().span(0, 3, "😀ab cd") == (0, 3)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("id", "id"),
        ("English", "en"),
        ("deutsch", "de"),
        ("danish", "da"),
        ("fil", "fil"),
        ("en-US", "en"),
        ("zh_Hant_TW", "zh"),
        (" ", None),
    ],
)
def test_a_language_is_a_code_or_a_name(name: str, code: str | None) -> None:
    assert row(lang=name).language() == code


def test_a_language_may_be_missing_but_not_unknown() -> None:
    assert row().language() is None
    with pytest.raises(CompareError, match="no language is known by the name 'klingonish'"):
        row(lang="klingonish").language()


def test_an_id_twice_names_both_lines() -> None:
    rows = (
        Row(Path("g"), 1, {"id": "a"}),
        Row(Path("g"), 2, {"id": 7}),
        Row(Path("g"), 3, {"id": "7"}),
        Row(Path("g"), 4, {"id": "a"}),
    )
    with pytest.raises(CompareError, match="g:4: has the id 'a' of line 1"):
        by_id(rows)
