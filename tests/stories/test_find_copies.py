from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import load_language
from compare.model import Article
from compare.pipeline import read_corpus
from compare.settings import Settings
from compare.stories.find_copies import Copies, find_copies
from tests.support import OTHER, OWN, SEEDS, WIRE, article, story

AGENCY = " ".join(WIRE)
LONG = [
    f"Saksi {number} melihat {name} dan {other} menuju {place} sebelum pukul {number} lewat."
    for number, (name, other, place) in enumerate(
        zip(
            ("Ani", "Budi", "Cici", "Dodi", "Evi", "Fajar", "Gita", "Hari"),
            ("gerobak", "becak", "mobil", "sepeda", "truk", "perahu", "kereta", "bus"),
            ("pasar", "sekolah", "balai", "pantai", "kantor", "masjid", "stasiun", "gudang"),
            strict=True,
        ),
        11,
    )
]


def found(*texts: str, settings: Settings | None = None) -> Copies:
    return find_copies(story(*texts).articles, settings or Settings())


def kinds(copies: Copies) -> list[tuple[int, int, str]]:
    return [(pair.left, pair.right, pair.kind) for pair in copies.pairs]


def test_what_two_texts_share_is_counted_by_hand() -> None:
    copies = found("\n".join((*WIRE, OWN[0])), "\n".join((*OWN[1:], *WIRE[:3])))
    (pair,) = copies.pairs
    assert (pair.kind, pair.words, pair.of_words) == ("shared", (34, 34), (57, 59))
    assert copies.voices == (0, 0)


def test_independent_texts_are_voices_of_their_own() -> None:
    copies = found(AGENCY, "\n".join(OWN), "\n".join(OTHER))
    assert (copies.pairs, copies.voices, copies.sources) == ((), (0, 1, 2), {})


def test_the_seeds_are_independent() -> None:
    assert find_copies(read_corpus(SEEDS).articles, Settings()).pairs == ()


@pytest.mark.parametrize("text", ["Atap runtuh.", "“Kami takut,” kata Darto.", AGENCY])
def test_the_same_words_are_the_same_text_however_few(text: str) -> None:
    assert kinds(found(text, text.upper().replace(",", ""), "Hujan turun.")) == [(0, 1, "same")]


def test_texts_without_a_word_are_no_copies() -> None:
    assert found("***", "***", "").pairs == ()


def test_a_voice_holds_copies_of_copies() -> None:
    first, second = LONG[:4], LONG[4:]
    copies = found(" ".join(first), " ".join(OWN), " ".join(LONG), " ".join(second))
    assert kinds(copies) == [(0, 2, "shared"), (2, 3, "shared")]
    assert copies.voices == (0, 1, 0, 0)
    assert [copies.count(texts) for texts in ((), (2,), (0, 2), (1, 2, 3))] == [0, 1, 1, 2]
    assert (copies.apart(0, 3), copies.apart(0, 1)) == (False, True)
    assert copies.members == ((0, 2, 3), (1,))


def test_words_in_quotation_marks_do_not_make_a_copy() -> None:
    speech = f"“{AGENCY}”"
    assert found(f"{speech} kata Darto. {OWN[0]}", f"{OWN[1]} {OWN[2]} {speech}").pairs == ()
    assert found(f"{AGENCY} {OWN[0]}", f"{OWN[1]} {OWN[2]} {speech}").pairs == ()


def test_names_and_offices_do_not_make_a_copy() -> None:
    office = "Kepala Dinas Pasar dan Perdagangan Kota Melati Darto Wibowo"
    left = " ".join(f"{office} {one}" for one in ("datang.", "tidur siang.", "makan.", "lari."))
    right = " ".join(f"{office} {one}" for one in ("bernyanyi.", "mandi.", "pergi.", "duduk."))
    assert found(left, right).pairs == ()


def test_one_agency_sentence_does_not_make_one_voice() -> None:
    assert found(f"{WIRE[1]} {OWN[0]}", f"{WIRE[1]} {OWN[1]} {OWN[2]}").pairs == ()


