"""From a corpus folder to a Report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from compare import __version__
from compare.analyses import load_analyses
from compare.analyses.base import Facts
from compare.datafile import DATA
from compare.language import load_language
from compare.lexicon import load_frames, load_threads
from compare.model import CARD_FIELDS, COUNTED_KINDS
from compare.read.load import article_paths, load
from compare.report import (
    FORMAT_VERSION,
    Provenance,
    Removed,
    Report,
    SentencePlace,
    StoryReport,
    TextReport,
)
from compare.settings import Settings
from compare.stories.align import align
from compare.stories.group import group
from compare.stories.passage import sentence_words
from compare.stories.threads import face
from compare.text.read_article import read_article
from compare.text.tokenize import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.lexicon import FrameEntry, ThreadEntry
    from compare.model import Article, Corpus, Story, Tokens
    from compare.text.tokenize import Words

    Progress = Callable[[str], None]


_RUN = 5  # words in a row that are a quotation; four in a row occur by chance


@dataclass(frozen=True, slots=True)
class _Lists:
    """Term lists and thresholds that every story shares."""

    frames: tuple[FrameEntry, ...]
    threads: tuple[ThreadEntry, ...]
    settings: Settings


def _silent(stage: str) -> None:
    """Tell nobody."""


def compare(
    folder: Path,
    settings: Settings | None = None,
    progress: Progress = _silent,
) -> Report:
    """Read, align and analyse a corpus folder; everything in it, before the publication policy.

    Args:
        folder: the corpus: ``*.txt``, ``corpus.toml``, ``threads.toml``.
        settings: thresholds; the documented defaults when None.
        progress: called with a word on each stage.

    Raises:
        CompareError: a mistake in the corpus or in a data file, with its place and remedy.
    """
    corpus = load(folder)
    moments = frozenset(moment.id for story in corpus.stories for moment in story.moments)
    threads = load_threads(folder / "threads.toml", moments or None)
    lists = _Lists(load_frames(), threads, settings or Settings())
    articles = _articles(corpus, progress)
    stories = []
    for story in group(articles, corpus, lists.settings):
        progress(f"comparing {len(story.articles)} texts of {story.id}")
        stories.append(_story(story, lists, progress))
    return Report(
        format_version=FORMAT_VERSION,
        provenance=provenance(folder, lists.settings),
        language=corpus.language,
        stories=tuple(stories),
        settings=lists.settings.described(),
        analyses=tuple(analysis.id for analysis in load_analyses()),
        certainty=tuple(
            (row.id, row.title, row.gloss) for row in load_language(corpus.language).certainty
        ),
        full_text=False,
    )


def read_articles(folder: Path, progress: Progress = _silent) -> tuple[Article, ...]:
    """Read a corpus folder and stop before comparing.

    Raises:
        CompareError: a mistake in the corpus, with its place and remedy.
    """
    return _articles(load(folder), progress)


def _articles(corpus: Corpus, progress: Progress) -> tuple[Article, ...]:
    articles = []
    for number, raw in enumerate(corpus.texts, 1):
        progress(f"reading {number}/{len(corpus.texts)} {raw.file}")
        articles.append(read_article(raw, corpus.language))
    return tuple(articles)


def provenance(folder: Path, settings: Settings) -> Provenance:
    """Return what the result depends on: version, corpus, settings and data files."""
    inputs = sha256()
    lists = (folder / name for name in ("corpus.toml", "threads.toml"))
    for path in (*article_paths(folder), *(path for path in lists if path.is_file())):
        inputs.update(path.name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    rules = sha256(repr(settings).encode())
    for path in sorted(path for path in DATA.rglob("*") if path.is_file()):
        rules.update(path.name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    return Provenance(__version__, inputs.hexdigest()[:16], rules.hexdigest()[:16])


def _story(story: Story, lists: _Lists, progress: Progress) -> StoryReport:
    facts = Facts(
        story=story,
        entries=lists.threads,
        threads=face(story, lists.threads),
        alignment=align(story.articles, lists.settings),
        frames=lists.frames,
        settings=lists.settings,
    )
    sections = []
    for analysis in load_analyses():
        progress(f"comparing {len(story.articles)} texts of {story.id}: {analysis.id}")
        sections.append(analysis.section(facts))
    labels = _labels(story)
    return StoryReport(
        id=story.id,
        title=story.title,
        moments=story.moments,
        texts=tuple(
            _text(story, article, labels[article.id], lists.settings) for article in story.articles
        ),
        sections=tuple(sections),
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


def _text(story: Story, article: Article, label: str, settings: Settings) -> TextReport:
    card = article.raw.card
    order = [moment.id for moment in story.moments]
    return TextReport(
        id=article.id,
        file=article.raw.file,
        label=label,
        translated=card.translated_from.value not in (None, "", "no", card.language.value),
        card=card,
        publish=article.raw.publish,
        listed=article.raw.listed,
        language=article.language,
        words=len(article.tokens),
        quoted_words=int(article.tokens.quoted.sum()),
        sentences=tuple(
            SentencePlace(
                span=(unit.start, unit.end),
                words=sentence_words(article, number),
                headline=unit.kind == "headline",
                anchor=anchor,
                passage=article.sentence_text(number),
            )
            for number, (unit, anchor) in enumerate(
                zip(article.sentences, _anchors(article), strict=True)
            )
        ),
        removed=_removed(article, settings),
        published=len(article.tokens),
        moment=order.index(card.moment.value) if card.moment.value in order else None,
        card_words=_card_words(article),
    )


def _card_words(article: Article) -> int:
    """Count the words that the identity card repeats from the running text, five in a row."""
    titles = [unit for unit in article.sentences if unit.kind == "headline"]
    headlines = {article.raw.text[unit.start : unit.end] for unit in titles}
    facts = [getattr(article.raw.card, name) for name in CARD_FIELDS]
    values = {value for fact in facts for value in (fact.value, *fact.translations.values())}
    running = set(_runs(_spoken(article.tokens)))
    count = 0
    for value in values - headlines - {None}:
        runs = _runs(_spoken(tokenize(value, ((0, len(value)),))))
        repeated = [range(at, at + _RUN) for at, run in enumerate(runs) if run in running]
        count += len(set().union(*repeated))
    return count


def _spoken(words: Tokens | Words) -> list[str]:
    return [words.surfaces[code] for code in words.codes]


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    """Return every run of words long enough to be a quotation."""
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _anchors(article: Article) -> list[str]:
    """Name every sentence by its words, so that an address outlives a sentence added before it."""
    names: list[str] = []
    spoken = _spoken(article.tokens)
    seen: Counter[str] = Counter()
    for number in range(len(article.sentences)):
        words = " ".join(spoken[slice(*sentence_words(article, number))])
        words = words or article.sentence_text(number)
        name = "s-" + sha256(words.encode()).hexdigest()[:10]
        seen[name] += 1
        names.append(f"{name}-{seen[name]}" if seen[name] > 1 else name)
    return names


def _removed(article: Article, settings: Settings) -> tuple[Removed, ...]:
    """List what is not counted, with its place and rule."""
    return tuple(
        Removed(
            span=(unit.start, unit.end),
            kind=unit.kind,
            rule=unit.rule or "",
            first_words=" ".join(
                article.raw.text[unit.start : unit.end].split()[: settings.context_words]
            ),
        )
        for unit in article.units
        if unit.kind not in COUNTED_KINDS
    )
