from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.model import Article, Corpus, Known, Moment, Story, StoryEntry
from compare.settings import Settings
from compare.stories.group import group, refuse_large
from tests.support import article

TEXT = article("Pasar tutup.")
STAGES = (Moment("awal", {"id": "awal"}), Moment("akhir", {"id": "akhir"}))
ROOF = StoryEntry("atap", {"id": "Atap"}, STAGES)
FLOOD = StoryEntry("banjir", {"id": "Banjir"}, ())


def text(name: str, story: str | None = None, moment: str | None = None) -> Article:
    card = replace(TEXT.raw.card, moment=Known(moment))
    return replace(TEXT, raw=replace(TEXT.raw, id=name, file=f"{name}.txt", story=story, card=card))


def grouped(*texts: Article, stories: tuple[StoryEntry, ...] = ()) -> tuple[Story, ...]:
    return group(texts, Corpus("id", (), stories))


def members(stories: tuple[Story, ...]) -> dict[str, list[str]]:
    return {story.id: [one.id for one in story.articles] for story in stories}


def test_without_stories_all_texts_form_one() -> None:
    stories = grouped(text("b"), text("a"))
    assert members(stories) == {"story": ["a", "b"]}
    assert stories[0].title == {"id": "Satu peristiwa", "en": "One event"}


def test_the_only_named_story_takes_every_text() -> None:
    stories = grouped(text("a"), text("b", "atap"), stories=(ROOF,))
    assert members(stories) == {"atap": ["a", "b"]}
    assert (stories[0].title, stories[0].moments) == (ROOF.title, STAGES)


def test_among_several_stories_the_nameless_texts_come_last() -> None:
    texts = (text("a"), text("b", "banjir"), text("c", "atap"))
    assert members(grouped(*texts, stories=(ROOF, FLOOD))) == {
        "atap": ["c"],
        "banjir": ["b"],
        "story": ["a"],
    }


def test_a_story_without_texts_is_left_out() -> None:
    assert members(grouped(text("a", "banjir"), stories=(ROOF, FLOOD))) == {"banjir": ["a"]}


def test_texts_are_ordered_by_moment_then_by_file_and_unknown_ones_come_last() -> None:
    texts = (text("d"), text("c", moment="akhir"), text("b", moment="akhir"), text("e"))
    stories = grouped(*texts, text("z", moment="awal"), stories=(ROOF,))
    assert members(stories) == {"atap": ["z", "b", "c", "d", "e"]}


def test_forty_texts_can_face_each_other_and_no_more() -> None:
    raws = tuple(text(f"t{number}").raw for number in range(41))
    refuse_large(Corpus("id", raws[:40], ()), Settings())
    with pytest.raises(CompareError, match=r"corpus\.toml: story 'story' holds 41 texts") as caught:
        refuse_large(Corpus("id", raws, ()), Settings())
    assert caught.value.hint


CHOICES = st.sampled_from([None, "atap", "banjir"])


@given(st.lists(CHOICES, max_size=12), st.sampled_from([(), (ROOF,), (ROOF, FLOOD)]))
def test_every_text_stands_in_exactly_one_story(
    choices: list[str | None], stories: tuple[StoryEntry, ...]
) -> None:
    known = {entry.id for entry in stories}
    texts = [
        text(f"t{number}", choice if choice in known else None)
        for number, choice in enumerate(choices)
    ]
    found = grouped(*texts, stories=stories)
    placed = [one.id for story in found for one in story.articles]
    assert sorted(placed) == sorted(one.id for one in texts)
    assert all(story.articles for story in found)
