"""Data files: read with the place of every mistake."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from compare.errors import CompareError

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


def read_toml(path: Path) -> dict[str, Any]:
    """Return a TOML file as a dictionary.

    Raises:
        CompareError: not readable, or a mistake in the syntax, with line and column.
    """
    text = read_text(path).replace("\r\n", "\n")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise CompareError("is nested too deeply", str(path)) from None
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).partition(" (at ")
        found = re.search(r"line (\d+), column (\d+)", place)
        line, column = found.groups() if found else (str(text.count("\n") + 1), "1")
        raise CompareError(message, f"{path}:{line}:{column}", "See toml.io for the form") from None


def read_list(path: Path) -> Iterator[tuple[int, str]]:
    """Yield (line number, entry) of a list with one entry a line; # begins a comment."""
    for number, line in enumerate(read_text(path).split("\n"), 1):
        entry = line.split("#", 1)[0].strip()
        if entry:
            yield number, entry


def place(path: Path, *needles: str) -> str:
    """Return ``file:line`` of the first line that holds the last needle, after the ones before it.

    Reading on from needle to needle finds an entry inside its own table. Comments do not count,
    and a needle that is a key is not found inside a longer word.
    """
    position = 0
    lines = read_text(path).split("\n")
    for needle in needles:
        edge = r"\b" if needle.isidentifier() else ""
        pattern = re.compile(rf"(?!\s*#).*{edge}{re.escape(needle)}{edge}")
        for number in range(position, len(lines)):
            if pattern.match(lines[number]):
                position = number
                break
    return f"{path}:{position + 1}"


def only_keys(table: Mapping[str, Any], known: tuple[str, ...], path: Path, *context: str) -> None:
    """Refuse a key that nothing reads.

    Raises:
        CompareError: naming the key, its line and the keys that exist.
    """
    for key in table:
        if key not in known:
            raise CompareError(
                f"unknown key {key!r}",
                place(path, *context, key),
                f"Known here: {', '.join(known)}",
            )


def need_keys(table: Mapping[str, Any], keys: Iterable[str], path: Path, context: str) -> None:
    """Refuse an entry that lacks a key.

    Raises:
        CompareError: naming the entry, its line and the key.
    """
    for key in keys:
        if key not in table:
            raise CompareError(f"entry {context} has no {key!r}", place(path, context))


_FORMS = {
    "text": '"…"',
    "texts": '{ id = "…", en = "…" }',
    "list": "[ … ]",
    "table": "{ … }",
    "number": "12",
}


def only_forms(
    table: Mapping[str, Any], forms: Mapping[str, str], path: Path, *context: str
) -> None:
    """Refuse a value that has not the form in which it is read; a missing key is fine.

    Args:
        table: what was read.
        forms: by key, one of "text", "texts" (by interface language), "list", "table",
            "number" (whole, 0 or more).
        path: the file it was read from.
        context: what stands before the key in the file.

    Raises:
        CompareError: naming the key, its line and the form.
    """
    for key, form in forms.items():
        if key in table and not _has_form(table[key], form):
            raise CompareError(
                f"{key} = {table[key]!r} has another form than it needs",
                place(path, *context, key),
                f"Write {key} = {_FORMS[form]}",
            )
        if key in table and form in ("text", "texts"):
            refuse_long(key, table[key], path, *context)


LONGEST_TEXT = 60  # words; the longest definition that ships has fewer, an article has more


def refuse_long(key: str, value: object, path: Path, *context: str) -> None:
    """Refuse a name or a fact that is a text of its own: pages show it whole.

    Raises:
        CompareError: naming the key, its line and the limit.
    """
    for text in value.values() if isinstance(value, dict) else (str(value),):
        if len(text.split()) > LONGEST_TEXT:
            raise CompareError(
                f"{key} is longer than {LONGEST_TEXT} words: this is no place for the text",
                place(path, *context, key),
                "Shorten it",
            )


def _has_form(value: object, form: str) -> bool:
    if form == "texts":
        return (
            isinstance(value, dict)
            and bool(value)
            and all(isinstance(text, str) for text in value.values())
        )
    if form == "number":
        return type(value) is int and value >= 0
    return isinstance(value, {"text": str, "list": list, "table": dict}[form])


def read_rows(
    table: Mapping[str, Any], name: str, path: Path, *context: str
) -> list[dict[str, Any]]:
    """Return an array of tables; none when the key is missing.

    Raises:
        CompareError: the key holds something else.
    """
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise CompareError(
            f"{name} is not a list of tables",
            place(path, *context, name),
            f"Write [[{name}]] or {name} = [{{ … }}]",
        )
    return rows
