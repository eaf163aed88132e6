"""RSS and Atom feeds: what they say of each article."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from compare.errors import CompareError
from compare.read.facts import tidy_fact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.settings import Settings

_BEFORE_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\s+"
    rb"|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = re.compile(rb"<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]", re.IGNORECASE)
_HEAD_SIZE = 65_536  # bytes; a feed names itself in the first line or two


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a feed."""

    link: str
    """As written; "" where there is none."""
    facts: dict[str, str]
    """By name of the identity card: what the feed says."""
    content: str
    """The article itself as HTML, where the feed carries it; a summary is none."""


@dataclass(frozen=True, slots=True)
class Feed:
    """The first articles of a feed, in its order."""

    entries: tuple[Entry, ...]
    left: int
    """How many more it lists."""


def is_feed(document: bytes) -> bool:
    """Whether the root of a document is that of RSS or Atom, in any Unicode encoding."""
    head = _head(document)
    at = 0
    # One after the other: a hostile head is read once, not in every possible way.
    while found := _BEFORE_ROOT.match(head, at):
        at = found.end()
    return _ROOT.match(head, at) is not None


def _head(document: bytes) -> bytes:
    return document[:_HEAD_SIZE].replace(b"\0", b"")


def read_feed(document: bytes, where: str, settings: Settings) -> Feed:
    """Read a feed that was fetched already; nothing else is.

    Args:
        document: its bytes.
        where: file or address, for a mistake.
        settings: how many articles are taken, from the first, and how large a broken feed may be.

    Raises:
        CompareError: it lists no article, declares entities of its own, or is broken and large.
    """
    import feedparser

    if not _is_well_formed(document, where) and len(document) > settings.feed_broken_bytes:
        raise CompareError(
            f"a feed that is broken and larger than {settings.feed_broken_bytes:,} bytes",
            where,
            "Add its pages instead",
        )
    limit = settings.feed_articles
    # As a stream: feedparser takes a text for a file's name or an address, and opens it.
    parsed = feedparser.parse(BytesIO(document), resolve_relative_uris=False, sanitize_html=False)
    if not parsed.entries:
        raise CompareError("a feed without an article", where, "Look for another feed of the site")
    entries = tuple(_entry(row, parsed.feed) for row in parsed.entries[:limit])
    return Feed(entries, max(0, len(parsed.entries) - limit))


def _is_well_formed(document: bytes, where: str) -> bool:
    """Whether it is XML throughout.

    Raises:
        CompareError: it declares entities, which can swell or name files of this machine.
    """
    from xml.parsers import expat

    def refuse(*_: object) -> None:
        raise CompareError(
            "declares XML entities of its own, which are not read", where, "Add its pages instead"
        )

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(document, True)
    except expat.ExpatError:
        return False
    return True


def _entry(row: Mapping[str, Any], feed: Mapping[str, Any]) -> Entry:
    found = {
        "title": _plain(row, "title"),
        "outlet": _plain(feed, "title"),
        "author": _author(row),
        "date": _day(row.get("published") or ""),
        "language": feed.get("language") or "",
        "rights": _plain(row, "rights") or _plain(feed, "rights"),
    }
    facts = {name: tidy_fact(name, value) for name, value in found.items()}
    parts = [str(part.get("value") or "") for part in row.get("content") or ()]
    link = str(row.get("link") or "").strip()
    # Without a link feedparser gives the entry's id, which need not be an address.
    return Entry(
        link if row.get("links") or tidy_fact("url", link) else "",
        {name: value for name, value in facts.items() if value},
        max(parts, key=len, default=""),
    )


def _plain(row: Mapping[str, Any], name: str) -> str:
    """Return a field without its markup."""
    value = str(row.get(name) or "")
    if (row.get(f"{name}_detail") or {}).get("type") == "text/plain":
        return value
    return html.unescape(re.sub(r"<[^<>]*>", " ", value))


def _author(row: Mapping[str, Any]) -> str:
    """Return the names of the authors; an e-mail address is none."""
    written = str(row.get("author") or "")
    if "@" in written:
        return re.sub(r"\S*@\S*", "", written).strip(" ()<>\"'")
    names = [str(author.get("name") or "") for author in row.get("authors") or ()]
    return ", ".join(filter(None, names)) or written


def _day(published: str) -> str:
    """Return the day of publication where it was published, not in universal time."""
    try:
        return parsedate_to_datetime(published).date().isoformat()
    except (TypeError, ValueError, OverflowError):
        return published
