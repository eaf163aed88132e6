"""``corpus.toml``: what is known of each text, and on what ground."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from compare.datafile import read_toml
from compare.errors import CompareError
from compare.model import (
    ALONE,
    CARD_FIELDS,
    COMPLETE,
    PUBLISH,
    RESERVED,
    UNIT_KINDS,
    Aside,
    IdentityCard,
    Known,
    Moment,
    StoryEntry,
    is_id,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from compare.datafile import Table

GROUNDS = ("owner's statement", "general knowledge")
"""Grounds that a person may give, other than words quoted from the file."""

METADATA, DETECTED, ASSUMED = "metadata", "detected", "assumed"
"""Grounds of what nobody stated by hand: the file outside its text, a guess from the text, and the
language of the corpus where that guess is unsure."""

_OPTIONAL = {
    "id": "text", "label": "text", "story": "any", "publish": "any", "aside": "any",
    **dict.fromkeys(CARD_FIELDS, "any"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TextEntry:
    """One ``[[text]]`` of the corpus file."""

    file: str
    id: str | None
    label: str | None
    story: str | None
    publish: str
    card: IdentityCard
    asides: tuple[Aside, ...]
    row: Table | None = field(default=None, compare=False, repr=False)
    """The table as read; None of a text without an entry."""

    def where(self, *steps: str | int) -> str:
        """Return the place of a key of the entry, for a mistake."""
        return self.file if self.row is None else self.row.where(*steps)


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """The corpus file; its absence is a corpus about which nothing is known."""

    path: Path
    language: str = "id"
    stories: tuple[StoryEntry, ...] = ()
    texts: tuple[TextEntry, ...] = ()


def read_corpus_file(path: Path) -> CorpusFile:
    """Read ``corpus.toml``; a missing file is an empty one.

    Raises:
        CompareError: unknown key, missing key, or a value outside its range, with its place.
    """
    if not path.exists():
        return CorpusFile(path)
    data = read_toml(path)
    data.check({}, {"language": "text", "story": "any", "text": "any"})
    _code(data.get("language", "id"), data, "language")
    stories = tuple(_story(row) for row in data.rows("story"))
    _once("id", data.rows("story"))
    texts = tuple(_text(row, stories) for row in data.rows("text"))
    _once("file", data.rows("text"))
    return CorpusFile(path, data.get("language", "id"), stories, texts)


def _story(row: Table) -> StoryEntry:
    row.check({"id": "text", "title": "texts"}, {"moments": "any"})
    _address(row)
    if row["id"] in (*RESERVED, ALONE):
        raise CompareError(
            f"id {row['id']!r} has another meaning here", row.where("id"), "Choose another"
        )
    moments = tuple(_moment(item) for item in row.rows("moments"))
    _once("id", row.rows("moments"))
    return StoryEntry(row["id"], row["title"], moments)


def _moment(row: Table) -> Moment:
    row.check({"id": "text", "title": "texts"})
    if not row["id"].strip():
        raise CompareError("a moment has an empty id", row.where("id"), "Name it")
    return Moment(row["id"], row["title"])


def _text(row: Table, stories: tuple[StoryEntry, ...]) -> TextEntry:
    row.check({"file": "text"}, _OPTIONAL)
    if "id" in row:
        _address(row)
    publish = row.get("publish", "quotes")
    _one_of(publish, PUBLISH, row, "publish")
    story = row.get("story")
    if story is not None:
        _one_of(story, (*(entry.id for entry in stories), ALONE), row, "story")
    card = IdentityCard(**{name: _known(row, name) for name in CARD_FIELDS})
    _check_card(card, row, _moments(story, stories))
    asides = tuple(_aside(item) for item in row.rows("aside"))
    return TextEntry(
        row["file"], row.get("id"), row.get("label"), story, publish, card, asides, row
    )


def _known(row: Table, name: str) -> Known:
    """Read ``name = { value = …, basis = … }``; a missing key is not known."""
    if name not in row:
        return Known()
    fact = row[name]
    if not _is_fact(fact):
        raise CompareError(
            f"{name} needs a value and a basis",
            row.where(name),
            f'Write {name} = {{ value = "…", basis = "{GROUNDS[0]}" }} or leave it out',
        )
    value, basis = fact["value"], fact["basis"]
    row.refuse_long(name, value)
    if isinstance(value, dict):
        return Known(next(iter(value.values())), dict(value), basis)
    return Known(value.isoformat() if isinstance(value, date) else value, {}, basis)


def _is_fact(fact: object) -> bool:
    """Whether it is a value (text, a day, or text by interface language) with its basis."""
    if not isinstance(fact, dict) or set(fact) != {"value", "basis"}:
        return False
    value, basis = fact["value"], fact["basis"]
    texts = [basis, *(value.values() if isinstance(value, dict) else ())]
    return (
        all(isinstance(text, str) and text.strip() for text in texts)
        and isinstance(value, (str, date, dict))
        and value != {}
    )


def _moments(story: str | None, stories: tuple[StoryEntry, ...]) -> tuple[str, ...]:
    """Return the ids of the moments of a text's story; the only one where it names none."""
    own = [entry for entry in stories if entry.id == story or len(stories) == 1]
    return tuple(moment.id for entry in own for moment in entry.moments)


def _check_card(card: IdentityCard, row: Table, moments: tuple[str, ...]) -> None:
    allowed = {"moment": moments, "complete": COMPLETE}
    for name, choices in allowed.items():
        value = getattr(card, name).value
        if value is not None:
            _one_of(value, choices, row, name, "value")
    if card.language.value is not None:
        _code(card.language.value, row, "language", "value")
    day = card.date.value
    if day is not None and not _is_day(day):
        raise CompareError(
            f"date {day!r} is not a day", row.where("date", "value"), "Write it as 2024-06-19"
        )


def _code(value: str, row: Table, *steps: str) -> None:
    if not re.fullmatch("[a-z]{2,3}", value):
        raise CompareError(
            f"language {value!r} is not a code",
            row.where(*steps),
            'Write it as ISO 639 does: "id", "en"',
        )


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _aside(item: Table) -> Aside:
    item.check({"kind": "text", "text": "text"})
    _one_of(item["kind"], UNIT_KINDS, item, "kind")
    return Aside(item["kind"], item["text"])


def _once(key: str, rows: Iterable[Table]) -> None:
    seen: set[str] = set()
    for row in rows:
        if row[key] in seen:
            raise CompareError(f"two entries for {row[key]!r}", row.where(key), "Delete one")
        seen.add(row[key])


def _one_of(value: object, choices: tuple[str, ...], row: Table, *steps: str) -> None:
    if value not in choices:
        raise CompareError(
            f"{steps[0]} = {value!r} is not known",
            row.where(*steps),
            f"Known here: {', '.join(choices) or 'none'}",
        )


def _address(row: Table) -> None:
    if not is_id(row["id"]):
        raise CompareError(
            f"id {row['id']!r} cannot stand in an address",
            row.where("id"),
            "Use small letters, digits and hyphens",
        )
