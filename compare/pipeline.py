"""From a corpus folder to a Report."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from compare import __version__
from compare.analyses import load_analyses
from compare.datafile import DATA
from compare.decisions.list_applied import list_applied
from compare.decisions.name_speakers import name_speakers
from compare.decisions.read_decisions import read_decisions
from compare.decisions.resolve import resolve
from compare.decisions.rule_on import rule_on
from compare.describe_text import describe_text
from compare.evaluation import load_evaluation
from compare.facts import Facts
from compare.language import load_language
from compare.lexicon import load_cast, load_frames, load_threads
from compare.read.file_digest import file_digest
from compare.read.load import CORPUS_LISTS, article_paths, load
from compare.report import (
    FORMAT_VERSION,
    Provenance,
    Refused,
    Report,
    Section,
    StoryReport,
)
from compare.settings import Settings
from compare.stories.align import align
from compare.stories.claims import find_claims
from compare.stories.find_copies import find_copies
from compare.stories.group import group, refuse_large
from compare.stories.threads import face
from compare.telling import Telling
from compare.text.read_article import read_article

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.decisions import Rulings
    from compare.errors import CompareError
    from compare.lexicon import Actor, FrameEntry, ThreadEntry
    from compare.model import Article, Corpus, Story
    from compare.report import Decision

    Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Lists:
    """Term lists and thresholds that every story shares."""

    frames: tuple[FrameEntry, ...]
    threads: tuple[ThreadEntry, ...]
    actors: tuple[Actor, ...]
    settings: Settings


@dataclass(frozen=True, slots=True)
class Reading:
    """A corpus that was read, before anything in it is compared."""

    path: Path
    corpus: Corpus
    articles: tuple[Article, ...]
    lists: Lists
    decisions: tuple[Decision, ...]
    """What an editor said of any story."""


def _silent(stage: str) -> None:
    """Tell nobody."""


def compare(
    path: Path,
    settings: Settings | None = None,
    progress: Progress = _silent,
) -> Report:
    """Read, align and analyse a corpus; everything in it, before the publication policy.

    Args:
        path: the corpus: a folder with articles, ``corpus.toml``, ``threads.toml`` and
            ``decisions.toml``, or one file.
        settings: thresholds; the documented defaults when None.
        progress: called with a word on each stage.

    Raises:
        CompareError: a mistake in a list or a data file, or nothing that can be read, with place
            and remedy. A file that cannot be read is told in the report; the rest stands.
    """
    return report_on(read_corpus(path, settings, progress), progress)


def read_corpus(
    path: Path, settings: Settings | None = None, progress: Progress = _silent
) -> Reading:
    """Read a corpus and its lists and stop before comparing; as ``compare``, of which it is half.

    Raises:
        CompareError: as ``compare``.
    """
    chosen = settings or Settings()
    corpus = load(path, chosen)
    refuse_large(corpus, chosen)
    lists = read_lists(path, corpus, chosen)
    entries = read_decisions(path / "decisions.toml") if path.is_dir() else ()
    articles = _articles(corpus, chosen, progress)
    decisions = resolve(entries, articles, unread=bool(corpus.refused))
    return Reading(path, corpus, articles, lists, decisions)


def report_on(reading: Reading, progress: Progress = _silent) -> Report:
    """Align and analyse what was read; the other half of ``compare``."""
    path, corpus, lists = reading.path, reading.corpus, reading.lists
    stories = []
    for story in group(reading.articles, corpus, lists.settings):
        progress(f"comparing {len(story.articles)} texts of {story.id}")
        rulings = rule_on(reading.decisions, story)
        stories.append(report_story(story, lists, rulings, progress))
    return Report(
        format_version=FORMAT_VERSION,
        provenance=provenance(path, lists.settings),
        language=corpus.language,
        stories=tuple(stories),
        settings=lists.settings.described(),
        analyses=tuple(analysis.id for analysis in load_analyses()),
        certainty=tuple(
            (row.id, row.title, row.gloss) for row in load_language(corpus.language).certainty
        ),
        full_text=False,
        refused=tuple(_refused(error, path) for error in corpus.refused),
        evaluation=load_evaluation(),
    )


def read_lists(path: Path, corpus: Corpus, settings: Settings) -> Lists:
    """Read the term lists of a corpus folder, or those that ship where it has none.

    Raises:
        CompareError: a mistake in a list, with its place.
    """
    moments = frozenset(moment.id for story in corpus.stories for moment in story.moments)
    threads = load_threads(path / "threads.toml", moments or None)
    actors = load_cast(path / "actors.toml")
    return Lists(load_frames(), threads, actors, settings)


def _articles(corpus: Corpus, settings: Settings, progress: Progress) -> tuple[Article, ...]:
    articles = []
    for number, raw in enumerate(corpus.texts, 1):
        progress(f"reading {number}/{len(corpus.texts)} {raw.file}")
        articles.append(read_article(raw, corpus.language, settings=settings))
    return tuple(articles)


def _refused(error: CompareError, path: Path) -> Refused:
    """Tell of a file without the machine's folders: a report is the same wherever it was made."""
    folder = path if path.is_dir() else path.parent
    file = (error.where or "").removeprefix(f"{folder}{os.sep}")
    return Refused(file, error.message, error.hint or "")


