"""Texts of a corpus that annotated rows name by their file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.evaluate.gold import read_rows
from compare.model import COUNTED_KINDS, Known, Unit
from compare.read.load import load
from compare.text.read_article import read_article

if TYPE_CHECKING:
    from compare.evaluate.gold import Job, Row
    from compare.model import Article, Raw


@dataclass(frozen=True, slots=True)
class Named:
    """A text, and the rows that name it in the order of the annotation."""

    raw: Raw
    rows: tuple[Row, ...]
    default_language: str


def named_texts(job: Job, rows: tuple[Row, ...]) -> tuple[Named, ...]:
    """Return each text that rows name, by its file; "lang" in a row counts before the card.

    Raises:
        CompareError: the corpus cannot be read, or has no such file.
    """
    by_file: dict[str, list[Row]] = {}
    for row in rows:
        by_file.setdefault(row.text("file"), []).append(row)
    if not job.corpus.exists():
        raise CompareError(
            "no such folder", str(job.corpus), "Name the folder of articles: --corpus"
        )
    corpus = load(job.corpus, job.settings)
    texts = {raw.file: raw for raw in corpus.texts}
    named = []
    for file, own in sorted(by_file.items()):
        if file not in texts:
            path = str(job.corpus / file)
            for error in corpus.refused:
                if f"{error.where}:".startswith(f"{path}:"):
                    raise error
            raise own[0].wrong(f"no article {file!r} in {job.corpus}", "Name its folder: --corpus")
        code = next((code for row in own if (code := row.language())), None)
        named.append(Named(_spoken(texts[file], code), tuple(own), corpus.language))
    return tuple(named)


def _spoken(raw: Raw, code: str | None) -> Raw:
    return replace(raw, card=replace(raw.card, language=Known(code))) if code else raw


def part(job: Job, name: str) -> tuple[Row, ...]:
    """Read one file of an annotation folder.

    Raises:
        CompareError: the gold is no folder, or the file is not right.
    """
    if not job.gold.is_dir():
        what = "is not a folder" if job.gold.exists() else "no such folder"
        raise CompareError(what, str(job.gold), f"Name the folder that holds {name}")
    return read_rows(job.gold / name)


def annotated_article(named: Named) -> tuple[Article, tuple[str | int, ...]]:
    """Return a text with the sentences and headlines as annotated, and the ids of these units.

    Raises:
        CompareError: a unit that does not lie in the text.
    """
    units = {}
    for row in named.rows:
        if row.text("kind") in COUNTED_KINDS:
            span = row.span(row.number("start"), row.number("end"), named.raw.text)
            units[span] = Unit(*span, row.text("kind"), None), row.name("id")
    given = [units[span] for span in sorted(units)]
    article = read_article(named.raw, named.default_language, tuple(unit for unit, _ in given))
    return article, tuple(name for _, name in given)
