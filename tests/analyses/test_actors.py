from __future__ import annotations

from dataclasses import replace

import pytest

from compare import lexicon
from compare.actors.find_mentions import find_mentions
from compare.analyses.actors import ANALYSIS, run
from compare.analyses.base import NotApplicableError
from compare.facts import Facts
from compare.labels import FoundLabel
from compare.lexicon import read_term
from compare.model import Article, Span
from compare.quotes import Quote
from compare.report import Actor
from tests.support import WIRE, facts, story

FIRST = (
    "Wali Kota Rina Lestari membuka pasar. “Lestari terlambat,” kata Budi Santoso, seorang "
    "tukang roti. Lestari pergi dari Melati."
)


def actor(ident: str, *names: str, kind: str = "person") -> lexicon.Actor:
    return lexicon.Actor(ident, {lexicon.ANY: tuple(map(read_term, names))}, kind=kind)


RINA = actor("rina", "Rina Lestari", "Lestari")
BUDI = actor("budi", "Budi Santoso", "Budi")
MELATI = actor("melati", "Melati", kind="state")
CAST = (RINA, BUDI, MELATI)


def words_at(article: Article, words: str) -> tuple[Span, Span]:
    """Where some words stand first: numbers of the words, and code points."""
    start = article.raw.text.index(words)
    span = start, start + len(words)
    tokens = article.tokens
    first = int((tokens.starts < span[0]).sum())
    return (first, int((tokens.starts < span[1]).sum())), span


def quote(article: Article, words: str, who: str) -> Quote:
    """A direct quotation of these words."""
    numbers, span = words_at(article, words)
    sentence = int(article.tokens.sentences[numbers[0]])
    return Quote(span, numbers, sentence, True, "full", None, "", who, None, "", False)


def given(*texts: str, labels: dict[str, str] | None = None, speaker: bool = True) -> Facts:
    """Facts of some texts, of which the first quotes Budi; labels by the words that they are."""
    told = story(*texts)
    first = told.articles[0]
    quotes = (quote(first, "Lestari terlambat", "budi"),) if speaker else ()
    found = []
    for words, who in (labels or {}).items():
        numbers, span = words_at(first, words)
        sentence = int(first.tokens.sentences[numbers[0]])
        found.append(FoundLabel(numbers, span, sentence, (who,), "neg", False, words))
    known = facts(told)
    telling = replace(known.telling)
    nothing = ((),) * (len(texts) - 1)
    telling.__dict__.update(
        cast=CAST,
        mentions=tuple(find_mentions(one, CAST) for one in told.articles),
        quotes=(quotes, *nothing),
        labels=(tuple(found), *nothing),
    )
    return replace(known, telling=telling)


def by_id(facts: Facts) -> dict[str, Actor]:
    return {one.id: one for one in run(facts)}


def test_the_example_of_the_method_page() -> None:
    found = by_id(given(FIRST, "Lestari pulang."))
    rina, budi = found["rina"].texts[0], found["budi"].texts[0]
    assert (rina.mentions, rina.quoted_mentions, rina.of_sentences) == (3, 1, 3)
    assert (budi.mentions, budi.quoted_mentions) == (1, 0)
    assert [(one.kind, one.words, one.count) for one in rina.namings] == [
        ("name", "Lestari", 2),
        ("name", "Rina Lestari", 1),
        ("title", "Wali Kota", 1),
    ]
    assert [(one.kind, one.words) for one in budi.namings] == [
        ("name", "Budi Santoso"),
        ("apposition", "tukang roti"),
    ]


def test_only_whom_several_texts_name_and_who_speaks_is_shown() -> None:
    assert set(by_id(given(FIRST, "Lestari pulang."))) == {"rina", "budi"}
    assert set(by_id(given(FIRST, "Lestari pulang.", speaker=False))) == {"rina"}
    assert set(by_id(given(FIRST, "Lestari pulang dari Melati."))) == {"rina", "budi", "melati"}


def test_most_texts_come_first_then_most_mentions() -> None:
    found = run(given(FIRST, "Melati. Melati. Melati.", "Lestari. Melati."))
    assert [one.id for one in found] == ["melati", "rina", "budi"]


def test_copies_count_as_one_text() -> None:
    wire = " ".join((*WIRE, "Melati diam."))
    assert set(by_id(given("Lestari terlambat, kata Budi Santoso.", wire, wire))) == {"budi"}


def test_a_label_beside_the_name_is_a_naming_and_its_sentence_counts() -> None:
    text = FIRST.replace("Lestari pergi", "Kemarin diktator Lestari pergi")
    found = by_id(given(text, "Lestari pulang.", labels={"diktator": "rina"}))
    rina = found["rina"].texts[0]
    assert (rina.labelled, rina.mentions) == (1, 3)
    assert ("modifier", "diktator", 1) in [(one.kind, one.words, one.count) for one in rina.namings]
    assert found["budi"].texts[0].labelled == 0


def test_every_mention_is_counted_and_the_first_sentences_are_evidence() -> None:
    facts = given(" ".join(["Lestari datang."] * 20), "Lestari pulang.", speaker=False)
    own = by_id(facts)["rina"].texts[0]
    limit = facts.settings.actor_sentences
    assert (own.mentions, own.of_sentences, len(own.sentences)) == (20, 20, limit)
    assert [one.sentence for one in own.sentences] == list(range(limit))
    assert all(one.passage == "Lestari datang." and one.whole for one in own.sentences)
    ranks = [one.rank for one in own.sentences]
    assert ranks == sorted(ranks)
    assert min(ranks) > 3


def test_a_long_phrase_leaves_four_words_and_its_place() -> None:
    text = "“Tidak,” kata Budi Santoso, ketua para pedagang ikan di Pasar Melati, kemarin."
    told = given(text.replace("Tidak", "Lestari terlambat"), "Budi Santoso pulang.")
    own = by_id(told)["budi"].texts[0]
    (phrase,) = [one for one in own.namings if one.kind == "apposition"]
    assert phrase.words == "ketua para pedagang ikan …"
    assert phrase.evidence.passage is not None
    assert "ketua para pedagang ikan di Pasar Melati" in phrase.evidence.passage


def test_without_anybody_the_section_says_so() -> None:
    with pytest.raises(NotApplicableError):
        run(given("Hujan turun.", "Angin bertiup.", speaker=False))
    section = ANALYSIS.section(given("Hujan turun.", "Angin bertiup.", speaker=False))
    assert section.status == "not-applicable"


def test_a_mistake_in_a_step_before_it_is_told() -> None:
    facts = given(FIRST, "Lestari pulang.")
    telling = replace(facts.telling)
    telling.__dict__.update(cast=CAST, mentions=None)
    assert ANALYSIS.section(replace(facts, telling=telling)).status == "failed"
