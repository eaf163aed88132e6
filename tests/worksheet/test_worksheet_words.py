from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.lexicon import Term
from compare.worksheet import worksheet_words
from compare.worksheet.worksheet_words import CONNECTIVES, NO_LISTS, load_worksheet_words

LISTS = "background = []\ncause = []\nremedy = []\nmanner = []\nplace = []\npronouns = []\n"
JOINS = "[connectives]\n" + "".join(f"{name} = []\n" for name in CONNECTIVES)


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_list_has_words(code: str) -> None:
    words = load_worksheet_words(code)
    lists = (words.background, words.cause, words.remedy, words.manner, words.place, words.pronouns)
    assert all(lists)
    assert tuple(words.connectives) == CONNECTIVES
    assert all(words.connectives.values())


@pytest.mark.parametrize("code", ["id", "en"])
def test_a_word_joins_in_one_way(code: str) -> None:
    joins = [term for terms in load_worksheet_words(code).connectives.values() for term in terms]
    assert len(joins) == len(set(joins))


def test_a_language_without_data_has_no_lists() -> None:
    assert load_worksheet_words("xx") is NO_LISTS


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (LISTS, "1:1: 'connectives' is missing"),
        (LISTS.replace("cause = []", 'cause = ["(a+)+$"]') + JOINS, "2:10: term '(a+)+$' can"),
        (LISTS + JOINS.replace("time = []", 'time = [""]'), "12:9: an empty term"),
    ],
)
def test_a_mistake_in_the_file_has_its_place(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "worksheet.toml").write_text(text, "utf-8")
    monkeypatch.setattr(worksheet_words, "LANGUAGES", tmp_path)
    with pytest.raises(CompareError) as caught:
        load_worksheet_words.__wrapped__("id")
    assert f"worksheet.toml:{message}" in str(caught.value)


def test_a_list_may_name_a_base_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "id").mkdir()
    text = LISTS.replace("cause = []", 'cause = [{ lemma = "sebab" }]') + JOINS
    (tmp_path / "id" / "worksheet.toml").write_text(text, "utf-8")
    monkeypatch.setattr(worksheet_words, "LANGUAGES", tmp_path)
    found = load_worksheet_words.__wrapped__("id")
    assert found.cause == (Term(("sebab",), lemma=True, written="sebab"),)
