from __future__ import annotations

import csv
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.commands.pages import generated_files, published_report
from compare.excerpt import excerpt, withhold_nothing
from compare.model import PUBLISH, IdentityCard, Known
from compare.pipeline import compare, read_corpus
from compare.report import (
    Difference,
    Evidence,
    Pair,
    Provenance,
    Removed,
    Report,
    Section,
    SentencePlace,
    StoryReport,
    TextReport,
)
from compare.settings import Settings
from tests.support import (
    CORPUS,
    ROOT,
    SEEDS,
    every_evidence,
    examples,
    make_project,
    published_words,
    strings,
    visible,
    words_in,
)

HALF = Settings(publish_share=0.5)
SIZES = st.lists(st.integers(1, 6), min_size=1, max_size=12)


def text(
    *sizes: int, publish: str = "quotes", headline: bool = False, removed: tuple[str, ...] = ()
) -> TextReport:
    """A text whose sentences have so many words; word n stands at character n."""
    edges = [0]
    for size in sizes:
        edges.append(edges[-1] + size)
    places = tuple(
        SentencePlace((start, end), (start, end), headline and not start, f"s-{start}", "…" * end)
        for start, end in pairwise(edges)
    )
    aside = tuple(Removed((0, 0), "byline", "byline", words, {}) for words in removed)
    return TextReport(
        id="a",
        file="a.txt",
        label="A",
        translated=False,
        card=IdentityCard(title=Known("Judul")),
        publish=publish,
        listed=True,
        language="id",
        words=edges[-1],
        quoted_words=0,
        sentences=places,
        removed=aside,
        damage=(),
        published=edges[-1],
        moment=None,
    )


def evidence(one: TextReport, start: int, end: int, rank: int = 0) -> Evidence:
    """Some words of one sentence, which the caller sees to."""
    (number,) = [
        number
        for number, place in enumerate(one.sentences)
        if place.words[0] <= start < end <= place.words[1]
    ]
    whole = one.sentences[number].words == (start, end)
    return Evidence(one.id, number, (start, end), (start, end), (), False, rank, "kata", whole)


def report(one: TextReport, *items: Evidence) -> Report:
    section = Section("bukti", "ok", None, items)
    story = StoryReport("cerita", {"id": "Cerita"}, (), (one,), (section,))
    return Report(1, Provenance("0", "0", "0"), "id", (story,), (), (), (), full_text=False)


def granted(given: Report) -> list[bool]:
    return [one.passage is not None for one in every_evidence(given)]


def text_of(given: Report) -> TextReport:
    return given.stories[0].texts[0]


def shown_words(given: Report) -> set[int]:
    return {
        word
        for one in every_evidence(given)
        if one.passage is not None
        for word in range(*one.words)
    }


@st.composite
def reports(draw: st.DrawFn) -> Report:
    one = text(*draw(SIZES), headline=draw(st.booleans()))
    items = []
    for _ in range(draw(st.integers(0, 25))):
        place = draw(st.sampled_from(one.sentences))
        start = draw(st.integers(place.words[0], place.words[1] - 1))
        end = draw(st.integers(start + 1, place.words[1]))
        wide = draw(st.booleans())
        words = place.words if wide else (start, end)
        items.append(evidence(one, *words, rank=draw(st.integers(0, 3))))
    return report(one, *items)


def chosen_by_hand(given: Report) -> list[bool]:
    """The policy in other words: by rank and order, whatever still fits as sets of words."""
    one = text_of(given)
    items = every_evidence(given)
    shown: set[int] = set()
    for place in one.sentences:
        if place.headline and fits(one, set(range(*place.words))):
            shown |= set(range(*place.words))
    answers = [False] * len(items)
    for number in sorted(range(len(items)), key=lambda number: items[number].rank):
        after = shown | set(range(*items[number].words))
        if fits(one, after):
            shown, answers[number] = after, True
            whole = shown | set(range(*one.sentences[items[number].sentence].words))
            if items[number].rank == 0 and fits(one, whole):
                shown = whole
    return answers


def fits(one: TextReport, shown: set[int]) -> bool:
    sentences = [set(range(*place.words)) for place in one.sentences]
    reads = [2 * len(words & shown) >= len(words) for words in sentences]
    runs = [all(reads[at : at + 4]) for at in range(len(reads) - 3)]
    return 2 * len(shown) <= one.words and not any(runs)


