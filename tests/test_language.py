"""What ships for a language is sound, and a mistake in it is told with its place."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unicodedata import is_normalized

import pytest
from babel import Locale

import compare.language
from compare.datafile import DATA, read_list
from compare.errors import CompareError
from compare.language import Language, has_data, load_language
from compare.lexicon import load_frames
from compare.text.tokenize import tokenize
from compare.words import words_of
from tests.cases import Case, read_cases
from tests.speech import SOUND_SPEECH

LANGUAGES = ("en", "id")
WORD_LISTS = ("honorifics", "joiners", "negations", "stop_words")
LISTS = (*(f"{name}.txt" for name in (*WORD_LISTS, "abbreviations")), "antonyms.txt", "lemmas.txt")
TABLES = (
    "calendar.toml",
    "certainty.toml",
    "cleaning.toml",
    "labels.toml",
    "language.toml",
    "names.toml",
    "negation_scope.toml",
    "numbers.toml",
    "quantities.toml",
    "sentences.toml",
    "speech.toml",
    "worksheet.toml",
)
FILES = sorted(path for path in DATA.rglob("*") if path.suffix in (".toml", ".txt"))
CERTAINTY = ("denied", "alleged", "possible", "attributed")


def name(path: Path) -> str:
    return path.relative_to(DATA).as_posix()


def rows(language: str, file: str, table: str) -> list[dict[str, Any]]:
    text = (DATA / "languages" / language / f"{file}.toml").read_text("utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)[table]
    return found


def entries(language: str, file: str) -> list[str]:
    return [entry.text for entry in read_list(DATA / "languages" / language / file)]


def header(path: Path) -> str:
    """The comment with which a file begins."""
    lines = path.read_text("utf-8").split("\n")
    end = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return "\n".join(lines[:end])


def test_the_languages_that_ship_are_the_ones_tested() -> None:
    assert sorted(path.name for path in (DATA / "languages").iterdir()) == list(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_every_file_and_no_other(code: str) -> None:
    found = sorted(path.name for path in (DATA / "languages" / code).iterdir())
    assert found == sorted((*LISTS, *TABLES))


@pytest.mark.parametrize("path", [path for path in FILES if path.parent != DATA], ids=name)
def test_every_list_of_words_is_composed_unicode_without_loose_space(path: Path) -> None:
    text = path.read_text("utf-8")
    assert is_normalized("NFC", text)
    assert not re.search(r"[^\S\n\t ]|[ \t]$|\u00ad|\u200b", text, re.MULTILINE)
    assert text.endswith("\n")


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
    for name in (*WORD_LISTS, "abbreviations"):
        assert getattr(language, name) == frozenset(entries(code, f"{name}.txt"))
    assert len(language.lemmas) == len(entries(code, "lemmas.txt"))
    assert len(language.antonyms) == len(entries(code, "antonyms.txt"))
    assert [entry.id for entry in language.certainty] == list(CERTAINTY)
    assert [entry.gloss for entry in language.certainty] == [
        row["gloss"] for row in rows(code, "certainty", "class")
    ]
    assert ("“", "”") in language.quotes
    assert ('"', '"') in language.quotes


def test_a_language_is_loaded_once_so_that_it_can_key_a_cache() -> None:
    assert load_language("id") is load_language("id")
    assert hash(load_language("id")) != hash(load_language("en"))


@pytest.mark.parametrize("code", ["fr", "", "ID", "../id", "id/../en", "language", "i\nd"])
def test_a_language_without_data_has_quotation_marks_alone(code: str) -> None:
    language = load_language(code)
    assert language.code == code
    lists = [getattr(language, name) for name in (*WORD_LISTS, "abbreviations")]
    assert not any((*lists, language.lemmas, language.antonyms, language.reporting_verbs))
    assert {("“", "”"), ("«", "»"), ("»", "«"), ("「", "」")} < set(language.quotes)
    assert not any((language.months, language.weekdays, language.number_words))
    assert (language.decimal, language.grouping) == (".", ",")
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
    words |= {term for entry in language.certainty for term in entry.terms}
    for word in sorted(words | single_words(language)):
        found = tokenize(word, ((0, len(word)),))
        assert tuple(found.surfaces[row] for row in found.codes) == words_of(word), word


def single_words(language: Language) -> set[str]:
    values = (*language.months, *language.weekdays, *language.number_words)
    lists = (getattr(language, name) for name in WORD_LISTS)
    return {word for word, _ in values}.union(*lists)


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_entry_of_a_word_list_is_one_word(code: str) -> None:
    assert [word for word in sorted(single_words(load_language(code))) if " " in word] == []


def cldr(code: str, kind: str) -> dict[str, int]:
    """Names and short forms of months and weekdays in the Unicode CLDR, small letters."""
    locale, first = Locale(code), {"months": 0, "days": 1}[kind]
    forms = getattr(locale, kind)
    return {
        name.lower(): number + first
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in forms[context][width].items()
    }


@pytest.mark.parametrize(("kind", "last"), [("months", 12), ("weekdays", 7)])
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_calendar_is_that_of_cldr_and_what_is_ours_says_so(
    code: str, kind: str, last: int
) -> None:
    ours = dict(getattr(load_language(code), kind))
    theirs = cldr(code, kind.removeprefix("week"))
    assert ours == theirs | {word: number for word, number in ours.items() if word not in theirs}
    assert set(ours.values()) == set(range(1, last + 1))
    text = (DATA / "languages" / code / "calendar.toml").read_text("utf-8")
    table = text.partition(f"\n[{kind}]\n")[2].partition("\n[")[0]
    also = re.findall(r"^\"?([^\"\s#]+)\"? =", table.partition("# also")[2], re.MULTILINE)
    assert set(also) == set(ours) - set(theirs)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_marks_inside_numbers_are_those_of_cldr(code: str) -> None:
    symbols = Locale(code).number_symbols["latn"]
    language = load_language(code)
    assert (language.decimal, language.grouping) == (symbols["decimal"], symbols["group"])


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("id", "nol=0 satu=1 sembilan=9 sepuluh=10 sebelas=11 seratus=100 ribu=1000 juta=1000000"),
        ("id", "miliar=1000000000 triliun=1000000000000 selusin=12"),
        ("en", "zero=0 one=1 nineteen=19 ninety=90 hundred=100 thousand=1000 million=1000000"),
        ("en", "billion=1000000000 trillion=1000000000000 dozen=12"),
    ],
)
def test_number_words_have_their_values(code: str, words: str) -> None:
    found = dict(load_language(code).number_words)
    for entry in words.split():
        word, _, value = entry.partition("=")
        assert found[word] == int(value), word


NEGATIONS = {
    "id": ("tidak", "tak", "bukan", "belum", "jangan", "tanpa"),
    "en": ("not", "no", "never", "nor", "neither", "none", "without"),
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_function_words_name_nothing_and_negate_nothing(code: str) -> None:
    language = load_language(code)
    named = {str(term) for frame in load_frames() for term in frame.terms[code]}
    named |= {word for pair in language.antonyms for word in pair}
    named |= {term for entry in language.certainty for term in entry.terms}
    named |= {word for word, _ in (*language.number_words, *language.months)}
    named |= {*language.reporting_verbs, *language.honorifics, *NEGATIONS[code]}
    assert sorted(language.stop_words & named) == []
    assert not {"perang", "kerja", "negara", "war", "work", "country", "us"} & language.stop_words


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_source_of_a_statement_and_its_verbs_agree(code: str) -> None:
    """What marks a sentence as attributed by a verb of saying is such a verb."""
    language = load_language(code)
    attributed = next(entry for entry in language.certainty if entry.id == "attributed")
    say = {"id": ("kata", "ujarnya", "mengatakan"), "en": ("said", "says", "told")}[code]
    assert set(say) <= language.reporting_verbs & set(attributed.terms)
    adjectives = {"id": ("jelas", "tegas", "terang", "menurut"), "en": ("states", "according")}
    assert not set(adjectives[code]) & language.reporting_verbs


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


SOUND = {
    **{f"{name}.txt": "yang\n" for name in (*WORD_LISTS, "abbreviations")},
    "language.toml": 'quotes = [["“", "”"]]\nlines = { headline_words = 9, subhead_words = 4 }\n',
    "calendar.toml": "months = { mei = 5 }\nweekdays = { ahad = 7, minggu = 7 }\n",
    "numbers.toml": 'decimal = ","\ngrouping = "."\n'
    'numbered = ["pasal"]\nhours = ["malam"]\nwords = { dua = 2 }\n',
    "lemmas.txt": "a\tb\n",
    "antonyms.txt": "a\tb\nnaik pesat\tturun\n",
    "certainty.toml": "",
    "speech.toml": SOUND_SPEECH,
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
    language = load_language("qq")
    assert isinstance(language, Language)
    assert language.quotes == (("“", "”"),)
    assert language.lemmas == (("a", "b"),)
    assert language.antonyms == (("a", "b"), ("naik pesat", "turun"))
    assert language.months == (("mei", 5),)
    assert language.weekdays == (("ahad", 7), ("minggu", 7))
    assert language.number_words == (("dua", 2),)
    assert (language.decimal, language.grouping) == (",", ".")
    assert [*language.numbered, *language.hours] == ["pasal", "malam"]
    assert (language.headline_words, language.subhead_words) == (9, 4)
    for name in (*WORD_LISTS, "abbreviations"):
        assert getattr(language, name) == {"yang"}


@pytest.mark.parametrize("case", read_cases("mistakes/language.txt"), ids=str)
def test_a_mistake_has_its_place(folder: Path, case: Case) -> None:
    file, _, text = case.given.partition("\n")
    (folder / file).write_text(text + "\n", "utf-8")
    with pytest.raises(CompareError) as caught:
        load_language("qq")
    assert (str(caught.value).removeprefix(f"{folder}/"),) == case.expected


@pytest.mark.parametrize("file", sorted(SOUND))
def test_a_file_that_is_missing_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(CompareError, match=rf"{re.escape(file)}: file not found"):
        load_language("qq")
