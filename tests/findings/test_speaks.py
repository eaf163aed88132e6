from __future__ import annotations

from dataclasses import replace

import pytest

from compare.findings.speaks import speaks
from compare.model import Article
from compare.report import Finding, Quotation, Voice, Voices, VoiceText
from tests.findings.builders import quote, told
from tests.support import WIRE, article

TEXTS = tuple(
    article(f"Rina menyebut pasar {name}1. Budi menyebut atap {name}2.", name) for name in "abc"
)
BY_ID = {text.id: text for text in TEXTS}


def said(text: str, words: int, speaker: str | None = "x", *, direct: bool = True) -> Quotation:
    return Quotation(text, "full", direct, quote(BY_ID[text]), speaker, "", "", False, words)


def voice(name: str, words: dict[str, list[int]], kind: str = "person", **states: str) -> Voice:
    return Voice(
        name.casefold(),
        {"id": name},
        kind,
        None,
        tuple(
            VoiceText(
                text.id,
                1,
                tuple(said(text.id, count, name) for count in words.get(text.id, [])),
                sum(words.get(text.id, [])),
                None,
                states.get(text.id, "quoted" if text.id in words else "unsure"),
            )
            for text in TEXTS
        ),
    )


def found(
    *voices: Voice, uncertain: tuple[Quotation, ...] = (), texts: tuple[Article, ...] = TEXTS
) -> list[Finding]:
    section = Voices(voices, (), uncertain, (), (), ())
    return list(speaks(told(*texts, voices=[section])))


RINA = voice("Rina", {"a": [30, 20], "b": [5]})
BUDI = voice("Budi", {"a": [10], "b": [40, 30], "c": [25, 25]})


def test_the_most_quoted_of_each_text_face_each_other_each_once() -> None:
    (one,) = found(RINA, BUDI)
    assert (one.id, one.kind, one.observation) == ("speaks-most-quoted", "speaks", "most-quoted")
    assert one.details == (("a", "Rina"), ("b", "Budi"))
    assert one.of == ("a", "b", "c")


def test_where_one_leads_everywhere_nothing_differs() -> None:
    assert found(BUDI) == []


def test_few_words_lead_nothing() -> None:
    assert found(voice("Rina", {"a": [9, 10]}), voice("Budi", {"b": [40, 30]})) == []
    assert len(found(voice("Rina", {"a": [10, 10]}), voice("Budi", {"b": [40, 30]}))) == 1


def test_a_lead_that_one_quotation_more_or_less_could_turn_is_none() -> None:
    assert len(found(RINA, BUDI, uncertain=(said("a", 9, None),))) == 1
    assert found(RINA, BUDI, uncertain=(said("a", 10, None),)) == []
    assert found(voice("Rina", {"a": [40, 10]}), BUDI) == []


@pytest.mark.parametrize("kind", ["state", "group", "unnamed", ""])
def test_only_people_and_bodies_lead_but_all_voices_count(kind: str) -> None:
    assert found(voice("Rina", {"a": [50]}, kind), BUDI) == []
    assert found(RINA, BUDI, voice("Analis", {"a": [99]}, kind)) == []


@pytest.mark.parametrize("change", [{"complete": "no"}, {}])
def test_an_incomplete_or_damaged_text_has_no_most_quoted(change: dict[str, str]) -> None:
    text = "Harga beras yang. Naik tinggi." if not change else "Rina menyebut pasar."
    texts = (article(text, "a", **change), *TEXTS[1:])
    assert found(RINA, BUDI, texts=texts) == []


OWN = tuple(
    article(f"{name} menyebut pasar {name}1. Hujan turun di kota {text}2.", text)
    for name, text in (("Rina", "a"), ("Budi", "b"), ("Sari", "c"))
)


