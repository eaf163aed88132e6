"""Words of a list in the form in which a text is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category, normalize

from compare.errors import CompareError

if TYPE_CHECKING:
    from compare.datafile import Table

# In the letters of _sign: what the tokenizer keeps whole.
_WORD = re.compile(r"(?:\$(?=D))?(?:[LD]M*)+(?:(?:-|(?<=D)\.(?=D))(?:[LD]M*)+)*(?:(?<=D)%)?")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of an entry as they are read in an article: composed, case-folded.

    Raises:
        ValueError: no word of a text can ever be equal to one of them.
    """
    words = tuple(normalize("NFC", text).casefold().split())
    if not words or not all(_WORD.fullmatch("".join(map(_sign, word))) for word in words):
        raise ValueError(text)
    return words


def check_word(text: str, where: str) -> None:
    """Refuse what is never equal to the words of a text, letter by letter.

    Raises:
        CompareError: at ``where``, with what to write.
    """
    try:
        words = " ".join(words_of(text))
    except ValueError:
        raise CompareError(
            f"{text!r} can never match", where, "Use letters, digits and inner hyphens only"
        ) from None
    if text != words:
        raise CompareError(
            f"{text!r} is not in small letters, composed and singly spaced", where, f"Write {words}"
        )


def read_words(table: Table, key: str) -> tuple[str, ...]:
    """Return a list of a table, each entry one or more words as a text is read.

    Raises:
        CompareError: an entry that is no text, stands there before, or never equals words of a
            text; with its place.
    """
    entries = table.texts(key)
    for number, entry in enumerate(entries):
        check_word(entry, table.where(key, number))
    return entries


def _sign(character: str) -> str:
    """Return the part that a character plays in a word, as one letter; "?" for none."""
    if character.isdigit():
        return "D"
    kind = category(character)
    if kind[0] in "LM" or kind == "Nl":
        return "M" if kind[0] == "M" else "L"
    parts = {"-": "-'’‐‑", ".": ".,:", "$": "$€£¥", "%": "%"}
    return next((sign for sign, characters in parts.items() if character in characters), "?")
