"""Knowledge about a language, loaded from ``data/languages/<code>/``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from compare.datafile import DATA, need_keys, only_forms, only_keys, place, read_list, read_toml
from compare.errors import CompareError

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = DATA / "languages"


@dataclass(frozen=True, slots=True)
class CertaintyClass:
    """Words that mark how sure a statement is."""

    id: str
    title: dict[str, str]
    gloss: dict[str, str]
    """What a sentence of this class says of itself, by interface language."""
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CleaningRule:
    """A pattern for what is not running text."""

    id: str
    kind: str
    where: str
    """line: a whole line; start, end: the beginning or the end of the running text."""
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """Everything that the engine knows of one language; empty where no data ships.

    Each is loaded once and is equal to itself alone, so that it can key a cache.
    """

    code: str
    quotes: tuple[tuple[str, str], ...] = ()
    abbreviations: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    """Words after which a full stop cannot end a sentence."""
    lemmas: tuple[tuple[str, str], ...] = ()
    """Supplement to the lemma dictionary: (surface, lemma)."""
    certainty: tuple[CertaintyClass, ...] = ()
    """Strongest mark of distance first."""
    antonyms: tuple[tuple[str, str], ...] = ()
    cleaning: tuple[CleaningRule, ...] = ()
    headline_words: int = 25
    """A first line with more words than this is no headline."""
    subhead_words: int = 12
    """A line with more words than this is no subhead."""


def has_data(code: str) -> bool:
    """Whether a folder of data ships for a language."""
    return re.fullmatch("[a-z]{2,3}", code) is not None and (LANGUAGES / code).is_dir()


@lru_cache
def load_language(code: str) -> Language:
    """Load a language; one without a folder of its own has no data but still works.

    Raises:
        CompareError: a mistake in a data file, with its line.
    """
    folder = LANGUAGES / code
    if not has_data(code):
        return Language(code)
    facts = read_toml(folder / "language.toml")
    only_keys(facts, ("name", "quotes", "lines"), folder / "language.toml")
    return Language(
        code=code,
        quotes=tuple((pair[0], pair[1]) for pair in facts["quotes"]),
        abbreviations=frozenset(word for _, word in read_list(folder / "abbreviations.txt")),
        joiners=frozenset(word for _, word in read_list(folder / "joiners.txt")),
        lemmas=_pairs(folder / "lemmas.txt"),
        certainty=_certainty(folder / "certainty.toml"),
        antonyms=_pairs(folder / "antonyms.txt"),
        cleaning=_cleaning(folder / "cleaning.toml"),
        **_lines(facts, folder / "language.toml"),
    )


def _lines(facts: dict[str, Any], path: Path) -> dict[str, int]:
    """Read the lengths of short lines; the defaults of ``Language`` stand for a missing one."""
    only_forms(facts, {"lines": "table"}, path)
    lines: dict[str, int] = facts.get("lines", {})
    sizes = ("headline_words", "subhead_words")
    only_keys(lines, sizes, path, "lines")
    only_forms(lines, dict.fromkeys(sizes, "number"), path, "lines")
    return lines


def _pairs(path: Path) -> tuple[tuple[str, str], ...]:
    """Read a list of two words a line, separated by a tab."""
    pairs = []
    for number, entry in read_list(path):
        words = [word.strip() for word in entry.split("\t")]
        if len(words) != 2 or not all(words):
            raise CompareError(
                f"not two words: {entry!r}", f"{path}:{number}", "Separate the two with one tab"
            )
        pairs.append((words[0], words[1]))
    return tuple(pairs)


def _certainty(path: Path) -> tuple[CertaintyClass, ...]:
    return tuple(
        CertaintyClass(row["id"], row["title"], row["gloss"], tuple(row["terms"]))
        for row in _rows(path, "class", ("id", "title", "gloss", "terms"))
    )


def _cleaning(path: Path) -> tuple[CleaningRule, ...]:
    rules = []
    for row in _rows(path, "rule", ("id", "kind", "where", "pattern", "example")):
        try:
            pattern = re.compile(row["pattern"])
        except re.error as error:
            raise CompareError(
                f"not a regular expression: {error}", place(path, f'"{row["id"]}"', "pattern")
            ) from None
        rules.append(CleaningRule(row["id"], row["kind"], row["where"], pattern))
    return tuple(rules)


def _rows(path: Path, name: str, keys: tuple[str, ...]) -> list[dict[str, Any]]:
    """Read an array of tables in which every key is wanted."""
    rows: list[dict[str, Any]] = read_toml(path).get(name, [])
    for row in rows:
        context = f'"{row.get("id", "")}"'
        only_keys(row, keys, path, context)
        need_keys(row, keys, path, context)
    return rows
