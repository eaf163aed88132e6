"""Words that judge somebody: which are found, of whom, how, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.evaluate.corpus import named_texts, part
from compare.evaluate.gold import Outcome
from compare.evaluate.measure import Sample, measure
from compare.evaluate.statistics import match_counts, matching, share
from compare.evaluation import Evaluation
from compare.lexicon import load_cast
from compare.report import POLARITIES
from compare.telling import Telling
from compare.text.read_article import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.evaluate.corpus import Named
    from compare.evaluate.gold import Job, Row
    from compare.evaluation import Measure
    from compare.labels import FoundLabel
    from compare.lexicon import Actor
    from compare.model import Span

STRENGTHS = ("strong", "weak")
VOICES = ("outlet", "quoted")
BOTH = "both"


@dataclass(frozen=True, slots=True)
class _Gold:
    """One annotated label."""

    span: Span
    target: str
    polarity: str
    voice: str
    strong: bool
    agreed: bool | None
    """Whether a second annotator gave it too; None: nobody says."""


@dataclass(frozen=True, slots=True)
class _File:
    """One file: its labels as found and as annotated."""

    name: str
    found: tuple[FoundLabel, ...]
    gold: tuple[_Gold, ...]

    @property
    def matched(self) -> list[tuple[FoundLabel, _Gold]]:
        """Labels found with the annotated ones that they overlap, each once, from left to right."""
        pairs, left = [], list(self.gold)
        for label in self.found:
            start, end = label.span
            for one in left:
                if one.span[0] < end and start < one.span[1]:
                    pairs.append((label, one))
                    left.remove(one)
                    break
        return pairs


def run(job: Job) -> Outcome:
    """Read each file that ``labels.jsonl`` names and compare its labels; others are left out.

    A label is right when it overlaps an annotated one, whatever its strength; each counts once.
    Of the targets only those count that are shown: the name as annotated has to be a name of the
    actor, where a person who speaks for a state and the state are one; "both" means two actors.
    A name that the cast does not know ("other") is not compared.

    Rows: ``file``, ``start``, ``end``, ``target``, ``polarity``, ``voice`` ("outlet", or "quoted"
    and by whom), ``strength``, and ``second_annotator_agrees`` where a second one read the text.

    Raises:
        CompareError: a mistake in the rows or the corpus, with its place.
    """
    rows = part(job, "labels.jsonl")
    named = sorted(named_texts(job, rows), key=lambda one: one.raw.file)
    articles = tuple(read_article(one.raw, one.default_language) for one in named)
    telling = Telling(articles, load_cast(job.corpus / "actors.toml"), job.settings)
    files = [
        _File(one.raw.file, found, _gold(one))
        for one, found in zip(named, telling.labels, strict=True)
    ]
    sample = Sample("labels", job.settings.bootstrap_replicates)
    cast = {actor.id: actor for actor in telling.cast}
    evaluation = Evaluation(
        task="labels",
        gold=job.gold.resolve().name,
        form="folder",
        rows=len(rows),
        resampled="documents",
        replicates=sample.replicates,
        measures=tuple(_measures(files, cast, sample)),
    )
    return Outcome(evaluation, tuple(line for file in files for line in _lines(file, cast)))


def _gold(named: Named) -> tuple[_Gold, ...]:
    labels: dict[Span, _Gold] = {}
    for row in named.rows:
        span = row.span(row.number("start"), row.number("end"), named.raw.text)
        if span in labels:
            raise row.wrong(f"[{span[0]}, {span[1]}) of {named.raw.file} is annotated twice")
        agreed = "second_annotator_agrees"
        labels[span] = _Gold(
            span=span,
            target=row.text("target"),
            polarity=_one_of(row, "polarity", POLARITIES),
            voice=_one_of(row, "voice", VOICES),
            strong=_one_of(row, "strength", STRENGTHS) == "strong",
            agreed=row.flag(agreed) if row.has(agreed) else None,
        )
    return tuple(labels[span] for span in sorted(labels))


def _one_of(row: Row, key: str, known: tuple[str, ...]) -> str:
    """Return the first word of a value, which has to be known: "quoted (Putin)" is quoted."""
    value = row.text(key).partition(" ")[0]
    if value not in known:
        raise row.wrong(f"unknown {key} {row.text(key)!r}", f"Known here: {', '.join(known)}")
    return value


def _measures(files: list[_File], cast: dict[str, Actor], sample: Sample) -> Iterator[Measure]:
    yield _found("found", files, sample)
    yield _share("strong", [_strong(file) for file in files], "recall", sample)
    for name, right in (("polarity", _same_polarity), ("voice", _same_voice)):
        table = [(sum(map(right, pairs)), len(pairs)) for pairs in (file.matched for file in files)]
        yield _share(name, table, "accuracy", sample)
    shown = [[_same_target(pair, cast) for pair in file.matched] for file in files]
    table = [(row.count(True), len(row) - row.count(None)) for row in shown]
    yield _share("target", table, "accuracy", sample)
    agreed = [[one.agreed for one in file.gold if one.agreed is not None] for file in files]
    if any(agreed):
        yield _share("annotators", [(sum(row), len(row)) for row in agreed], "accuracy", sample)
    for file in files:
        yield _found(f"file {file.name}", [file], sample)


def _found(name: str, files: list[_File], sample: Sample) -> Measure:
    rights = [len(file.matched) for file in files]
    table = [
        (right, len(file.found) - right, len(file.gold) - right)
        for file, right in zip(files, rights, strict=True)
    ]
    return measure(name, match_counts(table), matching(table), len(files), sample)


def _strong(file: _File) -> tuple[int, int]:
    return sum(one.strong for _, one in file.matched), sum(one.strong for one in file.gold)


def _same_polarity(pair: tuple[FoundLabel, _Gold]) -> bool:
    return pair[0].polarity == pair[1].polarity


def _same_voice(pair: tuple[FoundLabel, _Gold]) -> bool:
    return pair[0].quoted == (pair[1].voice == "quoted")


def _same_target(pair: tuple[FoundLabel, _Gold], cast: dict[str, Actor]) -> bool | None:
    """Whether a target is the annotated one; None: none is shown, or the name is unknown."""
    label, gold = pair
    if not label.actors:
        return None
    if gold.target == BOTH:
        return len(label.actors) == 2
    meant = [actor for actor in cast.values() if gold.target in _names(actor)]
    if not meant:
        return None
    sides = {_side(actor) for actor in meant}
    return len(label.actors) == 1 and _side(cast[label.actors[0]]) in sides


def _names(actor: Actor) -> set[str]:
    terms = (term.written for names in actor.names.values() for term in names)
    return {*terms, *actor.title.values()}


def _side(actor: Actor) -> str:
    return actor.side or actor.id


def _share(name: str, table: list[tuple[int, int]], figure: str, sample: Sample) -> Measure:
    right, of = (sum(column) for column in zip(*table, strict=True))
    counts = (("right", right), ("of", of))
    return measure(name, counts, share(figure, table), len(table), sample)


def _lines(file: _File, cast: dict[str, Actor]) -> Iterator[dict[str, Any]]:
    for label in file.found:
        yield {
            "file": file.name,
            "start": label.span[0],
            "end": label.span[1],
            "target": _target([cast[actor] for actor in label.actors]),
            "polarity": label.polarity,
            "voice": "quoted" if label.quoted else "outlet",
        }


def _target(actors: list[Actor]) -> str | None:
    """Return the English name, "both" for two; None: not certain."""
    if len(actors) == 2:
        return BOTH
    names = [actor.title.get("en") or _first_name(actor) for actor in actors]
    return ", ".join(names) or None


def _first_name(actor: Actor) -> str:
    names = actor.names.get("en") or next(iter(actor.names.values()))
    return names[0].written
