"""Sentences of passages: is every one found, from its first character to its last?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.evaluate.gold import Job, Outcome, Row, by_id, read_rows
from compare.evaluate.measure import Sample, measure
from compare.evaluate.running_lines import running_lines
from compare.evaluate.statistics import match_counts, matching, share, together
from compare.evaluation import Evaluation
from compare.language import load_language
from compare.read.detect_language import detect_language
from compare.text.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.evaluation import Measure
    from compare.model import Span

_GROUPS = ("treebank", "lang", "part")
"""Keys of a row by which figures are given apart."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """One row: what is found in it, and what should be."""

    row: Row
    found: tuple[Span, ...]
    gold: frozenset[Span] | None
    """None: the row does not say."""

    @property
    def matches(self) -> tuple[int, int, int]:
        """Spans found rightly, found wrongly, and missed."""
        gold = self.gold or frozenset()
        right = len(gold.intersection(self.found))
        return right, len(self.found) - right, len(gold) - right


def run(job: Job) -> Outcome:
    """Segment every row's text as running text, line by line, and compare the spans.

    Rows: ``id``, ``text``, and ``sentence_spans`` or ``spans`` ([start, end) in code points) or
    ``sentences`` (the sentences themselves, in order). Rows marked ``suspect`` are counted apart.

    Raises:
        CompareError: a mistake in the rows, with its line.
    """
    rows = read_rows(job.gold)
    named = by_id(rows)
    # A short row may not tell its language where all rows together do.
    common = detect_language("\n".join(row.text("text") for row in rows)) or "und"
    passages = [_passage(row, common) for row in named.values()]
    sample = Sample("sentences", job.settings.bootstrap_replicates)
    evaluation = Evaluation(
        task="sentences",
        gold=job.gold.name,
        form="rows",
        rows=len(rows),
        resampled="documents",
        replicates=sample.replicates,
        measures=tuple(_measures(passages, sample)),
    )
    return Outcome(evaluation, tuple(_line(passage) for passage in passages))


def _passage(row: Row, default_language: str) -> _Passage:
    text = row.text("text")
    code = row.language() or detect_language(text) or default_language
    lines = tuple(running_lines(text))
    units = segment(text, lines, load_language(code)).units
    return _Passage(row, tuple((unit.start, unit.end) for unit in units), _gold(row, text))


def _gold(row: Row, text: str) -> frozenset[Span] | None:
    for key in ("sentence_spans", "spans"):
        if row.has(key):
            return frozenset(_span(row, item, text) for item in row.items(key))
    return frozenset(_places(row, text)) if row.has("sentences") else None


def _span(row: Row, item: Any, text: str) -> Span:
    if not isinstance(item, list) or len(item) != 2:
        raise row.wrong(f"{item!r} is no [start, end]")
    return row.span(item[0], item[1], text)


def _places(row: Row, text: str) -> Iterator[Span]:
    """Yield where each sentence stands; white space may differ from the text's."""
    solid = [place for place, character in enumerate(text) if not character.isspace()]
    characters = "".join(text[place] for place in solid)
    after = 0
    for sentence in row.items("sentences"):
        wanted = "".join(str(sentence).split())
        start = characters.find(wanted, after)
        if start < 0 or not wanted:
            raise row.wrong(f"sentence {str(sentence)[:40]!r} does not stand in the text")
        after = start + len(wanted)
        yield solid[start], solid[after - 1] + 1


def _measures(passages: list[_Passage], sample: Sample) -> Iterator[Measure]:
    known = [passage for passage in passages if passage.gold is not None]
    sound = [passage for passage in known if not passage.row.flag("suspect")]
    yield _measure("all", sound, sample)
    for key in _GROUPS:
        named = [passage for passage in sound if passage.row.has(key)]
        for value in sorted({passage.row.text(key) for passage in named}):
            group = [passage for passage in named if passage.row.text(key) == value]
            yield _measure(f"{key} {value}", group, sample)
    if len(sound) < len(known):
        suspect = [passage for passage in known if passage.row.flag("suspect")]
        yield _measure("suspect", suspect, sample)


def _measure(name: str, passages: list[_Passage], sample: Sample) -> Measure:
    table = [passage.matches for passage in passages]
    exact = [(int(matches[1] == matches[2] == 0), 1) for matches in table]
    counts = (
        *match_counts(table),
        ("exact", sum(one for one, _ in exact)),
        ("passages", len(passages)),
    )
    statistic = together(matching(table), share("exact", exact))
    return measure(name, counts, statistic, len(passages), sample)


def _line(passage: _Passage) -> dict[str, Any]:
    return {"id": passage.row.name("id"), "spans": [list(span) for span in passage.found]}