@examples(300)
@given(reports())
def test_never_more_than_half_of_the_words_nor_four_sentences_in_a_row(given: Report) -> None:
    after = excerpt(given, HALF)
    one, shown = text_of(after), shown_words(after)
    assert 2 * len(shown) <= one.words
    whole = [set(range(*place.words)) <= shown for place in one.sentences]
    assert not any(all(whole[at : at + 4]) for at in range(len(whole) - 3))
    readable = [place.passage is not None for place in one.sentences]
    assert not any(all(readable[at : at + 4]) for at in range(len(readable) - 3))
    allowed = sum(place.words[1] - place.words[0] for place in one.sentences if place.passage)
    assert 2 * allowed <= one.words
    assert len(shown) <= one.published <= one.words / 2


@examples(300)
@given(reports())
def test_what_is_granted_is_the_best_that_fits(given: Report) -> None:
    assert granted(excerpt(given, HALF)) == chosen_by_hand(given)


@given(reports())
def test_only_words_go_and_every_place_remains(given: Report) -> None:
    after = excerpt(given, HALF)
    for before, now in zip(every_evidence(given), every_evidence(after), strict=True):
        assert now in (before, replace(before, passage=None))
    places = zip(text_of(given).sentences, text_of(after).sentences, strict=True)
    assert all(now in (before, replace(before, passage=None)) for before, now in places)


@given(reports())
def test_an_excerpt_of_an_excerpt_is_itself(given: Report) -> None:
    after = excerpt(given, HALF)
    assert granted(excerpt(after, HALF)) == granted(after)


def test_the_best_rank_comes_first_and_its_equals_in_order() -> None:
    one = text(5, 5, 5, 5)
    items = [evidence(one, start, start + 5, rank) for start, rank in ((0, 2), (5, 1), (10, 1))]
    assert granted(excerpt(report(one, *items), HALF)) == [False, True, True]


def test_smaller_evidence_still_fits_where_larger_did_not() -> None:
    one = text(6, 4, 2)
    items = [evidence(one, 6, 10), evidence(one, 0, 6), evidence(one, 10, 12)]
    assert granted(excerpt(report(one, *items), HALF)) == [True, False, True]


def test_words_count_once_wherever_they_are_shown() -> None:
    one = text(4, 4)
    items = [evidence(one, 0, 3), evidence(one, 1, 4), evidence(one, 0, 4), evidence(one, 4, 5)]
    after = excerpt(report(one, *items), HALF)
    assert granted(after) == [True, True, True, False]
    assert text_of(after).published == 4
    assert [place.passage is None for place in text_of(after).sentences] == [False, True]


def test_a_fourth_sentence_in_a_row_is_withheld_and_part_of_it_is_not() -> None:
    one = text(*[3] * 10)
    items = [evidence(one, start, start + 3) for start in (0, 3, 6, 9, 12)]
    after = excerpt(report(one, *items), HALF)
    assert granted(after) == [True, True, True, False, True]
    less, half = evidence(one, 9, 10, rank=1), evidence(one, 9, 11, rank=1)
    assert granted(excerpt(report(one, *items[:3], less), HALF)) == [True] * 4
    assert granted(excerpt(report(one, *items[:3], half), HALF)) == [True] * 3 + [False]


def stories(texts: tuple[TextReport, ...], *items: object) -> Report:
    given = report(texts[0])
    sections = (Section("bukti", "ok", None, items),)
    return replace(given, stories=(replace(given.stories[0], texts=texts, sections=sections),))


def named(one: TextReport, name: str) -> TextReport:
    return replace(one, id=name)


def spoken(one: TextReport, words: str, name: str = "a") -> TextReport:
    """The same text under another name with these words, a letter each."""
    return replace(one, id=name, spoken=tuple(words))


def test_words_that_two_texts_share_count_for_both() -> None:
    long, short = (
        spoken(text(6, 9, 9), "abcdefghijklmnopqrstuvwx"),
        spoken(text(2, 7), "12abcdefg", "b"),
    )
    after = excerpt(stories((long, short), evidence(long, 0, 6), evidence(long, 6, 11)), HALF)
    assert granted(after) == [False, True]
    half = spoken(text(2, 8, 2), "12abcdef3456", "b")
    after = excerpt(stories((long, half), evidence(long, 0, 6)), HALF)
    assert [one.published for one in after.stories[0].texts] == [6, 6]


