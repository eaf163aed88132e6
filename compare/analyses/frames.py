"""Frames: how often, and where, the words of each frame stand in each text."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.lexicon import FrameEntry
from compare.model import Article
from compare.report import Frame, FrameCount, FrameHit, FrameRelation, Pivot
from compare.statistics.block_bootstrap import block_bootstrap
from compare.statistics.exact_interval import exact_interval
from compare.statistics.lost_leads import lost_leads
from compare.stories.passage import marks_of, window
from compare.text.find_negated import find_negated
from compare.text.match import match, surface

if TYPE_CHECKING:
    from compare.settings import Settings
    from compare.text.match import Hit

    Rows = list[tuple[int, int]]

_FIRST_RANK = 2  # after the best sentence of every theme


def run(facts: Facts) -> tuple[Frame, ...]:
    """Count every frame of the lexicon in every text, quoted and narrator words apart.

    Raises:
        NotApplicableError: a text in a language without term lists; its zeros would be false.
    """
    languages = {article.language for article in facts.articles}
    if any(not languages <= entry.terms.keys() for entry in facts.frames):
        raise NotApplicableError("There is no term list for the language of one of the texts.")
    seed = int.from_bytes(sha256(f"{facts.story.id}/{ANALYSIS.id}".encode()).digest()[:8])
    return tuple(_frame(facts, entry, seed) for entry in facts.frames)


def _frame(facts: Facts, entry: FrameEntry, seed: int) -> Frame:
    counts = tuple(_count(article, entry, facts.settings, seed) for article in facts.articles)
    shares = [(count.sentences, count.of_sentences) for count in counts]
    return Frame(
        id=entry.id,
        title=entry.title,
        definition=entry.definition,
        after=entry.after,
        reference=entry.reference,
        relations=tuple(
            FrameRelation(relation.work, relation.kind, relation.names)
            for relation in entry.relations
        ),
        terms=_terms(entry, facts.articles),
        counts=counts,
        ordered=len(_changed(facts, shares, [(0, 1)] * len(shares))),  # all leads, lost at once
        pivots=(*_pivotal_terms(facts, counts), *_pivotal_sentences(facts, counts)),
    )


def _terms(entry: FrameEntry, articles: tuple[Article, ...]) -> tuple[str, ...]:
    """Return the terms that were looked for: those of the languages of the texts."""
    languages = sorted({article.language for article in articles})
    return tuple(str(term) for code in languages for term in entry.terms.get(code, ()))


def _count(article: Article, entry: FrameEntry, settings: Settings, seed: int) -> FrameCount:
    tokens = article.tokens
    hits = match(tokens, entry.terms[article.language])
    negated = find_negated(article, hits, settings.negation_words)
    found = tuple(
        _hit(article, entry, (hit, no, rank), settings)
        for rank, (hit, no) in enumerate(zip(hits, negated, strict=True), _FIRST_RANK)
    )
    said = [one for one in found if not one.negated]
    stands = [hit for hit, no in zip(hits, negated, strict=True) if not no]
    forms = Counter(surface(tokens, hit) for hit in stands)
    sentences = len({one.evidence.sentence for one in said})
    low, high = exact_interval(sentences, len(article.sentences))
    enough = len(said) >= settings.rate_hits
    return FrameCount(
        text=article.id,
        hits=len(said),
        quoted_hits=sum(one.evidence.quoted for one in said),
        negated_hits=sum(negated),
        sentences=sentences,
        of_sentences=len(article.sentences),
        interval=(round(low, 4), round(high, 4)),
        of_words=len(tokens),
        rate=round(1000 * len(said) / len(tokens), 2) if enough else None,
        rate_interval=_rate_interval(article, stands, settings, seed) if enough else None,
        found=found,
        forms=tuple(sorted(forms.items(), key=lambda form: (-form[1], form[0]))),
    )


def _hit(
    article: Article, entry: FrameEntry, placed: tuple[Hit, bool, int], settings: Settings
) -> FrameHit:
    """Show a hit in context; ``placed`` is the hit, whether it is negated, and its rank."""
    hit, negated, rank = placed
    words = (hit.word, hit.word + hit.length)
    marks = marks_of(article, (hit,), "term")
    shown = window(article, words, settings.context_words, marks, rank)
    return FrameHit(str(entry.terms[article.language][hit.term]), negated, shown)


def _rate_interval(
    article: Article, hits: list[Hit], settings: Settings, seed: int
) -> tuple[float, float] | None:
    places = article.tokens.sentences
    rows = len(article.sentences)
    words = np.bincount(places, minlength=rows)
    found = np.bincount(places[[hit.word for hit in hits]], minlength=rows)
    has_words = words > 0
    interval = block_bootstrap(
        found[has_words].tolist(),
        words[has_words].tolist(),
        settings.block_sentences,
        settings.bootstrap_replicates,
        seed,
    )
    return interval and (round(1000 * interval[0], 2), round(1000 * interval[1], 2))


def _pivotal_terms(facts: Facts, counts: tuple[FrameCount, ...]) -> list[Pivot]:
    """Return the terms without which the texts come in another order."""
    said = [[one for one in count.found if not one.negated] for count in counts]
    before = [(count.sentences, count.of_sentences) for count in counts]
    pivots = []
    for term in dict.fromkeys(one.term for text in said for one in text):
        left = [{one.evidence.sentence for one in text if one.term != term} for text in said]
        after = [(len(rest), of) for rest, (_, of) in zip(left, before, strict=True)]
        if pairs := _changed(facts, before, after):
            pivots.append(Pivot(term, None, pairs))
    return pivots


def _pivotal_sentences(facts: Facts, counts: tuple[FrameCount, ...]) -> list[Pivot]:
    """Return the texts of which one sentence with a hit, left out, changes the order."""
    before = [(count.sentences, count.of_sentences) for count in counts]
    pivots = []
    for place, (part, of) in enumerate(before):
        after = [*before[:place], (part - 1, of - 1), *before[place + 1 :]]
        if part and (pairs := _changed(facts, before, after)):
            pivots.append(Pivot(None, counts[place].text, pairs))
    return pivots


def _changed(facts: Facts, before: Rows, after: Rows) -> tuple[tuple[str, str], ...]:
    """Return the ids of the texts that lose their lead over another; copies lead no copy."""
    return tuple(
        (facts.articles[one].id, facts.articles[other].id)
        for one, other in lost_leads(before, after)
        if facts.copies.apart(one, other)
    )


ANALYSIS = Analysis(id="frames", order=55, run=run)
