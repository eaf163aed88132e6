"""The corpus folder as a shelf: what stands there, and a place for what is new."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from compare.fetch.address import address_key
from compare.fetch.create_file import create_file
from compare.fetch.file_name import file_stem
from compare.model import Known
from compare.read.corpus_file import read_corpus_file
from compare.read.load import CORPUS_LISTS, article_paths, id_from
from compare.read.read_file import read_file
from compare.read.received import Received

if TYPE_CHECKING:
    from pathlib import Path

    from compare.fetch.candidate import Candidate
    from compare.settings import Settings


class Shelf:
    """The articles of a corpus folder by address and by text.

    Args:
        folder: the corpus folder; it need not be there.
        settings: how large its files may be.

    Raises:
        CompareError: ``corpus.toml`` cannot be read, so nothing is known of what is there.
    """

    def __init__(self, folder: Path, settings: Settings) -> None:
        self._folder = folder
        self._files: dict[str, str] = {}
        self._names: set[str] = set()
        if not folder.is_dir():
            return
        entries = {entry.file: entry for entry in read_corpus_file(folder / CORPUS_LISTS[0]).texts}
        self._names = {path.name.split(".")[0].lower() for path in folder.iterdir()}
        self._names |= {entry.id for entry in entries.values() if entry.id}
        for entry in entries.values():
            self._note(entry.file, entry.card.url.value)
        for path in article_paths(folder):
            for text in read_file(path, settings):
                if isinstance(text, Received):  # what cannot be read is for `jajar check` to say
                    self._names.add(id_from(text.name))
                    url = text.facts.get("url", Known()).value
                    self._note(text.file, url, text.text[text.body :])

    def find(self, candidate: Candidate) -> str | None:
        """Return the file that holds this very text or came from one of its addresses."""
        keys = (*map(address_key, _urls(candidate)), _text_key(candidate.text))
        return next((self._files[key] for key in keys if key in self._files), None)

    def find_url(self, url: str) -> str | None:
        """Return the file that came from an address."""
        return self._files.get(address_key(url))

    def put(self, candidate: Candidate) -> str:
        """Write a new article and return the name of its file.

        Raises:
            CompareError: it cannot be written.
        """
        stem = file_stem(candidate.name_parts, self._names)
        file = f"{stem}{candidate.suffix}"
        create_file(self._folder / file, candidate.content)
        self._names.add(stem)
        for url in _urls(candidate):
            self._note(file, url, candidate.text)
        return file

    def _note(self, file: str, url: str | None, text: str = "") -> None:
        for key in (address_key(url or ""), _text_key(text)):
            self._files.setdefault(key, file)
        self._files.pop("", None)


def _urls(candidate: Candidate) -> tuple[str, ...]:
    return (candidate.url, candidate.facts.get("url", ""))


def _text_key(text: str) -> str:
    """Return what two copies of a text share, whatever their white space; "" for no text."""
    words = " ".join(text.split())
    return sha256(words.encode(errors="surrogatepass")).hexdigest() if words else ""