def test_four_words_in_a_row_are_nobodys() -> None:
    left, right = spoken(text(4, 4), "abcdefgh"), spoken(text(4), "abcd", "b")
    after = excerpt(stories((left, right), evidence(left, 0, 4)), HALF)
    assert [one.published for one in after.stories[0].texts] == [4, 0]


def test_a_copy_that_was_joined_anew_counts_where_its_sentences_were_cut() -> None:
    cut, joined = spoken(text(3, 3, 6), "abcdefuvwxyz"), spoken(text(6, 6), "abcdef123456", "b")
    after = excerpt(stories((cut, joined), evidence(joined, 0, 6)), HALF)
    assert [one.published for one in after.stories[0].texts] == [6, 6]
    assert [place.passage is None for place in text_of(after).sentences] == [False, False, True]


def test_sentences_that_are_shown_one_by_one_can_be_read_in_a_row() -> None:
    cut, joined = spoken(text(3, 3, 6), "abcdefuvwxyz"), spoken(text(6), "abcdef", "b")
    items = evidence(cut, 0, 3), evidence(cut, 3, 6)
    after = excerpt(stories((cut, joined), *items), HALF)
    assert granted(after) == [True, False]
    assert after.stories[0].texts[1].published == 0


@pytest.mark.parametrize("strict", ["quotes", "numbers"])
def test_the_strictest_policy_holds_for_words_that_texts_share(strict: str) -> None:
    wide = spoken(text(6, 6, publish="full"), "abcdefuvwxyz")
    other = spoken(text(6, publish=strict), "abcdef", "b")
    after = excerpt(stories((wide, other), evidence(wide, 0, 6), evidence(wide, 6, 12)), HALF)
    assert granted(after) == [False, True]
    assert [place.passage is None for place in text_of(after).sentences] == [True, False]
    assert [one.published for one in after.stories[0].texts] == [6, 0]


def test_texts_of_different_stories_share_their_words_too() -> None:
    one, other = spoken(text(6), "abcdef"), spoken(text(6, publish="full"), "abcdef", "b")
    given = stories((one,), evidence(one, 0, 6))
    second = stories((other,), evidence(other, 0, 6)).stories[0]
    after = excerpt(replace(given, stories=(*given.stories, second)), HALF)
    assert granted(after) == [False, False]


def test_first_words_of_what_was_set_aside_count_for_the_text_that_says_them() -> None:
    one = spoken(text(6, 6, 6, removed=("a b c d e",)), "123456uvwxyzghijkl")
    other = spoken(text(6), "abcdef", "b")
    after = excerpt(stories((one, other)), HALF)
    assert [piece.first_words for piece in text_of(after).removed] == [None]
    after = excerpt(stories((one, replace(other, publish="full"))), HALF)
    assert [piece.first_words for piece in text_of(after).removed] == ["a b c d e"]


def test_words_of_the_texts_do_not_leave() -> None:
    assert text_of(excerpt(report(spoken(text(3), "abc")), HALF)).spoken == ()


def test_a_pair_is_shown_as_a_whole_or_not_at_all() -> None:
    left, right = text(3, 9), named(text(5, 4), "b")
    pair = Pair(0.5, evidence(left, 3, 5), evidence(right, 0, 5), (), 0.7)
    after = excerpt(stories((left, right), pair, evidence(left, 5, 7)), HALF)
    assert granted(after) == [False, False, True]
    assert after.stories[0].texts[0].published == 2


def test_two_sentences_that_face_each_other_in_a_theme_are_shown_both_or_neither() -> None:
    left, right = text(3, 9), named(text(5, 4), "b")
    quotes = (evidence(left, 3, 5), evidence(right, 0, 5))
    facing = Difference("opposite", quotes, ("kuat", "lemah"))
    after = excerpt(stories((left, right), facing, evidence(left, 5, 7)), HALF)
    assert granted(after) == [False, False, True]


