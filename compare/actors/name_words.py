"""Words by which people's names are known, loaded from ``data/languages/<code>/names.toml``."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

from compare.datafile import read_toml
from compare.language import LANGUAGES, has_data, load_language
from compare.words import read_words

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NameWords:
    """Lists in small letters; the data file says what each does."""

    offices: frozenset[str] = _NONE
    heads: frozenset[str] = _NONE
    affiliated: frozenset[str] = _NONE
    of_places: frozenset[str] = _NONE
    modifiers: frozenset[str] = _NONE
    fields: frozenset[str] = _NONE
    links: frozenset[str] = _NONE
    institutions: frozenset[str] = _NONE
    organisations: frozenset[str] = _NONE
    places: frozenset[str] = _NONE
    given: frozenset[str] = _NONE
    particles: frozenset[str] = _NONE
    suffixes: frozenset[str] = _NONE
    heirs: frozenset[str] = _NONE
    said: frozenset[str] = _NONE
    at: frozenset[str] = _NONE
    articles: frozenset[str] = _NONE
    several: frozenset[str] = _NONE
    stops: frozenset[str] = _NONE
    within: frozenset[str] = _NONE

    @property
    def roles(self) -> frozenset[str]:
        """Nouns for what people are."""
        return self.offices | self.affiliated | self.of_places


NO_NAME_WORDS = NameWords()
"""Of every language without data: there nobody is found who is not listed."""


@lru_cache
def load_name_words(code: str) -> NameWords:
    """Load the words of a language; NO_NAME_WORDS where no data ships.

    Raises:
        CompareError: a mistake in the data file, with its place.
    """
    path = LANGUAGES / code / "names.toml"
    if not has_data(code) or not path.is_file():
        return NO_NAME_WORDS
    data = read_toml(path)
    lists = [field.name for field in fields(NameWords)]
    data.check(dict.fromkeys(lists, "list"))
    return NameWords(**{key: frozenset(read_words(data, key)) for key in lists})


@lru_cache
def days_and_months(code: str) -> frozenset[str]:
    """Return names of days and months: capitals in English, and no names of people."""
    language = load_language(code)
    return frozenset(name for name, _ in (*language.months, *language.weekdays))


@lru_cache
def given_names() -> frozenset[str]:
    """Return the given names of all languages: news names people of every country."""
    return frozenset().union(*(words.given for words in _of_all_languages()))


@lru_cache
def heirs() -> frozenset[str]:
    """Return what sets heirs apart, "Jr." and the like, in all languages."""
    return frozenset().union(*(words.heirs for words in _of_all_languages()))


def _of_all_languages() -> list[NameWords]:
    return [load_name_words(folder.name) for folder in LANGUAGES.iterdir() if folder.is_dir()]
