"""Where keys and values stand in a document, as an editor counts lines and columns."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.datafile import DATA
from compare.places import Places, Steps
from tests.support import ROOT, SEEDS, examples

DOCUMENT = """\
# top = "[[text]]"
a = 1
  b.c = "#"  # comment

[[text]]
file = 'a.txt'
aside = [ "x", # "y"
  { "kind" = "]", text = \"""
two "quotes" " and \\\\" more\""" },
  [2024-06-19T10:00:00, -1.5e3],
]
[text.card]
'date' = 1

[[text]]
file = '''
b.txt'''
[last."with space"]
x = ""
"""


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        ((), (1, 1)),
        (("a",), (2, 1)),
        (("b",), (3, 3)),
        (("b", "c"), (3, 5)),
        (("text",), (5, 1)),
        (("text", 0), (5, 1)),
        (("text", 0, "file"), (6, 1)),
        (("text", 0, "aside", 0), (7, 11)),
        (("text", 0, "aside", 1), (8, 3)),
        (("text", 0, "aside", 1, "kind"), (8, 5)),
        (("text", 0, "aside", 1, "text"), (8, 19)),
        (("text", 0, "aside", 2), (10, 3)),
        (("text", 0, "aside", 2, 1), (10, 25)),
        (("text", 0, "card"), (12, 1)),
        (("text", 0, "card", "date"), (13, 1)),
        (("text", 1), (15, 1)),
        (("text", 1, "file"), (16, 1)),
        (("last", "with space"), (18, 1)),
        (("last", "with space", "x"), (19, 1)),
    ],
)
def test_every_key_and_item_has_its_place(steps: Steps, place: tuple[int, int]) -> None:
    assert Places(DOCUMENT).line_and_column(*steps) == place


def test_what_is_not_there_is_where_it_would_stand() -> None:
    places = Places(DOCUMENT)
    assert places.line_and_column("text", 1, "label") == (15, 1)
    assert places.line_and_column("text", 0, "card", "date", "value") == (13, 1)
    assert places.line_and_column("nowhere", 3) == (1, 1)


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ('"abc"', (1, 7)),
        ("'abc'", (1, 7)),
        ('"""abc"""', (1, 9)),
        ("'''abc'''", (1, 9)),
        ("'''\nabc'''", (2, 2)),
        ("'''\n\nbc'''", (3, 1)),
        ("'\\bc'", (1, 7)),
    ],
)
def test_a_character_inside_a_text_has_a_place(value: str, place: tuple[int, int]) -> None:
    places = Places(f"k = {value}\n")
    assert places.line_and_column("k", inside=1) == place


def test_inside_a_text_with_escapes_the_place_is_its_start() -> None:
    assert Places('k = "\\\\(a"').line_and_column("k", inside=2) == (1, 5)


def test_what_is_no_text_has_no_inside() -> None:
    assert Places("k = 12").line_and_column("k", inside=1) == (1, 1)


def test_a_table_made_in_passing_gets_the_place_of_its_own_header() -> None:
    places = Places("[a.b]\nx = 1\n[a]\ny = 2\n")
    assert [places.line_and_column(*way) for way in (("a",), ("a", "b"))] == [(3, 1), (1, 1)]


def ways(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    yield steps, value
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for step, item in items:
            yield from ways(item, (*steps, step))


REAL = sorted([*DATA.rglob("*.toml"), *SEEDS.glob("*.toml"), ROOT / "pyproject.toml"])


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_in_every_file_that_ships_each_key_is_found_and_nothing_else(path: Path) -> None:
    text = path.read_text("utf-8")
    check(text)


def check(text: str) -> None:
    """The way to each place is the way to a value, and the text there is the key or the item."""
    found = Places(text)
    expected = dict(ways(tomllib.loads(text)))
    assert set(found.starts) == set(expected)
    for steps, written in found.values.items():
        assert tomllib.loads(f"k = {written}")["k"] == expected[steps]
    for steps, start in found.starts.items():
        last = steps[-1] if steps else 0
        if isinstance(last, str) and text[start] != "[":
            key = text[start:].partition("=")[0].partition(".")[0].strip().strip("\"'")
            assert key == last.partition(".")[0]


KEYS = st.text(st.sampled_from("ab-9_é.#"), min_size=1, max_size=4)
TEXTS = st.text(st.sampled_from("ab \\\"'#[]{}=,\n漢🙂"), max_size=8)
SCALARS = st.one_of(st.integers(-9, 999), st.booleans(), TEXTS)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


def written(value: Any, draw: Any) -> str:
    """TOML for a value, with space and comments wherever they may stand."""
    space = draw(st.sampled_from(["", " ", "\t"]))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        if "'" not in value and "\n" not in value and draw(st.booleans()):
            return f"'{value}'"
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        three = draw(st.booleans())
        return f'"""\n{escaped}"""' if three else '"' + escaped.replace("\n", "\\n") + '"'
    if isinstance(value, list):
        gap = draw(st.sampled_from(["", " ", "\n", ' # ] , "\n']))
        return f"[{gap}{f',{gap}'.join(written(item, draw) + gap for item in value)}{gap}]"
    if isinstance(value, dict):
        pairs = (f"{space}'{key}' ={space}{written(item, draw)}" for key, item in value.items())
        return f"{{{','.join(pairs)}{space}}}"
    return str(value)


@examples(150)
@given(st.data(), st.lists(st.dictionaries(KEYS, VALUES, max_size=4), max_size=3))
def test_places_and_parser_see_the_same_document(data: Any, tables: list[dict[str, Any]]) -> None:
    lines = []
    for table in tables:
        lines.append(data.draw(st.sampled_from(["[[t]] # [x]", "[[ t ]]", "  [['t']]"])))
        lines += [f"'{key}' = {written(value, data.draw)}" for key, value in table.items()]
    text = "\n".join(lines)
    assert tomllib.loads(text).get("t", []) == tables
    check(text)
