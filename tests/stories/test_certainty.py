from __future__ import annotations

from dataclasses import replace

import pytest

from compare.stories.certainty import certainty, classes_of, position, scale
from tests.support import article, story


def test_classes_are_named_strongest_first() -> None:
    given = article("Polisi mengatakan atap diduga lapuk. Hujan turun.")
    marks = certainty(given)
    assert list(marks) == [0]
    assert classes_of(given, marks[0]) == ("alleged", "attributed")
    assert classes_of(given, ()) == ()


def test_a_word_inside_a_stronger_mark_is_none_of_its_own() -> None:
    given = article("Dinas tidak mengakui kerusakan. Dinas mengakui kerusakan.")
    marks = certainty(given)
    assert [classes_of(given, marks[number]) for number in (0, 1)] == [("denied",), ("attributed",)]


@pytest.mark.parametrize(
    ("classes", "quoted", "expected"),
    [
        ((), False, ""),
        ((), True, "attributed"),
        (("denied", "attributed"), False, "denied"),
        (("possible",), True, "possible"),
    ],
)
def test_a_sentence_stands_at_its_strongest_class(
    classes: tuple[str, ...], quoted: bool, expected: str
) -> None:
    assert position(classes, quoted=quoted) == expected


def test_texts_stand_on_a_scale_from_plain_to_denied() -> None:
    articles = story("Satu.", "Dua.", "Tiga.").articles
    steps = scale(articles, (("", "denied", ""), ("attributed",), ()))
    assert steps == (
        ("", ("a",)),
        ("attributed", ("b",)),
        ("possible", ()),
        ("alleged", ()),
        ("denied", ("a",)),
    )


def test_a_language_without_a_list_has_no_place_on_it() -> None:
    first, second = story("Satu.", "Dua.").articles
    steps = scale((first, replace(second, language="xx")), (("",), ("",)))
    assert steps[0] == ("", ("a",))
