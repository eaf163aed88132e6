"""What metadata may say of a text, whatever kind of file it stands in."""

from __future__ import annotations

import re
from datetime import date

from compare.datafile import LONGEST_TEXT
from compare.model import CARD_FIELDS, COMPLETE, RESERVED, is_id

NAMES = {
    **{name: name for name in CARD_FIELDS},
    "source": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "headline": "title",
    "byline": "author",
    "authors": "author",
    "published": "date",
    "link": "url",
    "lang": "language",
    "license": "rights",
    "copyright": "rights",
    "story": "story",
}
"""Names under which metadata gives a fact of the identity card, or the story, small letters."""

TEXT_NAMES = ("text", "body", "content")
"""Names under which a row gives its text; the first that is there counts."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=\D|$)")
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9-_]+)?", re.I)
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}", re.I)


def tidy_fact(name: str, value: str) -> str | None:
    """Return a fact in the form of an identity card, white space folded; None if it is none.

    Args:
        name: one of CARD_FIELDS, or "story".
        value: as written; of a date with a time the day counts, of "id-ID" the language.
    """
    folded = " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())
    if not folded or len(folded.split()) > LONGEST_TEXT:
        return None
    if name == "date":
        return _day(folded)
    if name in ("story", "complete"):
        known = folded in COMPLETE if name == "complete" else _is_story(folded)
        return folded if known else None
    if name in ("language", "translated_from"):
        code = _CODE.fullmatch(folded)
        return code[1].lower() if code else None
    if name == "url":
        return folded if _ADDRESS.fullmatch(folded) else None
    return folded


def _is_story(value: str) -> bool:
    return is_id(value) and value not in RESERVED


def _day(value: str) -> str | None:
    found = _DAY.match(value)
    try:
        return date.fromisoformat(found[0]).isoformat() if found else None
    except ValueError:
        return None
