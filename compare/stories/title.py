"""What an event is called that nobody has named: by what most of its texts share."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from compare.language import LANGUAGES, load_language
from compare.stories.weigh_texts import names_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.language import Language
    from compare.model import Article
    from compare.settings import Settings

_NAMES = 4  # who, whom, where: what is read at a glance
_LONGEST = 4  # words of one name
_POSSESSIVE = re.compile("['’]\\w?$")  # one letter behind an apostrophe is no part of a name
_UNNAMED = {"id": "Peristiwa tanpa nama", "en": "Unnamed event"}


def title(articles: tuple[Article, ...], settings: Settings) -> dict[str, str]:
    """Return the title by language: names that most texts share, and when they were published.

    Names are runs of words with capitals inside sentences, places among them; where the script
    has no capitals but spaces, words that most texts share stand for them. The longest form that
    most texts share counts, and what more texts tell, then what they tell more often, comes
    first. Headlines are never used. The days of publication follow where most texts have one and
    the first and the last are no more than ``story_days`` apart; else the first.
    """
    lemmas = names_of(articles)
    found = _shared([_names(article, lemmas) for article in articles])
    found = found or _shared([_words(article) for article in articles])
    days = _days(articles, settings)
    return {
        code: " · ".join([*(found or [_UNNAMED.get(code, _UNNAMED["en"])]), *_written(days, code)])
        for code in _interface()
    }


@lru_cache
def _interface() -> tuple[str, ...]:
    return tuple(sorted(path.name for path in LANGUAGES.iterdir() if path.is_dir()))


def _shared(told: list[Counter[str]]) -> list[str]:
    """Choose among the names of each text those that most texts share."""
    texts = Counter(name for counts in told for name in counts)
    times = sum(told, Counter())
    best = {name for name, count in texts.items() if 2 * count > len(told)}
    best -= {part for name in best for part in _parts(name.split()) if part != name}
    chosen: list[str] = []
    for name in sorted(best, key=lambda name: (-texts[name], -times[name], name)):
        if not any(set(name.split()) & set(other.split()) for other in chosen):
            chosen.append(name)
        if len(chosen) == _NAMES:
            break
    return chosen


def _parts(words: list[str]) -> Iterator[str]:
    """Yield every run of the words that may be a name."""
    for first in range(len(words)):
        for last in range(first + 1, min(len(words), first + _LONGEST) + 1):
            yield " ".join(words[first:last])


def _names(article: Article, lemmas: frozenset[str]) -> Counter[str]:
    """Count every name in a text as written, the shorter forms inside a longer one too."""
    return Counter(part for run in _runs(article, lemmas) for part in _parts(run))


def _runs(article: Article, lemmas: frozenset[str]) -> Iterator[list[str]]:
    """Yield the runs of words with capitals that only a space parts."""
    tokens, text = article.tokens, article.raw.text
    outlet = {article.raw.label.casefold(), (article.raw.card.outlet.value or "").casefold()}
    passed = _no_names(load_language(article.language))
    run: list[str] = []
    end, sentence = -1, -1
    for code, start, stop, number in zip(
        tokens.codes, tokens.starts, tokens.ends, tokens.sentences, strict=True
    ):
        headline = article.sentences[number].kind == "headline"
        surface = tokens.surfaces[code]
        name = tokens.lemmas[code] in lemmas and surface not in passed and len(surface) > 1
        name = name and text[start].isupper() and not headline
        if run and (not name or number != sentence or text[end:start] != " "):
            yield from (run,) if " ".join(run).casefold() not in outlet else ()
            run = []
        if name:
            run.append(_POSSESSIVE.sub("", text[start:stop]))
        end, sentence = stop, number
    yield from (run,) if run else ()


def _no_names(language: Language) -> frozenset[str]:
    """Words that bear a capital and name nobody: days, months, titles before a name."""
    calendar = {name for name, _ in (*language.months, *language.weekdays)}
    return language.stop_words | language.honorifics | language.abbreviations | calendar


def _words(article: Article) -> Counter[str]:
    """Count the words that say something; pairs of letters, of scripts without spaces, are none."""
    tokens = article.tokens
    functions = load_language(article.language).stop_words
    overlaps = tokens.starts[1:] < tokens.ends[:-1]
    whole = ~(np.append(overlaps, False) | np.append(False, overlaps))[: len(tokens)]
    surfaces = (tokens.surfaces[code] for code in tokens.codes[whole])
    return Counter(word for word in surfaces if word not in functions and len(word) > 1)


def _days(articles: tuple[Article, ...], settings: Settings) -> tuple[date, ...]:
    """Return the first and the last day of publication, or the first, or none."""
    days = sorted(
        date.fromisoformat(article.raw.card.date.value)
        for article in articles
        if article.raw.card.date.value
    )
    if 2 * len(days) <= len(articles):
        return ()
    near = days[-1] - days[0] <= timedelta(days=settings.story_days)
    return (days[0], days[-1]) if near else (days[0], days[0])


def _written(days: tuple[date, ...], code: str) -> Iterator[str]:
    from babel.dates import format_interval

    for first, last in pairwise(days):
        # Its thin spaces come and go between versions of the tables.
        yield " ".join(format_interval(first, last, "yMMMd", locale=code).split())
