from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest

from compare.render.json_file import report_json
from compare.report import FORMAT_VERSION, Provenance, Report, StoryReport, TextReport

PINNED = Provenance("0", "corpus", "settings")
"""Stands for what changes with every edit of a data file."""


@pytest.fixture(scope="module")
def read(market: Report) -> dict[str, Any]:
    loaded = json.loads(report_json(market))
    assert isinstance(loaded, dict)
    return loaded


def names(kind: type) -> list[str]:
    return [field.name for field in fields(kind) if field.repr]


def test_the_report_is_as_it_was(market: Report, check_golden: Callable[[str, str], None]) -> None:
    check_golden("report.json", report_json(replace(market, provenance=PINNED, evaluation=())))


def test_the_keys_are_the_documented_ones(read: dict[str, Any]) -> None:
    assert list(read) == [
        "format_version",
        "provenance",
        "language",
        "stories",
        "settings",
        "analyses",
        "certainty",
        "full_text",
        "refused",
        "evaluation",
    ]
    assert list(read["stories"][0]) == names(StoryReport)
    assert list(read["stories"][0]["texts"][0]) == names(TextReport)
    assert read["format_version"] == FORMAT_VERSION


def test_reading_it_back_gives_the_same_values(read: dict[str, Any], market: Report) -> None:
    assert read == json.loads(json.dumps(read))
    (story,), (given,) = read["stories"], market.stories
    for text, report in zip(story["texts"], given.texts, strict=True):
        assert (text["words"], text["published"]) == (report.words, report.published)
        assert [tuple(one["span"]) for one in text["sentences"]] == [
            one.span for one in report.sentences
        ]
        assert [one["passage"] for one in text["sentences"]] == [
            one.passage for one in report.sentences
        ]
    assert [one["status"] for one in story["sections"]] == [one.status for one in given.sections]


def test_text_stays_readable_and_lines_short(market: Report) -> None:
    text = report_json(market)
    assert "“Tuduhan bahwa uang hilang itu tidak benar,”" in text
    assert text.endswith("}\n")
    assert "\r" not in text


def test_what_the_publication_policy_alone_needs_is_left_out(whole: Report) -> None:
    assert whole.stories[0].texts[0].spoken
    assert "spoken" not in report_json(whole)


def test_withheld_words_are_not_in_it(market: Report, whole: Report) -> None:
    withheld = [
        place.passage
        for before, after in zip(whole.stories[0].texts, market.stories[0].texts, strict=True)
        for place, now in zip(before.sentences, after.sentences, strict=True)
        if now.passage is None and place.words[1] - place.words[0] > 9
    ]
    assert withheld
    assert not [words for words in withheld if (words or "") in report_json(market)]
