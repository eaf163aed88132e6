"""An article on its way into the corpus folder, with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.fetch.address import address_key
from compare.read.detect_language import detect_language
from compare.read.facts import NAMES, tidy_fact
from compare.read.front_matter import read_front_matter, write_front_matter
from compare.read.read_file import read_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from compare.settings import Settings

WANTED = ("title", "outlet", "author", "date", "url", "language", "rights")
"""Facts that a page can give; what is not found of them is said."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One article to be added."""

    content: bytes
    """The file to be written."""
    text: str
    """The article in it, without front matter."""
    facts: Mapping[str, str]
    """What is known, by name of the identity card."""
    suffix: str = ".txt"
    stem: str = ""
    """Name of the file that it came from; made of the facts where it is empty."""
    url: str = ""
    """Where it was fetched; its own word of its address stands in the facts."""
    notes: tuple[str, ...] = ()
    """What was guessed in reading it, or not used."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the facts that could not be found out."""
        return tuple(name for name in WANTED if name not in self.facts)

    @property
    def name_parts(self) -> tuple[str, ...]:
        """What the name of its file is made of."""
        made = tuple(self.facts.get(name, "") for name in ("date", "outlet", "title"))
        return (self.stem,) if self.stem else made


def from_file(path: Path, settings: Settings) -> Candidate:
    """Return the article of a file: plain text and Markdown as they are, a page as its text.

    Raises:
        CompareError: it cannot be read as an article.
    """
    (found,) = read_file(path, settings)
    if isinstance(found, CompareError):
        raise found
    facts = {name: fact.value for name, fact in found.facts.items() if fact.value}
    notes = tuple(note.removeprefix(f"{path.name}: ") for note in found.notes)
    if found.form == "html":
        return replace(with_facts(found.text, facts, settings), notes=notes)
    text = found.text[found.body :]
    suffix = path.suffix.lower()
    return Candidate(path.read_bytes(), text, facts, suffix, path.stem, notes=notes)


def from_text(text: str, url: str, settings: Settings) -> Candidate:
    """Return a text that was fetched, with what its front matter says and its address.

    Raises:
        CompareError: its front matter is broken.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    matter = read_front_matter(plain, url)
    facts = {"url": url}
    for key, fact in matter.facts.items():
        name = NAMES.get(key.lower(), "")
        value = tidy_fact(name, fact.value) if name else None
        if value:
            facts[name] = value
    return with_facts(plain[matter.body :].strip("\n"), facts, settings, url)


def with_facts(text: str, known: Mapping[str, str], settings: Settings, url: str = "") -> Candidate:
    """Return a text with front matter that says what is known of it.

    Args:
        text: the article.
        known: what is known, by name of the identity card.
        settings: when a language is detected.
        url: where it was fetched; its address where it names none, or its site's front page.
    """
    facts = {name: known[name] for name in WANTED if known.get(name)}
    if url and not address_key(facts.get("url", "")):
        facts["url"] = url
    # Templates are wrong about the language of a text; what is dropped is detected when it is read.
    if detect_language(text, settings) not in (None, facts.get("language")):
        facts.pop("language", None)
    return Candidate(write_front_matter(facts, text).encode(), text, facts, url=url)
