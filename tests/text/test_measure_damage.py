"""Damage is told where the running text shows it, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.datafile import DATA, read_list
from compare.model import DAMAGE_KINDS, Article, IdentityCard, Known, Raw
from compare.read.load import load
from compare.settings import Settings
from compare.text.read_article import read_article
from tests.cases import Case, read_cases
from tests.support import SEEDS

UNTITLED = IdentityCard(title=Known(""))


def read(text: str, settings: Settings | None = None, card: IdentityCard = UNTITLED) -> Article:
    raw = Raw("a", "A", "a.txt", text, card, "quotes", None, (), True)
    return read_article(raw, "id", settings=settings)


@pytest.mark.parametrize("case", read_cases("text/cases/damage.txt"), ids=str)
def test_damage_has_its_kind_and_place(case: Case) -> None:
    lines = case.given.split("\n")
    marked = [line[1:].partition(" ") for line in lines if line.startswith("@")]
    text = "\n".join(lines[len(marked) :])
    card = IdentityCard(**{name: Known(value) for name, _, value in marked})
    article = read(text, card=card)
    found = [
        f"{damage.kind} | {text[start:end]}"
        for damage in article.damage
        for start, end in damage.spans
    ]
    assert tuple(found) == case.expected


def test_stray_stops_have_their_places() -> None:
    article = read("Kapal itu membawa beras yang. Banyak sekali ke Oslo.")
    assert [(damage.kind, damage.spans) for damage in article.damage] == [
        ("stray-stop", ((28, 29),))
    ]


SEED_DAMAGE = {
    "nyt-2": {},
    "nyt-1": {},
    "cnn": {"stray-stop": 10},
    "bbc": {},
    "dw": {"no-beginning": 1, "mixed-quotes": 1},
}
"""Counted by eye."""


def test_the_seeds_have_this_damage_and_no_other() -> None:
    corpus = load(SEEDS)
    for text in corpus.texts:
        damage = read_article(text, corpus.language).damage
        assert {one.kind: len(one.spans) for one in damage} == SEED_DAMAGE[text.id], text.file


def test_how_long_a_repetition_is_can_be_set() -> None:
    text = "Warga kota itu menari. Warga kota itu pulang."
    assert read(text).damage == ()
    (damage,) = read(text, Settings(damage_repeat=3)).damage
    assert (damage.kind, damage.spans) == ("repetition", ((23, 37),))
    text = "Warga kota warga kota menari."
    assert read(text).damage == ()
    (damage,) = read(text, Settings(damage_stutter=2)).damage
    assert damage.spans == ((11, 21),)


SIGNS = [entry.text for entry in read_list(DATA / "misread.txt")]


@pytest.mark.parametrize("sign", SIGNS, ids=ascii)
def test_every_sign_of_a_wrong_encoding_is_what_its_bytes_read_as(sign: str) -> None:
    assert sign in ("\ufffd", "ï¿½", "ï»¿") or any(repairs(sign))
    (damage,) = read(f"Kapal itu x{sign}x tiba di Oslo.").damage
    assert (damage.kind, damage.spans) == ("wrong-encoding", ((11, 11 + len(sign)),))


def repairs(sign: str) -> list[str]:
    """What the sign was before it was misread."""
    found = []
    for encoding in ("cp1252", "latin-1"):
        try:
            found.append(sign.encode(encoding).decode())
        except UnicodeError:
            continue
    return [one for one in found if len(one) == 1]


PIECES = st.sampled_from(
    [*SIGNS[:6], "Kapal tiba. ", "“", "”", '"', "\n", "yang. Kapal ", "kapal itu pergi ", "…", " "]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["id", "en", "fr"]))
def test_damage_stands_inside_the_text_in_order(text: str, code: str) -> None:
    damage = read(text, card=IdentityCard(language=Known(code))).damage
    assert [one.kind for one in damage] == [
        kind for kind in DAMAGE_KINDS if kind in {one.kind for one in damage}
    ]
    for one in damage:
        assert one.spans
        assert list(one.spans) == sorted(one.spans)
        assert all(0 <= start < end <= len(text) for start, end in one.spans)
