"""Data files are read with the place of every mistake, as an editor counts it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.datafile import Table, read_list, read_text, read_toml
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


def test_a_list_leaves_out_comments_and_keeps_places(file: Path) -> None:
    file.write_text("# head\n\nsatu\n  dua # two\n\u2028\n\ttiga\tempat \r\n#lima\n", "utf-8")
    assert list(read_list(file)) == [
        ("satu", f"{file}:3:1"),
        ("dua", f"{file}:4:3"),
        ("tiga\tempat", f"{file}:6:2"),
    ]


def test_an_entry_that_stands_twice_in_a_list_names_both_lines(file: Path) -> None:
    file.write_text("# dua\nsatu\ndua\n  satu # again\n", "utf-8")
    assert mistake(file, read_list) == (
        "data.toml:4:3: 'satu' stands in line 2 too. Delete one of them"
    )


DOCUMENT = """\
# key = 0
[[row]]
  other = 1
  key = 0
  [row.inner]
  deep = [1, "(a"]
[[row]]
key = 1
"""


@pytest.fixture
def table(file: Path) -> Table:
    file.write_text(DOCUMENT, "utf-8")
    return read_toml(file)


def test_tables_know_where_they_and_their_keys_stand(table: Table, file: Path) -> None:
    first, second = table.rows("row")
    inner = first.table("inner")
    wheres = [
        table.where(), first.where(), first.where("key"), inner.where(), inner.where("deep", 1),
        inner.where("deep", 1, inside=0), second.where(), second.where("key"),
    ]  # fmt: skip
    places = ["1:1", "2:1", "4:3", "5:3", "6:14", "6:15", "7:1", "8:1"]
    assert wheres == [f"{file}:{place}" for place in places]


def test_a_missing_table_is_empty_and_stands_where_it_would(table: Table, file: Path) -> None:
    second = table.rows("row")[1]
    assert second.table("inner") == {}
    assert second.table("inner").where() == f"{file}:7:1"
    assert second.rows("nothing") == []


def test_an_unknown_key_is_named_with_its_place_and_the_known_ones(table: Table) -> None:
    first = table.rows("row")[0]
    with pytest.raises(CompareError) as caught:
        first.check({"key": "number"}, {"inner": "table"})
    assert str(caught.value).endswith(":3:3: unknown key 'other'. Known here: key, inner")


def test_a_missing_key_is_named_with_the_place_of_its_table(table: Table) -> None:
    second = table.rows("row")[1]
    second.check({"key": "number"})
    with pytest.raises(CompareError) as caught:
        second.check({"key": "number", "name": "text"})
    assert str(caught.value).endswith(":7:1: 'name' is missing. Write name = \"…\"")


GOOD = {
    "text": '"a"',
    "texts": '{ id = "a" }',
    "list": "[1]",
    "table": "{ a = 1 }",
    "number": "0",
}


@pytest.mark.parametrize("form", GOOD)
def test_a_value_in_its_form_passes_and_any_other_is_refused(file: Path, form: str) -> None:
    def check(value: str) -> None:
        file.write_text(f"# key\n key = {value}\n", "utf-8")
        read_toml(file).check({}, {"key": form, "missing": form})

    check(GOOD[form])
    others = {good for name, good in GOOD.items() if name not in (form, "texts")}
    if form != "table":
        others |= {"{ a = 1, b = 'x' }", "{}"}
    for value in sorted(others | {"1.5", "-1", "true", "2024-06-19"}):
        with pytest.raises(CompareError, match=r"key = .* has another form") as caught:
            check(value)
        assert caught.value.where == f"{file}:2:2"


def test_what_somebody_else_checks_may_have_any_form(file: Path) -> None:
    for value in (*GOOD.values(), "1.5", "{}"):
        file.write_text(f"key = {value}\n", "utf-8")
        read_toml(file).check({"key": "any"})


def test_a_wrong_value_of_any_length_is_told_in_short(file: Path) -> None:
    file.write_text(f"key = '{'a' * 9999}'\n", "utf-8")
    with pytest.raises(CompareError) as caught:
        read_toml(file).check({"key": "list"})
    assert len(caught.value.message) < 100


def test_a_text_may_have_sixty_words_and_no_more(file: Path) -> None:
    file.write_text(f"key = '{'a ' * 60}'\nlong = {{ id = 'a', en = '{'a ' * 61}' }}\n", "utf-8")
    table = read_toml(file)
    table.check({"key": "text", "long": "any"})
    with pytest.raises(CompareError, match="long is longer than 60 words") as caught:
        table.check({"key": "text", "long": "texts"})
    assert caught.value.where == f"{file}:2:1"


@pytest.mark.parametrize("value", ['{ file = "a" }', '"a"', "[1]", '[{}, "a"]'])
def test_rows_are_tables_alone(file: Path, value: str) -> None:
    file.write_text(f"\ntext = {value}\n", "utf-8")
    with pytest.raises(
        CompareError, match=r"text is not a list of tables\. Write \[\[text\]"
    ) as caught:
        read_toml(file).rows("text")
    assert caught.value.where == f"{file}:2:1"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ('["a", 3]', "1:11: not a text: 3"),
        ('["a", " "]', "1:11: not a text: ' '"),
        ('["a", ["b"]]', "1:11: not a text: ['b']"),
        ('["a", "b", "a"]', "1:16: 'a' stands there before"),
    ],
)
def test_a_list_holds_texts_and_each_once(file: Path, value: str, message: str) -> None:
    file.write_text(f"k = {value}\n", "utf-8")
    table = read_toml(file)
    with pytest.raises(CompareError) as caught:
        table.texts("k")
    assert str(caught.value).startswith(f"{file}:{message}")
