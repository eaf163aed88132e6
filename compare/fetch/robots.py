"""``robots.txt``: what a site asks of programs (RFC 9309)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from urllib.parse import quote

# The standard library's parser takes the first rule that matches and knows neither * nor $.


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site for one program."""

    rules: tuple[tuple[str, bool], ...] = ()
    """(pattern of a path, whether it may be read)."""
    delay: float = 0.0
    """Seconds that the site asks for between two requests."""

    def allow(self, target: str) -> bool:
        """Whether a path with its query may be read: the longest rule decides, else it may."""
        if target == "/robots.txt":
            return True
        target = _encoded(target)
        # Of two rules of one length, the one that allows wins.
        fitting = [(len(rule), may) for rule, may in self.rules if _fits(rule, target)]
        return max(fitting, default=(0, True))[1]


def read_robots(text: str, agent: str) -> Robots:
    """Return the rules of every group for this program, or of the groups for all programs.

    Args:
        text: the file; a line that is not understood counts for nothing.
        agent: the program's name, small letters.
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    names: list[str] = []
    named = False
    for key, value in _lines(text):
        if key == "user-agent":
            if not named:
                names = []
            named = True
            # A version behind the name does not count.
            names.append(value.lower().split("/")[0].strip())
            groups.setdefault(names[-1], [])
        elif key in ("allow", "disallow", "crawl-delay"):
            named = False
            for name in names:
                groups[name].append((key, value))
    own = groups.get(agent, groups.get("*", []))
    rules = tuple(
        (_encoded(value), key == "allow") for key, value in own if value[:1] in {"/", "*"}
    )
    return Robots(
        rules, max((_seconds(value) for key, value in own if key == "crawl-delay"), default=0.0)
    )


def _lines(text: str) -> list[tuple[str, str]]:
    lines = [line.split("#", 1)[0].partition(":") for line in re.split(r"[\r\n]+", text)]
    return [(key.strip("\ufeff \t").lower(), value.strip()) for key, _, value in lines]


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if math.isfinite(value) and value > 0 else 0.0


def _encoded(text: str) -> str:
    """Return a path in the one form in which two are compared."""
    plain = quote(text, safe="%/:@!$&'()*+,;=~?")
    return re.sub("%[0-9a-fA-F]{2}", lambda code: _code(code[0]), plain)


def _code(code: str) -> str:
    """Return a percent code in capitals, or the letter where it needs none."""
    letter = chr(int(code[1:], 16))
    return letter if letter.isascii() and (letter.isalnum() or letter in "-._~") else code.upper()


def _fits(rule: str, target: str) -> bool:
    """Whether a rule is the beginning of a path; * stands for anything, a final $ for its end.

    Piece by piece from the left: a pattern of many stars takes no longer than it is long.
    """
    anchored = rule.endswith("$")
    first, *pieces = rule.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    at = len(first)
    if not pieces:
        return not anchored or at == len(target)
    for piece in pieces[:-1]:
        found = target.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    last = pieces[-1]
    return target[at:].endswith(last) if anchored else last in target[at:]
