"""Data files: read with the place of every mistake, as path:line:column."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from pathlib import Path
from reprlib import repr as shortened
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.errors import CompareError
from compare.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.places import Steps

DATA = Path(__file__).parent / "data"
"""Folder of the shipped data files."""


def read_text(path: Path, encoding: str = "utf-8-sig") -> str:
    """Return the file's text, line ends as received; "utf-8" keeps a byte order mark.

    Raises:
        CompareError: the file is missing, unreadable or not UTF-8.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise CompareError("file not found", str(path), "Create it or mend the path") from None
    except OSError as error:
        raise CompareError(f"cannot be read ({error.strerror})", str(path)) from None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # The codec has taken the byte order mark off: its positions count in error.object.
        before = error.object[: error.start].decode().split("\n")
        raise CompareError(
            f"byte 0x{error.object[error.start]:02x} is not UTF-8",
            f"{path}:{len(before)}:{len(before[-1]) + 1}",
            "Save the file in the encoding UTF-8",
        ) from None


class Entry(NamedTuple):
    """One line of a list."""

    text: str
    """Without the space around it."""
    where: str
    """path:line:column of its first character."""


def read_list(path: Path) -> Iterator[Entry]:
    """Yield the entries of a list with one entry a line; # begins a comment.

    Raises:
        CompareError: not readable, or an entry that stands there before.
    """
    first: dict[str, int] = {}
    for number, line in enumerate(read_text(path).split("\n"), 1):
        written = line.partition("#")[0]
        text = written.strip()
        if not text:
            continue
        where = f"{path}:{number}:{len(written) - len(written.lstrip()) + 1}"
        if first.setdefault(text, number) != number:
            raise CompareError(
                f"{text!r} stands in line {first[text]} too", where, "Delete one of them"
            )
        yield Entry(text, where)


class _Document:
    """A TOML file; the places in it are looked for when the first mistake is told."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def places(self) -> Places:
        return Places(self.text)


class Table(dict[str, Any]):
    """A table of a TOML file that can tell where each of its keys stands.

    Tables inside it are plain dictionaries until ``table`` or ``rows`` asks for them.
    """

    def __init__(self, values: Mapping[str, Any], document: _Document, *steps: str | int) -> None:
        super().__init__(values)
        self._document = document
        self._steps: Steps = steps

    def where(self, *steps: str | int, inside: int | None = None) -> str:
        """Return path:line:column of a key, of an item of its list, or of the table itself.

        Args:
            steps: a key of this table, and what follows below it.
            inside: number of a character of the text that stands there.
        """
        line, column = self._document.places.line_and_column(*self._steps, *steps, inside=inside)
        return f"{self._document.path}:{line}:{column}"

    def table(self, key: str) -> Table:
        """Return the table of this name; an empty one when the key is missing."""
        return Table(self.get(key, {}), self._document, *self._steps, key)

    def rows(self, key: str) -> list[Table]:
        """Return an array of tables; none when the key is missing.

        Raises:
            CompareError: the key holds something else.
        """
        rows = self.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise CompareError(
                f"{key} is not a list of tables",
                self.where(key),
                f"Write [[{key}]] or {key} = [{{ … }}]",
            )
        return [
            Table(row, self._document, *self._steps, key, number) for number, row in enumerate(rows)
        ]

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; none when the key is missing.

        Raises:
            CompareError: an entry that is no text, is empty, or stands there before.
        """
        seen: set[str] = set()
        for number, entry in enumerate(self.get(key, [])):
            if not isinstance(entry, str) or not entry.strip():
                raise CompareError(
                    f"not a text: {shortened(entry)}", self.where(key, number), 'Write "…"'
                )
            if entry in seen:
                raise CompareError(
                    f"{entry!r} stands there before", self.where(key, number), "Delete one of them"
                )
            seen.add(entry)
        return tuple(self.get(key, ()))

    def check(self, needed: Mapping[str, str], optional: Mapping[str, str] | None = None) -> None:
        """Refuse a key that nothing reads, a missing one, and a value in another form.

        Args:
            needed: by key, one of "text", "texts" (by interface language), "list", "table",
                "lists" (a list, or a table of lists), "number" (whole, 0 or more), "flag" (true or
                false), "any" (whoever asks checks it).
            optional: likewise, keys that may be missing.

        Raises:
            CompareError: naming the key, its place and what to write.
        """
        forms = {**needed, **(optional or {})}
        for key in self:
            if key not in forms:
                raise CompareError(
                    f"unknown key {key!r}", self.where(key), f"Known here: {', '.join(forms)}"
                )
        for key, form in needed.items():
            if key not in self:
                raise CompareError(f"{key!r} is missing", self.where(), _example(key, form))
        for key, value in self.items():
            if not _has_form(value, forms[key]):
                raise CompareError(
                    f"{key} = {shortened(value)} has another form than it needs",
                    self.where(key),
                    _example(key, forms[key]),
                )
            if forms[key] in ("text", "texts"):
                self.refuse_long(key, value)

    def refuse_long(self, key: str, value: object) -> None:
        """Refuse a name or a fact that is a text of its own: pages show it whole.

        Raises:
            CompareError: naming the key, its place and the limit.
        """
        for text in value.values() if isinstance(value, dict) else (str(value),):
            if len(text.split()) > LONGEST_TEXT:
                raise CompareError(
                    f"{key} is longer than {LONGEST_TEXT} words: this is no place for the text",
                    self.where(key),
                    "Shorten it",
                )


LONGEST_TEXT = 60  # words; the longest definition that ships has fewer, an article has more


def read_toml(path: Path) -> Table:
    """Return a TOML file as a table.

    Raises:
        CompareError: not readable, or a mistake in the syntax, with line and column.
    """
    text = read_text(path).replace("\r\n", "\n")
    try:
        return Table(tomllib.loads(text), _Document(path, text))
    except RecursionError:
        raise CompareError("is nested too deeply", str(path)) from None
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).partition(" (at ")
        found = re.search(r"line (\d+), column (\d+)", place)
        line, column = found.groups() if found else (str(text.count("\n") + 1), "1")
        raise CompareError(message, f"{path}:{line}:{column}", "See toml.io for the form") from None


_FORMS = {
    "text": '"…"',
    "texts": '{ id = "…", en = "…" }',
    "list": "[ … ]",
    "table": "{ … }",
    "lists": "[ … ]",
    "number": "12",
    "flag": "true",
    "any": "…",
}


_TYPES: dict[str, type | tuple[type, ...]] = {
    "text": str,
    "list": list,
    "table": dict,
    "lists": (list, dict),
    "flag": bool,
}


def _example(key: str, form: str) -> str:
    return f"Write {key} = {_FORMS[form]}"


def _has_form(value: object, form: str) -> bool:
    if form == "any":
        return True
    if form == "texts":
        return (
            isinstance(value, dict)
            and bool(value)
            and all(isinstance(text, str) for text in value.values())
        )
    if form == "number":
        return type(value) is int and value >= 0
    return isinstance(value, _TYPES[form])
