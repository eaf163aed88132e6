from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.language import load_language
from compare.model import Article
from compare.text import negation_scope
from compare.text.find_negated import find_negated
from compare.text.match import match, surface
from compare.text.negation_scope import NO_NEGATIONS, load_negation_scope
from compare.text.read_article import read_article
from tests.cases import Case, read_cases
from tests.support import article, terms

WORDS = 3


def negated(text: Article, *words: str) -> list[str]:
    hits = match(text.tokens, terms(*words))
    found = find_negated(text, hits, WORDS)
    return [surface(text.tokens, hit) for hit, no in zip(hits, found, strict=True) if no]


@pytest.mark.parametrize("case", read_cases("text/cases/negated.txt"), ids=str)
def test_a_negation_reaches_what_it_denies(case: Case) -> None:
    text, _, words = case.given.rpartition("|")
    language = "en" if text.startswith("en: ") else "id"
    read = replace(article(text.removeprefix("en: ").strip()), language=language)
    assert (negated(read, *words.strip().split(", ")) or ["-"]) == list(case.expected)


def test_so_many_words_are_looked_at_as_are_asked_for() -> None:
    text = article("Tidak pernah ada perang.")
    hits = match(text.tokens, terms("perang"))
    assert [find_negated(text, hits, words)[0] for words in (1, 2, 3, 4)] == [
        False,
        False,
        True,
        True,
    ]


def test_a_language_without_data_has_no_negations() -> None:
    assert load_negation_scope("xx") is NO_NEGATIONS
    text = read_article(article("Tidak ada perang.").raw, "xx")
    assert negated(text, "perang") == []


@pytest.mark.parametrize("code", ["id", "en"])
def test_the_words_that_leave_are_negations(code: str) -> None:
    scope = load_negation_scope(code)
    assert scope.negations < load_language(code).negations
    assert not scope.negations & scope.between


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('leaves = ["Gagal"]\nbetween = []', "1:11: 'Gagal' is not in small"),
        ('leaves = []\nbetween = ["ada", "ada"]', "2:19: 'ada' stands"),
        ("leaves = []", "1:1: 'between' is missing"),
    ],
)
def test_a_mistake_in_the_file_has_its_place(
    line: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "negation_scope.toml").write_text(line, "utf-8")
    monkeypatch.setattr(negation_scope, "LANGUAGES", tmp_path)
    with pytest.raises(CompareError) as caught:
        load_negation_scope.__wrapped__("id")
    assert f"negation_scope.toml:{message}" in str(caught.value)


@given(st.lists(st.sampled_from(["tidak", "hanya", "ada", "perang", "perang,", "Perang."])))
def test_a_negated_hit_has_a_negation_shortly_before_it(words: list[str]) -> None:
    text = article(" ".join(words))
    hits = match(text.tokens, terms("perang"))
    for hit, no in zip(hits, find_negated(text, hits, WORDS), strict=True):
        before = [
            text.tokens.surfaces[text.tokens.codes[word]]
            for word in range(max(0, hit.word - WORDS), hit.word)
        ]
        assert not no or "tidak" in before
