from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.model import ALONE, Article, Corpus, Known, Moment, Story, StoryEntry
from compare.read.load import load
from compare.settings import Settings
from compare.stories.group import group, refuse_large
from compare.text.read_article import read_article
from tests.support import SEEDS, article

STAGES = (Moment("awal", {"id": "awal"}), Moment("akhir", {"id": "akhir"}))
ROOF = StoryEntry("atap", {"id": "Atap"}, STAGES)
FLOOD = StoryEntry("banjir", {"id": "Banjir"}, ())

ROOFS = (
    "Atap Pasar Melati runtuh pada Senin pagi, kata Darto. Sepuluh pedagang selamat.",
    "Menurut Darto, sepuluh pedagang selamat ketika atap Pasar Melati runtuh.",
    "Polisi memeriksa kayu atap Pasar Melati yang runtuh. Darto kehilangan lapak.",
)
FLOODS = (
    "Sungai Arang meluap dan merendam desa Cemara. Camat Yusran meminta perahu.",
    "Camat Yusran mengirim perahu ke desa Cemara setelah Sungai Arang meluap.",
)
GAME = "Garuda Utara menang tiga gol di Stadion Mandala berkat Yoga Prasetyo."


def text(
    name: str,
    words: str = "Pasar tutup.",
    story: str | None = None,
    moment: str | None = None,
    *,
    listed: bool = False,
) -> Article:
    read = article(words, name, title="", **({"moment": moment} if moment else {}))
    return replace(read, raw=replace(read.raw, story=story, listed=listed))


def dated(one: Article, day: str) -> Article:
    card = replace(one.raw.card, date=Known(day))
    return replace(one, raw=replace(one.raw, card=card))


def grouped(*texts: Article, stories: tuple[StoryEntry, ...] = ()) -> tuple[Story, ...]:
    return group(texts, Corpus("id", (), stories), Settings())


def members(stories: tuple[Story, ...]) -> dict[str, list[str]]:
    return {story.id: [one.id for one in story.articles] for story in stories}


def roofs() -> list[Article]:
    return [text(f"r{place}", words) for place, words in enumerate(ROOFS)]


def floods() -> list[Article]:
    return [text(f"f{place}", words) for place, words in enumerate(FLOODS)]


def test_texts_of_one_event_find_each_other() -> None:
    stories = grouped(*roofs(), *floods(), text("g", GAME))
    assert members(stories) == {"f0": ["f0", "f1"], "g": ["g"], "r0": ["r0", "r1", "r2"]}
    titles = {story.id: story.title["id"] for story in stories}
    assert titles["r0"] == "Darto · Pasar Melati"
    assert all(story.by_words == tuple(one.id for one in story.articles) for story in stories)


def test_one_text_is_a_story_and_none_are_none() -> None:
    assert members(grouped(text("a"))) == {"a": ["a"]}
    assert members(grouped(text("a", "Dan."), text("b", "Dan."))) == {"a": ["a"], "b": ["b"]}
    assert grouped() == ()


def test_the_id_is_that_of_the_earliest_text() -> None:
    first, second, third = roofs()
    stories = grouped(first, dated(second, "2031-03-04"), dated(third, "2031-03-03"))
    assert members(stories) == {"r2": ["r2", "r1", "r0"]}
    assert stories[0].title["id"].endswith(" · 3–4 Mar 2031")


def test_a_text_without_a_date_joins_no_two_events_that_lie_far_apart() -> None:
    first, second, third = roofs()
    apart = grouped(dated(first, "2001-03-04"), dated(second, "2031-03-04"), third)
    assert sorted(map(len, members(apart).values())) == [1, 2]
    near = grouped(dated(first, "2031-03-03"), dated(second, "2031-03-04"), third)
    assert [*members(near).values()] == [["r0", "r1", "r2"]]


def test_an_address_of_the_site_is_no_id() -> None:
    one = replace(text("a"), raw=replace(text("a").raw, id="method"))
    other = replace(text("a", GAME), raw=replace(text("a").raw, id="method-story", text=GAME))
    assert [*members(grouped(one))] == ["method-story"]
    assert sorted(members(grouped(one, other))) == ["method-story", "method-story-story"]


def test_what_a_person_put_together_stays_together() -> None:
    texts = (text("a", ROOFS[0], "atap"), text("b", GAME, "atap"), text("c", ROOFS[1], "banjir"))
    stories = grouped(*texts, stories=(ROOF, FLOOD))
    assert members(stories) == {"atap": ["a", "b"], "banjir": ["c"]}
    assert [story.by_words for story in stories] == [(), ()]
    assert (stories[0].title, stories[0].moments) == (ROOF.title, STAGES)


def test_a_named_story_attracts_the_texts_that_belong_to_it() -> None:
    first, second, third = roofs()
    named = replace(first, raw=replace(first.raw, story="atap"))
    stories = grouped(named, second, third, *floods(), stories=(ROOF, FLOOD))
    assert members(stories) == {"atap": ["r0", "r1", "r2"], "f0": ["f0", "f1"]}
    assert stories[0].by_words == ("r1", "r2")
    assert stories[0].title == ROOF.title