def test_words_that_the_card_repeats_take_their_share() -> None:
    fact = IdentityCard(author=Known("A b, c d e"), chain=Known("x y"))
    one = replace(spoken(text(5, 5, 2), "abcdefghijkl"), card=fact)
    after = excerpt(report(one, evidence(one, 5, 10), evidence(one, 10, 11)), HALF)
    assert granted(after) == [False, True]
    assert text_of(after).published == 6
    assert text_of(after).card == fact


@pytest.mark.parametrize("publish", ["quotes", "numbers"])
def test_a_fact_that_repeats_more_than_may_be_shown_is_withheld(publish: str) -> None:
    fact = IdentityCard(author=Known(None, {"en": "a b c d e"}), chain=Known("a b c d"))
    one = replace(spoken(text(8, publish=publish), "abcdefgh"), card=fact)
    after = text_of(excerpt(report(one), HALF))
    assert after.card == IdentityCard(chain=Known("a b c d"))
    assert after.published == 0


def test_a_ground_quoted_from_the_file_is_named_and_not_repeated() -> None:
    one = replace(text(4, 6), card=IdentityCard(author=Known("Rina", {}, "Oleh Rina Sari")))
    assert text_of(excerpt(report(one), HALF)).card.author == Known("Rina", {}, "")


def test_the_headline_takes_its_share_first() -> None:
    one = text(4, 3, 3, headline=True)
    after = excerpt(report(one, evidence(one, 4, 7), evidence(one, 0, 4)), HALF)
    assert granted(after) == [False, True]
    assert text_of(after).card.title == Known("Judul")
    assert text_of(after).sentences[0].passage is not None


def test_a_headline_of_more_than_half_the_words_is_withheld() -> None:
    one = text(4, 3, headline=True)
    after = text_of(excerpt(report(one, evidence(one, 0, 4)), HALF))
    assert after.card.title == Known()
    assert [place.passage for place in after.sentences] == [None, None]


def test_a_text_of_one_sentence_shows_a_part_of_it_at_most() -> None:
    one = text(8)
    items = [evidence(one, 0, 8), evidence(one, 2, 6), evidence(one, 0, 3)]
    after = excerpt(report(one, *items), HALF)
    assert granted(after) == [False, True, False]
    assert text_of(after).sentences[0].passage is None


def test_full_withholds_nothing_and_numbers_everything() -> None:
    for publish, answer in (("full", True), ("numbers", False)):
        one = text(3, 3, publish=publish, removed=("Oleh Rina",), headline=True)
        after = excerpt(report(one, evidence(one, 0, 3), evidence(one, 3, 4)), HALF)
        assert granted(after) == [answer, answer]
        assert [bool(place.passage) for place in text_of(after).sentences] == [answer, answer]
        assert bool(text_of(after).removed[0].first_words) is answer
        assert bool(text_of(after).card.title.value) is answer
        assert text_of(after).published == (6 if answer else 0)


def test_numbers_withhold_a_sentence_without_words_and_grounds_quoted_from_the_file() -> None:
    one = text(2, 0, publish="numbers")
    known = {"author": Known("Rina", {}, "Oleh Rina"), "date": Known("2031-01-01", {}, "x")}
    owner = Known("Kabar", {}, "owner's statement")
    after = text_of(excerpt(report(replace(one, card=IdentityCard(outlet=owner, **known))), HALF))
    assert [place.passage for place in after.sentences] == [None, None]
    assert after.card.author == Known("Rina", {}, "")
    assert after.card.outlet == owner


def test_words_of_what_was_set_aside_take_their_share() -> None:
    one = text(4, 4, 6, removed=("Oleh Rina Sari",))
    items = [evidence(one, 0, 4), evidence(one, 4, 8)]
    after = excerpt(report(one, *items), HALF)
    assert granted(after) == [True, False]
    assert text_of(after).published == 7


def test_what_was_set_aside_is_withheld_where_it_would_exceed_the_share_alone() -> None:
    one = text(4, 4, removed=("Oleh Rina Sari", "Baca juga: Atap"))
    after = excerpt(report(one, evidence(one, 0, 4)), HALF)
    assert [piece.first_words for piece in text_of(after).removed] == [None, None]
    assert granted(after) == [True]
    assert text_of(after).published == 4


