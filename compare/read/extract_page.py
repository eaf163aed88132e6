"""An article and what is known of it, taken out of a web page."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from compare.errors import CompareError
from compare.read.decode import declared_encoding, decode
from compare.read.facts import tidy_fact
from compare.settings import Settings

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

# A day beyond every page's: the libraries' own bound is the clock of the machine.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
_DATE_META = """
    //meta[@content][not(@http-equiv)][not(contains(@itemprop, "opyrightYear"))]
          [not(contains(@property, "image")) and not(contains(@property, "url"))]
          [not(contains(@name, "image")) and not(contains(@name, "url"))]
"""
_DATE_SCRIPT = '//script[@type="application/ld+json"]'
_DATE_TIME = '//time[@datetime][@pubdate or @itemprop="datePublished"]'
_MODIFIED = re.compile("modif|updated|lastmod|utime|release|revision", re.I)
_NOTICE = re.compile(r"©|\(c\)|copyright", re.I)
_AFTER_HEADLINE = re.compile(r"\s*[-–—|•·:»]\s")


@dataclass(frozen=True, slots=True)
class Page:
    """An article as a page holds it."""

    text: str
    """Title first where it is known, then the paragraphs; blank lines between them."""
    body: str
    """What the extractor took for the article, one paragraph a line."""
    facts: dict[str, str]
    """Of title, author, date (ISO day), outlet, url, language (ISO 639), rights: what it says."""


def extract_page(
    page: str | bytes,
    url: str | None = None,
    where: str | None = None,
    settings: Settings | None = None,
) -> Page:
    """Take the article out of a page, without its comments; nothing is fetched.

    The text is what trafilatura (Barbaresi 2021) takes for the article, and nothing of that is
    dropped here. A date counts when the page's own markup or address gives it as the day of
    publication; one guessed from the text, or of a change, does not.

    Args:
        page: the page's source.
        url: where it came from, if that is known; an address that the page gives comes first.
        where: file or address, for a mistake.
        settings: ``page_tags``; the defaults when None.

    Raises:
        CompareError: no article text was found, the page is too large to look for it, or the bytes
            are in no known encoding.
    """
    _quiet()
    if isinstance(page, bytes):
        page = decode(page, where or url or "page", declared_encoding(page)).text
    _refuse_too_many_tags(page, where or url, (settings or Settings()).page_tags)
    tree, document = _read(page, url)
    body = (document.text or "").strip() if document is not None else ""
    if tree is None or document is None or not body:
        raise CompareError(
            "holds no text of an article",
            where or url,
            "Save the page as your browser shows it, or paste the article into a .txt file",
        )
    facts = _facts(tree, document, url)
    lines = [line for line in body.split("\n") if line.strip()]
    title = facts.get("title")
    if title and " ".join(lines[0].split()) != title:
        lines.insert(0, title)
    return Page("\n\n".join(lines), body, facts)


def _refuse_too_many_tags(page: str, where: str | None, most: int) -> None:
    if page.count("<") > most:
        raise CompareError(
            f"has more than {most:,} tags, too many to find an article in",
            where,
            "Paste the article into a .txt file",
        )


def _quiet() -> None:
    """The libraries log what a page lacks; we say what matters of that ourselves."""
    import trafilatura  # noqa: F401 - it sets the level of htmldate's logger when it is loaded

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _read(page: str, url: str | None) -> tuple[HtmlElement | None, Document | None]:
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction, load_html

    try:
        tree = load_html(page)
        if tree is None:
            return None, None
        document = bare_extraction(
            tree, url, include_comments=False, with_metadata=True, date_extraction_params={**_DATES}
        )
    except (RecursionError, LxmlError):  # a page nested thousands deep
        return None, None
    return tree, None if isinstance(document, dict) else document


def _facts(tree: HtmlElement, document: Document, url: str | None) -> dict[str, str]:
    """Collect what the page says of its article; what it does not say is left out."""
    address = next((one for one in (document.url, url) if one and _is_web(one)), None)
    found = {
        "title": _title(tree, document),
        "author": document.author,
        "date": _date(tree, address),
        "outlet": _outlet(document),
        "url": address,
        "language": tree.get("lang"),
        "rights": document.license or _meta(tree, "copyright", "rights", "dc.rights"),
    }
    facts = ((name, tidy_fact(name, value or "")) for name, value in found.items())
    return {name: value for name, value in facts if value}


def _title(tree: HtmlElement, document: Document) -> str | None:
    """Return the title, without the outlet's name where the page's heading ends before it."""
    title = " ".join((document.title or "").split())
    for heading in tree.iterfind(".//h1"):
        text = " ".join("".join(heading.itertext()).split())
        if text and title.startswith(text) and _AFTER_HEADLINE.match(title, len(text)):
            return text
    return title or None


def _outlet(document: Document) -> str | None:
    """Return the site's name; neither its host nor a notice of rights, which stand in for it."""
    name, host = document.sitename, urlsplit(document.url or "").netloc.lower()
    if name and _NOTICE.search(name):
        return None
    return None if name and host.removeprefix("www.") == name.removeprefix("www.") else name


def _date(tree: HtmlElement, url: str | None) -> str | None:
    """Return the day of publication that the page's own markup or address gives."""
    from copy import deepcopy

    from lxml.html import builder
    from trafilatura.metadata import extract_metadata

    markup = builder.HTML(builder.HEAD(), builder.BODY())
    for element in tree.xpath(f"{_DATE_META}|{_DATE_SCRIPT}|{_DATE_TIME}"):
        names = (element.get(key, "") for key in ("name", "property", "itemprop"))
        if not _MODIFIED.search(" ".join(names)):
            copy = deepcopy(element)
            copy.tail = None
            markup[1 if element.tag == "time" else 0].append(copy)
    return extract_metadata(markup, url, {**_DATES, "deferred_url_extractor": True}).date


def _meta(tree: HtmlElement, *names: str) -> str | None:
    for element in tree.iterfind(".//meta[@content]"):
        if (element.get("name") or element.get("property") or "").lower() in names:
            return str(element.get("content"))
    return None


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
