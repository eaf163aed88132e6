"""Words that judge: what is one, and of whom it is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.actors.find_mentions import find_mentions
from compare.labels import FoundLabel
from compare.labels.find_labels import find_labels
from compare.lexicon import Actor, load_actors
from compare.model import Article
from compare.quotes import Quote
from compare.report import POLARITIES
from tests.cases import Case, read_cases
from tests.support import article, steps, terms

PEOPLE = (
    Actor("budi", {"": terms("Budi Santoso")}, {}, "person", "id"),
    Actor("rina", {"": terms("Rina Wati")}, {}, "person", "my"),
)
CAST = (*load_actors(), *PEOPLE)

PIECES = [
    *("Rezim", "Budi Santoso", "Iran", "yang", "kejam", "dan", "dikucilkan,", "tidak", "adalah"),
    *("seorang", "diktator", "kedua", "pemimpin", "heroik", "“brutal”", "invasi", "ke", "negara"),
    *("miskin.", "Terisolasi", "oleh", "Mr.", "menyebut", "sebagai", "ancaman", "bagi", '"', "“"),
    *("berat;", "jalan Pahlawan"),
]


def read(text: str, language: str = "id") -> Article:
    return article(text, language=language)


def labels(text: str, language: str = "id", *quotes: Quote) -> tuple[FoundLabel, ...]:
    told = read(text, language)
    return find_labels(told, find_mentions(told, CAST), quotes, CAST)


def line(text: str, label: FoundLabel) -> str:
    words = text[slice(*label.span)]
    voice = "quoted" if label.quoted else "narrator"
    return f"{words} | {' '.join(sorted(label.actors)) or '-'} | {label.polarity} | {voice}"


@pytest.mark.parametrize("case", read_cases("labels/cases/labels_id.txt"), ids=str)
def test_an_indonesian_label(case: Case) -> None:
    assert [line(case.given, one) for one in labels(case.given)] == list(case.expected)


@pytest.mark.parametrize("case", read_cases("labels/cases/labels_en.txt"), ids=str)
def test_an_english_label(case: Case) -> None:
    assert [line(case.given, one) for one in labels(case.given, "en")] == list(case.expected)


def test_reported_speech_is_somebodys_word() -> None:
    text = "Rina Wati mengatakan Iran negara paria."
    said = Quote((21, 38), (3, 6), 0, False, "reported", None, "", None, None, "", carried=False)
    (label,) = labels(text, "id", said)
    assert (text[slice(*label.span)], label.quoted) == ("negara paria", True)
    assert not labels(text)[0].quoted


def test_a_label_knows_its_words_its_sentence_and_its_entry() -> None:
    (label,) = labels("Hari cerah. Rezimnya otoriter dan kejam.")
    assert (label.words, label.sentence) == ((2, 6), 1)
    assert label.term == "rezim, otoriter, kejam"


def test_a_headline_in_capitals_is_read_like_any_sentence() -> None:
    text = "Budi Santoso Diktator Baru\n\nWarga berkumpul di pasar pagi itu, kata polisi setempat."
    (label,) = labels(text)
    assert text[slice(*label.span)] == "Diktator"


def test_a_language_without_a_list_and_an_empty_text_have_no_labels() -> None:
    assert labels("Le régime brutal est là.", "fr") == ()
    assert labels("***") == ()


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_labels_lie_in_order_in_one_sentence_and_name_actors_of_the_text(parts: list[str]) -> None:
    told = read(" ".join(parts))
    mentions = find_mentions(told, CAST)
    found = find_labels(told, mentions, (), CAST)
    end = 0
    for label in found:
        assert end <= label.words[0] < label.words[1]
        assert {int(told.tokens.sentences[word]) for word in range(*label.words)} == {
            label.sentence
        }
        assert set(label.actors) <= {mention.actor for mention in mentions}
        assert label.polarity in POLARITIES
        end = label.words[1]


@pytest.mark.parametrize(
    ("unit", "last"),
    [
        ("Rezim kejam, brutal, ", ""),
        ("Kedua diktator. ", ""),
        ("Budi Santoso dan ", "adalah diktator"),
        ("sangat ", "kejam"),
        ("negara yang ", "kejam"),
    ],
)
def test_a_long_text_takes_steps_in_proportion(unit: str, last: str) -> None:
    def needed(times: int) -> int:
        told = read(unit * times + last)
        mentions = find_mentions(told, CAST)
        return steps(lambda: find_labels(told, mentions, (), CAST))

    needed(10)
    assert needed(800) < 10 * needed(100) + 1000