def test_a_local_preview_withholds_nothing() -> None:
    given = report(one := text(3), evidence(one, 0, 3))
    after = withhold_nothing(given)
    assert after == replace(given, full_text=True)


def test_texts_do_not_share_their_shares() -> None:
    one, other = text(4, 4), replace(text(4, 4), id="b")
    items = (evidence(one, 0, 4), evidence(other, 0, 4), evidence(other, 4, 8))
    given = report(one, *items)
    story = replace(given.stories[0], texts=(one, other))
    after = excerpt(replace(given, stories=(story,)), HALF)
    assert granted(after) == [True, True, False]


@pytest.fixture(scope="module")
def seeds() -> dict[str, bytes]:
    """Everything that one run writes for the real articles."""
    return generated_files(published_report(ROOT, full_text=False))


def test_the_site_never_holds_half_of_an_article(
    seeds: dict[str, bytes], whole_seeds: Report
) -> None:
    """Every file that leaves, read back as its words; what counts is in one of their five-grams.

    A phrase of five words that an article repeats, or shares with another, is found wherever one of
    them was granted; the setting leaves room for that.
    """
    runs = five_grams([published_words(path, data) for path, data in seeds.items()])
    counts = {one.id: one.words for story in whole_seeds.stories for one in story.texts}
    for article in read_corpus(SEEDS).articles:
        words = words_in(article.raw.text)
        assert share(words, runs) <= 0.5 * counts[article.id] / len(words), article.raw.file


def test_no_four_sentences_of_an_article_follow_each_other_on_the_site(
    seeds: dict[str, bytes],
) -> None:
    pages = [" ".join(published_words(path, data)) for path, data in seeds.items()]
    for article in read_corpus(SEEDS).articles:
        found = []
        for number in range(len(article.sentences)):
            words = " ".join(words_in(article.sentence_text(number)))
            found.append(any(f" {words} " in f" {page} " for page in pages))
        assert any(found)
        assert not any(all(found[at : at + 4]) for at in range(len(found) - 3)), article.raw.file


@pytest.mark.parametrize("sign", [" ", "/", "—"])
def test_of_texts_of_numbers_alone_no_five_words_can_be_read(tmp_path: Path, sign: str) -> None:
    """Names, labels, quantities and terms are read as they stand: each on a page, in a cell.

    Another sign for every fifth space joins words that only white space would part.
    """
    texts = {path.name: path.read_text("utf-8").split(" ") for path in SEEDS.glob("*.txt")}
    entries = [f'[[text]]\nfile = "{name}"\nstory = "s"\npublish = "numbers"\n' for name in texts]
    lists = ['language = "id"\n[[story]]\nid = "s"\ntitle = { id = "S" }\n', *sorted(entries)]
    files = {f"seeds/{name}": sign.join(fives(words)) for name, words in texts.items()}
    files["seeds/actors.toml"] = (SEEDS / "actors.toml").read_text("utf-8")
    project = make_project(tmp_path, {**files, "seeds/corpus.toml": "".join(lists)})
    found = generated_files(published_report(project, full_text=False))
    read = [words for path, data in found.items() for words in read_apart(path, data)]
    for article in read_corpus(project / "seeds").articles:
        assert article.raw.publish == "numbers"
        assert share(words_in(article.raw.text), five_grams(read)) == 0, article.raw.file


def fives(words: list[str]) -> list[str]:
    """Words joined five by five."""
    return [" ".join(words[at : at + 5]) for at in range(0, len(words), 5)]


def read_apart(path: str, data: bytes) -> list[list[str]]:
    """The words of a page in a row, those of a data file string by string and cell by cell."""
    if path.endswith(".json"):
        return [words_in(one) for one in strings(json.loads(data))]
    if path.endswith(".csv"):
        return [words_in(cell) for row in csv.reader(data.decode().splitlines()) for cell in row]
    return [words_in(visible(data.decode()))]


