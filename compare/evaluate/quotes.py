"""Quotations: where each begins and ends, and who says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.evaluate.corpus import named_texts, part
from compare.evaluate.gold import Job, Outcome, Row, by_id, read_rows
from compare.evaluate.measure import Sample, measure
from compare.evaluate.name_speakers import Called, is_same_speaker, name_speaker
from compare.evaluate.running_lines import running_lines
from compare.evaluate.statistics import match_counts, matching, share, together
from compare.evaluation import Evaluation
from compare.language import load_language
from compare.lexicon.actors import load_actors, load_cast
from compare.model import IdentityCard, Known, Raw
from compare.read.detect_language import detect_language
from compare.telling import Telling
from compare.text.read_article import read_article
from compare.text.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.evaluate.measure import Statistic
    from compare.evaluation import Measure
    from compare.model import Article, Span
    from compare.quotes import Quote

_OVERLAP = 0.5  # shared code points by those of both, from which two spans are one quotation
_MARKS = re.compile("[\"“”„«»]|``|''")


@dataclass(frozen=True, slots=True)
class _Gold:
    """One annotated quotation."""

    span: Span
    direct: bool
    speaker: str
    agreed: bool | None
    """Whether another annotator has it too; None: nobody else was asked."""


@dataclass(frozen=True, slots=True)
class _Text:
    """One text: its quotations as found and as annotated."""

    key: tuple[str, str | int]
    """How its predictions name it."""
    found: tuple[Quote, ...]
    called: tuple[Called, ...]
    gold: tuple[_Gold, ...]
    text: str

    def matches(self, least: float, direct: bool | None = None) -> tuple[int, int, int]:
        """Quotations found rightly, found wrongly, and missed."""
        found, gold = self._of(direct)
        right = len(_matched([q.span for q in found], [g.span for g in gold], least))
        return right, len(found) - right, len(gold) - right

    def _of(self, direct: bool | None) -> tuple[list[Quote], list[_Gold]]:
        kept = (True, False) if direct is None else (direct,)
        return (
            [quote for quote in self.found if quote.direct in kept],
            [one for one in self.gold if one.direct in kept],
        )

    @property
    def inside(self) -> tuple[int, int]:
        """Of the direct quotations, how many lie inside an annotated one."""
        found, _ = self._of(direct=True)
        right = sum(any(_holds(one.span, quote.span) for one in self.gold) for quote in found)
        return right, len(found)

    @property
    def reached(self) -> tuple[int, int]:
        """Of the annotated direct quotations, how many hold a part of one that was found."""
        found, gold = self._of(direct=True)
        right = sum(any(_overlap(one.span, quote.span) > 0 for quote in found) for one in gold)
        return right, len(gold)

    @property
    def speakers(self) -> tuple[int, int]:
        """Of the shown speakers of matched quotations, how many are the annotated ones."""
        pairs = _matched([q.span for q in self.found], [g.span for g in self.gold], _OVERLAP)
        shown = [
            is_same_speaker(self.gold[right].speaker, self.called[left])
            for left, right in pairs
            if self.found[left].name and self.gold[right].speaker
        ]
        return sum(shown), len(shown)

    @property
    def with_speaker(self) -> tuple[int, int]:
        """Of the found quotations, how many have a speaker."""
        return sum(bool(quote.name) for quote in self.found), len(self.found)

    @property
    def agreed(self) -> tuple[int, int]:
        """Of the quotations that another annotator was asked about, how many they have too."""
        asked = [one.agreed for one in self.gold if one.agreed is not None]
        return sum(asked), len(asked)


def run(job: Job) -> Outcome:
    """Find the quotations of each annotated text and compare them.

    Gold: a folder with ``quotes.jsonl``, rows ``file``, ``start``, ``end``, ``direct``, ``speaker``
    and ``second_annotator_agrees``; or rows ``id``, ``text`` and ``quotes``, a list of ``start``,
    ``end``, ``speaker``, ``direct``, and ``lang``. One without ``direct`` is direct if it holds a
    quotation mark.

    Raises:
        CompareError: a mistake in the rows or the corpus, with its place.
    """
    if job.gold.is_dir():
        rows = part(job, "quotes.jsonl")
        texts = _of_folder(job, rows)
    else:
        rows = read_rows(job.gold)
        texts = [_of_row(job, row, name) for name, row in by_id(rows).items()]
    sample = Sample("quotes", job.settings.bootstrap_replicates)
    evaluation = Evaluation(
        task="quotes",
        gold=job.gold.resolve().name,
        form="folder" if job.gold.is_dir() else "rows",
        rows=len(rows),
        resampled="documents",
        replicates=sample.replicates,
        measures=tuple(_measures(texts, sample)),
    )
    return Outcome(evaluation, tuple(line for text in texts for line in _lines(text)))


def _of_folder(job: Job, rows: tuple[Row, ...]) -> list[_Text]:
    named = named_texts(job, rows)
    articles = tuple(read_article(one.raw, one.default_language) for one in named)
    telling = Telling(articles, load_cast(job.corpus / "actors.toml"), job.settings)
    return [
        _text(
            telling, place, ("file", one.raw.file), tuple(_gold(row, one.raw) for row in one.rows)
        )
        for place, one in enumerate(named)
    ]


def _of_row(job: Job, row: Row, name: str | int) -> _Text:
    text = row.text("text")
    code = row.language() or detect_language(text) or "und"
    card = IdentityCard(language=Known(code))
    raw = Raw("row", "row", "row", text, card, "numbers", None, (), listed=False, form="row")
    units = segment(text, tuple(running_lines(text)), load_language(code)).units
    telling = Telling((read_article(raw, code, units),), load_actors(), job.settings)
    gold = tuple(
        _gold(Row(row.path, row.line, _object(row, one)), raw) for one in row.items("quotes")
    )
    return _text(telling, 0, ("id", name), gold)


def _object(row: Row, value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise row.wrong(f"{value!r} is no quotation", 'Write {"start": …, "end": …}')
    return value


def _gold(row: Row, raw: Raw) -> _Gold:
    span = row.span(row.number("start"), row.number("end"), raw.text)
    marked = _MARKS.search(raw.text, *span) is not None
    return _Gold(
        span=span,
        direct=row.flag("direct") if row.has("direct") else marked,
        speaker=row.text("speaker") if row.has("speaker") else "",
        agreed=(
            row.flag("second_annotator_agrees") if row.has("second_annotator_agrees") else None
        ),
    )


def _text(
    telling: Telling, place: int, key: tuple[str, str | int], gold: tuple[_Gold, ...]
) -> _Text:
    article: Article = telling.articles[place]
    cast = {actor.id: actor for actor in telling.cast}
    found = telling.quotes[place]
    mentions = telling.mentions[place]
    called = tuple(name_speaker(article, quote, mentions, cast) for quote in found)
    return _Text(key, found, called, gold, article.raw.text)


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _overlap(one: Span, other: Span) -> float:
    """Shared code points by those from the first to the last of both."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def _matched(found: list[Span], gold: list[Span], least: float) -> list[tuple[int, int]]:
    """Pair found and annotated spans one to one, the most alike first."""
    pairs = sorted(
        (-score, left, right)
        for left, one in enumerate(found)
        for right, other in enumerate(gold)
        if (score := _overlap(one, other)) >= least
    )
    lefts: set[int] = set()
    rights: set[int] = set()
    kept = []
    for _, left, right in pairs:
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            kept.append((left, right))
    return kept


