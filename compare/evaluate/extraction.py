"""Articles out of web pages: is the article's text taken, and nothing else?"""

from __future__ import annotations

import gzip
import re
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.evaluate.gold import Outcome, by_id, read_rows
from compare.evaluate.measure import Sample, measure
from compare.evaluate.statistics import match_counts, mean_matching
from compare.evaluation import Evaluation
from compare.read.extract_page import extract_page

if TYPE_CHECKING:
    from compare.evaluate.gold import Job, Row
    from compare.evaluation import Measure

_SHINGLE = 4  # words; the length that the public benchmark compares by
_WORD = re.compile(r"\w+")


def run(job: Job) -> Outcome:
    """Take the article out of each row's page and compare it by runs of four words.

    Rows: ``id``, ``html_file`` (beside the rows; ``.gz`` too) and ``text``, the article. The
    figures are those of the article extraction benchmark (Zyte, then Scrapinghub, 2020): runs
    of words counted as often as they occur, precision and recall as means over pages.

    Raises:
        CompareError: a mistake in the rows, or a page that is not there.
    """
    rows = read_rows(job.gold)
    texts = {name: _extract(row) for name, row in by_id(rows).items()}
    sample = Sample("extraction", job.settings.bootstrap_replicates)
    table = [_matches(row.text("text"), texts[row.name("id")]) for row in rows if row.has("text")]
    evaluation = Evaluation(
        task="extraction",
        gold=job.gold.name,
        form="rows",
        rows=len(rows),
        resampled="documents",
        replicates=sample.replicates,
        measures=(_measure(table, sample),),
    )
    return Outcome(evaluation, tuple({"id": name, "text": text} for name, text in texts.items()))


def _extract(row: Row) -> str:
    """Return the text taken out of a row's page; "" where none was found."""
    path = row.path.parent / row.text("html_file")
    try:
        page = path.read_bytes()
        if path.suffix == ".gz":
            page = gzip.decompress(page)
    except FileNotFoundError:
        raise row.wrong(f"no page {path}", "Mend html_file") from None
    except (OSError, EOFError, zlib.error) as error:
        raise row.wrong(f"{path} cannot be read ({error})") from None
    try:
        return extract_page(page, where=str(path)).body
    except CompareError:
        return ""


def _matches(gold: str, found: str) -> tuple[int, int, int]:
    """Return runs of words in both, in the found text alone, in the gold alone."""
    wanted, taken = _shingles(gold), _shingles(found)
    return (wanted & taken).total(), (taken - wanted).total(), (wanted - taken).total()


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    last = max(1, len(words) - _SHINGLE + 1)  # a text of fewer words is one run
    runs = (tuple(words[at : at + _SHINGLE]) for at in range(last))
    return Counter(run for run in runs if run)


def _measure(table: list[tuple[int, int, int]], sample: Sample) -> Measure:
    return measure("all", match_counts(table), mean_matching(table), len(table), sample)
