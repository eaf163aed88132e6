"""Quantities beside the same actors and event, in sentences that say too much else to be alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.decisions import NONE
from compare.lexicon import ANY, Actor
from compare.lexicon.actors import load_cast
from compare.pipeline import read_corpus
from compare.stories.face_by_event import face_by_event
from compare.stories.group import group
from compare.stories.group_quantities import group_quantities
from compare.stories.quantity_context import quantity_context
from tests.support import facts, story, terms

SEEDS = Path("seeds")
LEFT = "{} Warga kampung mengeluh karena jalan berlubang dan jembatan bambu rusak parah."
RIGHT = "{} Sementara itu harga cabai naik di pasar dan nelayan menunggu cuaca membaik."
ACTORS = tuple(Actor(name.lower(), {ANY: terms(name)}, kind="person") for name in ("Ana", "Budi"))


def faced(left: str, right: str) -> list[str]:
    given = facts(story(LEFT.format(left), RIGHT.format(right)), actors=ACTORS)
    context = quantity_context(given)
    return [" ".join(judgement) for _, judgement in face_by_event(context)]


@pytest.mark.parametrize(
    ("left", "right", "verdicts"),
    [
        (
            "Sebelum kunjungan Ana ke rumah Budi tahun lalu, sawah sudah kering.",
            "Ketika Ana mengunjungi Budi pada September, toko roti belum buka.",
            ["compatible parts"],
        ),
        (
            "Sebelum kunjungan Ana ke pantai tahun lalu, sawah sudah kering.",
            "Ketika Ana mengunjungi Budi pada September, toko roti belum buka.",
            [],
        ),
        (
            "Sebelum surat Ana untuk Budi tahun lalu, sawah sudah kering.",
            "Ketika Ana mengunjungi Budi pada September, toko roti belum buka.",
            [],
        ),
        (
            "Ana akan mengunjungi Budi pada Senin.",
            "Ana mengunjungi Budi pada Rabu.",
            ["different-moment expected"],
        ),
        ("Ana mengunjungi Budi pada Senin.", "Ana mengunjungi Budi pada Rabu.", []),
        (
            "Ana dan Budi berpisah pada tahun 2000.",
            "Pada tahun 2000 rumah Ana dan Budi terbakar.",
            ["compatible same"],
        ),
    ],
    ids=["event", "one actor", "another event", "expected", "nothing differs", "known days"],
)
def test_dates(left: str, right: str, verdicts: list[str]) -> None:
    assert faced(left, right) == verdicts


@pytest.mark.parametrize(
    ("left", "right", "verdicts"),
    [
        (
            "Panen raya padi mencapai 340 ton beras.",
            "Gudang menimbun 340 ton beras dari panen tahun itu.",
            ["compatible same"],
        ),
        ("Panen padi mencapai 340 ton beras.", "Truk membawa 340 ton pasir.", []),
        ("Panen padi mencapai 340 ton beras.", "Panen padi mencapai 345 ton beras.", []),
        ("Panen padi selama 5 hari usai.", "Setelah panen padi 5 hari ia pulang.", []),
        ("Panen sekitar 340 ton padi beras.", "Panen sekitar 340 ton padi beras lagi.", []),
    ],
    ids=["same", "no common words", "another number", "small number", "round number"],
)
def test_numbers(left: str, right: str, verdicts: list[str]) -> None:
    assert faced(left, right) == verdicts


def test_the_same_thing_under_two_names_is_counted_alike() -> None:
    texts = (
        "Gudang di Melati menyimpan 300 selongsong artileri milik tentara lama.",
        "Gudang di Melati menyimpan 300 peluru artileri milik tentara lama.",
    )
    (one,) = group_quantities(facts(story(*texts)))
    assert [quantity.unit for _, quantity in one.mentions] == ["selongsong", "peluru"]


def test_the_groups_of_the_seeds() -> None:
    """Each checked against the texts; no two values exclude each other in any."""
    reading = read_corpus(SEEDS)
    (told,) = (
        one for one in group(reading.articles, reading.corpus, reading.lists.settings)
        if len(one.articles) > 1
    )  # fmt: skip
    given = facts(told, actors=load_cast(SEEDS / "actors.toml"))
    found = [
        (one.verdict, one.why, {told.articles[place].id for place, _ in one.mentions})
        for one in group_quantities(given)
    ]
    assert given.rulings == NONE
    assert sorted(found, key=lambda row: row[1]) == [
        ("compatible", "hedge", {"nyt-1", "cnn", "nyt-2", "bbc"}),
        ("compatible", "parts", {"nyt-1", "dw", "bbc"}),
        ("compatible", "same", {"nyt-1", "dw"}),
        ("compatible", "same", {"nyt-2", "bbc"}),
        ("compatible", "zone", {"nyt-1", "nyt-2"}),
    ]
