from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Damage
from compare.stories.find_ends import Ends, find_ends
from tests.support import article

HEADED = "Atap Pasar Runtuh\n\nAtap pasar runtuh pada Senin. Hujan turun deras. Pasar ditutup."


def test_a_whole_text_has_its_ends() -> None:
    assert find_ends(article(HEADED)) == Ends((0,), (1, 2, 3), "", "", "")


@pytest.mark.parametrize(
    ("title", "why"), [({"title": ""}, "no-headline"), ({}, "headline-unknown")]
)
def test_nothing_stands_in_for_a_headline(title: dict[str, str], why: str) -> None:
    found = find_ends(article("Atap pasar runtuh pada Senin. Hujan turun deras.", **title))
    assert (found.headline, found.body, found.no_headline) == ((), (0, 1), why)


@pytest.mark.parametrize(
    ("complete", "damage", "lead", "close"),
    [
        ("no", None, "incomplete", "incomplete"),
        ("no", "no-end", "incomplete", "no-end"),
        ("yes", "no-beginning", "no-beginning", ""),
        ("yes", "no-end", "", "no-end"),
        ("yes", "stray-stop", "", ""),
    ],
)
def test_an_end_that_is_not_there_is_not_spoken_of(
    complete: str, damage: str | None, lead: str, close: str
) -> None:
    text = article(HEADED, complete=complete)
    if damage:
        text = replace(text, damage=(Damage(damage, ((0, 1),)),))
    assert (find_ends(text).no_lead, find_ends(text).no_close) == (lead, close)


def test_a_text_without_words_has_no_body() -> None:
    assert find_ends(article("***")).body == ()
