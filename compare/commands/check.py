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
    from compare.report import Report

HELP = "Say what is wrong with seeds/, line by line; status 1 if anything is."
EXAMPLE = "jajar check || echo 'mend the lines above'"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of the command."""
    del parser  # the project is all that a check needs to know


def run(options: Namespace) -> int:
    """Run the command and return its exit status."""
    from compare.commands.progress import Progress
    from compare.excerpt import excerpt
    from compare.pipeline import compare, read_articles
    from compare.settings import Settings

    folder, settings = Path(options.project) / "seeds", Settings()
    progress = Progress()
    report = excerpt(compare(folder, settings, progress), settings)
    articles = read_articles(folder, progress)
    findings = [
        *(*_texts(report, folder), *_languages(report, folder)),
        *(*_threads(report, folder), *_sections(report)),
    ]
    for line in (*_skipped(folder), *_shares(report), *_lemma_forms(articles, folder)):
        print(line)
    for line in findings:
        print(f"finding: {line}")
    count = len(findings)
    print(f"{count} finding{'' if count == 1 else 's'}." if count else "Nothing is wrong.")
    return 1 if findings else 0


def _texts(report: Report, folder: Path) -> Iterator[str]:
    """Yield what keeps a text from being compared fairly."""
    for story in report.stories:
        for text in story.texts:
            if not text.listed:
                yield (
                    f"{folder / text.file}: has no entry in corpus.toml, so nothing is known of "
                    f'it. Add [[text]] with file = "{text.file}"'
                )
            elif text.moment is None:
                yield (
                    f"{folder / 'corpus.toml'}: moment of {text.file} is unknown, so nothing can "
                    "be said to be missing from it. Add moment if you know it"
                )
            if text.sentences and text.words:
                continue
            yield f"{folder / text.file}: holds no sentence. Is it an article?"
        if len(story.texts) < 2:
            yield f"{folder}: story {story.id} has one text: nothing faces it. Add another"


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


def _threads(report: Report, folder: Path) -> Iterator[str]:
    """Yield themes that no text touches."""
    for story in report.stories:
        for section in story.sections:
            for thread in section.items if section.id == "threads" else ():
                if not any(column.evidence for column in thread.columns):
                    yield (
                        f"{folder / 'threads.toml'}: no word of {thread.id} occurs in any text of "
                        f"{story.id}. Mend its list or delete it"
                    )


def _sections(report: Report) -> Iterator[str]:
    for story in report.stories:
        for section in story.sections:
            if section.status == "failed":
                yield f"{story.id}: analysis {section.id} failed ({section.reason}). Report it"


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


def _lemma_forms(articles: tuple[Article, ...], folder: Path) -> Iterator[str]:
    """Yield every surface form that an entry by lemma caught, for a person to look at."""
    from compare.lexicon import load_frames, load_threads

    languages = sorted({article.language for article in articles})
    lists: list[tuple[str, tuple[Term, ...]]] = [
        (f"frame {entry.id}", entry.terms.get(code, ()))
        for entry in load_frames()
        for code in languages
    ]
    for thread in load_threads(folder / "threads.toml"):
        lists.append((f"theme {thread.id}", (*thread.terms, *thread.with_terms)))
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
