from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.decisions import NONE
from compare.facts import Facts
from compare.quotes import Quote
from compare.read.load import load
from compare.settings import Settings
from compare.stories.attribute import attribute
from compare.stories.find_copies import find_copies
from compare.stories.match_speech import SameWords, match_speech
from compare.stories.speech import Said
from compare.text.read_article import read_article
from tests.hand_made import actor, quote, speaking
from tests.support import ROOT, SEEDS, story

RINA = (actor("rina", "Rina"), actor("budi", "Budi"))


def matched(given: Facts) -> tuple[SameWords, ...]:
    speech = attribute(given.telling, NONE)
    return match_speech(given.articles, speech.said, given.copies, given.settings)


def same(*quoted: tuple[str, str], around: str = "") -> list[tuple[tuple[str, ...], float]]:
    """Quotations given as (speaker, words), a text each; returns what is the same speech."""
    texts = [f"{who.title()} berkata: “{words}.” {around}" for who, words in quoted]
    told = story(*texts)
    quotes = [
        [quote(article, words, who.title(), who)]
        for article, (who, words) in zip(told.articles, quoted, strict=True)
    ]
    return [
        (tuple(told.articles[one.article].id for one in found.said), found.score)
        for found in matched(speaking(told, quotes, RINA))
    ]


def test_the_example_of_the_method_page() -> None:
    found = same(
        ("rina", "balok atap lapuk itu jatuh"),
        ("rina", "balok dari atap yang lapuk jatuh malam itu"),
        ("rina", "balok itu tua"),
    )
    assert found == [(("a", "b"), 1.0)]


def test_another_speaker_says_another_speech() -> None:
    words = "balok atap lapuk itu jatuh"
    assert same(("rina", words), ("budi", words)) == []


def test_two_common_words_are_too_few() -> None:
    around = "Seekor kucing tidur di atap. Pasar itu ramai. Balok kayu dijual di pasar itu."
    assert same(("rina", "balok atap"), ("rina", "atap balok"), around=around) == []


def test_a_word_in_one_mouth_alone_joins_other_wordings() -> None:
    quoted = (
        ("rina", "kekaisaran kolonial neokolonialis"),
        ("rina", "kekuasaan kolonialisme global"),
    )
    ((texts, score),) = same(*quoted)
    assert texts == ("a", "b")
    assert 0.4 <= score < 0.75
    assert same(*quoted, around="Gedung kolonial itu sudah tua.") == []


def test_a_copy_repeats_no_speech() -> None:
    words = "balok atap lapuk itu jatuh pada tengah malam ketika semua pedagang sedang tidur"
    around = (
        "Para pedagang sayur menyelamatkan dagangan mereka ke halaman sekolah di seberang jalan "
        "besar itu. Dinas membantah bahwa kayu penyangga sudah keropos sejak tahun lalu karena "
        "hujan. Wali kota berjanji membangun pasar baru sebelum musim hujan berikutnya tiba."
    )
    assert same(("rina", words), ("rina", words), around=around) == []


def test_of_a_quotation_in_another_the_inner_one_is_the_same() -> None:
    told = story(
        "Rina mengatakan ia menyesal karena “balok atap lapuk itu jatuh” kemarin.",
        "Kata Rina, “balok atap lapuk jatuh.”",
    )
    one, other = told.articles
    outer = "ia menyesal karena “balok atap lapuk itu jatuh” kemarin"
    quotes = [
        [
            quote(one, outer, "Rina", "rina", direct=False),
            quote(one, "balok atap lapuk itu jatuh", "Rina", "rina"),
        ],
        [quote(other, "balok atap lapuk jatuh", "Rina", "rina")],
    ]
    (found,) = matched(speaking(told, quotes, RINA))
    shown = [told.articles[said.article].raw.text[slice(*said.quote.span)] for said in found.said]
    assert shown == ["balok atap lapuk itu jatuh", "balok atap lapuk jatuh"]


def test_a_quotation_joins_only_if_it_is_alike_to_all() -> None:
    found = same(
        ("rina", "balok atap lapuk jatuh"),
        ("rina", "balok atap lapuk jatuh menimpa lapak ikan basah"),
        ("rina", "menimpa lapak ikan basah"),
    )
    assert [texts for texts, _ in found] == [("a", "b")]


def test_without_a_certain_speaker_nothing_is_matched() -> None:
    told = story("“Balok atap lapuk itu jatuh.”", "“Balok atap lapuk itu jatuh,” katanya.")
    quotes = [[quote(article, "Balok atap lapuk itu jatuh")] for article in told.articles]
    assert matched(speaking(told, quotes)) == ()


WORDS = st.lists(
    st.sampled_from(["balok", "atap", "lapuk", "jatuh", "pasar", "ikan", "kayu"]), min_size=1
)


@given(WORDS, WORDS)
def test_the_order_of_texts_changes_nothing(one: list[str], other: list[str]) -> None:
    left, right = " ".join(one), " ".join(other)
    forth = same(("rina", left), ("rina", right))
    back = same(("rina", right), ("rina", left))
    assert [score for _, score in forth] == pytest.approx([score for _, score in back])


def test_four_hundred_quotations_are_compared() -> None:
    lines = [f"k{number} l{number} m{number} n{number}" for number in range(200)]
    text = " ".join(f"Rina berkata: “{line}.”" for line in lines)
    told = story(text, f"Kemarin. {text} Lalu pulang.")
    quotes = [[quote(article, line, "Rina", "rina") for line in lines] for article in told.articles]
    given = speaking(told, quotes, RINA)
    copies = type(given.copies)((), (0, 1), {})
    speech = attribute(given.telling, NONE)
    assert len(match_speech(given.articles, speech.said, copies, given.settings)) == 200


def gold() -> list[tuple[set[str], str]]:
    """What the quotations that people annotated in four texts give alike: (texts, speaker)."""
    rows = [
        json.loads(line)
        for line in (ROOT / "tests/gold/quotes.jsonl").read_text("utf-8").splitlines()
    ]
    raws = [one for one in load(SEEDS, Settings()).texts if one.file in {r["file"] for r in rows}]
    articles = tuple(read_article(raw, "id") for raw in raws)
    said = []
    for place, article in enumerate(articles):
        spans = {(row["start"], row["end"]): row for row in rows if row["file"] == article.raw.file}
        own = []
        for span, row in sorted(spans.items()):
            tokens = article.tokens
            inside = np.flatnonzero((tokens.starts >= span[0]) & (tokens.ends <= span[1]))
            if len(inside):
                words = (int(inside[0]), int(inside[-1]) + 1)
                form = row["form"] or "reported"
                one = Quote(span, words, 0, row["direct"], form, None, "", None, None, "", False)
                own.append(Said(place, one, row["speaker"], None))
        said.append(tuple(own))
    copies = find_copies(articles, Settings())
    found = match_speech(articles, tuple(said), copies, Settings())
    return [
        ({raws[one.article].id for one in each.said}, str(each.said[0].speaker)) for each in found
    ]


def test_annotated_quotations_of_four_translated_texts() -> None:
    """One article that Putin wrote, told in three texts; nothing else is said twice there."""
    putin = "Vladimir Putin"
    assert gold() == [
        ({"nyt-1", "nyt-2", "dw"}, putin),
        ({"nyt-1", "nyt-2"}, putin),
        ({"nyt-1", "dw"}, putin),
    ]
