"""What is visibly broken in a text as received."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from compare.datafile import DATA, read_list
from compare.model import DAMAGE_KINDS, Damage
from compare.text.mixed_quotes import mixed_quotes
from compare.text.shingle import shingle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.language import Language
    from compare.model import Article, Span, Unit
    from compare.settings import Settings

_TEASER = "teaser"
_ENDS = frozenset(".!?。！？\"”’'»)]」』:;*")
_MARKS = "\"“”‘’'«»([„‚‹›)]"


def measure_damage(
    article: Article,
    lines: tuple[Unit, ...],
    strays: tuple[int, ...],
    language: Language,
    settings: Settings,
) -> tuple[Damage, ...]:
    """Return the damage of a text with its places, in the order of DAMAGE_KINDS.

    Told only where the running text shows it: a full stop inside a sentence; words that stand
    twice; a first sentence that goes on from what is not there, or a lead-in that breaks off and
    is not taken up; a last sentence that does not end; quotation marks that do not match; letters
    that were decoded wrongly.

    Args:
        article: the text; its own damage is not looked at.
        lines: its lines before segmenting.
        strays: positions of its stray stops, as segmenting found them.
        language: its language.
        settings: ``damage_repeat`` and ``damage_stutter``.
    """
    text = article.raw.text
    # Marks among wrongly decoded letters are none.
    readable = tuple(
        unit
        for unit in lines
        if unit.kind == "sentence" and next(_misread(text, (unit,)), None) is None
    )
    measured: dict[str, Callable[[], Iterator[Span]]] = {
        "stray-stop": lambda: ((stop, stop + 1) for stop in strays),
        "repetition": lambda: _repeated(article, settings),
        "no-beginning": lambda: _headless(article),
        "no-end": lambda: _endless(article),
        "mixed-quotes": lambda: mixed_quotes(text, readable, language),
        "wrong-encoding": lambda: _misread(text, article.sentences),
    }
    found = ((kind, tuple(measured[kind]())) for kind in DAMAGE_KINDS)
    return tuple(Damage(kind, spans) for kind, spans in found if spans)


def _repeated(article: Article, settings: Settings) -> Iterator[Span]:
    """Yield words of the narrator that stood before: many, or a few at once; headlines apart."""
    tokens = article.tokens
    headlines = [n for n, unit in enumerate(article.sentences) if unit.kind == "headline"]
    counted = np.flatnonzero(~tokens.quoted & ~np.isin(tokens.sentences, headlines))
    codes, sentences = tokens.codes[counted], tokens.sentences[counted]
    again = np.zeros(len(counted), np.bool_)
    runs = shingle(codes, settings.damage_repeat)
    later = np.ones(len(runs), np.bool_)
    later[np.unique(runs, return_index=True)[1]] = False
    for place in np.flatnonzero(later):
        again[place : place + settings.damage_repeat] = True
    for size in range(settings.damage_stutter, settings.damage_repeat):
        few = shingle(codes, size)
        twice = np.flatnonzero(few[:-size] == few[size:])
        for place in twice[sentences[twice] == sentences[twice + 2 * size - 1]]:
            again[place + size : place + 2 * size] = True
    edges = np.flatnonzero(np.diff(again.astype(np.int8), prepend=0, append=0))
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        yield int(tokens.starts[counted[left]]), int(tokens.ends[counted[right - 1]])


def _headless(article: Article) -> Iterator[Span]:
    """Yield the lead-in that breaks off, or the first words when a sentence goes on in them."""
    units, text = article.units, article.raw.text
    for unit in units:
        if unit.rule == _TEASER and unit.kind == "boilerplate":
            yield unit.start, unit.end
            return
    bodies = [unit for unit in units if unit.kind == "sentence"]
    if not bodies:
        return
    first = bodies[0]
    words = text[first.start : first.end].lstrip(_MARKS).split(maxsplit=1)
    broken = text.startswith(("…", "..."), first.start)
    if broken or (words and words[0].isalpha() and words[0].islower() and _capitals(article)):
        yield first.start, first.end


def _capitals(article: Article) -> bool:
    """Whether the text begins its other sentences with capitals."""
    text = article.raw.text
    later = [unit for unit in article.units if unit.kind == "sentence"][1:]
    return any(text[unit.start : unit.end].lstrip(_MARKS)[:1].isupper() for unit in later)


def _endless(article: Article) -> Iterator[Span]:
    """Yield the last sentence when it breaks off."""
    text = article.raw.text
    bodies = [unit for unit in article.units if unit.kind == "sentence"]
    if not bodies:
        return
    last = text[bodies[-1].start : bodies[-1].end]
    if last.endswith(("…", "...", ",")) or last[-1] not in _ENDS:
        yield bodies[-1].start, bodies[-1].end


def _misread(text: str, units: tuple[Unit, ...]) -> Iterator[Span]:
    """Yield letters that were decoded wrongly."""
    for unit in units:
        for found in _misread_signs().finditer(text, unit.start, unit.end):
            yield found.span()


@lru_cache
def _misread_signs() -> re.Pattern[str]:
    """Return a pattern of the shipped signs, the longest first."""
    signs = {entry.text for entry in read_list(DATA / "misread.txt")}
    ordered = sorted(signs, key=lambda sign: (-len(sign), sign))
    return re.compile("|".join(map(re.escape, ordered)))
