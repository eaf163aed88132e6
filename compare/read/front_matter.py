"""YAML front matter: facts about a text between two lines ``---`` at the very start of its file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import CompareError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from yaml import MappingNode, Node

_BLOCK = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?P<yaml>.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)",
    re.S,
)
_OPENING = re.compile(r"\ufeff?---[ \t]*(?:[\r\n]|\Z)")
_LONGEST = 65_536  # code points; front matter is a few lines, and YAML is read slowly

Place = tuple[int, int]
"""Line and column in the file, from 1."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of front matter."""

    value: str
    basis: str | None
    """None: the front matter says no more than the value."""
    place: Place


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before a text."""

    facts: dict[str, Fact]
    """By key as written; an empty entry is left out."""
    body: int
    """Where the text begins: one past the closing line."""


def read_front_matter(text: str, where: str) -> FrontMatter:
    """Read what stands between two lines ``---`` at the very start of a text.

    Facts are flat: ``key: value`` or ``key: {value: …, basis: …}``; a list of names is joined by
    commas. Values are texts as written: a day stays a day and ``no`` stays "no".

    Args:
        text: the file as received.
        where: its path, for a mistake.

    Raises:
        CompareError: not closed, or not readable as such facts, with line and column.
    """
    if not _OPENING.match(text):
        return FrontMatter({}, 0)
    found = _BLOCK.match(text[:_LONGEST])
    if not found:
        raise CompareError(
            "front matter is not closed",
            f"{where}:1:1",
            "End it with a line ---, or delete the line --- at the start",
        )
    # Blank lines keep the numbers of lines what they are in the file.
    root = _compose("\n" + found["yaml"], where)
    facts = {key: fact for key, fact in _facts(root, where) if fact} if root else {}
    return FrontMatter(facts, found.end())


def write_front_matter(facts: Mapping[str, str], text: str) -> str:
    """Return the text of a file that begins with these facts; the text follows after a blank line.

    Reading it gives the same facts, whatever characters they hold.
    """
    import yaml

    def quoted(value: str) -> str:
        line = yaml.safe_dump(value, default_style='"', allow_unicode=True, width=float("inf"))
        return str(line)

    lines = [f"{name}: {quoted(value)}" for name, value in facts.items()]
    return f"---\n{''.join(lines)}---\n\n{text}\n"


def _compose(block: str, where: str) -> MappingNode | None:
    """Parse, and refuse what is no mapping; nothing is ever constructed from it."""
    import yaml

    try:
        root = yaml.compose(block, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise _broken(str(error.problem or error.context), f"{where}{at}") from None
    except yaml.reader.ReaderError as error:
        line = block.count("\n", 0, error.position) + 1
        raise _broken(f"character U+{error.character:04X}", f"{where}:{line}") from None
    except RecursionError:
        raise _broken("nested too deeply", where) from None
    if root is None:
        return None
    if not isinstance(root, yaml.MappingNode):
        raise _broken("not a list of `key: value`", _at(root, where))
    return root


def _facts(root: MappingNode, where: str) -> Iterator[tuple[str, Fact | None]]:
    seen: set[str] = set()
    for key, node in root.value:
        name = _scalar(key)
        if name is None or name in seen:
            what = "a key is no text" if name is None else f"two entries for {name!r}"
            raise _broken(what, _at(key, where))
        seen.add(name)
        yield name, _fact(name, node, where)


def _fact(name: str, node: Node, where: str) -> Fact | None:
    """Return the fact; None where the entry is empty or holds more than a card can."""
    place = (node.start_mark.line + 1, node.start_mark.column + 1)
    if node.id == "mapping":
        parts = {_scalar(key): _text(value) for key, value in node.value}
        value, basis = parts.get("value"), parts.get("basis")
        if not set(parts) <= {"value", "basis"}:
            return Fact("", None, place)
        return Fact(value, basis, place) if value else None
    value = _text(node)
    return Fact(value, None, place) if value else None


def _text(node: Node) -> str | None:
    if node.id == "sequence":
        items = [_scalar(item) for item in node.value]
        return ", ".join(item for item in items if item)
    return _scalar(node)


def _scalar(node: Node) -> str | None:
    """Return a scalar as written; None for null and for what is none."""
    if node.id != "scalar" or node.tag.endswith(":null"):
        return None
    return str(node.value)


def _at(node: Node, where: str) -> str:
    return f"{where}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"


def _broken(what: str, where: str) -> CompareError:
    return CompareError(
        f"front matter cannot be read: {what}",
        where,
        'Write each fact as key: "value" between two lines ---, or delete the --- at the start',
    )
