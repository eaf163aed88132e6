"""Pairs: sentences of two texts that share wording, side by side."""

from compare.analyses.base import Analysis, Facts, NotApplicableError
from compare.report import Pair
from compare.stories.align import SentencePair, best_pairs
from compare.stories.passage import whole_sentence

_SHARED = 5  # lemmas named beside a pair
_OF_A_RANK = 4  # pairs that are granted their place on the site together


def run(facts: Facts) -> tuple[Pair, ...]:
    """Return the pairs above the threshold, best first.

    Raises:
        NotApplicableError: the story has fewer than two texts.
    """
    if len(facts.articles) < 2:
        raise NotApplicableError("Comparing needs two texts.")
    pairs = best_pairs(facts.alignment, facts.settings.pair_score)
    return tuple(_pair(facts, pair, place // _OF_A_RANK) for place, pair in enumerate(pairs))


def _pair(facts: Facts, pair: SentencePair, rank: int) -> Pair:
    left, right = (
        whole_sentence(facts.articles[article], sentence, rank=rank)
        for article, sentence in (pair.left, pair.right)
    )
    return Pair(pair.score, left, right, _shared(facts, pair))


def _shared(facts: Facts, pair: SentencePair) -> tuple[str, ...]:
    """Return the lemmas that weigh most in both sentences."""
    vectors = facts.alignment.vectors
    if vectors is None:
        return ()
    rows = [facts.alignment.first[article] + number for article, number in (pair.left, pair.right)]
    product = vectors.lemmas[rows[0]].multiply(vectors.lemmas[rows[1]]).tocoo()
    weighed = sorted(zip(-product.data, product.col, strict=True))
    return tuple(vectors.vocabulary[column] for _, column in weighed[:_SHARED])


ANALYSIS = Analysis(id="pairs", order=40, run=run)
