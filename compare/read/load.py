"""Read a corpus folder: every text as received, with what is known of it."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING

from compare.datafile import place, read_text
from compare.errors import CompareError, CorpusError
from compare.model import CARD_FIELDS, Corpus, IdentityCard, Raw
from compare.read.corpus_file import GROUNDS, CorpusFile, TextEntry, read_corpus_file

if TYPE_CHECKING:
    from pathlib import Path

_NOT_ARTICLES = re.compile(r"(?i)(readme|licen[cs]e|copying|notice)([._-][a-z]{2,3})?")
_LISTS = ("corpus.toml", "threads.toml")


def load(folder: Path) -> Corpus:
    """Read every ``*.txt`` of the folder and its ``corpus.toml``.

    Raises:
        CorpusError: every mistake found, each with its place and remedy.
    """
    if not folder.is_dir():
        raise CorpusError(
            [CompareError("no such folder", str(folder), "Put the articles there as .txt files")]
        )
    errors: list[CompareError] = []
    try:
        entries = read_corpus_file(folder / "corpus.toml")
    except CompareError as error:
        errors.append(error)
        entries = CorpusFile(folder / "corpus.toml")
    texts: list[Raw] = []
    by_file = {entry.file: entry for entry in entries.texts}
    paths = article_paths(folder)
    for path in paths:
        try:
            texts.append(_read(path, by_file.pop(path.name, None), entries))
        except CompareError as error:
            errors.append(error)
    errors += [_no_file(entry, entries.path) for entry in by_file.values()]
    errors += _same_ids(texts, folder)
    if not paths:
        errors.append(CompareError("no articles", str(folder), "Put them there as .txt files"))
    if errors:
        raise CorpusError(errors)
    return Corpus(entries.language, tuple(texts), entries.stories)


def article_paths(folder: Path) -> list[Path]:
    """Return the files of the folder that are articles, by name."""
    return sorted(path for path in folder.iterdir() if _why_not(path) is None)


def skipped(folder: Path) -> list[tuple[str, str]]:
    """Return by name what else the folder holds and why it is not read; hidden files left out."""
    return [
        (path.name.encode(errors="backslashreplace").decode(), reason)
        for path in sorted(folder.iterdir())
        if (reason := _why_not(path)) and path.name not in _LISTS
    ]


def _why_not(path: Path) -> str | None:
    """Return why something in the folder is no article: None for one, "" where it is hidden."""
    if path.name.startswith("."):
        return ""
    if not path.is_file():
        return "not a file"
    if path.suffix.lower() != ".txt":
        return "its name does not end in .txt"
    return "its name is no article's" if _NOT_ARTICLES.fullmatch(path.stem) else None


def _read(path: Path, entry: TextEntry | None, entries: CorpusFile) -> Raw:
    try:
        path.name.encode()
    except UnicodeEncodeError:
        raise CompareError("has a name that is not UTF-8", ascii(path.name), "Rename it") from None
    text = read_text(path, "utf-8")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise CompareError("holds a NUL byte", f"{path}:{line}", "Save the article as plain text")
    if not text.replace("\ufeff", "").strip():
        raise CompareError("is empty", str(path), "Fill it or delete it")
    stem = path.stem
    if entry is None:
        known = TextEntry(path.name, None, None, None, "quotes", IdentityCard(), ())
    else:
        known = entry
        _check_grounds(text, entry, entries.path)
    return Raw(
        id=known.id or _slug(stem),
        label=known.label or known.card.outlet.value or stem,
        file=path.name,
        text=text,
        card=known.card,
        publish=known.publish,
        story=known.story,
        asides=known.asides,
        listed=entry is not None,
    )


def _check_grounds(text: str, entry: TextEntry, path: Path) -> None:
    """Refuse a ground or a hand-marked passage that does not stand in the file."""
    for name in CARD_FIELDS:
        basis = getattr(entry.card, name).basis
        if basis is not None and basis not in GROUNDS and basis not in text:
            raise CompareError(
                f"basis of {name} does not stand in {entry.file}",
                place(path, f'"{entry.file}"', name),
                f"Quote the file word for word, or write one of: {'; '.join(GROUNDS)}",
            )
    for aside in entry.asides:
        if not aside.text.strip() or all(
            aside.text not in line for line in re.split(r"[\r\n]", text)
        ):
            raise CompareError(
                f"passage set aside does not stand in one line of {entry.file}",
                place(path, f'"{entry.file}"', aside.text[:40]),
                "Quote the file word for word",
            )


def _slug(stem: str) -> str:
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or (
        f"text-{sha256(stem.encode()).hexdigest()[:8]}"
    )


def _same_ids(texts: list[Raw], folder: Path) -> list[CompareError]:
    first: dict[str, Raw] = {}
    errors = []
    for raw in texts:
        other = first.setdefault(raw.id, raw)
        if other is not raw:
            errors.append(
                CompareError(
                    f"has the id {raw.id!r} of {other.file}",
                    str(folder / raw.file),
                    "Give each its own id in corpus.toml",
                )
            )
    return errors


def _no_file(entry: TextEntry, path: Path) -> CompareError:
    return CompareError(
        f"entry for a file that is not there: {entry.file!r}",
        place(path, f'"{entry.file}"'),
        "Add the file or delete the entry",
    )
