"""What a report says of a text beside its sentences."""

from __future__ import annotations

from compare.describe_text import describe_text
from compare.model import IdentityCard, Known
from compare.report import DamageNote, DamagePlace, TextReport
from compare.settings import Settings
from compare.stories.find_copies import find_copies
from tests.support import article, story_of


def described(text: str, **facts: str) -> TextReport:
    one = article(text, **facts)
    told = story_of(one)
    return describe_text(told, one, "A", find_copies(told.articles, Settings()), Settings())


def test_damage_names_the_sentence_it_stands_in() -> None:
    text = "Kapal Tiba\nKapal itu besar. Kapal itu membawa beras yang. Banyak sekali ke Oslo."
    stop = text.index(". Banyak")
    assert described(text).damage == (
        DamageNote("stray-stop", (DamagePlace((stop, stop + 1), 2),)),
    )


def test_damage_outside_the_running_text_stands_in_no_sentence() -> None:
    text = "Kapal tiba. Para pelaut…\nWarga juga menari di pelabuhan."
    (note,) = described(text, title="").damage
    assert note == DamageNote("no-beginning", (DamagePlace((12, 24), None),))


def test_a_sound_text_has_no_damage_whatever_its_owner_says() -> None:
    assert described("Kapal Tiba\nKapal itu besar. Kapal itu pergi.", damage="rusak").damage == ()


def test_a_removal_brings_the_name_of_its_rule_along_if_a_data_file_has_one() -> None:
    text = "Kapal tiba di Oslo.\nLihat Juga :\nKapal itu penuh.\nKapal tiba di Oslo."
    pieces = described(text, title="", outlet="CNN Indonesia").removed
    assert [(piece.rule, piece.title.get("en")) for piece in pieces] == [
        ("cnn-indonesia-link", "a link at CNN Indonesia"),
        ("repeated-line", None),
    ]


def test_the_card_stays_as_it_was_written() -> None:
    card = described("Kapal itu besar yang. Lama.", damage="rusak").card
    assert card == IdentityCard(damage=Known("rusak"))
