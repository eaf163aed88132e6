"""What ships for a language is sound, and a mistake in it is told with its place."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import compare.language
from compare.datafile import DATA, read_list
from compare.errors import CompareError
from compare.language import Language, has_data, load_language
from compare.lexicon import read_term
from compare.model import COUNTED_KINDS, UNIT_KINDS
from compare.text.tokenize import tokenize

LANGUAGES = ("en", "id")
LISTS = ("abbreviations.txt", "antonyms.txt", "joiners.txt", "lemmas.txt")
FILES = sorted(path for path in DATA.rglob("*") if path.suffix in (".toml", ".txt"))
CERTAINTY = ("denied", "alleged", "possible", "attributed")


def name(path: Path) -> str:
    return path.relative_to(DATA).as_posix()


def rows(language: str, file: str, table: str) -> list[dict[str, Any]]:
    text = (DATA / "languages" / language / f"{file}.toml").read_text("utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)[table]
    return found


def entries(language: str, file: str) -> list[str]:
    return [entry for _, entry in read_list(DATA / "languages" / language / file)]


def header(path: Path) -> str:
    """The comment with which a file begins."""
    lines = path.read_text("utf-8").split("\n")
    end = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return "\n".join(lines[:end])


def test_the_languages_that_ship_are_the_ones_tested() -> None:
    assert sorted(path.name for path in (DATA / "languages").iterdir()) == list(LANGUAGES)


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_data_file_begins_by_naming_its_source_and_licence(path: Path) -> None:
    text = header(path)
    whole = text + "".join(re.findall(r"^(?:source|licence) = .*$", path.read_text(), re.MULTILINE))
    assert re.search(r"\bsource\b|\bSource:", whole), "no source"
    assert re.search(r"(?i)\blicence\b", whole), "no licence"
    assert len(text) > 80


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_in_the_folder_is_loaded(code: str) -> None:
    language = load_language(code)
    assert language.code == code
    assert len(language.abbreviations) == len(entries(code, "abbreviations.txt"))
    assert len(language.joiners) == len(entries(code, "joiners.txt"))
    assert len(language.lemmas) == len(entries(code, "lemmas.txt"))
    assert len(language.antonyms) == len(entries(code, "antonyms.txt"))
    assert [entry.id for entry in language.certainty] == list(CERTAINTY)
    assert [entry.gloss for entry in language.certainty] == [
        row["gloss"] for row in rows(code, "certainty", "class")
    ]
    assert len(language.cleaning) == len(rows(code, "cleaning", "rule"))
    assert ("“", "”") in language.quotes
    assert ('"', '"') in language.quotes


def test_a_language_is_loaded_once_so_that_it_can_key_a_cache() -> None:
    assert load_language("id") is load_language("id")
    assert hash(load_language("id")) != hash(load_language("en"))


@pytest.mark.parametrize("code", ["fr", "", "ID", "../id", "id/../en", "language", "i\nd"])
def test_a_language_without_data_is_empty_but_works(code: str) -> None:
    language = load_language(code)
    assert language.code == code
    assert (language.quotes, language.lemmas, language.cleaning) == ((), (), ())
    assert language.abbreviations == language.joiners == frozenset()
    assert (language.headline_words, language.subhead_words) == (25, 12)
    assert not has_data(code)


@pytest.mark.parametrize("file", LISTS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_list_holds_an_entry_twice(code: str, file: str) -> None:
    counts = Counter(entries(code, file))
    assert [entry for entry, count in counts.items() if count > 1] == []
    assert len(counts) > 5


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_has_two_lemmas(code: str) -> None:
    counts = Counter(surface for surface, _ in load_language(code).lemmas)
    assert [surface for surface, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_opposites_are_two_words_and_stand_once_in_either_order(code: str) -> None:
    pairs = [frozenset(pair) for pair in load_language(code).antonyms]
    assert all(len(pair) == 2 for pair in pairs)
    assert len(set(pairs)) == len(pairs)


@pytest.mark.parametrize("code", LANGUAGES)
def test_neither_of_two_opposites_holds_the_other(code: str) -> None:
    for left, right in load_language(code).antonyms:
        assert f" {left} " not in f" {right} "
        assert f" {right} " not in f" {left} "


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_word_marks_one_degree_of_certainty(code: str) -> None:
    counts = Counter(term for entry in load_language(code).certainty for term in entry.terms)
    assert [term for term, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_of_a_list_is_a_word_of_the_tokenizer(code: str) -> None:
    language = load_language(code)
    words = {word for pair in (*language.lemmas, *language.antonyms) for word in pair}
    words |= {term for entry in language.certainty for term in entry.terms} | language.joiners
    for word in sorted(words):
        found = tokenize(word, ((0, len(word)),))
        assert tuple(found.surfaces[row] for row in found.codes) == read_term(word).words, word


@pytest.mark.parametrize("code", LANGUAGES)
def test_abbreviations_have_the_form_that_punkt_expects(code: str) -> None:
    for word in sorted(load_language(code).abbreviations):
        assert word == word.lower(), word
        assert not word.endswith("."), word
        assert len(word) > 1, f"{word}: single letters need no entry"


@pytest.mark.parametrize("code", LANGUAGES)
def test_certainty_classes_are_named_in_both_languages_of_the_site(code: str) -> None:
    for row in rows(code, "certainty", "class"):
        assert set(row["title"]) == set(row["gloss"]) == {"id", "en"}
        assert all(row["terms"])


@pytest.mark.parametrize("code", LANGUAGES)
def test_cleaning_rules_set_aside_and_stand_where_they_say(code: str) -> None:
    rules = rows(code, "cleaning", "rule")
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["kind"] in set(UNIT_KINDS) - set(COUNTED_KINDS), rule["id"]
        assert rule["where"] in ("line", "start", "end"), rule["id"]
        assert rule["where"] != "start" or rule["pattern"].startswith("^"), rule["id"]
        assert rule["where"] != "end" or rule["pattern"].endswith("$"), rule["id"]


SOUND = {
    "language.toml": 'quotes = [["“", "”"]]\n[name]\nown = "Q"\nenglish = "Q"\n',
    "abbreviations.txt": "dr\n",
    "joiners.txt": "yang\n",
    "lemmas.txt": "a\tb\n",
    "antonyms.txt": "a\tb\n",
    "certainty.toml": "",
    "cleaning.toml": "",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A sound language "qq"; nothing of it stays in the cache."""
    monkeypatch.setattr(compare.language, "LANGUAGES", tmp_path)
    load_language.cache_clear()
    (tmp_path / "qq").mkdir()
    for file, text in SOUND.items():
        (tmp_path / "qq" / file).write_text(text, "utf-8")
    yield tmp_path / "qq"
    load_language.cache_clear()


