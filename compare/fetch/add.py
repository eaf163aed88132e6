"""Bring articles into the corpus folder: files, pages and what feeds list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.fetch.address import is_address, read_address
from compare.fetch.candidate import from_file, from_text, with_facts
from compare.fetch.feed import is_feed, read_feed
from compare.model import Known
from compare.read.decode import declared_encoding, decode
from compare.read.extract_page import extract_page
from compare.read.file_kinds import FORMS, LONGEST_SIGNATURE, foreign_kind
from compare.read.received import with_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.fetch.address import Address
    from compare.fetch.candidate import Candidate
    from compare.fetch.feed import Entry
    from compare.fetch.session import Document, Session
    from compare.fetch.shelf import Shelf
    from compare.settings import Settings


@dataclass(frozen=True, slots=True)
class Added:
    """An article that was written."""

    source: str
    """File or address that it came from."""
    file: str
    """Its name in the corpus folder."""
    missing: tuple[str, ...]
    """Facts that could not be found out."""
    notes: tuple[str, ...] = ()
    """What was guessed in reading it, or not used."""
    from_feed: str = ""
    """Why its page was not had, where the text is the feed's own."""


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """An article that the corpus folder holds already."""

    source: str
    file: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A source that gave no article."""

    error: CompareError


@dataclass(frozen=True, slots=True)
class Left:
    """Articles of a feed beyond the limit."""

    source: str
    count: int


Outcome = Added | AlreadyThere | Failed | Left


def add(
    sources: Sequence[str], shelf: Shelf, session: Session, settings: Settings
) -> Iterator[Outcome]:
    """Add each source, yielding what became of every article; nothing there is replaced.

    Args:
        sources: files, and addresses of pages and feeds.
        shelf: the corpus folder.
        session: fetches what has to be fetched.
        settings: limits.
    """
    for source in sources:
        try:
            yield from _Adder(shelf, session, settings).add(source)
        except CompareError as error:
            yield Failed(error)


@dataclass(frozen=True, slots=True)
class _Adder:
    shelf: Shelf
    session: Session
    settings: Settings

    def add(self, source: str) -> Iterator[Outcome]:
        path = Path(source)
        if not _exists(path) and is_address(source):
            yield from self._address(read_address(source))
            return
        _refuse_what_is_no_file(path)
        form = FORMS.get(path.suffix.lower())
        if form == "row":
            raise CompareError(
                "may hold many articles and is read as it is", source, "Copy it into seeds/"
            )
        if form:
            yield self._put(from_file(path, self.settings), source)
        else:
            yield from self._feed(_read_feed_file(path, self.settings.fetch_bytes), source, None)

    def _address(self, address: Address) -> Iterator[Outcome]:
        there = self.shelf.find_url(str(address))
        if there:
            yield AlreadyThere(str(address), there)
            return
        document = self.session.get(address)
        if is_feed(document.body):  # whatever the server calls it
            yield from self._feed(document.body, str(address), document)
        else:
            yield self._put(self._article(document), str(address))

    def _feed(self, content: bytes, source: str, document: Document | None) -> Iterator[Outcome]:
        feed = read_feed(content, source, self.settings)
        for entry in feed.entries:
            try:
                yield self._entry(entry, source, document)
            except CompareError as error:
                yield Failed(error)
        if feed.left:
            yield Left(source, feed.left)

    def _entry(self, entry: Entry, source: str, document: Document | None) -> Outcome:
        """Take an article from its page, or as the feed has it where the page cannot be had."""
        if not entry.link:
            raise CompareError("an entry of the feed has no address", source, "Add its page itself")
        address = document.address.join(entry.link) if document else read_address(entry.link)
        there = self.shelf.find_url(str(address))
        if there:
            return AlreadyThere(str(address), there)
        try:
            page = self.session.get(address, local=document is not None and document.local)
            return self._put(self._article(page, entry.facts), str(address))
        except CompareError as error:
            if not entry.content:
                raise
            try:
                own = self._page(_as_page(entry.content), str(address), entry.facts)
            except CompareError:
                raise error from None
            done = self._put(own, str(address))
            return replace(done, from_feed=error.message) if isinstance(done, Added) else done

    def _article(self, document: Document, gaps: Mapping[str, str] | None = None) -> Candidate:
        """Return the article of a document; the gaps count where it says nothing itself."""
        url = str(document.address)
        kind = foreign_kind(document.body[:LONGEST_SIGNATURE])
        if kind:  # whatever the server calls it
            raise CompareError(f"is {kind}, no page", url, "Add the page that leads to it")
        declared = document.charset or declared_encoding(document.body)
        source = decode(document.body, url, declared, self.settings)
        if document.media in ("text/plain", "text/markdown"):
            found = from_text(source.text, url, self.settings)
        else:
            found = self._page(source.text, url, gaps or {})
        notes = (f"read as {source.encoding} (guessed)",) if source.guessed else ()
        suffix = ".md" if document.media == "text/markdown" else found.suffix
        return replace(found, suffix=suffix, notes=notes)

    def _page(self, page: str, url: str, gaps: Mapping[str, str]) -> Candidate:
        found = extract_page(page, url, settings=self.settings)
        facts = {**gaps, **found.facts}
        return with_facts(
            with_title(Known(facts.get("title")), found.text), facts, self.settings, url
        )

    def _put(self, candidate: Candidate, source: str) -> Added | AlreadyThere:
        most = self.settings.article_bytes
        if "\0" in candidate.text or not candidate.text.strip():
            raise CompareError("holds no text", source, "Look for another copy")
        if len(candidate.content) > most:
            raise CompareError(
                f"has more than {most / 1e6:g} MB of text", source, "Is it one article?"
            )
        there = self.shelf.find(candidate)
        if there:
            return AlreadyThere(source, there)
        return Added(source, self.shelf.put(candidate), candidate.missing, candidate.notes)


def _as_page(content: str) -> str:
    return f"<html><body><article>{content}</article></body></html>"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _refuse_what_is_no_file(path: Path) -> None:
    if not _exists(path):
        raise CompareError(
            "no such file", str(path), "Mend the path; an address begins with https://"
        )
    if path.is_dir():
        raise CompareError("is a folder", str(path), "Name the files in it")
    if not path.is_file():
        raise CompareError("is no file", str(path), "Save the article as a file")


def _read_feed_file(path: Path, size: int) -> bytes:
    """Return the bytes of a feed.

    Raises:
        CompareError: it is none, is too large, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(size + 1)
    except OSError as error:
        raise CompareError(f"cannot be read ({error.strerror})", str(path)) from None
    if not is_feed(content):
        raise CompareError(
            "is neither a feed nor a kind of file that is read",
            str(path),
            f"Save the article as {', '.join(FORMS)}",
        )
    if len(content) > size:
        raise CompareError(f"is larger than {size:,} bytes", str(path), "Add its pages instead")
    return content
