"""TF-IDF weights (Salton & Buckley 1988) over lemmas and over character n-grams."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.model import Article, Codes, Flags
    from compare.settings import Settings


@dataclass(frozen=True, slots=True)
class Vectors:
    """Weights of some documents; every row has Euclidean length 1 or 0."""

    lemmas: csr_matrix
    characters: csr_matrix
    vocabulary: tuple[str, ...]
    """Lemma of each column of ``lemmas``, sorted."""
    counts: csr_matrix
    """Occurrences of each lemma, same shape as ``lemmas``."""


def vectorize(
    articles: tuple[Article, ...],
    settings: Settings,
    once: Flags | None = None,
    *,
    by_sentence: bool,
) -> Vectors | None:
    """Weigh the words of whole articles, or of their sentences in order of article and text.

    Document frequencies come from the given articles alone. Term frequencies of articles are
    damped (1 + ln), and so a word said ten times does not outweigh ten different words; in a
    sentence each word counts once.

    Args:
        articles: what is weighed.
        settings: lengths of the character n-grams.
        once: one flag a document; those without one count in no document frequency, because they
            repeat another document. All count when None.
        by_sentence: whether a document is a sentence or a whole article.

    Returns:
        One row a document, or None when the articles hold no word at all.
    """
    if not any(len(article.tokens) for article in articles):
        return None
    counts, vocabulary = _count(articles, [one.tokens.lemmas for one in articles], by_sentence)
    written, surfaces = _count(articles, [one.tokens.surfaces for one in articles], by_sentence)
    runs = _runs(surfaces, settings.char_ngrams_low, settings.char_ngrams_high)
    characters = (written @ runs).tocsr()
    seen = [one.sign() if by_sentence else one for one in (counts, characters)]
    return Vectors(_weigh(seen[0], once), _weigh(seen[1], once), vocabulary, counts)


@lru_cache(1)
def _runs(surfaces: tuple[str, ...], low: int, high: int) -> csr_matrix:
    """Count the character n-grams of words; a story's sentences and its articles share them."""
    from sklearn.feature_extraction.text import CountVectorizer

    runs = CountVectorizer(analyzer="char_wb", ngram_range=(low, high), dtype=np.float64)
    return runs.fit_transform(surfaces)


def _weigh(counts: csr_matrix, once: Flags | None) -> csr_matrix:
    from sklearn.feature_extraction.text import TfidfTransformer

    weights = TfidfTransformer(sublinear_tf=True).fit(counts if once is None else counts[once])
    return weights.transform(counts).tocsr()


def cosines(
    vectors: Vectors, left: slice | Codes, right: slice | Codes
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the cosines over lemmas and over characters of some rows with others, 0 to 1."""
    lemmas = (vectors.lemmas[left] @ vectors.lemmas[right].T).toarray()
    characters = (vectors.characters[left] @ vectors.characters[right].T).toarray()
    # Rounding leaves a row's cosine with itself a little above 1.
    return np.minimum(lemmas, 1), np.minimum(characters, 1)


def score(vectors: Vectors, left: slice | Codes, right: slice | Codes) -> NDArray[np.float64]:
    """Return the mean of the two cosines of some rows with others, 0 to 1."""
    lemmas, characters = cosines(vectors, left, right)
    return (lemmas + characters) / 2


def shared_columns(vectors: Vectors, left: int, right: int) -> list[int]:
    """Return the lemmas of both rows as columns, largest part of the cosine first."""
    product = vectors.lemmas[left].multiply(vectors.lemmas[right]).tocoo()
    return [int(column) for _, column in sorted(zip(-product.data, product.col, strict=True))]


def _count(
    articles: tuple[Article, ...],
    forms: list[tuple[str, ...]],
    by_sentence: bool,
) -> tuple[csr_matrix, tuple[str, ...]]:
    """Merge the articles' own vocabularies and count their forms per document."""
    vocabulary = tuple(sorted({form for own in forms for form in own}))
    columns = {form: column for column, form in enumerate(vocabulary)}
    rows, cols = [], []
    first = 0
    for article, own in zip(articles, forms, strict=True):
        tokens = article.tokens
        mapped = np.array([columns[form] for form in own], dtype=np.int64)
        cols.append(mapped[tokens.codes] if len(tokens) else tokens.codes)
        rows.append((tokens.sentences if by_sentence else np.zeros_like(tokens.codes)) + first)
        first += len(article.sentences) if by_sentence else 1
    row, column = np.concatenate(rows), np.concatenate(cols)
    counts = csr_matrix((np.ones(len(row)), (row, column)), shape=(first, len(vocabulary)))
    counts.sum_duplicates()
    return counts, vocabulary
