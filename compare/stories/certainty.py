"""How sure the sentences of a text are of what they say, by the words that mark it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.language import load_language
from compare.lexicon import read_term
from compare.stories.passage import marks_of
from compare.text.match import match

if TYPE_CHECKING:
    from compare.model import Article
    from compare.report import Mark


def certainty(article: Article) -> dict[int, tuple[Mark, ...]]:
    """Return the words that mark how sure a statement is, by sentence.

    A word inside a mark of a stronger class is none of its own: "mengakui" in "tidak mengakui".
    """
    found: dict[int, list[Mark]] = {}
    for row in load_language(article.language).certainty:
        hits = match(article.tokens, tuple(read_term(text) for text in row.terms))
        for hit, mark in zip(hits, marks_of(article, hits, row.id), strict=True):
            marks = found.setdefault(int(article.tokens.sentences[hit.word]), [])
            if all(mark.end <= other.start or other.end <= mark.start for other in marks):
                marks.append(mark)
    return {number: tuple(marks) for number, marks in found.items()}


def classes_of(article: Article, marks: tuple[Mark, ...]) -> tuple[str, ...]:
    """Return the classes of certainty words among some marks, strongest first."""
    present = {mark.kind for mark in marks}
    rows = load_language(article.language).certainty
    return tuple(row.id for row in rows if row.id in present)


def position(classes: tuple[str, ...], *, quoted: bool) -> str:
    """Return where a sentence stands on the scale: its strongest class, "" for none.

    A sentence that stands in quotation marks as a whole is somebody's word even without any.
    """
    return (*classes, "attributed" if quoted else "")[0]


def scale(
    articles: tuple[Article, ...], positions: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Lay texts on a scale from statements without a word of certainty to denials.

    Args:
        articles: the texts of a story.
        positions: those of each text's sentences on one thing; () for a text without any.

    Returns:
        (class, ids of the texts there) of every step, empty ones too. A text whose language has
        no list of such words stands nowhere.
    """
    languages = [load_language(article.language) for article in articles]
    classes = dict.fromkeys(row.id for language in languages for row in language.certainty)
    steps: dict[str, dict[str, None]] = {name: {} for name in ("", *reversed(classes))}
    for article, language, own in zip(articles, languages, positions, strict=True):
        for name in own if language.certainty else ():
            steps.setdefault(name, {})[article.id] = None
    return tuple((name, tuple(texts)) for name, texts in steps.items())
