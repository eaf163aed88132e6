"""Words behind the worksheet, loaded from ``data/languages/<code>/worksheet.toml``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from compare.datafile import read_toml
from compare.language import LANGUAGES, has_data
from compare.lexicon import Term, read_terms

_LISTS = ("background", "cause", "remedy", "manner", "place", "pronouns")


@dataclass(frozen=True, slots=True)
class WorksheetWords:
    """Term lists; the data file says what each finds."""

    background: tuple[Term, ...] = ()
    cause: tuple[Term, ...] = ()
    remedy: tuple[Term, ...] = ()
    manner: tuple[Term, ...] = ()
    place: tuple[Term, ...] = ()
    pronouns: tuple[Term, ...] = ()
    connectives: dict[str, tuple[Term, ...]] = field(default_factory=dict)
    """By one of CONNECTIVES."""


CONNECTIVES = ("cause", "contrast", "addition", "condition", "time")
"""What a word that joins sentences can do, in page order."""

NO_LISTS = WorksheetWords()
"""Of every language without data of its own."""


@lru_cache
def load_worksheet_words(code: str) -> WorksheetWords:
    """Load the words of a language; NO_LISTS where no data ships.

    Raises:
        CompareError: a mistake in the data file, with its place.
    """
    if not has_data(code):
        return NO_LISTS
    data = read_toml(LANGUAGES / code / "worksheet.toml")
    data.check({**dict.fromkeys(_LISTS, "list"), "connectives": "table"})
    joins = data.table("connectives")
    joins.check(dict.fromkeys(CONNECTIVES, "list"))
    return WorksheetWords(
        **{name: read_terms(data, name) for name in _LISTS},
        connectives={name: read_terms(joins, name) for name in CONNECTIVES},
    )
