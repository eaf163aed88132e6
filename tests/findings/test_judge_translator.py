from __future__ import annotations

import pytest

from compare.findings.judge_translator import judge_translator
from compare.findings.texts import Texts
from compare.model import Article
from compare.report import FINDINGS, Mark
from compare.stories.passage import whole_sentence
from tests.findings.builders import finding, quote, told
from tests.support import article

KINDS = {
    "opposite": "possible",
    "certainty": "likely",
    "figures": "possible",
    "speaks": "unlikely",
    "use": "likely",
    "missing": "possible",
    "labels": "likely",
    "words": "likely",
}


def texts(*cards: dict[str, str]) -> tuple[Article, ...]:
    return tuple(
        article("Atap runtuh.", name, **card) for name, card in zip("abc", cards, strict=False)
    )


def judged(*written: Article, kind: str = "words") -> str:
    return judge_translator(finding(*map(quote, written), kind=kind), Texts(told(*written)))


@pytest.mark.parametrize("kind", FINDINGS)
def test_each_kind_has_its_level(kind: str) -> None:
    assert judged(*texts({"translated_from": "en"}, {}), kind=kind) == KINDS[kind]


@pytest.mark.parametrize("source", ["no", "id", ""])
def test_without_a_translation_there_is_no_mark(source: str) -> None:
    card = {"translated_from": source, "language": "id"}
    assert judged(*texts(card, card)) == ""


def test_one_known_translator_lowers_the_mark_by_one_step() -> None:
    rina = {"translated_from": "en", "translator": "Rina"}
    assert judged(*texts(rina, rina), kind="words") == "possible"
    assert judged(*texts(rina, rina), kind="figures") == "unlikely"
    assert judged(*texts(rina, rina), kind="speaks") == "unlikely"


@pytest.mark.parametrize(
    "other",
    [
        {"translated_from": "en", "translator": "Budi"},
        {"translated_from": "en"},
        {"translator": "Rina"},
    ],
)
def test_another_or_an_unknown_translator_or_an_original_lowers_nothing(
    other: dict[str, str],
) -> None:
    rina = {"translated_from": "en", "translator": "Rina"}
    assert judged(*texts(rina, other)) == "likely"


def test_translators_who_are_known_to_be_nobody_are_not_the_same() -> None:
    nobody = {"translated_from": "en", "translator": ""}
    assert judged(*texts(nobody, nobody)) == "likely"


def test_opposite_words_of_certainty_are_modality() -> None:
    text = article("Isi perjanjian belum diketahui.", "a", translated_from="en")
    other = article("Isi perjanjian diketahui.", "b")
    start = text.raw.text.index("belum")
    marked = whole_sentence(text, 0, (Mark(start, start + len("belum diketahui"), "opposite"),))
    plain = whole_sentence(text, 0, (Mark(0, 3, "opposite"),))
    given = Texts(told(text, other))
    assert judge_translator(finding(marked, quote(other)), given) == "likely"
    assert judge_translator(finding(plain, quote(other)), given) == "possible"


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("minggu lalu", "likely"),
        ("Rabu malam", "likely"),
        ("3 Mei 2024", "possible"),
        ("pukul 09.00", "possible"),
    ],
)
def test_idioms_of_time_are_a_translators(said: str, level: str) -> None:
    text = article(f"Atap runtuh {said}.", "a", translated_from="en")
    other = article("Atap runtuh pada 5 Mei 2024.", "b")
    start = text.raw.text.index(said)
    marked = whole_sentence(text, 0, (Mark(start, start + len(said), "term"),))
    dates = finding(marked, quote(other), kind="figures", observation="dates")
    assert judge_translator(dates, Texts(told(text, other))) == level
