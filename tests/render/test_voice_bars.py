from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.render.voice_bars import voice_bars
from compare.report import Evidence, Quotation, Voice, VoiceColumn, Voices, VoiceText

PLACE = Evidence("a", 0, (0, 1), (0, 1), (), False, 3, None, False)


def voices(*texts: dict[str, tuple[int, int]], uncertain: int = 0) -> Voices:
    """(words, words in quotation marks) by speaker, a text each."""
    names = sorted({name for told in texts for name in told})
    found = []
    for name in names:
        own = []
        for place, told in enumerate(texts):
            words, direct = told.get(name, (0, 0))
            said = Quotation(str(place), "full", True, PLACE, name, "", "", False, words)
            quotations = (said,) if words else ()
            own.append(VoiceText(str(place), 0, quotations, words, None, "quoted", direct))
        found.append(Voice(name, {"id": name}, "person", None, tuple(own)))
    columns = tuple(
        VoiceColumn(
            str(place), 1, 1, sum(w for w, _ in told.values()) + uncertain, uncertain, 200, ()
        )
        for place, told in enumerate(texts)
    )
    return Voices(tuple(found), columns, (), (), (), ())


def count(texts: Iterable[str]) -> int:
    return len(set(texts))


def test_parts_by_hand() -> None:
    bars = voice_bars(voices({"a": (10, 10), "b": (30, 0)}, {"a": (5, 0)}, uncertain=10), count)
    first = [(one.x, one.width, one.style, one.direct) for one in bars[0].parts]
    assert first == [(0, 20, "c0", 100), (20, 60, "s1", 0), (80, 20, "none", 0)]
    assert [(one.words, one.style) for one in bars[1].parts] == [(5, "c0"), (10, "none")]
    assert [(bar.words, bar.share) for bar in bars] == [(50, 0.25), (15, 0.075)]
    assert [bar.y for bar in bars] == [0, 52]


def test_a_text_that_quotes_nobody_has_no_parts() -> None:
    assert voice_bars(voices({"a": (3, 3)}, {}), count)[1].parts == ()


def test_a_fifth_voice_of_several_texts_has_no_colour_of_its_own() -> None:
    told = dict.fromkeys("abcde", (2, 0))
    (bar, _) = voice_bars(voices(told, told), count)
    assert [part.style for part in bar.parts] == ["c0", "c1", "c2", "c3", "s0"]


TOLD = st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.integers(1, 50), st.just(0)))


@given(st.lists(TOLD, min_size=1, max_size=4), st.integers(0, 9))
def test_the_parts_fill_the_bar(texts: list[dict[str, tuple[int, int]]], uncertain: int) -> None:
    for bar in voice_bars(voices(*texts, uncertain=uncertain), count):
        if bar.words:
            assert sum(part.width for part in bar.parts) == pytest.approx(100, abs=0.05)
            assert sum(part.words for part in bar.parts) == bar.words
