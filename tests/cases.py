"""Examples kept as text: a title, what goes in, and what has to come out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Case:
    title: str
    given: str
    expected: tuple[str, ...]

    def __str__(self) -> str:
        return self.title


def read_cases(name: str) -> list[Case]:
    """Read a file below tests/: `== title`, lines that go in, `-> ` before each that comes out."""
    text = (Path(__file__).parent / name).read_text("utf-8")
    return [_case(block) for block in re.split(r"^== ", text, flags=re.MULTILINE)[1:]]


def _case(block: str) -> Case:
    title, *lines = block.rstrip("\n").split("\n")
    given = [line for line in lines if not line.startswith("-> ")]
    expected = tuple(line.removeprefix("-> ") for line in lines if line.startswith("-> "))
    return Case(title, "\n".join(given).strip("\n"), expected)