def _measures(texts: list[_Text], sample: Sample) -> Iterator[Measure]:
    yield _spans("spans exact", [text.matches(1.0) for text in texts], sample)
    yield _spans("spans", [text.matches(_OVERLAP) for text in texts], sample)
    yield _spans("spans direct", [text.matches(_OVERLAP, direct=True) for text in texts], sample)
    yield _spans("spans reported", [text.matches(_OVERLAP, direct=False) for text in texts], sample)
    inside, reached = [text.inside for text in texts], [text.reached for text in texts]
    statistic = together(share("precision", inside), share("recall", reached))
    counts = (*_counts("inside", "found", inside), *_counts("reached", "gold", reached))
    yield measure("direct inside", counts, statistic, len(texts), sample)
    yield _share("speakers", "precision", texts, lambda text: text.speakers, sample)
    yield _share("with speaker", "share", texts, lambda text: text.with_speaker, sample)
    twice = [text for text in texts if text.agreed[1]]
    if twice:
        yield _share("annotators", "accuracy", twice, lambda text: text.agreed, sample)


def _spans(name: str, table: list[tuple[int, int, int]], sample: Sample) -> Measure:
    return measure(name, match_counts(table), matching(table), len(table), sample)


def _share(
    name: str,
    figure: str,
    texts: list[_Text],
    count: Callable[[_Text], tuple[int, int]],
    sample: Sample,
) -> Measure:
    table = [count(text) for text in texts]
    statistic: Statistic = share(figure, table)
    return measure(name, _counts("right", "of", table), statistic, len(table), sample)


def _counts(part: str, whole: str, table: list[tuple[int, int]]) -> tuple[tuple[str, int], ...]:
    parts, wholes = (sum(column) for column in zip((0, 0), *table, strict=True))
    return (part, parts), (whole, wholes)


def _lines(text: _Text) -> Iterator[dict[str, Any]]:
    for quote, called in zip(text.found, text.called, strict=True):
        yield {
            text.key[0]: text.key[1],
            "start": quote.span[0],
            "end": quote.span[1],
            "speaker": quote.name or None,
            "side": called.side if quote.name else None,
            "verb": text.text[slice(*quote.verb)] if quote.verb else None,
            "direct": quote.direct,
        }
