"""Read a corpus: every text as received, with what is known of it."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING

from compare.errors import CompareError, CorpusError
from compare.model import ALONE, Corpus, Raw, StoryEntry
from compare.read.corpus_file import CorpusFile, read_corpus_file
from compare.read.file_kinds import FORMS
from compare.read.identify import check_entry, identify, story_of
from compare.read.read_file import read_file
from compare.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from compare.read.corpus_file import TextEntry
    from compare.read.received import Received

CORPUS_LISTS = ("corpus.toml", "threads.toml", "actors.toml", "decisions.toml")
"""Files of a corpus folder that say something of its texts, or of what to compare in them."""

NOT_ARTICLES = re.compile(r"(?i)(readme|licen[cs]e|copying|notice)([._-][a-z]{2,3})?")
"""Names, without their suffix, of files that say something of a folder."""

_PUT_THEM = f"Put the articles there, as files that end in {', '.join(FORMS)}"
# Controls that show a text in another order than it is read (Unicode Standard Annex 9).
_OVERRIDE = re.compile("[\u202a-\u202e\u2066-\u2069]")


def load(path: Path, settings: Settings | None = None) -> Corpus:
    """Read every article of a folder and its ``corpus.toml``, or the articles of one file.

    A file that cannot be read, or a row of a table, is told in ``refused``; the rest stands.

    Args:
        path: a folder, read without the folders in it; or a file, read by itself alone.
        settings: bounds of a file, of a guess; the defaults when None.

    Raises:
        CorpusError: every mistake in ``corpus.toml``; or nothing is there that can be read.
    """
    paths = article_paths(path)
    if not paths:
        raise CorpusError([_nothing(path)])
    mistakes: list[CompareError] = []
    entries = CorpusFile(path / CORPUS_LISTS[0])
    if path.is_dir():
        try:
            entries = read_corpus_file(path / CORPUS_LISTS[0])
        except CompareError as error:
            mistakes.append(error)
    shelf = _Shelf(entries, settings or Settings())
    for article in paths:
        shelf.take(article)
    mistakes += shelf.mistakes if shelf.texts or shelf.mistakes else shelf.refused
    mistakes += shelf.entries_left()
    if mistakes:
        # All that is wrong at once, so that it is mended in one go.
        refused = [error for error in shelf.refused if error not in mistakes]
        raise CorpusError([*mistakes, *refused])
    return Corpus(
        language=entries.language,
        texts=tuple(shelf.texts),
        stories=(*entries.stories, *_stories_of(shelf.texts, entries)),
        refused=tuple(shelf.refused),
        notes=tuple(shelf.notes),
    )


def article_paths(path: Path) -> list[Path]:
    """Return the files of a folder that are articles, by name; of a file, itself if it is one."""
    if path.is_dir():
        return sorted(one for one in path.iterdir() if _why_not(one) is None)
    return [path] if path.exists() and _why_not(path) is None else []


def skipped(folder: Path) -> list[tuple[str, str]]:
    """Return by name what else the folder holds and why it is not read; hidden files left out."""
    return [
        (path.name.encode(errors="backslashreplace").decode(), reason)
        for path in sorted(folder.iterdir())
        if (reason := _why_not(path)) and path.name not in CORPUS_LISTS
    ]


def _why_not(path: Path) -> str | None:
    """Return why something in the folder is no article: None for one, "" where it is hidden."""
    if path.name.startswith("."):
        return ""
    if path.suffix.lower() not in FORMS:
        return "a folder" if path.is_dir() else f"its name ends in none of {', '.join(FORMS)}"
    return "its name is no article's" if NOT_ARTICLES.fullmatch(path.stem) else None


def _stories_of(texts: list[Raw], entries: CorpusFile) -> list[StoryEntry]:
    """Return the stories that files alone name, by id."""
    known = {story.id for story in entries.stories}
    names = sorted({raw.story for raw in texts if raw.story} - {*known, ALONE})
    return [StoryEntry(name, {}, ()) for name in names]


def _nothing(path: Path) -> CompareError:
    """Say why there is no article at a path."""
    what = "no such file or folder"
    if path.exists():
        what = "no articles" if path.is_dir() else _why_not(path) or "hidden files are not read"
    return CompareError(what, str(path), _PUT_THEM)


class _Shelf:
    """Collects texts with what is known of them, and what is wrong with the others."""

    def __init__(self, entries: CorpusFile, settings: Settings) -> None:
        self.texts: list[Raw] = []
        self.mistakes: list[CompareError] = []
        """In ``corpus.toml``."""
        self.refused: list[CompareError] = []
        self.notes: list[str] = []
        self._entries = entries
        self._settings = settings
        self._by_file = {entry.file: entry for entry in entries.texts}
        self._files_of_ids: dict[str, str] = {}
        self._half_read: set[str] = set()

    def take(self, path: Path) -> None:
        """Read one file."""
        for found in read_file(path, self._settings):
            if isinstance(found, CompareError):
                self.refused.append(found)
                self._half_read.add(path.name)
                self._by_file.pop(path.name, None)
            else:
                self._add(found, path)

    def entries_left(self) -> list[CompareError]:
        """Return the mistakes of entries whose text was not there, as far as that can be known."""
        return [
            CompareError(
                f"entry for a file that is not there: {entry.file!r}",
                entry.where("file"),
                "Add the file or delete the entry",
            )
            for file, entry in self._by_file.items()
            if file.rpartition(":")[0] not in self._half_read
        ]

    def _add(self, found: Received, path: Path) -> None:
        entry = self._by_file.pop(found.file, None)
        id_ = entry.id if entry and entry.id else id_from(found.name)
        first = self._files_of_ids.setdefault(id_, found.file)
        if first != found.file:
            where = f"{path.parent / found.file}"
            hint = "Give each its own id in corpus.toml"
            self.refused.append(CompareError(f"has the id {id_!r} of {first}", where, hint))
            return
        try:
            if entry:
                check_entry(entry, found.text)
        except CompareError as error:
            self.mistakes.append(error)
            return
        raw, notes = self._raw(found, entry, id_)
        self.texts.append(raw)
        self.notes += [*found.notes, *notes, *_hidden(found)]

    def _raw(
        self, found: Received, entry: TextEntry | None, id_: str
    ) -> tuple[Raw, tuple[str, ...]]:
        card, notes = identify(found, entry, self._entries, self._settings)
        raw = Raw(
            id=id_,
            label=(entry.label if entry else None) or card.outlet.value or found.name,
            file=found.file,
            text=found.text,
            card=card,
            publish=entry.publish if entry else "quotes",
            story=story_of(found, entry),
            asides=entry.asides if entry else (),
            listed=entry is not None,
            form=found.form,
            encoding=found.encoding,
            body=found.body,
        )
        return raw, notes


def _hidden(found: Received) -> list[str]:
    """Say where a text may show otherwise than it reads."""
    place = _OVERRIDE.search(found.text)
    if not place:
        return []
    line = found.text.count("\n", 0, place.start()) + 1
    what = f"line {line} of the text holds U+{ord(place[0]):04X}"
    return [f"{found.file}: {what}, which shows what follows in another order than it is read"]


def id_from(name: str) -> str:
    """Return the id of a text that nobody gives one: what of its name can stand in an address."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or (
        f"text-{sha256(name.encode()).hexdigest()[:8]}"
    )
