"""One term, and lists of terms, as their authors write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache, partial
from reprlib import repr as shortened
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.model import is_id
from compare.words import words_of

if TYPE_CHECKING:
    from compare.datafile import Table

_LANGUAGE = re.compile("[a-z]{2,3}")
_READ = 4096  # words of the data files, which are asked for again in every text


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a term list."""

    words: tuple[str, ...]
    """Case-folded words that follow each other in one sentence."""
    lemma: bool
    """Whether the words are compared with lemmas instead of surfaces."""
    written: str = field(compare=False)
    """The entry as its author wrote it."""

    def __str__(self) -> str:
        return f"{self.written} (lemma)" if self.lemma else self.written


@lru_cache(_READ)
def read_term(text: str, *, lemma: bool = False) -> Term:
    """Return one term; ValueError when no word of a text can ever be equal to it."""
    return Term(words_of(text), lemma, " ".join(text.split()))


def read_terms(table: Table, key: str) -> tuple[Term, ...]:
    """Read a term list: strings, or ``{ lemma = "…" }``; none when the key is missing.

    Raises:
        CompareError: an entry of another form, one that can never match, or a duplicate.
    """
    entries = table.get(key, [])
    if not isinstance(entries, list):
        raise CompareError(
            f"not a list of terms: {entries!r}", table.where(key), 'Write ["word", …]'
        )
    return read_list_of_terms(table, entries, key)


def read_list_of_terms(table: Table, entries: list[object], *steps: str | int) -> tuple[Term, ...]:
    """Read the entries of a list that stands in a table at the end of these steps."""
    terms: list[Term] = []
    for number, entry in enumerate(entries):
        where = partial(table.where, *steps, number)
        text = entry.get("lemma") if isinstance(entry, dict) else entry
        if not isinstance(text, str) or (isinstance(entry, dict) and set(entry) != {"lemma"}):
            raise CompareError(
                f"not a term: {shortened(entry)}", where(), 'Write "word" or { lemma = "word" }'
            )
        if not text.strip():
            raise CompareError("an empty term", where(), "Write a word or delete it")
        try:
            term = read_term(text, lemma=isinstance(entry, dict))
        except ValueError:
            raise CompareError(
                f"term {shortened(text)} can never match",
                where(),
                "Use letters, digits, inner hyphens and spaces only",
            ) from None
        if term in terms:
            raise CompareError(
                f"term {text!r} stands twice in one list", where(), "Delete one of them"
            )
        terms.append(term)
    return tuple(terms)


def read_entries(
    rows: list[Table], needed: dict[str, str], optional: dict[str, str]
) -> list[Table]:
    """Check an array of tables: needed keys, known keys, their forms, and that ids differ."""
    seen: set[str] = set()
    for row in rows:
        row.check(needed, optional)
        if not is_id(row["id"]):
            raise CompareError(
                f"id {row['id']!r} cannot stand in an address",
                row.where("id"),
                "Use small letters, digits and hyphens",
            )
        if row["id"] in seen:
            raise CompareError(f"id {row['id']!r} stands twice", row.where("id"), "Rename one")
        seen.add(row["id"])
    return rows


def check_languages(table: Table) -> None:
    """Refuse lists by language under a key that is no language: they would never be used.

    Raises:
        CompareError: with the place of the key.
    """
    for code in table:
        if not _LANGUAGE.fullmatch(code):
            raise CompareError(
                f"{code!r} is not the code of a language",
                table.where(code),
                "Write ISO 639 in small letters: id, en",
            )
