"""What a group of quantities is told of, in the words of a text."""

from __future__ import annotations

from compare.stories.group_quantities import group_quantities
from tests.support import facts, story


def topics(*texts: str) -> list[tuple[str, ...]]:
    return [one.shared for one in group_quantities(facts(story(*texts)))]


def test_words_stand_as_the_first_text_has_them_and_a_name_is_one() -> None:
    left = "Gempa di Kota Melati merusakkan 340 kios ikan."
    right = "Gempa di Kota Melati merusak 340 kios ikan juga."
    assert topics(left, right) == [("Gempa", "Kota Melati", "merusakkan")]


def test_words_that_stand_beside_anything_are_left_out() -> None:
    text = "Untuk pertama kalinya dalam 24 tahun {}."
    assert topics(text.format("gunung itu meletus"), text.format("gunung itu meletus")) in (
        [],  # copies of one voice
        [("gunung", "meletus")],
    )
    left = "Gunung meletus untuk pertama kalinya dalam 24 tahun terakhir."
    right = "Warga kaget: gunung meletus pertama kali dalam 24 tahun."
    assert topics(left, right) == [("Gunung", "meletus")]
