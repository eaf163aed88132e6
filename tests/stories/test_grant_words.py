from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from compare.quotes import Quote
from compare.stories.grant_words import grant_words
from compare.stories.speech import Said


def said(start: int, end: int, speaker: str | None, *, direct: bool = True) -> Said:
    form = "full" if direct else "reported"
    own = Quote((start, end), (start, end), 0, direct, form, None, "", speaker, None, "", False)
    return Said(0, own, speaker, None)


def test_the_example_of_the_method_page() -> None:
    own = (said(0, 4, "rina"), said(6, 15, "budi", direct=False), said(10, 15, "rina"))
    assert grant_words(own) == {"rina": Counter({True: 9}), "budi": Counter({False: 4})}


def test_without_quotations_nobody_is_granted_a_word() -> None:
    assert grant_words(()) == {}


def test_words_of_nobody_certain_are_counted_apart() -> None:
    assert grant_words((said(0, 3, None), said(3, 5, "rina", direct=False))) == {
        None: Counter({True: 3}),
        "rina": Counter({False: 2}),
    }


RUNS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8), st.sampled_from("abc")))


@given(RUNS)
def test_every_word_counts_once(runs: list[tuple[int, int, str]]) -> None:
    own = tuple(said(start, start + size, who) for start, size, who in runs)
    words = {word for start, size, _ in runs for word in range(start, start + size)}
    assert sum(count.total() for count in grant_words(own).values()) == len(words)
