"""Where the keys and values of a TOML document stand; the standard parser does not say."""

from __future__ import annotations

import re
import tomllib

Steps = tuple[str | int, ...]
"""Way into a document: keys, and numbers of items from 0."""

_BLANK = re.compile(r"(?:\s|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(r"[^,\]}\n#]+")
_TEXT = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)


class Places:
    """Offsets of keys and values in a document that the standard parser has accepted."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: dict[Steps, int] = {(): 0}
        """Where a key, a table or an item of a list begins."""
        self.values: dict[Steps, str] = {}
        """Texts as written, with their quotation marks."""
        self._ends: dict[Steps, int] = {}
        self._at = 0
        self._lengths: dict[Steps, int] = {}
        self._document()

    def line_and_column(self, *steps: str | int, inside: int | None = None) -> tuple[int, int]:
        """Return the place of a key or an item, both from 1; of what holds it where it has none.

        Args:
            steps: the way to it.
            inside: number of a character of a text; it is found where the text has no escapes.
        """
        while steps not in self.starts:
            steps = steps[:-1]
        start = self.starts[steps]
        if inside is not None and steps in self.values:
            start = self._character(steps, inside)
        before = self.text[:start]
        return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1

    def _character(self, steps: Steps, number: int) -> int:
        written = self.values[steps]
        start = self._ends[steps] - len(written)
        marks = 3 if written.startswith(('"""', "'''")) else 1
        if written[0] == '"' and "\\" in written:
            return start
        # A line end right after three marks does not belong to the text.
        return start + marks + (marks == 3 and written[3] == "\n") + number

    def _document(self) -> None:
        table: Steps = ()
        while self._skip():
            start = self._at
            if self.text[start] != "[":
                self._pair(table)
                continue
            double = self.text.startswith("[[", start)
            self._at += 1 + double
            table = self._enter([name for name, _ in self._key()], start, double=double)
            self._skip()
            self._at += 1 + double

    def _enter(self, names: list[str], start: int, *, double: bool) -> Steps:
        """Return the way to the table whose header begins at ``start``."""
        steps: Steps = ()
        for number, name in enumerate(names, 1):
            steps = (*steps, name)
            self.starts.setdefault(steps, start)
            if double and number == len(names):
                self._lengths[steps] = self._lengths.get(steps, 0) + 1
            if steps in self._lengths:
                steps = (*steps, self._lengths[steps] - 1)
        # A table that a deeper header has made in passing stands at its own header.
        self.starts[steps] = start
        return steps

    def _pair(self, steps: Steps) -> None:
        for name, start in self._key():
            steps = (*steps, name)
            self.starts.setdefault(steps, start)
        self._skip()
        self._at += 1  # the equals sign
        self._skip()
        self._value(steps)

    def _key(self) -> list[tuple[str, int]]:
        """Read a key with its points; return each part and where it begins."""
        parts: list[tuple[str, int]] = []
        while not parts or self.text[self._at] == ".":
            self._at += bool(parts)
            self._skip()
            start = self._at
            quoted = self.text[start] in "\"'"
            written = self._take(_TEXT if quoted else _BARE_KEY)
            parts.append((tomllib.loads(f"key = {written}")["key"] if quoted else written, start))
            self._skip()
        return parts

    def _value(self, steps: Steps) -> None:
        first = self.text[self._at]
        if first in "\"'":
            self.values[steps] = self._take(_TEXT)
            self._ends[steps] = self._at
        elif first == "[":
            self._many("]", steps)
        elif first == "{":
            self._many("}", steps)
        else:
            self._take(_BARE_VALUE)

    def _many(self, end: str, steps: Steps) -> None:
        """Read the items of a list or the pairs of a table."""
        self._at += 1
        number = 0
        while self._skip() and self.text[self._at] != end:
            if self.text[self._at] == ",":
                self._at += 1
            elif end == "}":
                self._pair(steps)
            else:
                self.starts[(*steps, number)] = self._at
                self._value((*steps, number))
                number += 1
        self._at += 1

    def _skip(self) -> bool:
        """Go on to what is neither space nor comment; False at the end."""
        self._take(_BLANK)
        return self._at < len(self.text)

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self._at)
        written = found[0] if found else ""
        self._at += len(written)
        return written