def test_a_language_is_its_folder(folder: Path) -> None:
    (folder / "cleaning.toml").write_text(RULE, "utf-8")
    language = load_language("qq")
    assert isinstance(language, Language)
    assert language.quotes == (("“", "”"),)
    assert language.antonyms == language.lemmas == (("a", "b"),)
    assert [rule.id for rule in language.cleaning] == ["x"]
    assert (language.headline_words, language.subhead_words) == (25, 12)


def test_a_language_says_how_long_its_short_lines_are(folder: Path) -> None:
    lines = "[lines]\nheadline_words = 9\nsubhead_words = 4\n"
    (folder / "language.toml").write_text(SOUND["language.toml"] + lines, "utf-8")
    language = load_language("qq")
    assert (language.headline_words, language.subhead_words) == (9, 4)


RULE = '[[rule]]\nid = "x"\nkind = "date"\nwhere = "line"\npattern = "a+"\nexample = "a"\n'


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("antonyms.txt", "# a\nmenang\n", "antonyms.txt:2: not two words: 'menang'"),
        ("lemmas.txt", "a\tb\tc\n", "lemmas.txt:1: not two words: 'a\\tb\\tc'"),
        ("language.toml", "quotes = []\nquote = 1\n", "language.toml:2: unknown key 'quote'"),
        (
            "language.toml",
            'quotes = []\n[lines]\nsubhead_words = "4"\n',
            "language.toml:3: subhead_words = '4' has another form than it needs",
        ),
        (
            "language.toml",
            "quotes = []\n[lines]\nwords = 4\n",
            "language.toml:3: unknown key 'words'",
        ),
        ("cleaning.toml", RULE.replace("a+", "(a"), "cleaning.toml:5: not a regular expression"),
        ("cleaning.toml", RULE.replace("kind", "kine"), "cleaning.toml:3: unknown key 'kine'"),
        (
            "cleaning.toml",
            RULE.replace('kind = "date"\n', ""),
            "cleaning.toml:2: entry \"x\" has no 'kind'",
        ),
        (
            "certainty.toml",
            '[[class]]\nid = "denied"\n',
            "certainty.toml:2: entry \"denied\" has no 'title'",
        ),
    ],
)
def test_a_mistake_has_its_place(folder: Path, file: str, text: str, message: str) -> None:
    (folder / file).write_text(text, "utf-8")
    with pytest.raises(CompareError) as caught:
        load_language("qq")
    assert str(caught.value).startswith(f"{folder}/{message}")


def test_a_list_that_is_missing_is_named(folder: Path) -> None:
    (folder / "joiners.txt").unlink()
    with pytest.raises(CompareError, match=r"joiners\.txt: file not found"):
        load_language("qq")
