"""Frames: how often, and where, the words of each frame stand in each text."""

from collections import Counter

from compare.analyses.base import Analysis, Facts, NotApplicableError
from compare.lexicon import FrameEntry, Term
from compare.model import Article
from compare.report import Frame, FrameCount
from compare.settings import Settings
from compare.stories.passage import marks_of, window
from compare.text.match import match, surface

_FIRST_RANK = 2  # after the best sentence of every theme


def run(facts: Facts) -> tuple[Frame, ...]:
    """Count every frame of the lexicon in every text, quoted and narrator words apart.

    Raises:
        NotApplicableError: a text in a language without term lists; its zeros would be false.
    """
    languages = {article.language for article in facts.articles}
    if any(not languages <= entry.terms.keys() for entry in facts.frames):
        raise NotApplicableError("There is no term list for the language of one of the texts.")
    return tuple(
        Frame(
            id=entry.id,
            title=entry.title,
            definition=entry.definition,
            after=entry.after,
            reference=entry.reference,
            terms=_terms(entry, facts.articles),
            counts=tuple(_count(article, entry, facts.settings) for article in facts.articles),
        )
        for entry in facts.frames
    )


def _terms(entry: FrameEntry, articles: tuple[Article, ...]) -> tuple[str, ...]:
    """Return the terms that were looked for: those of the languages of the texts."""
    languages = sorted({article.language for article in articles})
    return tuple(str(term) for code in languages for term in entry.terms.get(code, ()))


def _count(article: Article, entry: FrameEntry, settings: Settings) -> FrameCount:
    terms: tuple[Term, ...] = entry.terms.get(article.language, ())
    tokens = article.tokens
    hits = match(tokens, terms)
    evidence = []
    for rank, hit in enumerate(hits, _FIRST_RANK):
        words = (hit.word, hit.word + hit.length)
        marks = marks_of(article, (hit,), "term")
        evidence.append(window(article, words, settings.context_words, marks, rank))
    forms = Counter(surface(tokens, hit) for hit in hits)
    enough = len(hits) >= settings.rate_hits
    return FrameCount(
        text=article.id,
        hits=len(hits),
        quoted_hits=sum(one.quoted for one in evidence),
        sentences=len({one.sentence for one in evidence}),
        of_sentences=len(article.sentences),
        of_words=len(tokens),
        rate=round(1000 * len(hits) / len(tokens), 2) if enough else None,
        evidence=tuple(evidence),
        forms=tuple(sorted(forms.items(), key=lambda form: (-form[1], form[0]))),
    )


ANALYSIS = Analysis(id="frames", order=30, run=run)
