"""Large corpora: JSON Lines and CSV, a row an article, every bad row with its line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.model import Known
from compare.read.file_kinds import FORMS
from compare.read.read_file import read_file
from compare.read.received import Received
from compare.settings import Settings

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
WITH_WORDS = TEXT.filter(lambda text: bool(text.strip()))


def read(path: Path, content: str | bytes, **settings: int) -> list[Received | CompareError]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(path, Settings(**settings)))


def texts(found: list[Received | CompareError]) -> list[tuple[str, str]]:
    return [(one.file, one.text) for one in found if isinstance(one, Received)]


def mistakes(found: list[Received | CompareError], folder: Path) -> list[str]:
    lines = [str(one) for one in found if isinstance(one, CompareError)]
    return [line.removeprefix(f"{folder}/") for line in lines]


HEAD = ("ID", "Source", "Title", "Date", "Lang", "Text")
CELLS = ("7", "Warta", "Atap", "2024-06-19T08:00", "id-ID", "Bocor.")
NEXT = ("", "", "", "", "", "Runtuh.")
OBJECTS = (
    '{"id": 7, "source": "Warta", "title": "Atap", "date": "2024-06-19T08:00", "lang": "id-ID", '
    '"author": null, "text": "Bocor."}\n\n{"text": "Runtuh."}'
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", f"\ufeff{OBJECTS}"),
        *(("a.csv", "\n".join(sign.join(row) for row in (HEAD, CELLS, NEXT))) for sign in ",;\t"),
    ],
    ids=["JSON", "commas", "semicolons", "tabs"],
)
def test_a_row_is_an_article_with_its_facts(name: str, content: str, tmp_path: Path) -> None:
    first, second = read(tmp_path / name, content)
    assert isinstance(first, Received)
    assert isinstance(second, Received)
    line = 3
    assert (first.name, first.text, first.form) == ("7", "Atap\n\nBocor.", "row")
    assert {key: fact.value for key, fact in first.facts.items()} == {
        "outlet": "Warta",
        "title": "Atap",
        "date": "2024-06-19",
        "language": "id",
    }
    assert {fact.basis for fact in first.facts.values()} == {"metadata"}
    assert (second.file, second.name, second.text) == (f"{name}:{line}", f"a-{line}", "Runtuh.")
    assert second.facts == {}


@given(st.lists(st.tuples(WITH_WORDS, TEXT), min_size=1))
def test_whatever_a_csv_writer_writes_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([("text", "x"), *rows])
    found = read(tmp_path_factory.mktemp("rows") / "a.csv", out.getvalue())
    assert [text for _, text in texts(found)] == [text for text, _ in rows]


@given(st.lists(WITH_WORDS, min_size=1))
def test_whatever_a_json_writer_writes_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[str]
) -> None:
    lines = "".join(json.dumps({"text": text}) + "\n" for text in rows)
    found = read(tmp_path_factory.mktemp("rows") / "a.jsonl", lines)
    assert [text for _, text in texts(found)] == rows


GOOD = '{"text": "Atap."}'


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('{"text": "Ata', "2:10: the row is no JSON (Unterminated string starting at)"),
        ('["Atap."]', "2: the row is no object"),
        ('{"title": "Atap"}', "2: the row has no text"),
        ('{"text": null}', "2: the row has no text"),
        ('{"text": " "}', "2: the row has no text"),
        ('{"text": 5}', "2: the row has no text"),
        ('{"text": "A", "title": {"x": "y"}}', "2: title is no text"),
        ('{"text": "A", "title": ["x", 1]}', "2: title is no text"),
        ('{"text": "A\\ud800"}', "2: holds half a surrogate pair, which is no character"),
        ('{"text": "A\\u0000"}', "2: holds a NUL byte"),
        ("[" * 100_000, "2: the row is no JSON of an article"),
        ('{"text": ' + "9" * 5000 + "}", "2: the row is no JSON of an article"),
        ('{"text": "' + "x" * 300_000 + '"}', "2: the row has more than 0.2 MB"),
    ],
    ids=lambda value: value[:20],
)  # fmt: skip
def test_a_broken_row_of_json_stands_alone(row: str, message: str, tmp_path: Path) -> None:
    found = read(tmp_path / "a.jsonl", f"{GOOD}\n{row}\n{GOOD}\n", article_bytes=200_000)
    assert [file for file, _ in texts(found)] == ["a.jsonl:1", "a.jsonl:3"]
    (said,) = mistakes(found, tmp_path)
    assert said.startswith(f"a.jsonl:{message}. ")


def test_a_list_of_authors_is_one_fact(tmp_path: Path) -> None:
    (found,) = read(
        tmp_path / "a.jsonl", '{"text": "Atap.", "authors": ["Sari", "Budi"], "id": {}}'
    )
    assert isinstance(found, Received)
    assert (found.name, found.facts["author"].value) == ("a-1", "Sari, Budi")


def test_a_row_of_json_in_another_encoding_stands_alone(tmp_path: Path) -> None:
    found = read(tmp_path / "a.jsonl", b'{"text": "A"}\n{"text": "caf\xe9"}\n')
    assert len(texts(found)) == 1
    assert mistakes(found, tmp_path)[0].startswith("a.jsonl:2:14: byte 0xe9 is not UTF-8. ")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a,b,c", "2: the row has 3 cells, and the first row 2"),
        (",7", "2: the row has no text"),
        ('"a"b,7', "2: the row is not as CSV needs it (',' expected after '\"')"),
        ("x" * 300_000 + ",7", "2: the line has more than 0.2 million characters"),
    ],
    ids=["cells", "no text", "quotation mark", "long"],
)
def test_a_broken_row_of_csv_is_told_with_its_line(row: str, message: str, tmp_path: Path) -> None:
    found = read(tmp_path / "a.csv", f"text,id\n{row}\nAtap,8\n", article_bytes=200_000)
    assert mistakes(found, tmp_path)[0].startswith(f"a.csv:{message}")
    assert [text for _, text in texts(found)] == ["Atap"] * (
        "long" not in message and len(row) < 99
    )


def test_a_quotation_mark_that_is_never_closed_is_told_where_it_opens(tmp_path: Path) -> None:
    found = read(tmp_path / "a.csv", 'text,id\nAtap,1\n"Lantai,2\nDinding,3\n')
    assert [text for _, text in texts(found)] == ["Atap"]
    (said,) = mistakes(found, tmp_path)
    assert said.startswith("a.csv:3: the row is not as CSV needs it (unexpected end of data). ")


def test_a_bound_of_cells_is_given_back(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    read(tmp_path / "a.csv", "text\nAtap\n", article_bytes=5)
    assert csv.field_size_limit() == before


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", "title,date\nAtap,2024\n", "a.csv:1: no column holds the text; the first row "),
        ("a.csv", "text,id,Text\na,1,b\n", "a.csv:1: two columns are called 'text'. Give each"),
        ("a.csv", "", "a.csv: holds no row. Fill it or delete it"),
        ("a.csv", "text\n", "a.csv: holds no row. Fill it or delete it"),
        ("a.jsonl", "\n \n", "a.jsonl: holds no row. Fill it or delete it"),
        ("a.jsonl", b"PK\x03\x04abc", "a.jsonl: is a ZIP archive or an office document, whatever"),
        ("a.csv", b"text\n\xc3\xa9\n\xe9\n" + b"\xc3\xa9" * 9, "a.csv:3: byte 0xe9 is not UTF-8"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_read_is_told(
    name: str, content: str | bytes, message: str, tmp_path: Path
) -> None:
    (said,) = mistakes(read(tmp_path / name, content), tmp_path)
    assert said.startswith(message)


@pytest.mark.parametrize(("encoding", "guessed"), [("utf-16", False), ("cp1252", True)])
def test_a_table_as_spreadsheets_save_it(encoding: str, guessed: bool, tmp_path: Path) -> None:
    text = "Kepala pelabuhan berkata “kapal tiba” kepada warga kota itu pada hari Rabu sore."
    rows = "".join(f'"{text}"\n' for _ in range(3))
    found = read(tmp_path / "a.csv", f"text\n{rows}".encode(encoding))
    assert [one for _, one in texts(found)] == [text] * 3
    notes = [note for one in found if isinstance(one, Received) for note in one.notes]
    assert notes == ["a.csv: read as windows-1252 (guessed)"] * guessed


def test_columns_that_are_not_used_are_named_once(tmp_path: Path) -> None:
    rows = '{"text": "A", "tags": "x", "date": "Juni"}\n{"text": "B", "tags": "y", "date": ""}\n'
    found = read(tmp_path / "a.jsonl", rows)
    notes = [note for one in found if isinstance(one, Received) for note in one.notes]
    assert notes == [
        "a.jsonl:1: date is not used, it is no day as the identity card needs it: 'Juni'",
        "a.jsonl: columns not used: tags",
    ]


def test_many_bad_rows_are_counted(tmp_path: Path) -> None:
    found = read(tmp_path / "a.jsonl", "x\n" * 100 + GOOD, rows_told=3)
    said = mistakes(found, tmp_path)
    assert len(said) == 4
    assert said[-1] == "a.jsonl: 97 more rows cannot be read. Mend the rows named before"
    assert len(texts(found)) == 1


def test_every_form_of_a_file_is_read(tmp_path: Path) -> None:
    contents = {"row": '{"text": "Atap."}', "html": "<p>Atap bocor di pasar.</p>" * 9}
    for suffix, form in FORMS.items():
        content = "text\nAtap.\n" if suffix == ".csv" else contents.get(form, "Atap.")
        (found,) = read(tmp_path / f"a{suffix.upper()}", content)
        assert isinstance(found, Received)
        assert found.form == form


def test_front_matter_gives_facts_and_the_text_stays_as_it_is(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Atap\nsource: Warta\nmoment: {value: awal, basis: owner's statement}\n"
        "author: {value: Ani, basis: Oleh Ani}\ntags: [x]\n---\nOleh Ani\n\nBocor."
    )
    (found,) = read(tmp_path / "a.txt", text)
    assert isinstance(found, Received)
    assert (found.text, found.text[found.body :]) == (text, "Oleh Ani\n\nBocor.")
    assert found.facts == {
        "title": Known("Atap", basis="metadata"),
        "outlet": Known("Warta", basis="metadata"),
        "moment": Known("awal", basis="owner's statement"),
        "author": Known("Ani", basis="Oleh Ani"),
    }
    assert found.notes == ("a.txt: front matter not used: tags",)
    (taken,) = read(tmp_path / "a.md", text.replace("Bocor", "*Bocor*"))
    assert isinstance(taken, Received)
    assert (taken.text, taken.body) == ("Atap\n\nOleh Ani\n\nBocor.", 0)