def test_sources_that_no_other_text_names_face_each_other() -> None:
    names = {"Rina": "a", "Budi": "b", "Sari": "c"}
    voices = tuple(voice(name, {text: [9, 3]}) for name, text in names.items())
    (one,) = found(*voices, texts=OWN)
    assert (one.id, one.observation) == ("speaks-sources-of-one", "sources-of-one")
    assert one.details == (("a", "Rina"), ("b", "Budi"), ("c", "Sari"))
    assert one.found == ("a", "b", "c")
    assert (one.rests_on_one, one.sure.sentence_of) == (True, "a")
    assert found(*voices[:2], texts=OWN) == []
    named = (*OWN[:2], article("Sari bertemu Rina.", "c"))
    assert found(*voices, texts=named) == []
    state = voice("Sari", {"c": [9, 3]}, "state")
    assert found(*voices[:2], state, texts=OWN) == []


def test_sources_of_one_text_rest_on_a_sentence_only_where_no_other_takes_its_place() -> None:
    texts = tuple(
        article(f"{name} dan {name}ta menyebut pasar. Kata {name} lagi.", text)
        for name, text in (("Rina", "a"), ("Budi", "b"), ("Sari", "c"))
    )
    names = {"Rina": "a", "Budi": "b", "Sari": "c"}
    voices = [voice(name, {text: [9]}) for name, text in names.items()]
    more = [voice(f"{name}ta", {text: [3]}) for name, text in names.items()]
    (one,) = found(*voices, *more, texts=texts)
    assert one.details == (("a", "Rina"), ("b", "Budi"), ("c", "Sari"))
    assert not one.rests_on_one
    (one,) = found(*voices, *more[:2], texts=texts)
    assert (one.rests_on_one, one.sure.sentence_of) == (True, "c")
    own = voices[2].texts[2]
    later = replace(own.quotations[0], evidence=quote(texts[2], 1))
    twice = replace(own, quotations=(*own.quotations, later))
    sari = replace(voices[2], texts=(*voices[2].texts[:2], twice))
    (one,) = found(*voices[:2], sari, *more[:2], texts=texts)
    assert not one.rests_on_one


def test_the_longest_quotation_that_has_room_is_shown() -> None:
    rina = voice("Rina", {"a": [9, 30, 20]})
    longer = [replace(one, evidence=replace(one.evidence, span=(number, 20)))
              for number, one in enumerate(rina.texts[0].quotations)]  # fmt: skip
    own = replace(rina.texts[0], quotations=tuple(longer))
    rina = replace(rina, texts=(own, *rina.texts[1:]))
    (one,) = found(rina, voice("Budi", {"b": [40, 30]}))
    assert one.quotes[0].span[0] == 2


def test_who_is_quoted_by_one_text_and_only_named_by_another() -> None:
    budi = voice("Budi", {"a": [9]}, b="not-quoted")
    given = told(*TEXTS, voices=[Voices((budi,), (), (), (), (), ())])
    given.telling.__dict__["mentions"] = tuple(_mentions(text) for text in TEXTS)
    (one,) = speaks(given)
    assert (one.id, one.observation, one.subject) == (
        "speaks-budi",
        "seldom-quoted",
        {"id": "Budi"},
    )
    assert (one.found, one.of) == (("a",), ("a", "b"))
    assert [part.passage for part in one.quotes] == [
        "Rina menyebut pasar a1.",
        "Budi menyebut atap b2.",
    ]
    assert one.rests_on_one


def _mentions(text: Article) -> tuple[object, ...]:
    from compare.actors import Mention

    start = text.raw.text.index("Budi")
    return (Mention((4, 5), (start, start + 4), 1, "budi"),)


@pytest.mark.parametrize("state", ["unsure", "too-early", "quoted"])
def test_only_a_text_that_can_be_said_not_to_quote_somebody_is_silent(state: str) -> None:
    assert found(voice("Budi", {"a": [9]}, b=state)) == []


def test_copies_do_not_face_each_other() -> None:
    copies = tuple(article(" ".join(WIRE), name) for name in "ab")
    rina, budi = voice("Rina", {"a": [30, 30]}), voice("Budi", {"b": [30, 30]})
    assert found(rina, budi, texts=(*copies, TEXTS[2])) == []
    assert len(found(rina, budi)) == 1
