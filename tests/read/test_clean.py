"""Cleaning: every line gets its kind, by which rule is known, and nothing vanishes."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import compare.read.clean
from compare.cleaning import load_rules
from compare.datafile import DATA
from compare.language import Language, load_language
from compare.model import UNIT_KINDS, Aside, IdentityCard, Known, Raw, Unit
from compare.read.clean import clean
from compare.read.load import load
from compare.text.read_article import read_article
from tests.cases import Case, read_cases

SEEDS = Path(__file__).parents[2] / "seeds"
CASES = Path(__file__).parent / "cases"


def raw(text: str, asides: tuple[Aside, ...] = (), **facts: str) -> Raw:
    label = facts.pop("label", "A")
    card = IdentityCard(**{name: Known(value) for name, value in facts.items()})
    return Raw("a", label, "a.txt", text, card, "quotes", None, asides, True)


def read_case(case: Case) -> Raw:
    """Facts stand in lines of their own above the text."""
    lines = case.given.split("\n")
    marked = [line[1:].partition(" ") for line in lines if line.startswith("@")]
    facts = {name: value for name, _, value in marked if name != "aside"}
    parts = [value.partition(" | ") for name, _, value in marked if name == "aside"]
    asides = tuple(Aside(kind, text) for kind, _, text in parts)
    return raw("\n".join(lines[len(marked) :]), asides, **facts)


@pytest.mark.parametrize("case", read_cases("read/cases/clean_id.txt"), ids=str)
def test_lines_get_their_kind(case: Case) -> None:
    text = read_case(case)
    units = clean(text, load_language("id"))
    found = [f"{u.kind} | {u.rule or '-'} | {text.text[u.start : u.end]}" for u in units]
    assert tuple(found) == case.expected


def rules() -> list[Any]:
    """Every rule that ships, as (file, row), each with the language of its file or Indonesian."""
    found = []
    for path in sorted((DATA / "languages").glob("*/cleaning.toml")):
        found += [(path.parent.name, path, row) for row in read_rules(path)]
    for path in sorted((DATA / "sites").glob("*.toml")):
        found += [("id", path, row) for row in read_rules(path)]
    return [
        pytest.param(code, path, row, id=f"{path.parent.name}-{row['id']}")
        for code, path, row in found
    ]


def read_rules(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["rule"]
    return found


def cleaned(line: str, code: str, path: Path, rule: str | None = None) -> list[tuple[str, str]]:
    """(rule, words) of what the rules of a file, or one of them, take of a line."""
    language = load_language(code)
    chosen = [one for one in load_rules(path, language) if rule in (None, one.id)]
    text = raw(line, title="")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compare.read.clean, "cleaning_rules", lambda *_: tuple(chosen))
        units = clean(text, language)
    ids = {one.id for one in chosen}
    return [(u.rule, line[u.start : u.end]) for u in units if u.rule in ids]


def taken(example: str) -> list[str]:
    return [part.strip() for part in re.findall("⟦(.*?)⟧", example)]


@pytest.mark.parametrize(("code", "path", "rule"), rules())
def test_every_rule_takes_of_its_examples_what_is_marked(
    code: str, path: Path, rule: dict[str, Any]
) -> None:
    assert rule["examples"]
    for example in rule["examples"]:
        line = example.replace("⟦", "").replace("⟧", "")
        assert taken(example)
        assert cleaned(line, code, path, rule["id"]) == [
            (rule["id"], words) for words in taken(example)
        ]
        among_all = [words for _, words in cleaned(line, code, path)]
        assert set(taken(example)) <= set(among_all)


@pytest.mark.parametrize(("code", "path", "rule"), rules())
def test_running_text_that_looks_alike_stays(code: str, path: Path, rule: dict[str, Any]) -> None:
    assert rule["keep"]
    for line in rule["keep"]:
        for other in {path, DATA / "languages" / code / "cleaning.toml"}:
            assert cleaned(line, code, other) == []


@pytest.mark.parametrize(("code", "path", "rule"), rules())
def test_every_quantifier_of_a_pattern_has_an_upper_limit(
    code: str, path: Path, rule: dict[str, Any]
) -> None:
    plain = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "x", rule["pattern"])
    assert not re.search(r"[*+]|\{\d*,\}", plain)


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\t"])
def test_a_rule_reads_every_space_as_a_plain_one(space: str) -> None:
    text = raw(f"Kapal tiba.\nSumber:{space}Deutsche{space}Welle", title="")
    units = clean(text, load_language("id"))
    assert units[1] == Unit(12, 34, "credit", "source-line")


def test_front_matter_is_set_aside_as_it_is() -> None:
    text = "---\ntitle: Kapal\n---\nKapal tiba."
    units = clean(replace(raw(text, title=""), body=21), load_language("id"))
    assert units == (
        Unit(0, 20, "boilerplate", "front-matter"),
        Unit(21, 32, "sentence", None),
    )


GOLD = [json.loads(line) for line in (CASES / "asides.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("file", sorted({row["file"] for row in GOLD}))
def test_what_is_no_sentence_in_the_seeds_is_what_annotators_found(file: str) -> None:
    corpus = load(SEEDS)
    text = next(text for text in corpus.texts if text.file == file)
    units = read_article(text, corpus.language).units
    found = [(unit.start, unit.end, unit.kind) for unit in units if unit.kind != "sentence"]
    assert found == [(row["start"], row["end"], row["kind"]) for row in GOLD if row["file"] == file]


UNITS = {
    "nyt-2": {"headline": 1, "sentence": 25},
    "nyt-1": {"headline": 1, "sentence": 45, "subhead": 2},
    "cnn": {"headline": 1, "sentence": 10, "subhead": 1},
    "bbc": {"date": 1, "byline": 2, "credit": 1, "caption": 5, "sentence": 52},
    "dw": {
        **{"date": 1, "credit": 3, "headline": 1, "subhead": 4, "boilerplate": 5, "byline": 1},
        "sentence": 19,
    },
}
"""As annotators count them."""


def test_the_seeds_have_these_units() -> None:
    corpus = load(SEEDS)
    for text in corpus.texts:
        units = read_article(text, corpus.language).units
        assert dict(Counter(unit.kind for unit in units)) == UNITS[text.id], text.file


def assert_whole(text: str, units: tuple[Unit, ...]) -> None:
    """Every character that is no space and no byte order mark stands in exactly one unit."""
    ends = [0, *(unit.end for unit in units)]
    assert all(end <= unit.start < unit.end for end, unit in zip(ends, units, strict=False))
    covered = [place for unit in units for place in range(unit.start, unit.end)]
    outside = set(range(len(text))) - set(covered)
    assert all(text[place].isspace() or text[place] == "\ufeff" for place in outside)
    assert {unit.kind for unit in units} <= set(UNIT_KINDS)
    assert all(unit.rule or unit.kind in ("sentence", "headline") for unit in units)


EXAMPLES = [line for entry in rules() for line in entry.values[2]["examples"]]
PIECES = st.sampled_from(
    [*EXAMPLES, "Kapal tiba.", "Kapal tiba", "Kapal…", "Apa?", "A", "“Ya. Tidak,”", "kata Ana."]
) | st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" .…?\ufeff\u2028\t"))
TEXTS = st.lists(PIECES | st.sampled_from([" ", "\n", "\r\n", "\r"])).map("".join)


@given(TEXTS, st.sampled_from(["id", "en", "fr"]), st.data())
def test_nothing_of_a_text_vanishes_and_nothing_stands_twice(
    text: str, code: str, data: st.DataObject
) -> None:
    lines = [line for line in text.split("\n") if line.strip()]
    chosen = data.draw(st.lists(st.sampled_from(lines), max_size=3) if lines else st.just([]))
    asides = tuple(Aside("caption", data.draw(parts_of(line))) for line in chosen)
    article = raw(text, tuple(aside for aside in asides if "\r" not in aside.text))
    assert_whole(text, clean(article, load_language(code)))


def parts_of(line: str) -> st.SearchStrategy[str]:
    edges = st.lists(st.integers(0, len(line)), min_size=2, max_size=2, unique=True).map(sorted)
    return edges.map(lambda pair: line[pair[0] : pair[1]])


def test_the_seeds_are_kept_whole() -> None:
    for text in load(SEEDS).texts:
        assert_whole(text.text, clean(text, load_language("id")))


def test_the_language_says_how_long_a_short_line_may_be() -> None:
    text = raw("satu dua tiga\nKapal tiba di Oslo.\nsatu dua\nKapal pergi.", title="")
    kinds = [unit.kind for unit in clean(text, Language("qq", subhead_words=2))]
    assert kinds == ["sentence", "sentence", "subhead", "sentence"]
    untitled = raw(text.text)
    for words, kind in ((3, "headline"), (2, "sentence")):
        language = Language("qq", headline_words=words, subhead_words=0)
        assert clean(untitled, language)[0].kind == kind


def test_a_byte_order_mark_is_part_of_no_unit() -> None:
    assert clean(raw("\ufeff Kapal tiba.\ufeff"), load_language("id")) == (
        Unit(2, 13, "sentence", None),
    )