def test_reading_back_finds_what_the_policy_was_told_to_show() -> None:
    """The read-back itself works: the text published in full is found, the others are not.

    One sentence of it is withheld: most of its words stand in a text that is published as quotes.
    """
    story = excerpt(compare(CORPUS), Settings()).stories[0]
    shown = [words_in(place.passage or "") for one in story.texts for place in one.sentences]
    runs = five_grams(shown)
    shares = {one.id: share(words_in(one.raw.text), runs) for one in read_corpus(CORPUS).articles}
    assert shares["warta"] > 0.7
    assert [place.passage for place in story.text("warta").sentences].count(None) == 1
    assert max(shares["kabar"], shares["suara"]) <= 0.5


def five_grams(sequences: list[list[str]]) -> set[tuple[str, ...]]:
    return {
        tuple(words[at : at + 5]) for words in sequences for at in range(max(0, len(words) - 4))
    }


def share(words: list[str], runs: set[tuple[str, ...]]) -> float:
    """The share of the words that stand in a run of five that is among the given ones."""
    found = [tuple(words[at : at + 5]) in runs for at in range(len(words))]
    covered = [any(found[max(0, at - 4) : at + 1]) for at in range(len(words))]
    return sum(covered) / len(words)


POOL = (
    "Atap pasar itu runtuh pada Senin pagi.",
    "Para pedagang menyelamatkan dagangan mereka sebelum hujan.",
    "Dinas membantah bahwa kayunya sudah lapuk.",
    "Wali kota berjanji membangun atap baru tahun ini.",
    "Polisi memeriksa kontrak perbaikan yang lama.",
    "Tidak ada korban jiwa dalam kejadian itu.",
    "Perbaikan tahun lalu menelan dana besar.",
    "Pembeli kembali datang setelah dua minggu.",
)
CORPORA = st.lists(
    st.tuples(st.lists(st.sampled_from(POOL), min_size=1, max_size=8), st.sampled_from(PUBLISH)),
    min_size=2,
    max_size=3,
)


WORDS = [f"{first}{second}" for first in ("ba", "ku", "ti", "so", "me") for second in "lnrstkmp"]
"""Forty words, so that runs of five come back in other surroundings."""


@st.composite
def reprints(draw: st.DrawFn) -> list[tuple[list[str], str]]:
    """Texts that were cut out of one another's words anywhere and joined and stopped anew."""
    pool = draw(st.permutations(WORDS))
    texts: list[tuple[list[str], str]] = []
    for _ in range(draw(st.integers(2, 4))):
        words: list[str] = []
        for _ in range(draw(st.integers(1, 6))):
            start = draw(st.integers(0, len(pool) - 1))
            words += pool[start : start + draw(st.integers(1, 25))]
        sentences = []
        while words:
            size = draw(st.integers(2, 14))
            sentences.append(" ".join(words[:size]).capitalize() + ".")
            words = words[size:]
        texts.append((sentences, draw(st.sampled_from(PUBLISH))))
    return texts


@examples(40)
@given(st.one_of(CORPORA, reprints()))
def test_copies_between_texts_are_read_back_within_every_share(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[tuple[list[str], str]]
) -> None:
    """However texts repeat each other, no policy of one reveals more of another than its own."""
    folder = tmp_path_factory.mktemp("seeds")
    entries = []
    for number, (sentences, publish) in enumerate(drawn):
        (folder / f"{number}.txt").write_text(" ".join(sentences), "utf-8")
        entries.append(f'[[text]]\nfile = "{number}.txt"\npublish = "{publish}"\n')
    (folder / "corpus.toml").write_text("".join(entries), "utf-8")
    words = ["atap", "pedagang", "dinas", "kota", "polisi", "korban", "dana", "pembeli"]
    (folder / "threads.toml").write_text(
        '[[thread]]\nid = "semua"\ntitle = { id = "S" }\nquestion = { id = "S" }\n'
        f"terms = {json.dumps([*words, *WORDS[::2]])}\n",
        "utf-8",
    )
    after = excerpt(compare(folder), Settings())
    passages = [one.passage for one in every_evidence(after)]
    passages += [place.passage for one in after.stories[0].texts for place in one.sentences]
    passages += [value for one in after.stories[0].texts for value in (one.card.title.value,)]
    readable = five_grams([words_in(passage) for passage in passages if passage])
    most = {"full": 1.0, "quotes": 0.5, "numbers": 0.0}
    for number, (sentences, publish) in enumerate(drawn):
        assert share(words_in(" ".join(sentences)), readable) <= most[publish], number
