"""How languages report speech: what ships, and mistakes in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.language import Language, load_language
from compare.speech import Speech, read_speech
from tests.cases import Case, read_cases
from tests.speech import SOUND_SPEECH

LANGUAGES = ("en", "id")


def test_every_verb_has_a_class_and_a_construction(tmp_path: Path) -> None:
    path = tmp_path / "speech.toml"
    path.write_text(
        SOUND_SPEECH
        + """
[[class]]
id = "neutral"
title = { id = "netral", en = "neutral" }
clause = ["mengatakan"]
inverted = ["kata", "memberi tahu"]
quoted = ["jelas"]
weak = ["memberi tahu"]

[[class]]
id = "charge"
title = { id = "menuduh", en = "charging" }
link = ["menuduh"]
that = ["menuduh"]
""",
        "utf-8",
    )
    speech = read_speech(path)
    assert [one.id for one in speech.classes] == ["neutral", "charge"]
    assert speech.verbs["kata"].colour == "neutral"
    assert speech.verbs["menuduh"].constructions == {"link", "that"}
    assert speech.signs == {"mengatakan", "kata", "menuduh"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_verbs_that_tell_speech_by_themselves_are_single_words_of_a_class(code: str) -> None:
    language = load_language(code)
    assert language.reporting_verbs == language.speech.signs <= language.speech.verbs.keys()
    assert [form for form in sorted(language.reporting_verbs) if " " in form] == []
    ids = [one.id for one in language.speech.classes]
    assert {verb.colour for verb in language.speech.verbs.values()} == set(ids)
    # Adjectives and nouns tell speech beside a quotation mark alone.
    mostly_other = {"id": {"jelas", "tegas", "terang", "klaim"}, "en": {"states", "claims"}}[code]
    assert mostly_other <= language.speech.verbs.keys() - language.reporting_verbs


def test_languages_share_their_classes_and_name_them_in_both() -> None:
    first, second = (load_language(code).speech for code in LANGUAGES)
    assert {one.id: one.title for one in first.classes} == {
        one.id: one.title for one in second.classes
    }
    titles = [one.title for one in first.classes]
    titles += [one.title for one in (*first.collectives, *second.collectives)]
    assert all(set(title) == {"id", "en"} for title in titles)


@pytest.mark.parametrize(
    ("code", "form", "colour"),
    [
        ("id", "mengklaim", "claim"),
        ("id", "menuduh", "charge"),
        ("id", "mengakui", "admit"),
        ("id", "membantah", "deny"),
        ("id", "katanya", "neutral"),
        ("en", "said", "neutral"),
        ("en", "claimed", "claim"),
        ("en", "accused", "charge"),
        ("en", "conceded", "admit"),
        ("en", "vowed", "promise"),
    ],
)
def test_verbs_have_their_colour(code: str, form: str, colour: str) -> None:
    assert load_language(code).speech.verbs[form].colour == colour


def test_a_language_without_data_has_no_verbs() -> None:
    speech = load_language("fr").speech
    assert (speech.classes, speech.verbs, speech.signs) == ((), {}, frozenset())
    assert Language("fr").reporting_verbs == frozenset()


@pytest.mark.parametrize("case", read_cases("mistakes/speech.txt"), ids=str)
def test_a_mistake_has_its_place(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "speech.toml"
    before = "" if case.given.startswith("#") else SOUND_SPEECH
    path.write_text(f"{before}{case.given}\n", "utf-8")
    with pytest.raises(CompareError) as caught:
        read_speech(path)
    line = SOUND_SPEECH.count("\n") if before else 0
    said = str(caught.value).removeprefix(f"{path}:")
    number, _, rest = said.partition(":")
    assert (f"{int(number) - line}:{rest}",) == case.expected


def test_nothing_is_said_of_an_empty_speech() -> None:
    assert Speech().role_first
    assert Speech().collectives == ()
