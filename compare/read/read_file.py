"""One file of the corpus as the texts that it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.model import Known
from compare.read.corpus_file import GROUNDS
from compare.read.decode import declared_encoding, decode
from compare.read.facts import NAMES
from compare.read.file_kinds import FORMS, LONGEST_SIGNATURE, foreign_kind
from compare.read.received import Received, known_facts, with_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from compare.read.decode import Decoded
    from compare.read.front_matter import FrontMatter
    from compare.settings import Settings


def read_file(path: Path, settings: Settings) -> Iterator[Received | CompareError]:
    """Yield every text of a file: one of an article, one a row of a table.

    What cannot be read, a whole file or a row, is yielded as its mistake, with place and remedy.
    """
    form = FORMS[path.suffix.lower()]
    try:
        _refuse_name(path)
        if form == "row":
            from compare.read.read_rows import read_rows

            refuse_foreign(path)
            yield from read_rows(path, settings)
        else:
            yield _article(path, form, settings)
    except CompareError as error:
        yield error
    except OSError as error:
        what = error.strerror or str(error)
        yield CompareError(f"cannot be read ({what})", str(path), "Mend that or delete it")


def refuse_foreign(path: Path) -> None:
    """Refuse what is no file, and a file that begins as one of the formats that are no text.

    Raises:
        CompareError: naming the format.
        OSError: it cannot be opened.
    """
    if path.is_dir():
        raise CompareError(
            "is a folder, and only files are read", str(path), "Move its articles out of it"
        )
    if path.exists() and not path.is_file():  # a pipe or a device, which may never end
        raise CompareError("is no file", str(path), "Save the article as a file")
    with path.open("rb") as file:
        kind = foreign_kind(file.read(LONGEST_SIGNATURE))
    if kind:
        raise CompareError(
            f"is {kind}, whatever its name says", str(path), "Save the article as plain text"
        )


def _refuse_name(path: Path) -> None:
    try:
        path.name.encode()
    except UnicodeEncodeError:
        raise CompareError("has a name that is not UTF-8", ascii(path.name), "Rename it") from None


def _article(path: Path, form: str, settings: Settings) -> Received:
    data = _bytes(path, settings.page_bytes if form == "html" else settings.article_bytes)
    decoded = decode(data, str(path), declared_encoding(data) if form == "html" else None, settings)
    del data
    if "\0" in decoded.text:
        line = decoded.text.count("\n", 0, decoded.text.index("\0")) + 1
        raise CompareError("holds a NUL byte", f"{path}:{line}", "Save the article as plain text")
    if not decoded.text.replace("\ufeff", "").strip():
        raise CompareError("is empty", str(path), "Fill it or delete it")
    notes = (f"{path.name}: read as {decoded.encoding} (guessed)",) if decoded.guessed else ()
    if form == "html":
        return _page(path, decoded, notes, settings)
    return _written(path, form, decoded, notes)


def _bytes(path: Path, most: int) -> bytes:
    """Return the file's bytes, if they are few enough to be an article."""
    refuse_foreign(path)
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        size = max(path.stat().st_size, len(data))
        raise CompareError(
            f"has {size / 1e6:.1f} MB, and an article at most {most / 1e6:g} MB",
            str(path),
            "Cut it down to the article; many articles go into a .jsonl or .csv file, a row each",
        )
    return data


def _page(path: Path, decoded: Decoded, notes: tuple[str, ...], settings: Settings) -> Received:
    from compare.read.extract_page import extract_page

    page = extract_page(decoded.text, None, str(path), settings)
    facts, _ = known_facts(page.facts, path.name)
    return Received(path.name, path.stem, page.text, "html", facts, decoded.encoding, 0, notes)


def _written(path: Path, form: str, decoded: Decoded, notes: tuple[str, ...]) -> Received:
    """Read plain text or Markdown, front matter included."""
    text, body = decoded.text, 0
    facts: dict[str, Known] = {}
    if text.lstrip("\ufeff").startswith("---"):
        from compare.read.front_matter import read_front_matter

        front = read_front_matter(text, str(path))
        body = front.body
        facts, more = _front_facts(front, path, text[body:])
        notes = (*notes, *more)
    if form == "markdown":
        from compare.read.read_markdown import read_markdown

        text, body = with_title(facts.get("title"), read_markdown(text[body:])), 0
    if not text[body:].replace("\ufeff", "").strip():
        raise CompareError("holds no text", str(path), "Put the article behind its front matter")
    return Received(path.name, path.stem, text, form, facts, decoded.encoding, body, notes)


def _front_facts(
    front: FrontMatter, path: Path, text: str
) -> tuple[dict[str, Known], tuple[str, ...]]:
    """Return what front matter says, and notes on what it says in vain."""
    values: dict[str, str] = {}
    bases: dict[str, str] = {}
    others: list[str] = []
    for key, fact in front.facts.items():
        name = NAMES.get(key.lower())
        if name is None or name in values:
            others.append(key)
            continue
        where = f"{path}:{fact.place[0]}:{fact.place[1]}"
        if not fact.value:
            raise CompareError(f"{key} is no text", where, f'Write {key}: "…"')
        if fact.basis and fact.basis not in GROUNDS and fact.basis not in text:
            hint = f"Quote the file word for word, or write one of: {'; '.join(GROUNDS)}"
            raise CompareError(f"basis of {key} does not stand in the text", where, hint)
        values[name] = fact.value
        if fact.basis:
            bases[name] = fact.basis
    facts, notes = known_facts(values, path.name)
    facts |= {name: Known(facts[name].value, basis=bases[name]) for name in facts.keys() & bases}
    if others:
        notes = (*notes, f"{path.name}: front matter not used: {', '.join(others)}")
    return facts, notes
