from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.render.filters import (
    bar,
    certainties,
    heat,
    heat_share,
    kwic,
    setting_values,
    text_pair,
)
from compare.report import Frame, FrameCount, Report, TextPair
from tests.html_reader import Seen


def counted(
    hits: int = 0, quoted: int = 0, sentences: int = 0, of_sentences: int = 10
) -> FrameCount:
    shares = (sentences, of_sentences, (0, 1))
    return FrameCount("a", hits, quoted, 0, *shares, 100, None, None, (), ())


def law(report: Report) -> Frame:
    (found,) = [one for one in report.stories[0].section("frames").items if one.id == "law"]
    assert isinstance(found, Frame)
    return found


@pytest.mark.parametrize(("value", "expected"), [(0, 0), (0.14, 0), (0.15, 1), (0.99, 6), (1, 6)])
def test_heat_has_seven_steps(value: float, expected: int) -> None:
    assert heat(value) == expected


@given(st.floats(0, 1), st.floats(0, 1))
def test_heat_rises_with_the_value(one: float, other: float) -> None:
    assert 0 <= heat(min(one, other)) <= heat(max(one, other)) <= 6


def test_heat_of_a_share_is_full_at_six_tenths() -> None:
    shares = [heat_share(counted(sentences=number)) for number in (0, 1, 3, 6, 10)]
    assert shares == [0, 1, 3, 6, 6]
    assert heat_share(counted(of_sentences=0)) == 0


def test_a_bar_shows_the_narrators_words_before_the_quoted() -> None:
    seen = Seen(bar(counted(hits=5, quoted=2), "by <the> narrator", "in quotes"))
    (svg,), (own, quoted) = seen.tags("svg"), seen.tags("rect")
    assert svg["aria-label"] == "3 by <the> narrator, 2 in quotes"
    assert (svg["width"], own["width"], quoted["x"], quoted["width"]) == (
        "30.0",
        "18.0",
        "18.0",
        "12.0",
    )


@given(st.integers(0, 500), st.data())
def test_a_bar_stays_within_its_width_and_its_parts_fill_it(hits: int, data: st.DataObject) -> None:
    found = counted(hits=hits, quoted=data.draw(st.integers(0, hits)))
    seen = Seen(bar(found, "narrator", "quoted"))
    width = float(seen.tags("svg")[0]["width"] or "")
    own, quoted = (float(one["width"] or "") for one in seen.tags("rect"))
    assert width <= 120
    assert own + quoted == pytest.approx(width, abs=0.2)


def test_a_term_stands_between_what_comes_before_and_after(whole: Report) -> None:
    story = whole.stories[0]
    count = law(whole).counts[2]
    rows = [kwic(hit.evidence, story.text("suara")) for hit in count.found]
    assert rows[0] == ("Polisi ", "menyelidiki", " kontrak perbaikan itu.")
    assert rows[3] == (
        'Hukum melarang berjualan di jalan, tetapi "',
        "hukum",
        ' harus adil bagi semua," ujar Darto.',
    )


def test_a_term_in_the_middle_of_a_long_sentence_says_that_it_goes_on(whole: Report) -> None:
    text = whole.stories[0].text("suara")
    evidence = law(whole).counts[2].found[0].evidence
    place = text.sentences[evidence.sentence]
    wider = replace(place, words=(place.words[0] - 1, place.words[1] + 1))
    sentences = tuple(wider if one is place else one for one in text.sentences)
    before, _, after = kwic(evidence, replace(text, sentences=sentences))
    assert (before, after) == ("… Polisi ", " kontrak perbaikan itu. …")


def test_two_texts_are_found_in_either_order() -> None:
    pair = TextPair("a", "b", 0.5, 0.5, 0.5, ())
    assert text_pair([pair], "b", "a") is pair
    assert text_pair([pair], "a", "a") is None
    assert text_pair([], "a", "b") is None


def test_settings_are_found_by_name(whole: Report) -> None:
    assert setting_values(whole.settings)["context_words"] == 8


def test_classes_of_certainty_have_names_in_the_language(whole: Report) -> None:
    assert certainties(["denied", "alleged"], whole, "en") == "Denied, Alleged or believed"
    assert certainties(["denied"], whole, "id") == "Dibantah"
    assert certainties([], whole, "en") == ""