def test_runs_of_function_words_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    words = frozenset(AGENCY.casefold().replace(".", "").split())
    filled = replace(load_language("id"), stop_words=words)
    monkeypatch.setattr("compare.stories.find_copies.load_language", lambda _: filled)
    assert found(f"{AGENCY} {OWN[0]}", f"{AGENCY} {OWN[1]}").pairs == ()


def test_what_more_texts_share_than_can_face_each_other_is_no_trace() -> None:
    texts = [f"{AGENCY} {' '.join(LONG[place : place + 2])}" for place in (0, 2, 4)]
    assert len(found(*texts).pairs) == 3
    assert found(*texts, settings=Settings(story_texts=2)).pairs == ()


def every(size: int, text: str) -> str:
    return " ".join(
        "lain" if place % size == size - 1 else word for place, word in enumerate(text.split())
    )


EDITS: dict[str, Callable[[list[str]], str]] = {
    "cut by half": lambda lines: " ".join(lines[:4]),
    "its second half": lambda lines: " ".join(lines[4:]),
    "sentences joined": lambda lines: " ".join(lines).replace(". S", ", s"),
    "sentences cut": lambda lines: " ".join(lines).replace(" menuju", ". Menuju"),
    "reordered": lambda lines: " ".join(lines[::-1]),
    "a paragraph inserted": lambda lines: "\n".join((*lines[:4], *OWN, *lines[4:])),
    "another headline": lambda lines: "\n".join(("Pagi yang Ramai di Kota", *lines)),
    "other marks and capitals": lambda lines: " ".join(lines).upper().replace(".", "!"),
    "a word in twelve replaced": lambda lines: every(12, " ".join(lines)),
    "a word in six replaced": lambda lines: every(6, " ".join(lines)),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_reprint_is_found_however_it_was_edited(edit: str) -> None:
    copies = found(" ".join(LONG), EDITS[edit](LONG), " ".join(OTHER))
    assert [(pair.left, pair.right) for pair in copies.pairs] == [(0, 1)]


def test_a_repeated_sentence_knows_its_first_place() -> None:
    copies = found(" ".join(WIRE), " ".join((OWN[0], WIRE[2], f"{WIRE[0][:-1]}; {WIRE[1]}")))
    assert copies.sources == {(1, 1): (0, 2), (1, 2): (0, 0)}
    assert copies.source(1, 0) == (1, 0)
    assert copies.source(0, 3) == (0, 3)


def test_a_short_sentence_between_copied_ones_is_copied_too() -> None:
    lines = (WIRE[0], "Hujan turun.", WIRE[1], WIRE[2])
    copies = found(" ".join(lines), " ".join(lines), AGENCY)
    assert copies.sources[1, 1] == (0, 1)


def test_files_with_the_same_bytes_are_both_there(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(AGENCY, "utf-8")
    copies = find_copies(read_corpus(tmp_path).articles, Settings())
    assert kinds(copies) == [(0, 1, "same")]


TEXTS = st.lists(
    st.lists(st.sampled_from((*WIRE, *OWN, *OTHER)), min_size=1, max_size=7),
    min_size=2,
    max_size=4,
)


@given(TEXTS)
def test_copies_do_not_depend_on_the_order_of_the_texts(texts: list[list[str]]) -> None:
    def pairs(articles: list[Article]) -> set[tuple[frozenset[str], str]]:
        return {
            (frozenset({articles[one.left].id, articles[one.right].id}), one.kind)
            for one in find_copies(tuple(articles), Settings()).pairs
        }

    articles = [article(" ".join(lines), f"t{place}") for place, lines in enumerate(texts)]
    assert pairs(articles) == pairs(articles[::-1])


@given(TEXTS)
def test_shares_are_parts_of_their_texts(texts: list[list[str]]) -> None:
    articles = story(*(" ".join(lines) for lines in texts)).articles
    copies = find_copies(articles, Settings())
    for pair in copies.pairs:
        for place, words, of_words in zip(
            (pair.left, pair.right), pair.words, pair.of_words, strict=True
        ):
            assert 0 <= words <= of_words <= len(articles[place].tokens)
    assert sorted(place for voice in copies.members for place in voice) == list(
        range(len(articles))
    )
    for (place, _), (source, _) in copies.sources.items():
        assert source < place
        assert copies.voices[source] == copies.voices[place]