def provenance(path: Path, settings: Settings) -> Provenance:
    """Return what the result depends on: version, corpus, settings and data files."""
    inputs = sha256()
    lists = [one for name in CORPUS_LISTS if (one := path / name).is_file()]
    for one in (*article_paths(path), *lists):
        inputs.update(os.fsencode(one.name) + b"\0" + file_digest(one))
    rules = sha256(repr(settings).encode())
    for one in sorted(one for one in DATA.rglob("*") if one.is_file()):
        rules.update(os.fsencode(one.name) + b"\0" + file_digest(one))
    return Provenance(__version__, inputs.hexdigest()[:16], rules.hexdigest()[:16])


def _facts(story: Story, lists: Lists, rulings: Rulings) -> Facts:
    articles = story.articles
    copies = find_copies(articles, lists.settings)
    alignment = align(articles, lists.settings, copies)
    claims = find_claims(articles, alignment, copies, rulings)
    return Facts(
        story=story,
        entries=lists.threads,
        threads=face(story, lists.threads, claims, alignment),
        copies=copies,
        alignment=alignment,
        claims=claims,
        rulings=rulings,
        frames=lists.frames,
        telling=Telling(articles, lists.actors, lists.settings),
        settings=lists.settings,
    )


def report_story(
    story: Story, lists: Lists, rulings: Rulings, progress: Progress = _silent
) -> StoryReport:
    """Align and analyse one story; a mistake in one analysis loses no other."""
    facts = _facts(story, lists, rulings)
    found: dict[str, Section] = {}
    for analysis in sorted(load_analyses(), key=lambda analysis: bool(analysis.reads)):
        progress(f"comparing {len(story.articles)} texts of {story.id}: {analysis.id}")
        found[analysis.id] = analysis.section(facts, found.values())
    labels = _labels(story)
    return StoryReport(
        id=story.id,
        title=story.title,
        moments=story.moments,
        texts=name_speakers(
            tuple(
                describe_text(story, article, labels[article.id], facts.copies, lists.settings)
                for article in story.articles
            ),
            rulings,
        ),
        sections=tuple(found[analysis.id] for analysis in load_analyses()),
        independent=tuple(
            tuple(story.articles[place].id for place in places) for places in facts.copies.members
        ),
        by_words=story.by_words,
        decisions=list_applied(rulings, _claims_of(facts), _alike(facts)),
    )


def _claims_of(facts: Facts) -> dict[tuple[str, int], int]:
    """Return the number of its claim for text and number of every sentence that has one."""
    return {
        (facts.articles[article].id, sentence): number
        for number, claim in enumerate(facts.claims)
        for article, sentence in claim.members
    }


def _alike(facts: Facts) -> frozenset[frozenset[tuple[str, int]]]:
    """Return the pairs set apart by an editor that the engine takes for the same, or nearly."""
    return frozenset(
        frozenset((facts.articles[article].id, sentence) for article, sentence in pair)
        for pair in facts.rulings.rejected
        if facts.alignment.score(*sorted(pair)) >= facts.alignment.perhaps
    )


def _labels(story: Story) -> dict[str, str]:
    """Number the texts of an outlet that has several in the story."""
    labels = [article.raw.label for article in story.articles]
    return {
        article.id: label
        if labels.count(label) == 1
        else f"{label} {labels[:place].count(label) + 1}"
        for place, (article, label) in enumerate(zip(story.articles, labels, strict=True))
    }