def test_a_text_can_be_kept_alone() -> None:
    first, second, third = roofs()
    apart = replace(second, raw=replace(second.raw, story=ALONE))
    stories = grouped(first, apart, third)
    assert members(stories) == {"r0": ["r0", "r2"], "r1": ["r1"]}
    assert stories[1].by_words == ()


def test_the_only_story_holds_every_text_that_is_listed_beside_it() -> None:
    listed, other = text("a", GAME, listed=True), text("b", ROOFS[0], listed=True)
    stranger = text("c", FLOODS[0])
    assert members(grouped(listed, other, stranger, stories=(ROOF,))) == {
        "atap": ["a", "b"],
        "c": ["c"],
    }
    # Where nothing is listed the owner can but mean all.
    assert members(grouped(stranger, text("d", GAME), stories=(ROOF,))) == {"atap": ["c", "d"]}


def test_a_story_that_only_a_file_names_is_titled_by_its_words() -> None:
    named = replace(roofs()[0], raw=replace(roofs()[0].raw, story="runtuh"))
    stories = grouped(named, stories=(StoryEntry("runtuh", {}, ()),))
    assert (stories[0].id, stories[0].title["id"]) == ("runtuh", "Darto · Pasar Melati")


def test_a_story_without_texts_is_left_out() -> None:
    texts = [text("a", story="banjir")]
    assert members(grouped(*texts, stories=(ROOF, FLOOD))) == {"banjir": ["a"]}


def test_texts_are_ordered_by_moment_then_by_date_then_by_id() -> None:
    texts = [
        text("d"),
        text("c", moment="akhir"),
        dated(text("k", moment="akhir"), "2031-03-04"),
        dated(text("l", moment="akhir"), "2031-03-03"),
        text("b", moment="akhir"),
        text("e"),
        text("z", moment="awal"),
    ]
    assert members(grouped(*texts, stories=(ROOF,))) == {
        "atap": ["z", "l", "k", "b", "c", "d", "e"]
    }


def test_forty_texts_put_together_can_face_each_other_and_no_more() -> None:
    raws = tuple(text(f"t{number}", story="atap").raw for number in range(41))
    refuse_large(Corpus("id", raws[:40], (ROOF, FLOOD)), Settings())
    with pytest.raises(CompareError, match=r"corpus\.toml: story 'atap' holds 41 texts") as caught:
        refuse_large(Corpus("id", raws, (ROOF, FLOOD)), Settings())
    assert caught.value.hint
    # Nobody put these together.
    free = tuple(replace(raw, story=None) for raw in raws)
    refuse_large(Corpus("id", free, ()), Settings())


def test_of_a_larger_event_the_nearest_texts_stay_together() -> None:
    stories = group(tuple(roofs()), Corpus("id", (), ()), Settings(story_texts=2))
    assert sorted(len(story.articles) for story in stories) == [1, 2]


@pytest.fixture(scope="module")
def seeds() -> tuple[Article, ...]:
    raws = (replace(raw, story=None, listed=False) for raw in load(SEEDS).texts)
    return tuple(read_article(raw, "id") for raw in raws)


def test_the_seeds_form_one_story_without_labels_whoever_is_missing(
    seeds: tuple[Article, ...],
) -> None:
    for count in (2, 3, 4, 5):
        for some in combinations(seeds, count):
            assert len(grouped(*some)) == 1


def test_what_does_not_belong_leaves_the_seeds_alone(seeds: tuple[Article, ...]) -> None:
    stories = grouped(*seeds, *roofs(), *floods(), text("g", GAME))
    found = sorted(sorted(names) for names in members(stories).values())
    assert found == sorted(
        [sorted(one.id for one in seeds), ["f0", "f1"], ["g"], ["r0", "r1", "r2"]]
    )


@given(st.permutations(range(6)))
def test_the_order_in_which_texts_come_plays_no_part(order: list[int]) -> None:
    texts = [*roofs(), *floods(), text("g", GAME)]
    assert grouped(*(texts[place] for place in order)) == grouped(*texts)


CHOICES = st.sampled_from([None, ALONE, "atap", "banjir"])


@given(st.lists(CHOICES, max_size=8), st.sampled_from([(), (ROOF,), (ROOF, FLOOD)]))
def test_every_text_stands_in_exactly_one_story(
    choices: list[str | None], stories: tuple[StoryEntry, ...]
) -> None:
    known = {ALONE, *(entry.id for entry in stories)}
    words = (*ROOFS, *FLOODS, GAME, *ROOFS)
    texts = [
        text(f"t{number}", words[number], choice if choice in known else None)
        for number, choice in enumerate(choices)
    ]
    found = grouped(*texts, stories=stories)
    placed = [one.id for story in found for one in story.articles]
    assert sorted(placed) == sorted(one.id for one in texts)
    assert all(story.articles and story.title for story in found)
    for story in found:
        for one in story.articles:
            assert one.raw.story in (None, story.id) or len(story.articles) == 1
