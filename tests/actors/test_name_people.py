"""People whom no list names: found where a text introduces them, and nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.actors.find_mentions import find_mentions
from compare.actors.find_role import find_role
from compare.actors.name_people import name_people
from compare.lexicon import ANY, load_actors
from compare.model import is_id
from tests.actors.reading import STATES, read
from tests.cases import Case, read_cases
from tests.hand_made import actor
from tests.support import SEEDS, article


def people(*lines: str) -> list[str]:
    articles = tuple(read(line, f"t{number}") for number, line in enumerate(lines))
    cast = name_people(articles, load_actors())
    return [one.titles()[ANY] for one in cast if one.kind == "person"]


@pytest.mark.parametrize("case", read_cases("actors/cases/people.txt"), ids=str)
def test_people_are_found_where_a_text_introduces_them(case: Case) -> None:
    assert tuple(people(*case.given.split("\n"))) == case.expected


def test_listed_people_keep_their_entry_and_get_the_forms_that_texts_use() -> None:
    text = read("id|Presiden Vladimir V. Putin tiba. Vladimir Putin pulang.")
    putin = actor("putin", "Vladimir Putin", "Putin")
    cast = name_people((text,), (*STATES, putin))
    assert [one.id for one in cast] == [*(one.id for one in STATES), "putin"]
    assert [name.written for name in cast[-1].names[ANY]] == [
        "Vladimir Putin",
        "Putin",
        "Vladimir V. Putin",
    ]


def test_ids_come_from_the_fullest_name_whatever_the_order_of_the_texts() -> None:
    texts = [read("en|Chad O’Marrow, a baker, said no."), read("en|Chad J. O'Marrow, 41, left.")]
    for order in (texts, texts[::-1]):
        (found,) = name_people(tuple(order), ())
        assert found.id == "chad-j-omarrow"


def test_a_taken_id_gets_a_suffix_that_stays() -> None:
    taken = actor("susan-tarkett", "Somebody Else")
    text = read("en|Susan Tarkett, a baker, said no.")
    first, again = (name_people((text,), (taken,))[-1].id for _ in range(2))
    assert first == again != "susan-tarkett"
    assert is_id(first)


def test_without_texts_or_lists_there_is_nobody() -> None:
    assert name_people((), ()) == ()
    assert name_people((read("id|hujan"), read("en|")), ()) == ()


def test_the_people_of_the_seeds_are_found_and_nobody_else() -> None:
    articles = tuple(
        article(path.read_text("utf-8"), path.stem[:3]) for path in sorted(SEEDS.glob("*.txt"))
    )
    found = [
        one.titles()[ANY] for one in name_people(articles, load_actors()) if one.kind == "person"
    ]
    listed = {"Antony J. Blinken", "Biden", "Chang Ho-jin", "Jens Stoltenberg", "Kim Jong-un"}
    listed |= {"Michael A. McFaul", "Shin Won-sik", "Vladimir V. Putin", "Yuri V. Ushakov"}
    experts = {"Chad O’Carroll", "Easley", "Edward Howell", "Jeffrey Lewis", "Lim Eun-jung"}
    assert set(found) >= {*experts, "Rachel Lee", "Yakov Zinberg", "Vladimir V. Putin"}
    assert set(found) <= {
        *experts,
        *listed,
        "Rachel Lee",
        "Yakov Zinberg",
        "Kim Jong Un",
        "Xi Jinping",
    }


@given(
    st.lists(
        st.sampled_from(
            [
                "Mr.",
                "Rina",
                "Lestari",
                ",",
                "kata",
                "di",
                "“",
                "”",
                ".",
                "Kim-Rina's",
                "Dr",
                "(41)",
                "seorang",
                "dosen",
                "-",
                "Presiden",
                "\n\n",
            ]
        ),
        max_size=40,
    )
)
def test_any_text_gives_mentions_in_order_inside_it(words: list[str]) -> None:
    text = read("id|" + " ".join(words))
    cast = name_people((text,), STATES)
    found = find_mentions(text, cast)
    ends = [0]
    for one in found:
        assert ends[-1] <= one.span[0] < one.span[1] <= len(text.raw.text)
        assert text.tokens.sentences[one.words[0]] == one.sentence
        ends.append(one.span[1])
        role = find_role(text, one)
        assert role is None or 0 <= role[0] < role[1] <= len(text.tokens)
    assert all(is_id(one.id) for one in cast)


def test_a_name_without_end_gives_a_short_address() -> None:
    surname = "Sari" + "a" * 10_000
    first, second = read(f"id|Presiden Rina {surname} berkata."), read(f"id|Rina {surname}h pergi.")
    people = name_people((first, second), ())
    assert people
    assert all(len(one.id) < 80 and is_id(one.id) for one in people)
