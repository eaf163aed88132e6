"""Term lists: frames and threads, read from editable data files."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from compare.datafile import DATA, need_keys, only_forms, only_keys, place, read_rows, read_toml
from compare.errors import CompareError
from compare.model import is_id

if TYPE_CHECKING:
    from pathlib import Path

FRAMES = DATA / "lexicons" / "frames.toml"
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


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
        CompareError: a mistake in the file, with its line.
    """
    data = read_toml(path)
    only_keys(data, ("source", "licence", "references", "frame"), path)
    only_forms(data, {"references": "texts"}, path)
    references = data.get("references", {})
    needed = {"id": "text", "after": "text", "terms": "table"}
    needed |= {"title": "texts", "definition": "texts"}
    return tuple(
        FrameEntry(
            id=row["id"],
            title=row["title"],
            definition=row["definition"],
            after=row["after"],
            reference=_reference(row, references, path),
            terms={
                code: read_terms(terms, path, f'"{row["id"]}"')
                for code, terms in row["terms"].items()
            },
        )
        for row in _rows(read_rows(data, "frame", path), needed, {}, path)
    )


def load_threads(path: Path, moments: frozenset[str] | None = None) -> tuple[ThreadEntry, ...]:
    """Load a corpus's themes; a corpus without the file has none.

    Args:
        path: the corpus's ``threads.toml``.
        moments: ids of the stages that the corpus names; None leaves a theme's moment unchecked.

    Raises:
        CompareError: a mistake in the file, with its line.
    """
    if not path.exists():
        return ()
    data = read_toml(path)
    only_keys(data, ("thread",), path)
    needed = {"id": "text", "title": "texts", "question": "texts", "terms": "list"}
    optional = {"with": "list", "moment": "text", "contrast": "table"}
    rows = _rows(read_rows(data, "thread", path), needed, optional, path)
    return tuple(
        ThreadEntry(
            id=row["id"],
            title=row["title"],
            question=row["question"],
            terms=read_terms(row["terms"], path, f'"{row["id"]}"'),
            with_terms=read_terms(row.get("with", []), path, f'"{row["id"]}"'),
            moment=_moment(row, path, moments),
            contrast=_contrast(row, path),
        )
        for row in rows
    )


def _moment(row: dict[str, Any], path: Path, moments: frozenset[str] | None) -> str | None:
    moment: str | None = row.get("moment")
    if moment is None:
        return None
    if not moment.strip() or (moments is not None and moment not in moments):
        raise CompareError(
            f"moment = {moment!r} is not known",
            place(path, f'"{row["id"]}"', "moment"),
            f"Known here: {', '.join(sorted(moments or ())) or 'none'}",
        )
    return moment


def _contrast(row: dict[str, Any], path: Path) -> ContrastEntry | None:
    entry = row.get("contrast")
    if entry is None:
        return None
    context = f'"{row["id"]}"'
    only_keys(entry, ("kind", "terms"), path, context, "contrast")
    only_forms(entry, {"terms": "list"}, path, context, "contrast")
    if entry.get("kind") not in CONTRASTS or not entry.get("terms"):
        raise CompareError(
            "a contrast needs a kind and terms",
            place(path, context, "contrast"),
            f"Kinds: {', '.join(CONTRASTS)}",
        )
    return ContrastEntry(entry["kind"], read_terms(entry["terms"], path, context))


def read_term(text: str, *, lemma: bool = False) -> Term:
    """Return one term; ValueError when no word of a text can ever be equal to it."""
    words = tuple(text.casefold().split())
    if not words or not all(_WORD.fullmatch(word) for word in words):
        raise ValueError(text)
    return Term(words, lemma, " ".join(text.split()))


def read_terms(entries: object, path: Path, context: str) -> tuple[Term, ...]:
    """Read a term list: strings, or ``{ lemma = "…" }``.

    Raises:
        CompareError: an entry of another form, one that can never match, or a duplicate.
    """
    if not isinstance(entries, list):
        raise CompareError(
            f"not a list of terms: {entries!r}", place(path, context, "terms"), 'Write ["word", …]'
        )
    terms: list[Term] = []
    for entry in entries:
        text = entry.get("lemma") if isinstance(entry, dict) else entry
        if not isinstance(text, str) or (isinstance(entry, dict) and set(entry) != {"lemma"}):
            raise CompareError(
                f"not a term: {entry!r}",
                place(path, context),
                'Write "word" or { lemma = "word" }',
            )
        try:
            term = read_term(text, lemma=isinstance(entry, dict))
        except ValueError:
            raise CompareError(
                f"term {text!r} can never match",
                place(path, context, f'"{text}"'),
                "Use letters, digits and inner hyphens only",
            ) from None
        if term in terms:
            raise CompareError(
                f"term {text!r} stands twice in one list",
                place(path, context, f'"{text}"'),
                "Delete one of them",
            )
        terms.append(term)
    return tuple(terms)


def _reference(row: dict[str, Any], references: dict[str, str], path: Path) -> str:
    try:
        return references[row["after"]]
    except KeyError:
        raise CompareError(
            f"no reference for {row['after']!r}",
            place(path, f'"{row["id"]}"', "after"),
            "Add it to the table [references]",
        ) from None


def _rows(
    rows: list[dict[str, Any]], needed: dict[str, str], optional: dict[str, str], path: Path
) -> list[dict[str, Any]]:
    """Check an array of tables: needed keys, known keys, their forms, and that ids differ."""
    seen: set[str] = set()
    for row in rows:
        context = f'"{row.get("id", "")}"'
        only_keys(row, (*needed, *optional), path, context)
        need_keys(row, needed, path, context)
        only_forms(row, needed | optional, path, context)
        if not is_id(row["id"]):
            raise CompareError(
                f"id {context} cannot stand in an address",
                place(path, context),
                "Use small letters, digits and hyphens",
            )
        if row["id"] in seen:
            raise CompareError(f"id {context} stands twice", place(path, context), "Rename one")
        seen.add(row["id"])
    return rows
