"""Whole texts as weighted words, for telling which of them report one event."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack

from compare.language import load_language
from compare.lexicon import Term
from compare.model import Unit
from compare.text.match import match
from compare.text.read_article import read_article
from compare.text.tokenize import tokenize

if TYPE_CHECKING:
    from compare.language import Language
    from compare.model import Article, Codes, Flags, Tokens
    from compare.settings import Settings

_LEAD = 3  # times that a word counts in the headline, or else in the first sentence


@dataclass(frozen=True, slots=True)
class _Column:
    """The words of one text, one row a word."""

    lemmas: Codes
    """Number of its lemma in the numbering of all texts."""
    telling: Flags
    """Neither a function word, a single letter, nor part of the name of the text's outlet."""
    inside: Flags
    """Not the first of its sentence nor in the headline: there a capital is no matter of style."""
    capital: Flags
    times: Codes
    """How often it counts."""
    follows: Flags
    """Whether it stands in the sentence of the word before it."""


_FIELDS = tuple(_Column.__dataclass_fields__)


def weigh_texts(articles: tuple[Article, ...], settings: Settings) -> csr_matrix:
    """Return one row of weights a text; each has Euclidean length 1, or 0 without a telling word.

    TF-IDF (Salton & Buckley 1988): (1 + ln n) · (ln((1 + N + prior) / (1 + df)) + 1) for a lemma,
    or a run of two, that counts n times in the text and stands in df of all N texts. The prior
    stands for texts that nobody read: without it the words that all texts of a small corpus
    share, which tell their event, would weigh little. It is larger for names and numbers, which
    are rare in the world however often the corpus says them. A lemma is a name when more than
    half of its places inside the sentences of all texts begin with a capital. Words in more than
    ``story_common`` texts are left out, so that the cost does not grow with the square.
    """
    columns, lemmas = _columns(articles)
    rare = _names(columns, len(lemmas))
    rare |= np.array([any(map(str.isdigit, lemma)) for lemma in lemmas], np.bool_)
    common, runs = settings.story_common, [_runs(one, len(lemmas)) for one in columns]
    parts = [_weigh(runs, settings.story_prior_words, common)]
    for kind, prior in (
        (rare, settings.story_prior_names),
        (~rare, settings.story_prior_words),
    ):
        told = [one.telling & kind[one.lemmas] for one in columns]
        words = [(one.lemmas[of], one.times[of]) for one, of in zip(columns, told, strict=True)]
        parts.append(_weigh(words, prior, common))
    weights = hstack(parts).tocsr()
    lengths = np.sqrt(np.asarray(weights.multiply(weights).sum(axis=1)).ravel())
    return csr_matrix(diags(1 / np.where(lengths > 0, lengths, 1)) @ weights)


def names_of(articles: tuple[Article, ...]) -> frozenset[str]:
    """Return the lemmas that are names, by their capitals in all these texts."""
    columns, lemmas = _columns(articles)
    names = _names(columns, len(lemmas))
    return frozenset(lemma for lemma, name in zip(lemmas, names, strict=True) if name)


def _columns(articles: tuple[Article, ...]) -> tuple[list[_Column], list[str]]:
    """Return the words of each text, and all lemmas in the order of their numbers."""
    parts = [(*_headline(article), article) for article in articles]
    lemmas = sorted({lemma for both in parts for one in both for lemma in one.tokens.lemmas})
    numbers = {lemma: number for number, lemma in enumerate(lemmas)}
    columns = []
    for both in parts:
        found = [_column(one, numbers) for one in both]
        found[0].times[both[0].tokens.sentences == 0] = _LEAD
        whole = (np.concatenate([getattr(one, name) for one in found]) for name in _FIELDS)
        columns.append(_Column(*whole))
    return columns, lemmas


def _headline(article: Article) -> tuple[Article, ...]:
    """Return the headline as an article of its own where it does not stand in the text."""
    headline = article.raw.card.title.value
    if not headline or any(unit.kind == "headline" for unit in article.units):
        return ()
    raw = replace(article.raw, text=headline)
    unit = Unit(0, len(headline), "headline", None)
    return (read_article(raw, article.language, (unit,)),)


def _column(article: Article, numbers: dict[str, int]) -> _Column:
    tokens = article.tokens
    table = np.array([numbers[lemma] for lemma in tokens.lemmas], np.int64)
    follows = np.zeros(len(tokens), np.bool_)
    follows[1:] = tokens.sentences[1:] == tokens.sentences[:-1]
    headline = np.array([unit.kind == "headline" for unit in article.sentences], np.bool_)
    titled = headline[tokens.sentences] if len(tokens) else follows
    text = article.raw.text
    return _Column(
        lemmas=table[tokens.codes] if len(tokens) else tokens.codes,
        telling=_telling(tokens, load_language(article.language)) & ~_outlet(article),
        inside=follows & ~titled,
        capital=np.array([text[start].isupper() for start in tokens.starts], np.bool_),
        times=np.ones(len(tokens), np.int64),
        follows=follows,
    )


def _telling(tokens: Tokens, language: Language) -> Flags:
    passed = language.stop_words | language.joiners
    flags = [
        len(lemma) > 1 and not {surface, lemma} & passed
        for surface, lemma in zip(tokens.surfaces, tokens.lemmas, strict=True)
    ]
    return np.array(flags, np.bool_)[tokens.codes] if flags else np.zeros(0, np.bool_)


def _outlet(article: Article) -> Flags:
    """Mark the name of the outlet in its own text: it says nothing of the event."""
    flags = np.zeros(len(article.tokens), np.bool_)
    there = frozenset(article.tokens.surfaces)
    for name in sorted({article.raw.label, article.raw.card.outlet.value or ""}):
        words = _words(name)
        for hit in match(article.tokens, (Term(words, False, name),)) if there & {*words} else ():
            flags[hit.word : hit.word + hit.length] = True
    return flags


@lru_cache
def _words(name: str) -> tuple[str, ...]:
    found = tokenize(name, ((0, len(name)),))
    return tuple(found.surfaces[code] for code in found.codes)


def _names(columns: list[_Column], size: int) -> Flags:
    places, capitals = np.zeros(size), np.zeros(size)
    for one in columns:
        places += np.bincount(one.lemmas[one.inside], minlength=size)
        capitals += np.bincount(one.lemmas[one.inside & one.capital], minlength=size)
    names: Flags = 2 * capitals > places
    return names


def _runs(column: _Column, size: int) -> tuple[Codes, Codes]:
    """Return the telling runs of two words as numbers, and how often each counts."""
    both = (column.follows & column.telling)[1:] & column.telling[:-1]
    numbers = column.lemmas[:-1] * size + column.lemmas[1:]
    return numbers[both], column.times[1:][both]


def _weigh(words: list[tuple[Codes, Codes]], prior: float, common: int) -> csr_matrix:
    """Return the weights of one kind of words, given for each text with how often they count."""
    count = len(words)
    rows = np.repeat(np.arange(count), [len(numbers) for numbers, _ in words])
    kept, columns = np.unique(np.concatenate([one for one, _ in words]), return_inverse=True)
    times = np.concatenate([times for _, times in words]).astype(np.float64)
    counts = csr_matrix((times, (rows, columns)), shape=(count, len(kept)))
    counts.sum_duplicates()
    frequency = np.bincount(counts.indices, minlength=len(kept))
    inverse = np.log((1 + count + prior) / (1 + frequency)) + 1
    inverse[frequency > common] = 0
    counts.data = (1 + np.log(counts.data)) * inverse[counts.indices]
    counts.eliminate_zeros()
    return counts
