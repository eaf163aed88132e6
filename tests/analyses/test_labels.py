"""Labels by actor and text, against counts made by hand and in plain Python."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.analyses.base import NotApplicableError
from compare.analyses.labels import run
from compare.lexicon import Actor, load_actors
from compare.report import ActorLabels
from tests.support import article, every_evidence, facts, story, story_of, terms, words_in

BUDI = Actor("budi", {"": terms("Budi Santoso")}, {}, "person", "id")
CAST = (BUDI, *load_actors())
SENTENCES = (
    "Iran menutup pelabuhan.",
    "Iran yang kejam menutup pelabuhan.",
    "Rezim Iran menutup pelabuhan.",
    "“Rezim Iran brutal,” kata warga.",
    "Hujan turun di kota.",
)


def found(*texts: str) -> dict[str | None, ActorLabels]:
    items = run(facts(story(*texts), actors=CAST))
    return {item.actor: item for item in items}


def words(item: ActorLabels) -> list[tuple[str, str, str, bool]]:
    return [(label.text, label.words, label.polarity, label.quoted) for label in item.labels]


def test_the_example_of_the_method_page() -> None:
    text = (
        "Rezim brutal Budi Santoso jatuh. Budi Santoso bukan diktator, kata Rina. "
        "Budi Santoso tinggal di kota kecil."
    )
    item = found(text)["budi"]
    assert words(item) == [("a", "Rezim brutal", "neg", False)]
    assert (item.mentions, item.labelled) == ((("a", 3),), (("a", 1),))


def test_texts_stand_side_by_side_with_all_their_mentions() -> None:
    item = found(
        "Rezim Iran menutup pelabuhan. Iran membukanya lagi.", "Iran yang heroik bertahan."
    )["ir"]
    assert words(item) == [("a", "Rezim", "neg", False), ("b", "heroik", "pos", False)]
    assert item.mentions == (("a", 2), ("b", 1))
    assert item.labelled == (("a", 1), ("b", 1))
    assert item.name["id"] == "Iran"


def test_a_mention_beside_somebody_elses_label_is_not_labelled() -> None:
    items = found("Iran bertemu dengan Rusia yang kejam.")
    assert "ir" not in items
    assert items["ru"].labelled == (("a", 1),)


def test_a_sentence_that_says_it_without_the_name_is_counted_apart() -> None:
    rina = Actor("rina", {"": terms("Rina Wati")}, {}, "person", "my")
    text = "Budi Santoso bertemu Rina Wati. Kedua diktator makan malam. Kedua diktator pulang."
    (given,) = [
        item
        for item in run(facts(story(text, "Budi Santoso diam."), actors=(*CAST, rina)))
        if item.actor == "budi"
    ]
    assert given.mentions == (("a", 1), ("b", 1))
    assert given.labelled == (("a", 0), ("b", 0))
    assert given.unnamed == (("a", 2), ("b", 0))


def test_quotation_marks_make_it_somebodys_word() -> None:
    item = found("“Rezim Iran brutal,” kata warga. Rezim Iran diam.")["ir"]
    assert [label.quoted for label in item.labels] == [True, True, False]


def test_what_is_not_certain_comes_last_without_an_actor() -> None:
    items = run(facts(story("Negara paria itu diam. Rezim Iran diam."), actors=CAST))
    assert [item.actor for item in items] == ["ir", None]
    assert words(items[1]) == [("a", "Negara paria", "neg", False)]
    assert items[1].mentions == (("a", 0),)


def test_who_is_judged_by_more_voices_comes_first_and_copies_are_one() -> None:
    wire = "Rusia yang kejam menutup pelabuhan sejak pagi buta. " + " ".join(
        f"Pedagang nomor {number} menghitung kerugian di lapak{number} miliknya sendiri."
        for number in range(9)
    )
    texts = (wire, wire, "Rezim Iran diam pada hari itu.", "Iran yang brutal diam lama sekali.")
    items = run(facts(story(*texts), actors=CAST))
    assert [item.actor for item in items] == ["ir", "ru"]


def test_a_long_label_leaves_at_most_four_words() -> None:
    text = "Ia menyebut mereka rezim yang brutal, kejam, licik, dan korup."
    (label,) = found(text)[None].labels
    assert label.words == "rezim yang brutal, kejam …"


def test_the_label_is_shown_with_eight_words_either_side_after_the_themes() -> None:
    around = " ".join(f"kata{number}" for number in range(1, 10))
    item = found(f"Awal {around} diktator {around} akhir. Negara paria diam.")[None]
    assert words_in(item.labels[0].evidence.passage or "") == [
        *around.split()[1:],
        "diktator",
        *around.split()[:8],
    ]
    assert [label.evidence.rank for label in item.labels] == [4, 5]


def test_a_text_in_a_language_without_a_list_makes_it_not_applicable() -> None:
    told = story_of(article("Rezim Iran diam.", "a"), article("Le régime.", "b", language="fr"))
    with pytest.raises(NotApplicableError, match="no list of judging words"):
        run(facts(told, actors=CAST))


def test_texts_without_labels_have_no_items() -> None:
    assert run(facts(story("Hujan turun.", "***"), actors=CAST)) == ()


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12))
def test_the_counts_agree_with_a_plain_count(sentences: list[str]) -> None:
    text = " ".join(sentences)
    item = found(text).get("ir")
    judged = [one for one in sentences if re.search("kejam|Rezim", one)]
    if item is None:
        assert not judged
        return
    assert item.mentions == (("a", sum("Iran" in one for one in sentences)),)
    assert item.labelled == (("a", len(judged)),)
    assert item.unnamed == (("a", 0),)
    evidence = every_evidence(item)
    assert len(evidence) == len(item.labels)
    assert all(text[one.span[0] : one.span[1]] == one.passage for one in evidence)
