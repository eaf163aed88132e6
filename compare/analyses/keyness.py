"""Keyness: words that each text uses more than the other texts of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.keyness import Target
from compare.keyness.list_phrases import list_phrases
from compare.keyness.list_words import list_words
from compare.keyness.select_words import select_words
from compare.keyness.split_noise import split_noise
from compare.keyness.weigh_words import weigh_words
from compare.language import load_language
from compare.report import UNITS, Comparison, KeyText
from compare.statistics.benjamini_hochberg import benjamini_hochberg
from compare.statistics.least_p import least_p

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.keyness import Words
    from compare.model import Codes

_DIGITS = 6  # more would differ by machine and say nothing


def run(facts: Facts) -> tuple[KeyText, ...]:
    """Compare the words of each text, and of each outlet with several, with all other texts.

    Only texts in one language are compared, and only words outside quotation marks. Texts and
    outlets, copies of each other together, are what changes places in the permutation.

    Raises:
        NotApplicableError: fewer than two independent texts in one language with data.
    """
    if len(facts.articles) < 2:
        raise NotApplicableError("Comparing needs two texts.")
    groups = _by_language(facts)
    listed = [places for code, places in groups.items() if load_language(code).stop_words]
    if groups and not listed:
        raise NotApplicableError(
            "There is no list of function words for the language of the texts."
        )
    found = [one for places in listed for one in _texts(facts, places)]
    if not found:
        raise NotApplicableError("Comparing words needs two independent texts in one language.")
    order = {article.id: place for place, article in enumerate(facts.articles)}
    return tuple(sorted(found, key=lambda one: (len(one.texts) > 1, order[one.texts[0]])))


def _by_language(facts: Facts) -> dict[str, list[int]]:
    """Return the texts of each language that say anything in their own voice."""
    groups: dict[str, list[int]] = {}
    for place, article in enumerate(facts.articles):
        if not article.tokens.quoted.all():
            groups.setdefault(article.language, []).append(place)
    return groups


def _texts(facts: Facts, places: list[int]) -> Iterator[KeyText]:
    """Yield the words of each text of one language, then of each outlet with several texts."""
    voices = [facts.copies.voices[place] for place in places]
    labels = [facts.articles[place].raw.label for place in places]
    texts, outlets = _numbered(voices), _numbered(_joined(voices, labels))
    if texts.max() == 0:
        return
    words = select_words(facts, places)
    every = {"texts": int(texts.max()) + 1, "outlets": int(outlets.max()) + 1}
    for place in range(len(places)):
        together = np.flatnonzero(outlets == outlets[place])
        alone = len(set(texts[together].tolist())) == 1 and every["outlets"] > 1
        units = UNITS if alone else UNITS[:1]
        compared = tuple(_comparison(name, 1, every[name]) for name in units)
        yield _key_text(facts, words, Target((place,), texts), compared)
    for outlet in range(every["outlets"] if every["outlets"] > 1 else 0):
        together = np.flatnonzero(outlets == outlet)
        chosen = len(set(texts[together].tolist()))
        if chosen > 1 and len({labels[place] for place in together}) == 1:
            compared = (
                _comparison("outlets", 1, every["outlets"]),
                _comparison("texts", chosen, every["texts"]),
            )
            yield _key_text(facts, words, Target(tuple(together.tolist()), outlets), compared)


def _numbered(units: Sequence[int]) -> Codes:
    """Number units from 0."""
    return np.unique(np.array(units, np.int64), return_inverse=True)[1]


def _joined(voices: list[int], labels: list[str]) -> list[int]:
    """Return one unit for all texts of an outlet, and of all outlets that share a voice."""
    units = list(voices)
    for label in labels:
        own = {unit for unit, name in zip(units, labels, strict=True) if name == label}
        units = [min(own) if unit in own else unit for unit in units]
    return units


def _comparison(units: str, chosen: int, of: int) -> Comparison:
    return Comparison(units, chosen, of, round(least_p(chosen, of), _DIGITS))


def _key_text(
    facts: Facts, words: Words, target: Target, comparisons: tuple[Comparison, ...]
) -> KeyText:
    settings = facts.settings
    ids = tuple(words.articles[place].id for place in target.texts)
    weighed = weigh_words(words, target, settings)
    reached = len(weighed.rows)
    listed = reached >= settings.words_compared
    lowest = benjamini_hochberg(np.full(reached, comparisons[0].least_p))
    return KeyText(
        texts=ids,
        others=tuple(words.articles[place].id for place in target.others),
        words_total=weighed.totals[0],
        reference_total=weighed.totals[1],
        blocks=weighed.of_blocks,
        reached=reached,
        comparisons=comparisons,
        least_adjusted=round(float(lowest.min()), _DIGITS) if listed else 1.0,
        noise=split_noise(words, target.texts, settings),
        words=list_words(words, target, weighed, settings) if listed else (),
        phrases=list_phrases(words, target, settings) if listed else (),
    )


ANALYSIS = Analysis(id="keyness", order=70, run=run)
