"""One article from its file to its columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from compare.language import load_language
from compare.model import COUNTED_KINDS, Article, Tokens
from compare.read.clean import clean
from compare.settings import Settings
from compare.text.lemmatize import lemmatize
from compare.text.measure_damage import measure_damage
from compare.text.quotation import quotation_spans
from compare.text.segment import segment
from compare.text.tokenize import tokenize

if TYPE_CHECKING:
    from compare.language import Language
    from compare.model import Flags, Raw, Unit


def read_article(
    raw: Raw,
    default_language: str,
    given: tuple[Unit, ...] | None = None,
    settings: Settings | None = None,
) -> Article:
    """Clean, segment and tokenize one text, and measure its damage; each happens once.

    Args:
        raw: the text as received.
        default_language: ISO 639-1 code used where the identity card names none.
        given: its units, in order, where they are known: then it is tokenized alone.
        settings: thresholds of damage; the documented defaults when None.
    """
    language = load_language(raw.card.language.value or default_language)
    if given is not None:
        return _article(raw, given, given, language)
    lines = clean(raw, language)
    found = segment(raw.text, lines, language)
    article = _article(raw, lines, found.units, language)
    damage = measure_damage(article, lines, found.strays, language, settings or Settings())
    return replace(article, damage=damage)


def _article(
    raw: Raw, lines: tuple[Unit, ...], units: tuple[Unit, ...], language: Language
) -> Article:
    sentences = tuple(unit for unit in units if unit.kind in COUNTED_KINDS)
    tokens = _columns(raw, sentences, lines, language)
    return Article(raw, language.code, units, sentences, tokens)


def _columns(
    raw: Raw, sentences: tuple[Unit, ...], lines: tuple[Unit, ...], language: Language
) -> Tokens:
    words = tokenize(raw.text, tuple((unit.start, unit.end) for unit in sentences))
    edges = np.array([unit.start for unit in sentences], dtype=np.int64)
    return Tokens(
        codes=words.codes,
        starts=words.starts,
        ends=words.ends,
        sentences=np.searchsorted(edges, words.starts, side="right") - 1,
        quoted=_quoted(raw, lines, words.starts, language),
        surfaces=words.surfaces,
        lemmas=lemmatize(words.surfaces, language),
    )


def _quoted(raw: Raw, lines: tuple[Unit, ...], starts: np.ndarray, language: Language) -> Flags:
    """Mark words in quotation marks; a quotation does not outlive its line."""
    steps = np.zeros(len(raw.text) + 1, np.int32)
    for line in lines:
        if line.kind in COUNTED_KINDS:
            for start, end in quotation_spans(raw.text, line.start, line.end, language):
                steps[start] += 1
                steps[end] -= 1
    inside: Flags = np.cumsum(steps)[starts] > 0
    return inside
