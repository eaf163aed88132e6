"""``corpus.toml``: what is known of each text, and on what ground."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from compare.datafile import (
    need_keys,
    only_forms,
    only_keys,
    place,
    read_rows,
    read_toml,
    refuse_long,
)
from compare.errors import CompareError
from compare.model import (
    CARD_FIELDS,
    COMPLETE,
    PUBLISH,
    UNIT_KINDS,
    Aside,
    IdentityCard,
    Known,
    Moment,
    StoryEntry,
    is_id,
)

if TYPE_CHECKING:
    from pathlib import Path

GROUNDS = ("owner's statement", "general knowledge")
"""Grounds other than words quoted from the file."""

RESERVED = ("csv", "method")
"""Ids that no story may have: the site keeps other things at these addresses."""

_TEXT_KEYS = ("file", "id", "label", "story", "publish", "aside", *CARD_FIELDS)


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
        CompareError: unknown key, missing key, or a value outside its range, with the line.
    """
    if not path.exists():
        return CorpusFile(path)
    data = read_toml(path)
    only_keys(data, ("language", "story", "text"), path)
    only_forms(data, {"language": "text"}, path)
    _code(data.get("language", "id"), path)
    stories = tuple(_story(row, path) for row in read_rows(data, "story", path))
    texts = tuple(_text(row, path, stories) for row in read_rows(data, "text", path))
    _once(tuple(story.id for story in stories), path)
    _once(tuple(text.file for text in texts), path)
    return CorpusFile(path, data.get("language", "id"), stories, texts)


def _story(row: dict[str, Any], path: Path) -> StoryEntry:
    context = f'"{row.get("id", "")}"'
    only_keys(row, ("id", "title", "moments"), path, context)
    need_keys(row, ("id", "title"), path, context)
    only_forms(row, {"id": "text", "title": "texts"}, path, context)
    _address(row["id"], path)
    if row["id"] in RESERVED:
        raise CompareError(
            f"id {row['id']!r} is the name of another page", place(path, context), "Choose another"
        )
    moments = tuple(_moment(item, path) for item in read_rows(row, "moments", path, context))
    _once(tuple(moment.id for moment in moments), path, context, "moments")
    return StoryEntry(row["id"], row["title"], moments)


def _moment(row: dict[str, Any], path: Path) -> Moment:
    context = f'"{row.get("id", "")}"'
    only_keys(row, ("id", "title"), path, context)
    need_keys(row, ("id", "title"), path, context)
    only_forms(row, {"id": "text", "title": "texts"}, path, context)
    if not row["id"].strip():
        raise CompareError("a moment has an empty id", place(path, context), "Name it")
    return Moment(row["id"], row["title"])


def _text(row: dict[str, Any], path: Path, stories: tuple[StoryEntry, ...]) -> TextEntry:
    context = f'"{row.get("file", "")}"'
    only_keys(row, _TEXT_KEYS, path, context)
    need_keys(row, ("file",), path, context)
    only_forms(row, dict.fromkeys(("file", "id", "label"), "text"), path, context)
    if "id" in row:
        _address(row["id"], path)
    publish = row.get("publish", "quotes")
    _one_of(publish, PUBLISH, "publish", path, context)
    story = row.get("story")
    if story is not None:
        _one_of(story, tuple(entry.id for entry in stories), "story", path, context)
    card = IdentityCard(**{name: _known(row, name, path, context) for name in CARD_FIELDS})
    _check_card(card, path, context, _moments(story, stories))
    asides = tuple(_aside(item, path, context) for item in read_rows(row, "aside", path, context))
    return TextEntry(row["file"], row.get("id"), row.get("label"), story, publish, card, asides)


def _known(row: dict[str, Any], name: str, path: Path, context: str) -> Known:
    """Read ``name = { value = …, basis = … }``; a missing key is not known."""
    if name not in row:
        return Known()
    fact = row[name]
    if not _is_fact(fact):
        raise CompareError(
            f"{name} needs a value and a basis",
            place(path, context, name),
            f'Write {name} = {{ value = "…", basis = "{GROUNDS[0]}" }} or leave it out',
        )
    value, basis = fact["value"], fact["basis"]
    refuse_long(name, value, path, context)
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


def _check_card(card: IdentityCard, path: Path, context: str, moments: tuple[str, ...]) -> None:
    allowed = {"moment": moments, "complete": COMPLETE}
    for name, choices in allowed.items():
        value = getattr(card, name).value
        if value is not None:
            _one_of(value, choices, name, path, context)
    if card.language.value is not None:
        _code(card.language.value, path, context)
    day = card.date.value
    if day is not None and not _is_day(day):
        raise CompareError(
            f"date {day!r} is not a day", place(path, context, "date"), "Write it as 2024-06-19"
        )


def _code(value: str, path: Path, *context: str) -> None:
    if not re.fullmatch("[a-z]{2,3}", value):
        raise CompareError(
            f"language {value!r} is not a code",
            place(path, *context, "language"),
            'Write it as ISO 639 does: "id", "en"',
        )


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _aside(item: dict[str, Any], path: Path, context: str) -> Aside:
    only_keys(item, ("kind", "text"), path, context, "aside")
    need_keys(item, ("kind", "text"), path, context)
    only_forms(item, {"kind": "text", "text": "text"}, path, context, "aside")
    _one_of(item["kind"], UNIT_KINDS, "kind", path, context)
    return Aside(item["kind"], item["text"])


def _once(names: tuple[str, ...], path: Path, *context: str) -> None:
    for name in names:
        if names.count(name) > 1:
            where = place(path, *context, f'"{name}"')
            raise CompareError(f"two entries for {name!r}", where, "Delete one")


def _one_of(value: str, choices: tuple[str, ...], name: str, path: Path, context: str) -> None:
    if value not in choices:
        raise CompareError(
            f"{name} = {value!r} is not known",
            place(path, context, f'"{value}"'),
            f"Known here: {', '.join(choices) or 'none'}",
        )


def _address(value: str, path: Path) -> None:
    if not is_id(value):
        raise CompareError(
            f"id {value!r} cannot stand in an address",
            place(path, f'"{value}"'),
            "Use small letters, digits and hyphens",
        )
