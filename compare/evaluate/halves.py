"""Split halves: how often the program states a difference where there is one text alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.decisions import NONE
from compare.evaluate.gold import Outcome, by_id, read_rows
from compare.evaluate.halve import SPLITS, halve
from compare.evaluate.measure import Sample, measure
from compare.evaluate.stated import STATED
from compare.evaluate.statistics import share
from compare.evaluation import Evaluation
from compare.model import Corpus, IdentityCard, Known, Raw, Story
from compare.pipeline import read_lists, report_story
from compare.read.detect_language import detect_language
from compare.read.load import load
from compare.text.read_article import read_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.evaluate.gold import Job, Row
    from compare.evaluation import Measure
    from compare.model import Article, Moment
    from compare.pipeline import Lists
    from compare.report import StoryReport


@dataclass(frozen=True, slots=True)
class _Split:
    """One article cut in two one way."""

    text: str
    split: str
    """One of SPLITS."""
    counts: dict[str, int]
    """Differences stated, by analysis; one that failed or does not apply is not there."""


def run(job: Job) -> Outcome:
    """Cut each article in two, twice, and compare the halves as if they were two texts.

    Gold: a folder of articles, with what its lists say; or rows ``id``, ``text`` and, where it is
    known, ``lang``. Nobody annotates anything: one text does not differ from itself, so whatever is
    stated is noise, or the course of the story within the text. Articles are resampled.

    Raises:
        CompareError: a mistake in the rows or the folder, with its place.
    """
    corpus = load(job.gold, job.settings) if job.gold.is_dir() else _corpus(job)
    lists = read_lists(job.gold, corpus, job.settings)
    splits = [
        split
        for raw in corpus.texts
        for split in _splits(
            read_article(raw, corpus.language, settings=job.settings),
            _moments(raw, corpus),
            lists,
        )
    ]
    sample = Sample("halves", job.settings.bootstrap_replicates)
    evaluation = Evaluation(
        task="halves",
        gold=job.gold.resolve().name,
        form="folder" if job.gold.is_dir() else "rows",
        rows=len(corpus.texts),
        resampled="documents",
        replicates=sample.replicates,
        measures=tuple(_measures(splits, sample)),
    )
    return Outcome(
        evaluation,
        tuple(
            {"id": one.text, "split": one.split, "analysis": analysis, "count": count}
            for one in splits
            for analysis, count in one.counts.items()
        ),
    )


def _corpus(job: Job) -> Corpus:
    rows = tuple(by_id(read_rows(job.gold)).values())
    return Corpus("und", tuple(_raw(row) for row in rows), ())


def _raw(row: Row) -> Raw:
    text, name = row.text("text"), str(row.name("id"))
    card = IdentityCard(language=Known(row.language() or detect_language(text) or "und"))
    return Raw(name, name, name, text, card, "numbers", None, (), listed=False)


def _moments(raw: Raw, corpus: Corpus) -> tuple[Moment, ...]:
    """Return the stages of the event that the text's moment is one of."""
    for story in corpus.stories:
        if raw.card.moment.value in {moment.id for moment in story.moments}:
            return story.moments
    return ()


def _splits(article: Article, moments: tuple[Moment, ...], lists: Lists) -> Iterator[_Split]:
    for split in SPLITS:
        halves = halve(article, split, lists.settings.block_sentences)
        if halves is not None:
            story = Story(article.id, {}, moments, halves)
            yield _Split(article.id, split, _counts(report_story(story, lists, NONE)))


def _counts(story: StoryReport) -> dict[str, int]:
    return {
        section.id: STATED[section.id](section.items)
        for section in story.sections
        if section.id in STATED and section.status == "ok"
    }


def _measures(splits: list[_Split], sample: Sample) -> Iterator[Measure]:
    for analysis in STATED:
        for split in SPLITS:
            counts = [
                one.counts[analysis]
                for one in splits
                if one.split == split and analysis in one.counts
            ]
            table = [(int(count == 0), 1) for count in counts]
            stated = (("stated", sum(count > 0 for count in counts)), ("splits", len(counts)))
            name = f"{analysis} {split}"
            yield measure(name, stated, share("silent", table), len(table), sample)
