"""Mentions: whole names, never inside a longer one, short forms where they are somebody's alone."""

from __future__ import annotations

import pytest

from compare.actors.find_mentions import find_mentions
from tests.actors.reading import STATES, read
from tests.cases import Case, read_cases
from tests.hand_made import actor

CAST = (
    *STATES,
    actor("kim", "Kim Satu Dua", "Kim"),
    actor("rina", "Rina Lestari"),
    actor("budi", "Budi Lestari"),
)


@pytest.mark.parametrize("case", read_cases("actors/cases/mentions.txt"), ids=str)
def test_a_text_names_whom_it_names(case: Case) -> None:
    text = read(case.given)
    raw = text.raw.text
    found = tuple(f"{one.actor}: {raw[slice(*one.span)]}" for one in find_mentions(text, CAST))
    assert found == case.expected


def test_two_names_in_one_word_share_its_number() -> None:
    putin = actor("putin", "Putin")
    first, second = find_mentions(read("id|Visi Putin-Kim gagal."), (putin, *CAST))
    assert (first.actor, second.actor) == ("putin", "kim")
    assert first.words == second.words == (1, 2)
    assert first.span[1] < second.span[0]


def test_an_alias_is_nobodys_where_only_somebody_else_of_that_name_is_named() -> None:
    other = actor("yo", "Kim Yo Tiga")
    cast = (*CAST, other)
    assert [one.actor for one in find_mentions(read("id|Kim Yo Tiga tiba. Kim pulang."), cast)] == [
        "yo"
    ]
    both = read("id|Kim Yo Tiga dan Kim Satu Dua tiba. Kim pulang.")
    assert [one.actor for one in find_mentions(both, cast)] == ["yo", "kim", "kim"]


def test_a_last_name_counts_in_a_text_that_never_gives_the_full_one() -> None:
    text = read("id|Kemarin Wardana pulang.")
    (found,) = find_mentions(text, (actor("seno", "Seno Wardana"),))
    assert found.actor == "seno"
    assert not find_mentions(read("id|Kemarin Seno pulang."), (actor("seno", "Seno Wardana"),))


def test_a_long_text_is_read_in_one_go() -> None:
    text = read("en|" + "Mr. Kim said “no” to Rina Lestari in Japan. " * 400)
    assert len(find_mentions(text, CAST)) == 1200
