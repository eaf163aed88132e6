"""Cut running text into sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from compare.model import Unit
from compare.text.quotation import quotation_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nltk.tokenize.punkt import PunktSentenceTokenizer

    from compare.language import Language
    from compare.model import Span

_LAST_WORD = re.compile(r"([^\W\d_]+(?:[-'’][^\W\d_]+)*)[.]+$")
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,4}$")


def segment(text: str, lines: tuple[Unit, ...], language: Language) -> tuple[Unit, ...]:
    """Replace every running line by its sentences; other units stay as they are.

    Punkt (Kiss & Strunk 2006) with the language's abbreviations proposes the ends; an end is
    taken back where the text shows that it is none (see ``_REASONS``).
    """
    units: list[Unit] = []
    for line in lines:
        if line.kind != "sentence":
            units.append(line)
            continue
        for start, end in _sentences(text, line, language):
            units.append(Unit(start, end, "sentence", None))
    return tuple(units)


def _sentences(text: str, line: Unit, language: Language) -> Iterator[Span]:
    """Yield the sentences of one running line."""
    # Taken at once: NLTK limits the seconds between the first end and the last.
    proposed = tuple(_splitter(language).span_tokenize(text[line.start : line.end]))
    quotations = quotation_spans(text, line.start, line.end, language)
    start = end = line.start
    for left, right in proposed:
        if end > start and not any(
            reason(text, (end, line.start + left), quotations, language) for reason in _REASONS
        ):
            yield start, end
            start = line.start + left
        elif end == start:
            start = line.start + left
        end = line.start + right
    if end > start:
        yield start, end


@lru_cache
def _splitter(language: Language) -> PunktSentenceTokenizer:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = {*language.abbreviations, *"abcdefghijklmnopqrstuvwxyz"}
    return PunktSentenceTokenizer(parameters)


def _goes_on_small(text: str, gap: Span, _: tuple[Span, ...], __: Language) -> bool:
    """A sentence does not begin with a small letter: the stop before it is a stray one."""
    return text[gap[1]].islower()


def _cannot_end(text: str, gap: Span, _: tuple[Span, ...], language: Language) -> bool:
    """A sentence does not end with "yang": the stop after it is a stray one."""
    found = _LAST_WORD.search(text, max(0, gap[0] - 40), gap[0])
    return bool(found) and found[1].lower() in language.joiners  # type: ignore[index]


def _after_initials(text: str, gap: Span, _: tuple[Span, ...], __: Language) -> bool:
    """Initials stand before a name: "B.J. Habibie"; Punkt knows a single one alone."""
    return bool(_INITIALS.search(text, max(0, gap[0] - 12), gap[0]))


def _in_quotation(text: str, gap: Span, quotations: tuple[Span, ...], _: Language) -> bool:
    """A stop inside a quotation whose sentence goes on after the closing mark."""
    before = bisect_left(quotations, gap[0], key=itemgetter(0))
    end = quotations[before - 1][1] if before else 0
    if gap[1] >= end:
        return False
    return text[end - 2] == "," or text[end : end + 4].lstrip(" ,–—-")[:1].islower()


_REASONS = (_goes_on_small, _cannot_end, _after_initials, _in_quotation)
