from __future__ import annotations

import pytest

from compare.actors.find_mentions import find_mentions
from compare.analyses.actors import ANALYSIS, run
from compare.analyses.base import NotApplicableError
from compare.facts import Facts
from compare.labels import FoundLabel
from compare.report import Actor
from tests.hand_made import actor, quote, speaking, words_at
from tests.support import WIRE, story

FIRST = (
    "Wali Kota Rina Lestari membuka pasar. “Lestari terlambat,” kata Budi Santoso, seorang "
    "tukang roti. Lestari pergi dari Melati."
)


RINA = actor("rina", "Rina Lestari", "Lestari")
BUDI = actor("budi", "Budi Santoso", "Budi")
MELATI = actor("melati", "Melati", kind="state")
CAST = (RINA, BUDI, MELATI)


def given(*texts: str, labels: dict[str, str] | None = None, speaker: bool = True) -> Facts:
    """Facts of some texts, of which the first quotes Budi; labels by the words that they are."""
    told = story(*texts)
    first = told.articles[0]
    quotes = (quote(first, "Lestari terlambat", who="budi"),) if speaker else ()
    found = []
    for words, who in (labels or {}).items():
        start = first.raw.text.index(words)
        span = start, start + len(words)
        numbers = words_at(first, span)
        sentence = int(first.tokens.sentences[numbers[0]])
        found.append(FoundLabel(numbers, span, sentence, (who,), "neg", False, words))
    nothing = ((),) * (len(texts) - 1)
    known = speaking(told, (quotes, *nothing), CAST)
    known.telling.__dict__.update(
        mentions=tuple(find_mentions(one, CAST) for one in told.articles),
        labels=(tuple(found), *nothing),
    )
    return known


def by_id(facts: Facts) -> dict[str, Actor]:
    return {one.id: one for one in run(facts)}


def test_the_example_of_the_method_page() -> None:
    found = by_id(given(FIRST, "Lestari pulang."))
    rina, budi = found["rina"].texts[0], found["budi"].texts[0]
    assert (rina.mentions, rina.quoted_mentions, rina.of_sentences) == (3, 1, 3)
    assert (budi.mentions, budi.quoted_mentions) == (1, 0)
    assert [(one.kind, one.words, one.count, one.quoted) for one in rina.namings] == [
        ("name", "Lestari", 2, 1),
        ("name", "Rina Lestari", 1, 0),
        ("title", "Wali Kota", 1, 0),
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
    facts.telling.__dict__.update(mentions=None)
    assert ANALYSIS.section(facts).status == "failed"
