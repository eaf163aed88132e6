"""Words by which names are known: what ships, and what a list may get wrong."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from compare.actors import name_words
from compare.actors.name_words import NO_NAME_WORDS, NameWords, given_names, load_name_words
from compare.errors import CompareError


@pytest.mark.parametrize("code", ["id", "en"])
def test_what_ships_is_filled_and_no_role_is_of_two_kinds(code: str) -> None:
    words = load_name_words(code)
    empty = [field.name for field in fields(NameWords) if not getattr(words, field.name)]
    assert set(empty) <= {"of_places"}
    assert not words.offices & words.affiliated
    assert words.heads <= words.offices
    assert words.heirs <= words.suffixes
    assert words.within <= words.stops
    assert words.given <= given_names()


def test_a_language_without_data_knows_no_name() -> None:
    assert load_name_words("xx") is NO_NAME_WORDS
    assert load_name_words("Indonesia") is NO_NAME_WORDS


def test_a_mistake_in_a_list_has_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "id").mkdir()
    lists = "\n".join(f'{field.name} = ["a"]' for field in fields(NameWords))
    (tmp_path / "id" / "names.toml").write_text(lists.replace('["a"]', '["a", "B"]', 1), "utf-8")
    monkeypatch.setattr(name_words, "LANGUAGES", tmp_path)
    with pytest.raises(CompareError, match=r"names\.toml:1:17: 'B' is not in small letters"):
        load_name_words.__wrapped__("id")
