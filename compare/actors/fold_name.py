"""The parts of a name in the form in which two ways of writing it are equal."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

_PART = re.compile(r"[^\s.\-‐‑]+")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_SIGNS = re.compile(r"[^\w]|_")
_READ = 65536  # words of a corpus that begin with a capital, and names of a cast


@lru_cache(_READ)
def fold_name(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return (part, start, end) of each part of a name or of a word of a text.

    Hyphens and stops part; apostrophes, accents, case and the "'s" of a possessive do not count:
    "Chad O’Carroll's" is chad, ocarroll, and "Kim Jong-un" is kim, jong, un.

    Returns:
        parts in order; start and end count in ``text``.
    """
    parts = []
    for found in _PART.finditer(text):
        word = _POSSESSIVE.sub("", found[0])
        plain = "".join(sign for sign in normalize("NFKD", word) if not combining(sign))
        if part := _SIGNS.sub("", plain.casefold()):
            parts.append((part, found.start(), found.start() + len(word)))
    return tuple(parts)
