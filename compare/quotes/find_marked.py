"""Find what stands in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.language import load_language
from compare.text.quotation import goes_on, inside_marks, quotation_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Article, Span, Unit

# Single marks count in headings alone: elsewhere they are apostrophes or mark a word.
_SINGLE = re.compile(r"(?<![^\s(:—–-])['‘](?=[^\W\d_])([^'‘\n]{2,300}?)['’](?![^\W_])")


_HEADINGS = ("headline", "subhead")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in quotation marks."""

    span: Span
    """Code points, marks and white space at the ends left out."""
    outer: Span
    """The same with its marks."""
    words: Span
    """Numbers of its words; none in a heading whose words do not count."""
    sentence: int
    """Number of the sentence in which it begins; of the next one for such a heading."""
    line: int
    """Number of its line."""
    closed: bool
    """Whether it has its closing mark; otherwise the next line goes on with it."""
    heading: bool
    """Whether it stands in a headline or subhead."""


def find_marked(article: Article) -> tuple[Marked, ...]:
    """Return the quotations of an article that are closed or go on in the next line, in order.

    One that has lost its closing mark is left out: nobody knows where it ends.
    """
    found: list[Marked] = []
    starts = article.tokens.starts.tolist()
    firsts = [unit.start for unit in article.sentences]
    for number, (line, heading) in enumerate(_lines(article)):
        for outer, span, closed in _in_line(article, line, heading=heading):
            words = (bisect_left(starts, span[0]), bisect_left(starts, span[1]))
            before = bisect_right(firsts, span[0]) - 1
            sentence = max(before if words[0] < words[1] else min(before + 1, len(firsts) - 1), 0)
            found.append(Marked(span, outer, words, sentence, number, closed, heading))
    return tuple(found)


def _lines(article: Article) -> Iterator[tuple[Span, bool]]:
    """Yield the lines of running text, joined from their sentences, and the headings."""
    line: list[Unit] = []
    for unit in article.units:
        runs_on = line and not set(article.raw.text[line[-1].end : unit.start]) & {"\n", "\r"}
        if line and not (runs_on and unit.kind == "sentence"):
            yield (line[0].start, line[-1].end), False
            line = []
        if unit.kind == "sentence":
            line.append(unit)
        elif unit.kind in _HEADINGS:
            yield (unit.start, unit.end), True
    if line:
        yield (line[0].start, line[-1].end), False


def _in_line(article: Article, line: Span, *, heading: bool) -> Iterator[tuple[Span, Span, bool]]:
    """Yield each quotation of a line: with its marks, without them, and whether it is closed."""
    text, language = article.raw.text, load_language(article.language)
    outers = quotation_spans(text, *line, language)
    if heading and not outers and language.quotes:
        for one in _SINGLE.finditer(text, *line):
            yield one.span(), one.span(1), True
    for outer in outers:
        span, closed = inside_marks(text, outer, language)
        continued = outer[1] == line[1] and goes_on(text, line[1], language)
        if span[0] < span[1] and (closed or continued):
            yield outer, span, closed
