from __future__ import annotations

import pytest
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

from compare.analyses.base import NotApplicableError
from compare.analyses.similarity import run
from compare.model import Article, Story
from compare.report import TextPair
from tests.support import CORPUS, OTHER, OWN, WIRE, character_runs, facts, story, tf_idf_cosine


def invented() -> Story:
    return story(*(path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))))


def lemmas(one: Article) -> list[str]:
    return [one.tokens.lemmas[code] for code in one.tokens.codes]


def surfaces(one: Article) -> list[str]:
    return [one.tokens.surfaces[code] for code in one.tokens.codes]


def numbers(pair: TextPair) -> tuple[int, int]:
    return ord(pair.left) - ord("a"), ord(pair.right) - ord("a")


def test_every_two_texts_are_compared_once() -> None:
    assert [numbers(pair) for pair in run(facts(invented()))] == [(0, 1), (0, 2), (1, 2)]


def test_the_figures_follow_the_published_formula() -> None:
    told = invented()
    words = [lemmas(one) for one in told.articles]
    runs = [character_runs(surfaces(one)) for one in told.articles]
    for pair in run(facts(told)):
        expected = tf_idf_cosine(words, *numbers(pair)), tf_idf_cosine(runs, *numbers(pair))
        assert (pair.lemmas, pair.characters) == pytest.approx(expected, abs=1e-6)
        assert pair.score == pytest.approx(sum(expected) / 2, abs=1e-6)


def test_the_figures_are_those_of_scikit_learn() -> None:
    told = invented()
    words = [" ".join(lemmas(one)) for one in told.articles]
    whole = TfidfVectorizer(
        tokenizer=str.split, token_pattern=None, sublinear_tf=True
    ).fit_transform(words)
    expected = cosine_similarity(whole)
    for pair in run(facts(told)):
        assert pair.lemmas == pytest.approx(expected[numbers(pair)], abs=1e-6)


def test_a_copy_scores_one_and_a_stranger_zero() -> None:
    same, other, _ = run(facts(story("Atap runtuh.", "Atap runtuh!", "Semua ok.")))
    assert (same.score, same.lemmas, same.characters) == (1.0, 1.0, 1.0)
    assert (other.score, other.shared) == (0.0, ())


def test_the_words_behind_a_figure_come_with_their_counts() -> None:
    told = story("Atap, atap, pasar. Tua.", "Atap. Pasar, pasar, pasar!", "Tua. Tua. Pasar.")
    first, *_ = run(facts(told))
    assert {lemma: (left, right) for lemma, left, right in first.shared} == {
        "atap": (2, 1),
        "pasar": (1, 3),
    }
    assert first.shared[0][0] == "atap"  # the rarer word adds more


def test_at_most_eight_words_are_named() -> None:
    text = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas pasar."
    assert len(run(facts(story(text, text)))[0].shared) == 8


def test_one_text_or_no_words_cannot_be_compared() -> None:
    with pytest.raises(NotApplicableError, match="two texts"):
        run(facts(story("Atap runtuh.")))
    with pytest.raises(NotApplicableError, match="no words"):
        run(facts(story("***", "…")))


def test_a_copy_more_changes_nothing_between_the_other_texts() -> None:
    texts = [" ".join((*WIRE, OWN[0])), " ".join(OTHER), " ".join(OWN)]
    before = run(facts(story(*texts)))
    after = run(facts(story(*texts, texts[0])))
    assert [pair for pair in after if "d" not in (pair.left, pair.right)] == list(before)
    (copied,) = [pair for pair in after if (pair.left, pair.right) == ("a", "d")]
    assert copied.score == 1.0
