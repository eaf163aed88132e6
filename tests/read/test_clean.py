"""Cleaning: every line gets its kind, by which rule is known, and nothing vanishes."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    found = []
    for code in ("en", "id"):
        path = DATA / "languages" / code / "cleaning.toml"
        for rule in tomllib.loads(path.read_text("utf-8"))["rule"]:
            found.append(pytest.param(code, rule, id=f"{code}-{rule['id']}"))
    return found


@pytest.mark.parametrize(("code", "rule"), rules())
def test_every_rule_sets_its_own_example_aside(code: str, rule: dict[str, str]) -> None:
    language = load_language(code)
    example, sentence = rule["example"], "Sebuah kapal besar tiba di pelabuhan Oslo."
    lines = {"line": f"{sentence}\n{example}\n", "start": example, "end": f"{sentence} {example}"}
    text = raw(lines[rule["where"]], title="")
    units = [unit for unit in clean(text, language) if unit.rule == rule["id"]]
    assert [unit.kind for unit in units] == [rule["kind"]], rule["id"]
    piece = text.text[units[0].start : units[0].end]
    assert piece == example if rule["where"] != "start" else example.startswith(piece)


@pytest.mark.parametrize(("code", "rule"), rules())
def test_no_rule_needs_another_rule_to_have_gone_before(code: str, rule: dict[str, str]) -> None:
    alone = tuple(entry for entry in load_language(code).cleaning if entry.id == rule["id"])
    units = clean(raw(rule["example"], title=""), Language(code, cleaning=alone))
    assert units[0].rule == rule["id"]


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
    "cnn": {"headline": 1, "sentence": 17, "subhead": 1},
    "bbc": {"date": 1, "byline": 2, "credit": 1, "caption": 5, "sentence": 52},
    "dw": {
        **{"date": 1, "credit": 3, "headline": 1, "subhead": 4, "boilerplate": 5, "byline": 1},
        "sentence": 19,
    },
}
"""As annotators count them, but for cnn: seven stray stops cut its ten sentences into 17."""


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


EXAMPLES = [entry.values[1]["example"] for entry in rules()]
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
