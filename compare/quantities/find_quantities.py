"""Find what a text counts, measures and dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from compare.language import has_data, load_language
from compare.quantities import Quantity, When
from compare.quantities.line import lines_of
from compare.quantities.lists import load_quantity_words
from compare.quantities.read_amount import Amount, read_amount
from compare.quantities.read_date import read_date
from compare.quantities.read_time import read_time
from compare.quantities.resolve_date import resolve_date
from compare.quantities.written_span import written_span

if TYPE_CHECKING:
    from compare.language import Language
    from compare.model import Article, Span
    from compare.quantities.line import Line
    from compare.quantities.lists import QuantityWords


def find_quantities(article: Article) -> tuple[Quantity, ...]:
    """Return every quantity and date, in order of the text, not overlapping.

    A relative date ("tahun lalu") has a range of days only where the text's own date is known.
    A language without data has none: how it writes numbers is not known.
    """
    if not has_data(article.language):
        return ()
    language, words = load_language(article.language), load_quantity_words(article.language)
    written = _date_of(article)
    found = []
    for first, line in lines_of(article):
        at = free = 0
        while at < len(line):
            amount = _read(line, at, language, words)
            if amount is None or amount.words[1] <= at:
                at += 1
                continue
            start = max(amount.words[0], free)
            found.append(_quantity(article, first, (start, amount.words[1]), amount, written))
            at = free = amount.words[1]
    return tuple(found)


def _date_of(article: Article) -> date | None:
    try:
        return date.fromisoformat((article.raw.card.date.value or "")[:10])
    except ValueError:
        return None


def _read(line: Line, at: int, language: Language, words: QuantityWords) -> Amount | None:
    """Read what begins at a word: a time, a date or an amount."""
    if timed := read_time(line, at, words):
        minute, place = timed.when.minute, (timed.start, timed.end)
        return Amount("time", minute, minute, timed.when.zone, 1, place, place, "", timed.when)
    if dated := read_date(line, at, language, words):
        place = (dated.start, dated.end)
        return Amount("date", None, None, "day", 1, place, place, "", dated.when)
    return read_amount(line, at, language, words)


def _quantity(
    article: Article, first: int, inside: Span, amount: Amount, written: date | None
) -> Quantity:
    tokens = article.tokens
    words = first + inside[0], first + inside[1]
    low, high = amount.low, amount.high
    if amount.kind == "date":
        low, high = resolve_date(amount.when or When(), written)
    return Quantity(
        words=words,
        span=written_span(article, words, amount.kind),
        sentence=int(tokens.sentences[words[0]]),
        kind=amount.kind,
        low=low,
        high=high,
        unit=amount.unit,
        hedge=amount.hedge,
        grain=amount.grain,
        core=(first + max(amount.core[0], inside[0]), first + amount.core[1]),
        when=amount.when,
    )
