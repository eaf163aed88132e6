"""Pairs: sentences of two texts that report the same, side by side."""

from dataclasses import replace

from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.report import Pair
from compare.stories.align import DIGITS, SentencePair
from compare.stories.find_copies import Copies
from compare.stories.passage import whole_sentence
from compare.stories.rule_pairs import rule_pairs
from compare.text.vectorize import shared_columns

_FIRST_RANK = 1  # with the best sentence of every theme


def run(facts: Facts) -> tuple[Pair, ...]:
    """Return the pairs that report the same, best first; those of copies behind all others.

    What an editor accepted is among them whatever its score, what an editor rejected is not.

    Two texts that share passages are one voice: no pair of theirs says that two texts report the
    same. Nor does a sentence that a copy repeats pair once more with the same other sentence.

    Raises:
        NotApplicableError: the story has fewer than two texts.
    """
    if len(facts.articles) < 2:
        raise NotApplicableError("Comparing needs two texts.")
    pairs = rule_pairs(facts.alignment, facts.rulings)
    copied = _copied(facts.copies, pairs)
    order = sorted(range(len(pairs)), key=lambda place: copied[place])
    return tuple(
        replace(_pair(facts, pairs[number], place), copy=copied[number])
        for place, number in enumerate(order)
    )


def _copied(copies: Copies, pairs: tuple[SentencePair, ...]) -> list[bool]:
    """Tell which pairs join no two voices, or two that a better pair joins by the same words."""
    seen: set[frozenset[tuple[int, int]]] = set()
    copied = []
    for pair in pairs:
        sources = frozenset(copies.source(*place) for place in (pair.left, pair.right))
        copied.append(not copies.apart(pair.left[0], pair.right[0]) or sources in seen)
        seen.add(sources)
    return copied


def _pair(facts: Facts, pair: SentencePair, place: int) -> Pair:
    check = facts.rulings.accepted.get(frozenset((pair.left, pair.right)))
    rank = _FIRST_RANK + (0 if check else place // facts.settings.pairs_of_a_rank)
    left, right = (
        whole_sentence(facts.articles[article], sentence, rank=rank)
        for article, sentence in (pair.left, pair.right)
    )
    shared = _shared(facts, pair) if check or place < facts.settings.pairs_shown else ()
    chance = round(facts.alignment.chance(pair.score), DIGITS)
    return Pair(pair.score, left, right, shared, chance, check=check)


def _shared(facts: Facts, pair: SentencePair) -> tuple[str, ...]:
    """Return the lemmas that weigh most in both sentences."""
    vectors = facts.alignment.vectors
    if vectors is None:
        return ()
    rows = [facts.alignment.first[article] + number for article, number in (pair.left, pair.right)]
    lemmas = [vectors.vocabulary[column] for column in shared_columns(vectors, *rows)]
    telling = [lemma for lemma in lemmas if lemma not in facts.function_words]
    return tuple(telling[: facts.settings.shared_words])


ANALYSIS = Analysis(id="pairs", order=80, run=run)
