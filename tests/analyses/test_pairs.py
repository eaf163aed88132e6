from __future__ import annotations

import pytest

from compare.analyses.base import NotApplicableError
from compare.analyses.pairs import ANALYSIS, run
from compare.report import Pair
from compare.settings import Settings
from tests.support import OTHER, OWN, WIRE, article, facts, story

SENTENCES = (
    "Atap pasar runtuh.",
    "Hujan turun semalaman.",
    "Sekolah libur besok.",
    "Harga beras naik.",
    "Warga memilih pulang.",
)


def places(pair: Pair) -> tuple[tuple[str, int], tuple[str, int]]:
    return (pair.left.text, pair.left.sentence), (pair.right.text, pair.right.sentence)


def test_the_best_pair_comes_first_with_its_sentences() -> None:
    given = facts(
        story(
            "Hujan turun. Atap pasar runtuh pagi ini.",
            "Atap pasar runtuh kemarin. Atap pasar runtuh pagi ini.",
        )
    )
    first = run(given)[0]
    assert places(first) == (("a", 1), ("b", 1))
    assert first.score == 1.0
    assert first.left.passage == first.right.passage == "Atap pasar runtuh pagi ini."
    assert first.left.whole
    assert first.left.marks == ()


def test_a_sentence_stands_beside_each_one_that_reports_the_same() -> None:
    twice = " ".join((*SENTENCES, SENTENCES[0]))
    found = [places(pair) for pair in run(facts(story(" ".join(SENTENCES), twice)))]
    same = [(("a", place), ("b", place)) for place in range(5)]
    assert sorted(found) == sorted([*same, (("a", 0), ("b", 5))])


def test_pairs_below_the_threshold_are_not_shown() -> None:
    told = story("Atap pasar runtuh pagi ini.", "Atap rumah bocor kemarin sore.")
    (pair,) = run(facts(told, settings=Settings(always_same=0.05)))
    assert run(facts(told, settings=Settings(always_same=pair.score - 1e-5)))
    assert run(facts(told, settings=Settings(always_same=pair.score + 1e-5))) == ()


def test_the_words_of_both_are_named_as_lemmas_most_telling_first() -> None:
    told = story("Pasar runtuh. Pasar tua.", "Pasar runtuh. Pasar tua. Pasar.")
    lemmas = dict(
        zip(article("runtuh").tokens.surfaces, article("runtuh").tokens.lemmas, strict=True)
    )
    pairs = [pair for pair in run(facts(told)) if pair.left.passage == "Pasar runtuh."]
    assert pairs[0].shared == (lemmas["runtuh"], "pasar")


def test_at_most_eight_words_are_named() -> None:
    text = "Atap pasar tua itu runtuh karena hujan deras pada pagi hari libur nasional."
    assert len(run(facts(story(text, text)))[0].shared) == 8


def test_function_words_are_not_named() -> None:
    text = "Atap itu runtuh karena hujan."
    assert "karena" not in run(facts(story(text, text)))[0].shared


def test_four_pairs_at_a_time_are_granted_their_place() -> None:
    pairs = run(facts(story(" ".join(SENTENCES), " ".join(SENTENCES))))
    assert [pair.left.rank for pair in pairs] == [1, 1, 1, 1, 2]
    assert [pair.right.rank for pair in pairs] == [1, 1, 1, 1, 2]


def test_one_text_alone_has_no_pairs() -> None:
    with pytest.raises(NotApplicableError, match="two texts"):
        run(facts(story("Atap runtuh. Atap runtuh.")))


def test_texts_without_words_have_no_pairs_and_no_mistake() -> None:
    section = ANALYSIS.section(facts(story("***", "…")))
    assert (section.status, section.items) == ("ok", ())


def test_a_copied_pair_of_sentences_stands_behind_all_others() -> None:
    pairs = run(facts(story(" ".join(WIRE), " ".join((*WIRE, OWN[0])), " ".join(OTHER))))
    assert [(places(pair)[0][0], places(pair)[1][0], pair.copy) for pair in pairs] == [
        ("a", "c", False),
        *[("a", "b", True)] * 4,
        ("b", "c", True),
    ]
    assert [pair.left.rank for pair in pairs] == [1, 1, 1, 1, 2, 2]


def test_copies_are_listed_where_there_is_nothing_else() -> None:
    pairs = run(facts(story(" ".join(WIRE), " ".join(WIRE))))
    assert [(pair.copy, pair.score) for pair in pairs] == [(True, 1.0)] * 4


def test_a_copy_more_changes_no_pair_of_the_other_texts() -> None:
    texts = [" ".join((*WIRE, OWN[0])), " ".join(OTHER)]
    before = run(facts(story(*texts)))
    after = [pair for pair in run(facts(story(*texts, texts[0]))) if not pair.copy]
    assert before
    assert after == list(before)
