"""What a text quotes, who says it, and by which verb."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.actors.find_mentions import find_mentions
from compare.lexicon import ANY, Actor, load_cast, read_term
from compare.model import Article
from compare.quotes import Quote
from compare.quotes.find_quotes import find_quotes
from compare.report import FORMS_OF_SPEECH
from compare.settings import Settings
from tests.cases import Case, read_cases
from tests.support import SEEDS, article, examples, steps

PEOPLE = (
    "Rina Wulandari", "Budi Santoso", "Siti Aminah", "Dana Fox", "Omar Reyes", "Lena Brandt",
)  # fmt: skip
CAST = (
    *(Actor(name.split()[0].lower(), {ANY: (read_term(name),)}, kind="person") for name in PEOPLE),
    Actor("ru", {"id": (read_term("Rusia"),)}),
    Actor("kp", {"id": (read_term("Korea Utara"),)}),
)


def quotes(text: str, language: str = "id") -> tuple[Article, tuple[Quote, ...]]:
    read = article(text, language=language)
    return read, find_quotes(read, find_mentions(read, CAST), CAST, Settings())


def told(text: str, language: str = "id") -> tuple[str, ...]:
    """Each quotation as the case files write it."""
    read, found = quotes(text, language)
    return tuple(
        " | ".join(
            (
                read.raw.text[slice(*quote.span)],
                quote.name,
                quote.colour,
                quote.form + " carried" * quote.carried,
            )
        )
        for quote in found
    )


@pytest.mark.parametrize("case", read_cases("quotes/cases/id.txt"), ids=str)
def test_indonesian(case: Case) -> None:
    assert told(case.given) == case.expected


@pytest.mark.parametrize("case", read_cases("quotes/cases/en.txt"), ids=str)
def test_english(case: Case) -> None:
    assert told(case.given, "en") == case.expected


def test_a_quotation_knows_its_words_its_sentence_and_its_verb() -> None:
    text = "Hujan turun. “Atap itu bocor,” kata Wali Kota Budi Santoso."
    read, (quote,) = quotes(text)
    assert (quote.span, quote.words, quote.sentence) == ((14, 29), (2, 5), 1)
    assert quote.verb is not None
    assert text[slice(*quote.verb)] == "kata"
    assert quote.speaker is not None
    assert text[slice(*quote.speaker)] == "Budi Santoso"
    assert quote.actor == "budi"
    assert read.tokens.starts[2] == quote.span[0]


def test_who_speaks_stands_where_an_earlier_sentence_names_them() -> None:
    text = "Siti Aminah datang. “Atap itu bocor sejak lama,” katanya."
    _, (quote,) = quotes(text)
    assert (quote.speaker, quote.actor, quote.carried) == ((0, 11), "siti", True)


def test_a_heading_whose_words_do_not_count_has_none() -> None:
    text = "Pasar itu terbakar kemarin malam.\n\n'Kami tidak takut'\n\nWarga bekerja sejak pagi."
    _, (quote,) = quotes(text)
    assert text[slice(*quote.span)] == "Kami tidak takut"
    assert quote.words[0] == quote.words[1]
    assert (quote.form, quote.speaker, quote.sentence) == ("heading", None, 1)


def test_a_language_without_data_has_direct_quotations_and_names_beside_them() -> None:
    text = "„Wir bauen das Dach im Frühling neu“, sagte Dana Fox. Es hieß „Regen“. Fox ging."
    assert told(text, "de") == ("Wir bauen das Dach im Frühling neu | Dana Fox |  | full",)


def test_texts_without_quotations_have_none() -> None:
    for text in ("Hujan turun.", "Ya", "“", "kata", "menurut", '"', "Katanya: “”."):
        assert quotes(text)[1] == ()


PIECES = st.lists(
    st.sampled_from(
        [
            "Rina Wulandari", "Budi Santoso", "para analis", "dia", "mereka", "kata", "katanya",
            "mengatakan", "bahwa", "menuduh", "atas", "menurut", "yang", "dan", "setelah", "di",
            "pejabat", "Rusia", "tidak", "menteri itu", "“", "”",
            '"', "'", "«", "``", "''", ",", ".",
            "?", "\n", "–", ":", "(", ")", "pasar", "24", "Judul",
        ]
    ),
    max_size=60,
)  # fmt: skip


@examples(150)
@given(PIECES, st.sampled_from(("id", "en", "fr")))
def test_any_text_can_be_read(pieces: list[str], language: str) -> None:
    read, found = quotes(" ".join(pieces), language)
    text, words = read.raw.text, len(read.tokens)
    assert list(found) == sorted(found, key=lambda quote: (quote.span, quote.direct))
    for quote in found:
        start, end = quote.span
        assert 0 <= start < end <= len(text)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert 0 <= quote.words[0] <= quote.words[1] <= words
        assert quote.form in FORMS_OF_SPEECH
        assert (quote.form == "reported") == (not quote.direct)
        assert (quote.speaker is None) == (quote.name == "")
        assert (quote.verb is None) == (quote.colour == "")
        if quote.speaker:
            assert 0 <= quote.speaker[0] < quote.speaker[1] <= len(text)
    reported = [quote.words for quote in found if not quote.direct]
    assert not_overlapping(reported)
    assert not_overlapping([quote.words for quote in found if quote.direct])


def not_overlapping(spans: Iterable[tuple[int, int]]) -> bool:
    ordered = sorted(spans)
    return all(left[1] <= right[0] for left, right in pairwise(ordered))


@given(st.text(max_size=80))
def test_any_letters_can_be_read(text: str) -> None:
    for language in ("id", "en", "ja"):
        read, found = quotes(f"x{text}", language)
        spans = [quote.span for quote in found]
        assert all(read.raw.text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize(
    "unit",
    [
        "“Harga ikan naik,” kata Budi Santoso. Ia mengatakan bahwa warga mengeluh. ",
        "dia mengatakan bahwa ",
        "dan mengatakan ",
        "“Ya, kata dia. ",
        "yang Rusia mengatakan ",
        '" ',
    ],
)
def test_long_texts_take_no_more_steps_than_short_ones_each(unit: str) -> None:
    def needed(times: int) -> int:
        read = article(unit * times)
        mentions = find_mentions(read, CAST)
        return steps(lambda: find_quotes(read, mentions, CAST, Settings()))

    needed(10)
    assert needed(800) < 10 * needed(100) + 1000


def test_every_speaker_of_the_seeds_stands_in_its_text() -> None:
    cast = load_cast(SEEDS / "actors.toml")
    for path in sorted(SEEDS.glob("*.txt")):
        read = article(path.read_text("utf-8"))
        found = find_quotes(read, find_mentions(read, cast), cast, Settings())
        assert len(found) >= 4, path.name
        for quote in found:
            named = read.raw.text[slice(*quote.speaker)] if quote.speaker else ""
            assert (named != "") == (quote.name != "")
