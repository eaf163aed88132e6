"""Words that decide where a sentence ends, loaded from ``data/languages/<code>/sentences.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.datafile import read_toml
from compare.errors import CompareError
from compare.language import LANGUAGES, has_data

if TYPE_CHECKING:
    from compare.datafile import Table

_WORD = re.compile(r"[^\W_]+(?:[.'-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Damaged:
    """Grounds that count in a text whose stray stops are certain, and nowhere else."""

    certain: int
    """So many certain stray stops make a damaged text."""
    subordinators: frozenset[str]
    focus: frozenset[str]
    pointers: frozenset[str]
    predicates: frozenset[str]
    prefixes: frozenset[str]
    relatives: frozenset[str]
    copulas: frozenset[str]


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Lists in small letters; the data file says what each does."""

    before_figures: frozenset[str] = frozenset()
    may_close: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    restarts: frozenset[str] = frozenset()
    zones: frozenset[str] = frozenset()
    damaged: Damaged | None = None
    """None: this language has no such grounds."""


NO_WORDS = SentenceWords()
"""Of every language without data of its own."""


@lru_cache
def load_sentence_words(code: str) -> SentenceWords:
    """Load the words of a language; NO_WORDS where no data ships.

    Raises:
        CompareError: a mistake in the data file, with its place.
    """
    if not has_data(code):
        return NO_WORDS
    data = read_toml(LANGUAGES / code / "sentences.toml")
    lists = _lists(SentenceWords)
    data.check(dict.fromkeys(lists, "list"), {"damaged": "table"})
    return SentenceWords(
        **{key: _words(data, key) for key in lists},
        damaged=_damaged(data.table("damaged")) if "damaged" in data else None,
    )


def _damaged(data: Table) -> Damaged:
    lists = _lists(Damaged)
    data.check({"certain": "number", **dict.fromkeys(lists, "list")})
    return Damaged(certain=data["certain"], **{key: _words(data, key) for key in lists})


def _lists(kind: type[SentenceWords | Damaged]) -> list[str]:
    return [field.name for field in fields(kind) if field.name not in ("damaged", "certain")]


def _words(data: Table, key: str) -> frozenset[str]:
    words: set[str] = set()
    for number, word in enumerate(data[key]):
        where = data.where(key, number)
        if not isinstance(word, str) or not _WORD.fullmatch(word) or word != word.lower():
            raise CompareError(
                f"{word!r} is not a word in small letters",
                where,
                "Write letters or digits, inner stops and hyphens, without the last full stop",
            )
        if word in words:
            raise CompareError(f"{word!r} stands there before", where, "Delete one of them")
        words.add(word)
    return frozenset(words)
