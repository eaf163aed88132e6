"""``jajar check``: what is wrong with this corpus, line by line."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from compare.lexicon import Term
    from compare.model import Article
    from compare.pipeline import Reading
    from compare.report import Copy, Report, StoryReport, TextReport

HELP = "Say what is wrong with seeds/, line by line; status 1 if anything is."
EXAMPLE = "jajar check || echo 'mend the lines above'"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of the command."""
    del parser  # the project is all that a check needs to know


def run(options: Namespace) -> int:
    """Run the command and return its exit status."""
    from compare.commands.progress import Progress
    from compare.commands.tell_actors import tell_actors
    from compare.commands.tell_refused import tell_refused
    from compare.excerpt import excerpt
    from compare.pipeline import read_corpus, report_on
    from compare.settings import Settings

    folder, settings = Path(options.project) / "seeds", Settings()
    progress = Progress()
    reading = read_corpus(folder, settings, progress)
    report = excerpt(report_on(reading, progress), settings)
    findings = [
        *(*_texts(report, folder), *_languages(report, folder), *_twice(report, folder)),
        *(*_threads(report, folder), *_sections(report), *_stale(reading, report)),
    ]
    for line in (
        *(*_skipped(folder), *reading.corpus.notes),
        *_shares(report),
        *_damage(report),
        *_copies(report),
        *_lemma_forms(reading),
        *tell_actors(reading),
        *_decided(reading, report),
    ):
        print(line)
    for line in findings:
        print(f"finding: {line}")
    count = len(findings)
    if count or not report.refused:
        print(f"{count} finding{'' if count == 1 else 's'}." if count else "Nothing is wrong.")
    return tell_refused(report, folder) or (1 if findings else 0)


def _texts(report: Report, folder: Path) -> Iterator[str]:
    """Yield what keeps a text from being compared fairly."""
    for story in report.stories:
        for text in story.texts:
            if not (text.listed or _is_described(text)):
                yield (
                    f"{folder / text.file}: has no entry in corpus.toml, so nothing is known of "
                    f'it. Add [[text]] with file = "{text.file}"'
                )
            elif text.moment is None:
                where = "corpus.toml" if text.listed else text.file
                yield (
                    f"{folder / where}: moment of {text.file} is unknown, so nothing can "
                    "be said to be missing from it. Add moment if you know it"
                )
            if text.sentences and text.words:
                continue
            yield f"{folder / text.file}: holds no sentence. Is it an article?"
        if len(story.texts) < 2:
            yield f"{folder}: story {story.id} has one text: nothing faces it. Add another"


def _is_described(text: TextReport) -> bool:
    """Whether the text's own file says what it is."""
    from compare.model import CARD_FIELDS
    from compare.read.corpus_file import METADATA

    return any(getattr(text.card, name).basis == METADATA for name in CARD_FIELDS)


def _languages(report: Report, folder: Path) -> Iterator[str]:
    """Yield languages that are read without any knowledge of them."""
    from compare.language import has_data

    texts = [text for story in report.stories for text in story.texts]
    for code in sorted({text.language for text in texts if not has_data(text.language)}):
        files = ", ".join(text.file for text in texts if text.language == code)
        yield (
            f"{folder}: no data ships for the language {code!r} ({files}), so sentences and words "
            f"are rough there. Mend language in corpus.toml or add compare/data/languages/{code}"
        )


def _twice(report: Report, folder: Path) -> Iterator[str]:
    """Yield texts that the corpus holds twice."""
    for story, text, copy in _each_copy(report):
        if copy.kind == "same":
            other = story.text(copy.text).file
            yield f"{folder / text.file}: the same text as {other}; they count as one. Delete one"


def _damage(report: Report) -> Iterator[str]:
    """Yield what was measured to be broken in each text."""
    for story in report.stories:
        for text in story.texts:
            kinds = ", ".join(f"{len(note.places)} {note.kind}" for note in text.damage)
            if kinds:
                yield f"{text.file}: damage measured: {kinds}"


def _copies(report: Report) -> Iterator[str]:
    """Yield texts that share passages and therefore count as one."""
    for story, text, copy in _each_copy(report):
        if copy.kind == "shared":
            other = story.text(copy.text)
            back = next(one for one in other.copies if one.text == text.id)
            yield (
                f"{text.file} and {other.file}: {copy.words} of {copy.of_words} words of the one, "
                f"{back.words} of {back.of_words} of the other in common; they count as one"
            )


