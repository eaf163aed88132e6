"""Annotated texts as they stand on disk: rows with their place, and the files that they name."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from compare.datafile import read_text
from compare.errors import CompareError

if TYPE_CHECKING:
    from pathlib import Path

    from compare.evaluation import Evaluation
    from compare.model import Span
    from compare.settings import Settings


_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9_-]+)?")


@dataclass(frozen=True, slots=True)
class Job:
    """What a task works on."""

    gold: Path
    """JSON Lines file or folder."""
    corpus: Path
    """Folder in which the files are looked for that rows name."""
    settings: Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a task found."""

    evaluation: Evaluation
    predictions: tuple[dict[str, Any], ...]
    """One object for each line that the task predicts."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of annotation."""

    path: Path
    line: int
    """From 1."""
    values: dict[str, Any] = field(repr=False)

    def wrong(self, message: str, hint: str | None = None) -> CompareError:
        """Return the error that names this line."""
        return CompareError(message, f"{self.path}:{self.line}", hint)

    def has(self, key: str) -> bool:
        """Whether the row says something under a key; null says nothing."""
        return self.values.get(key) is not None

    def text(self, key: str) -> str:
        """Return a string.

        Raises:
            CompareError: there is none under this key.
        """
        return str(self._need(key, (str,), "a string"))

    def name(self, key: str) -> str | int:
        """Return what something is called: a string or a whole number, as it stands there.

        Raises:
            CompareError: there is none under this key.
        """
        name: str | int = self._need(key, (str, int), "a string or a whole number")
        return name

    def number(self, key: str) -> int:
        """Return a whole number, 0 or more.

        Raises:
            CompareError: there is none under this key.
        """
        number: int = self._need(key, (int,), "a whole number")
        if number < 0:
            raise self.wrong(f"{key} is negative")
        return number

    def flag(self, key: str) -> bool:
        """Return true or false, or 1 or 0 for them; a missing key is false.

        Raises:
            CompareError: something else stands there.
        """
        value = self._need(key, (bool, int), "true or false") if self.has(key) else False
        if value not in (0, 1):
            raise self.wrong(f"{key} is neither true nor false")
        return bool(value)

    def items(self, key: str) -> list[Any]:
        """Return a list.

        Raises:
            CompareError: there is none under this key.
        """
        items: list[Any] = self._need(key, (list,), "a list")
        return items

    def span(self, start: object, end: object, text: str) -> Span:
        """Return a range of code points, checked against the text that it lies in.

        Raises:
            CompareError: not two whole numbers, empty, outside, or white space at an end.
        """
        if type(start) is not int or type(end) is not int:
            raise self.wrong("start and end are not two whole numbers")
        if not 0 <= start < end <= len(text):
            raise self.wrong(
                f"[{start}, {end}) does not lie in the text, which has {len(text)} code points",
                "Count code points in the text as received, the end one past the last",
            )
        if text[start].isspace() or text[end - 1].isspace():
            raise self.wrong(f"[{start}, {end}) has white space at an end", "Leave it out")
        return start, end

    def language(self) -> str | None:
        """Return the ISO 639 code under "lang", which may be a code or the language's name.

        Of a code with a region, as in "en-US", the language counts; "" says nothing.

        Raises:
            CompareError: no language is known by that name.
        """
        name = self.text("lang").strip().lower() if self.has("lang") else ""
        if not name:
            return None
        found = _CODE.fullmatch(name)
        code = found[1] if found else _codes().get(name)
        if code is None:
            raise self.wrong(f"no language is known by the name {name!r}", "Write its ISO code")
        return code

    def _need(self, key: str, kinds: tuple[type, ...], words: str) -> Any:
        value = self.values.get(key)
        if value is None:
            raise self.wrong(f"row has no {key!r}")
        if type(value) not in kinds:
            raise self.wrong(f"{key} is not {words}")
        return value


@lru_cache
def _codes() -> dict[str, str]:
    """Codes by the English and the own name of each language, in small letters."""
    from babel import Locale, UnknownLocaleError

    english = Locale("en").languages
    names = {}
    for code in sorted(english):
        try:
            names[str(Locale(code).languages.get(code, code)).lower()] = code
        except (UnknownLocaleError, ValueError):
            continue  # a language without a locale has no name of its own in the tables
    return {**names, **{str(name).lower(): code for code, name in english.items()}}


def read_rows(path: Path) -> tuple[Row, ...]:
    """Read a JSON Lines file, one object a line; empty lines are passed over.

    Raises:
        CompareError: missing, unreadable, empty, or a line that is no JSON object.
    """
    if path.is_dir():
        raise CompareError("is a folder", str(path), "Name a JSON Lines file")
    rows = []
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if line.strip():
            rows.append(Row(path, number, _object(line, f"{path}:{number}")))
    if not rows:
        raise CompareError("holds no rows", str(path), "Write one JSON object a line")
    return tuple(rows)


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise CompareError(f"is not JSON ({error.msg})", f"{where}:{error.colno}") from None
    except (ValueError, RecursionError) as error:
        raise CompareError(f"cannot be read as JSON ({error})", where) from None
    if not isinstance(value, dict):
        raise CompareError("is no JSON object", where, 'Write { "id": … } on each line')
    return value


def by_id(rows: tuple[Row, ...]) -> dict[str | int, Row]:
    """Return the rows by their id.

    Raises:
        CompareError: a row without an id, or the second one with the same.
    """
    found: dict[str | int, Row] = {}
    for row in rows:
        name = row.name("id")
        if name in found:
            raise row.wrong(f"has the id {name!r} of line {found[name].line}")
        found[name] = row
    return found
