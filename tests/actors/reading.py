"""Texts of cases: a language, a bar, a text."""

from __future__ import annotations

from compare.lexicon import load_actors
from compare.model import Article
from tests.support import article


def read(line: str, name: str = "a") -> Article:
    """Read one text of a case."""
    language, _, text = line.partition("|")
    return article(text, name, language=language)


STATES = tuple(one for one in load_actors() if one.id in ("us", "kp", "kr", "jp", "ru", "gb"))
