"""Front matter is read with the place of every mistake, and written so that it is read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.read.front_matter import Fact, read_front_matter, write_front_matter

# What a file can hold: no halves of surrogate pairs.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
NAMES = st.from_regex("[a-z_]{1,10}", fullmatch=True)


def values(text: str) -> dict[str, str]:
    return {key: fact.value for key, fact in read_front_matter(text, "a.txt").facts.items()}


@pytest.mark.parametrize(
    "text", ["Kapal.", "", " ---\na: b\n---\n", "---- \nKapal", "--- x\n---\n"]
)
def test_a_text_without_front_matter_begins_at_its_beginning(text: str) -> None:
    found = read_front_matter(text, "a.txt")
    assert (found.facts, found.body) == ({}, 0)


@pytest.mark.parametrize("line", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("end", ["---", "..."])
def test_facts_stand_between_two_lines(line: str, end: str) -> None:
    text = line.join(["\ufeff---", "title: Atap", "date: 2024-06-19", end, "Kapal."])
    found = read_front_matter(text, "a.txt")
    assert values(text) == {"title": "Atap", "date": "2024-06-19"}
    assert text[found.body :] == "Kapal."


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("2024-06-19 08:00:00", "2024-06-19 08:00:00"),
        ("12", "12"),
        ("'a: b'", "a: b"),
        ("[Ani, 'Budi B.']", "Ani, Budi B."),
        ("|\n  satu\n  dua", "satu\ndua\n"),
        ("!!python/object:os.system x", "x"),
    ],
)
def test_a_value_is_the_text_that_was_written(written: str, value: str) -> None:
    assert values(f"---\nkey: {written}\n---\n") == {"key": value}


@pytest.mark.parametrize("written", ["", "~", "null", "''", "[]", "{value: }"])
def test_an_empty_entry_is_none(written: str) -> None:
    assert values(f"---\nkey: {written}\nother: x\n---\n") == {"other": "x"}


def test_a_fact_may_name_its_ground_and_tells_its_place() -> None:
    found = read_front_matter(
        "---\na: 1\ndate: {value: 2024-06-19, basis: general}\n---\n", "a.txt"
    )
    assert found.facts["date"] == Fact("2024-06-19", "general", (3, 7))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: x\n", "a.txt:1:1: front matter is not closed"),
        ("---", "a.txt:1:1: front matter is not closed"),
        ("---\n\ntitle: [a\n---\n", "a.txt:4:1: front matter cannot be read: "),
        ("---\na: 1\nb: {\n---\n", "a.txt:4:1: front matter cannot be read: "),
        ("---\nKapal tiba.\n---\n", "a.txt:2:1: front matter cannot be read: not a list of"),
        ("---\na: 1\na: 2\n---\n", "a.txt:3:1: front matter cannot be read: two entries for 'a'"),
        ("---\n[x]: 1\n---\n", "a.txt:2:1: front matter cannot be read: a key is no text"),
        ("---\na: \x07\n---\n", "a.txt:2: front matter cannot be read: character U+0007"),
        (f"---\na: {'[' * 5000}\n---\n", "a.txt"),
        (f"---\na: {'x' * 70_000}\n---\n", "a.txt:1:1: front matter is not closed"),
    ],
)
def test_broken_front_matter_is_told_with_its_place(text: str, message: str) -> None:
    with pytest.raises(CompareError) as caught:
        read_front_matter(text, "a.txt")
    assert str(caught.value).startswith(message)
    assert caught.value.hint


@given(st.dictionaries(NAMES, TEXTS.filter(bool)), TEXTS)
def test_what_is_written_is_read_again(facts: dict[str, str], text: str) -> None:
    written = write_front_matter(facts, text)
    found = read_front_matter(written, "a.txt")
    assert {key: fact.value for key, fact in found.facts.items()} == facts
    assert written[found.body :] == f"\n{text}\n"


def test_what_is_written_is_what_a_person_would_write() -> None:
    written = write_front_matter({"title": 'Atap: "bocor"', "date": "2024-06-19"}, "Kapal.")
    assert written == '---\ntitle: "Atap: \\"bocor\\""\ndate: "2024-06-19"\n---\n\nKapal.\n'
