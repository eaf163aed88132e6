"""Term lists: frames and threads, read from editable data files."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from compare.datafile import DATA, read_toml
from compare.errors import CompareError
from compare.model import is_id
from compare.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from compare.datafile import Table

FRAMES = DATA / "lexicons" / "frames.toml"


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


@dataclass(frozen=True, slots=True)
class FrameEntry:
    """A frame: a definition after its source, and this project's term list by language."""

    id: str
    title: dict[str, str]
    definition: dict[str, str]
    after: str
    reference: str
    terms: dict[str, tuple[Term, ...]]


CONTRASTS = ("opposite", "certainty", "words")
"""Ways in which texts can differ on a theme, in page order."""


@dataclass(frozen=True, slots=True)
class ContrastEntry:
    """What the editors of a corpus look for in a theme."""

    kind: str
    """One of CONTRASTS."""
    terms: tuple[Term, ...]
    """The point at issue: only sentences with one of these are set face to face."""


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """A theme of the corpus; a sentence is on it when it holds a term (and one of ``with``)."""

    id: str
    title: dict[str, str]
    question: dict[str, str]
    terms: tuple[Term, ...]
    with_terms: tuple[Term, ...]
    moment: str | None
    """Id of the stage of the event from which this could be known."""
    contrast: ContrastEntry | None


def load_frames(path: Path = FRAMES) -> tuple[FrameEntry, ...]:
    """Load the frame lexicon.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    data = read_toml(path)
    data.check({"source": "text", "licence": "text", "references": "texts"}, {"frame": "any"})
    needed = {"id": "text", "after": "text", "title": "texts", "definition": "texts"}
    return tuple(
        FrameEntry(
            id=row["id"],
            title=row["title"],
            definition=row["definition"],
            after=row["after"],
            reference=_reference(row, data["references"]),
            terms={code: read_terms(row.table("terms"), code) for code in row["terms"]},
        )
        for row in _rows(data.rows("frame"), needed | {"terms": "table"}, {})
    )


def load_threads(path: Path, moments: frozenset[str] | None = None) -> tuple[ThreadEntry, ...]:
    """Load a corpus's themes; a corpus without the file has none.

    Args:
        path: the corpus's ``threads.toml``.
        moments: ids of the stages that the corpus names; None leaves a theme's moment unchecked.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    if not path.exists():
        return ()
    data = read_toml(path)
    data.check({}, {"thread": "any"})
    needed = {"id": "text", "title": "texts", "question": "texts", "terms": "list"}
    optional = {"with": "list", "moment": "text", "contrast": "table"}
    return tuple(
        ThreadEntry(
            id=row["id"],
            title=row["title"],
            question=row["question"],
            terms=read_terms(row, "terms"),
            with_terms=read_terms(row, "with"),
            moment=_moment(row, moments),
            contrast=_contrast(row),
        )
        for row in _rows(data.rows("thread"), needed, optional)
    )


def _moment(row: Table, moments: frozenset[str] | None) -> str | None:
    moment: str | None = row.get("moment")
    if moment is None:
        return None
    if not moment.strip() or (moments is not None and moment not in moments):
        raise CompareError(
            f"moment = {moment!r} is not known",
            row.where("moment"),
            f"Known here: {', '.join(sorted(moments or ())) or 'none'}",
        )
    return moment


def _contrast(row: Table) -> ContrastEntry | None:
    if "contrast" not in row:
        return None
    entry = row.table("contrast")
    entry.check({"kind": "text", "terms": "list"})
    for key, sound in (("kind", entry["kind"] in CONTRASTS), ("terms", entry["terms"])):
        if not sound:
            raise CompareError(
                "a contrast needs a kind and terms",
                entry.where(key),
                f"Kinds: {', '.join(CONTRASTS)}",
            )
    return ContrastEntry(entry["kind"], read_terms(entry, "terms"))


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
    terms: list[Term] = []
    for number, entry in enumerate(entries):
        where = partial(table.where, key, number)
        text = entry.get("lemma") if isinstance(entry, dict) else entry
        if not isinstance(text, str) or (isinstance(entry, dict) and set(entry) != {"lemma"}):
            raise CompareError(
                f"not a term: {entry!r}", where(), 'Write "word" or { lemma = "word" }'
            )
        try:
            term = read_term(text, lemma=isinstance(entry, dict))
        except ValueError:
            raise CompareError(
                f"term {text!r} can never match",
                where(),
                "Use letters, digits, inner hyphens and spaces only",
            ) from None
        if term in terms:
            raise CompareError(
                f"term {text!r} stands twice in one list", where(), "Delete one of them"
            )
        terms.append(term)
    return tuple(terms)


def _reference(row: Table, references: Mapping[str, str]) -> str:
    try:
        return references[row["after"]]
    except KeyError:
        raise CompareError(
            f"no reference for {row['after']!r}",
            row.where("after"),
            "Add it to the table [references]",
        ) from None


def _rows(rows: list[Table], needed: dict[str, str], optional: dict[str, str]) -> list[Table]:
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