def _each_copy(report: Report) -> Iterator[tuple[StoryReport, TextReport, Copy]]:
    """Yield every two copies once, by the text that stands first in its story."""
    for story in report.stories:
        seen: set[str] = set()
        for text in story.texts:
            seen.add(text.id)
            for copy in text.copies:
                if copy.text not in seen:
                    yield story, text, copy


def _threads(report: Report, folder: Path) -> Iterator[str]:
    """Yield themes that no text touches."""
    for story in report.stories:
        for section in story.sections:
            for thread in section.items if section.id == "threads" else ():
                if not (thread.general or any(column.evidence for column in thread.columns)):
                    yield (
                        f"{folder / 'threads.toml'}: no word of {thread.id} occurs in any text of "
                        f"{story.id}. Mend its list or delete it"
                    )


def _sections(report: Report) -> Iterator[str]:
    for story in report.stories:
        for section in story.sections:
            if section.status == "failed":
                yield f"{story.id}: analysis {section.id} failed ({section.reason}). Report it"


def _decided(reading: Reading, report: Report) -> Iterator[str]:
    """Yield how many decisions editors took, and how many of them meet what they are about."""
    count = len(reading.decisions)
    if count:
        applied = len(_applied(report))
        yield f"decisions.toml: {count} decision{'' if count == 1 else 's'}, {applied} applied"


def _stale(reading: Reading, report: Report) -> Iterator[str]:
    """Yield decisions that meet nothing any more, because texts or stories have changed."""
    applied = _applied(report)
    stories = [{text.id for text in story.texts} for story in report.stories]
    for one in reading.decisions:
        if one.line in applied:
            continue
        texts = {text for text, _ in one.places} | ({one.text} if one.text else set())
        if one.kind == "hide":
            what = f"there is no finding {one.verdict!r} to hide"
        elif not any(texts <= ids for ids in stories):
            what = "its texts stand in different stories"
        elif one.kind == "pair":
            what = "nothing joins these sentences"
        else:
            what = "the sentence belongs to no claim, or an entry before it decides the same"
        yield f"{reading.path / 'decisions.toml'}:{one.line}: {what}. Mend the entry or delete it"


def _applied(report: Report) -> set[int]:
    """Return the lines of the decisions that the stories list."""
    return {one.line for story in report.stories for one in story.decisions}


def _skipped(folder: Path) -> Iterator[str]:
    """Yield what of the folder was not read."""
    from compare.read.load import skipped

    for name, reason in skipped(folder):
        yield f"{name}: not read ({reason})"


def _shares(report: Report) -> Iterator[str]:
    """Yield how much of each text the site would show."""
    for story in report.stories:
        for text in story.texts:
            share = 100 * text.published / max(text.words, 1)
            yield (
                f"{text.file}: {len(text.sentences)} sentences, {text.words} words; published "
                f"{text.published} words = {share:.1f} % (publish = {text.publish})"
            )


def _lemma_forms(reading: Reading) -> Iterator[str]:
    """Yield every surface form that an entry by lemma caught, for a person to look at."""
    articles = reading.articles
    languages = sorted({article.language for article in articles})
    lists: list[tuple[str, tuple[Term, ...]]] = [
        (f"frame {entry.id}", entry.terms.get(code, ()))
        for entry in reading.lists.frames
        for code in languages
    ]
    for thread in reading.lists.threads:
        written = {words for code in languages for words in thread.lists_for(code)}
        lists += [(f"theme {thread.id}", words) for words in sorted(written, key=str)]
    for name, terms in lists:
        for term in terms:
            if term.lemma:
                forms = _forms(articles, term)
                caught = ", ".join(f"{form} ({count})" for form, count in forms) or "nothing"
                yield f"{name}: {term} caught {caught}"


def _forms(articles: tuple[Article, ...], term: Term) -> list[tuple[str, int]]:
    from compare.text.match import match, surface

    forms = Counter(
        surface(article.tokens, hit)
        for article in articles
        for hit in match(article.tokens, (term,))
    )
    return sorted(forms.items(), key=lambda form: (-form[1], form[0]))
