"""Pairs: sentences of two texts that share wording, side by side."""

from compare.analyses.base import Analysis, Facts, NotApplicableError
from compare.report import Pair
from compare.stories.align import SentencePair, best_pairs
from compare.stories.passage import whole_sentence
from compare.text.vectorize import shared_columns

_FIRST_RANK = 1  # with the best sentence of every theme


def run(facts: Facts) -> tuple[Pair, ...]:
    """Return the pairs above the threshold, best first.

    Raises:
        NotApplicableError: the story has fewer than two texts.
    """
    if len(facts.articles) < 2:
        raise NotApplicableError("Comparing needs two texts.")
    pairs = best_pairs(facts.alignment, facts.settings.pair_score)
    return tuple(_pair(facts, pair, place) for place, pair in enumerate(pairs))


def _pair(facts: Facts, pair: SentencePair, place: int) -> Pair:
    rank = _FIRST_RANK + place // facts.settings.pairs_of_a_rank
    left, right = (
        whole_sentence(facts.articles[article], sentence, rank=rank)
        for article, sentence in (pair.left, pair.right)
    )
    shared = _shared(facts, pair) if place < facts.settings.pairs_shown else ()
    return Pair(pair.score, left, right, shared)


def _shared(facts: Facts, pair: SentencePair) -> tuple[str, ...]:
    """Return the lemmas that weigh most in both sentences."""
    vectors = facts.alignment.vectors
    if vectors is None:
        return ()
    rows = [facts.alignment.first[article] + number for article, number in (pair.left, pair.right)]
    lemmas = [vectors.vocabulary[column] for column in shared_columns(vectors, *rows)]
    telling = [lemma for lemma in lemmas if lemma not in facts.function_words]
    return tuple(telling[: facts.settings.shared_words])


ANALYSIS = Analysis(id="pairs", order=40, run=run)
