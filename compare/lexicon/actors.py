"""States and sides of world politics, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.datafile import DATA, read_toml
from compare.lexicon.terms import read_entries, read_terms

if TYPE_CHECKING:
    from pathlib import Path

    from compare.lexicon.terms import Term

ACTORS = DATA / "lexicons" / "actors.toml"


@dataclass(frozen=True, slots=True)
class Actor:
    """A state or a side of world politics, and what it is called."""

    id: str
    names: dict[str, tuple[Term, ...]]
    """By language of the text."""


@lru_cache
def load_actors(path: Path = ACTORS) -> tuple[Actor, ...]:
    """Load the names of states and sides.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    data = read_toml(path)
    data.check({"source": "text", "licence": "text"}, {"actor": "any"})
    return tuple(
        Actor(row["id"], {code: read_terms(row.table("names"), code) for code in row["names"]})
        for row in read_entries(data.rows("actor"), {"id": "text", "names": "table"}, {})
    )
