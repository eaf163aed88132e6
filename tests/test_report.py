from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

import compare.report as report_module
from compare.pipeline import compare
from compare.report import FORMAT_VERSION, Report
from tests.support import CORPUS


def every_part(value: Any) -> list[Any]:
    """A value and everything inside it."""
    parts = [value]
    if isinstance(value, tuple):
        parts += [part for item in value for part in every_part(item)]
    elif isinstance(value, dict):
        parts += [part for item in value.values() for part in every_part(item)]
    elif is_dataclass(value):
        for field in fields(value):
            parts += every_part(getattr(value, field.name))
    return parts


def test_a_section_and_a_text_are_found_by_id(whole: Report) -> None:
    (story,) = whole.stories
    assert story.section("frames").id == "frames"
    assert story.text("warta").file == "warta.txt"
    for look_up in (story.section, story.text):
        with pytest.raises(KeyError, match="nichts"):
            look_up("nichts")


def test_copies_of_each_other_count_as_one(whole: Report) -> None:
    story = replace(whole.stories[0], independent=(("a", "c"), ("b",), ("d",)))
    counts = [story.count(texts) for texts in ("", "a", "ac", "ab", "abc", "abcd")]
    assert counts == [0, 1, 1, 2, 2, 3]


def test_a_report_is_made_of_frozen_parts_without_sets(whole: Report) -> None:
    kinds = {type(part) for part in every_part(whole)}
    plain = {str, int, float, bool, type(None), tuple, dict}
    assert all(is_dataclass(kind) for kind in kinds - plain)
    for part in every_part(whole):
        if is_dataclass(part):
            with pytest.raises((FrozenInstanceError, TypeError)):
                setattr(part, fields(part)[0].name, None)


def test_the_same_corpus_gives_the_same_report(whole: Report) -> None:
    assert compare(CORPUS) == whole


def test_a_report_holds_no_path_of_the_machine(whole: Report) -> None:
    texts = [part for part in every_part(whole) if isinstance(part, str)]
    assert not [text for text in texts if str(CORPUS) in text]


def test_the_format_has_its_version_and_history(whole: Report) -> None:
    assert whole.format_version == FORMAT_VERSION
    assert f"{FORMAT_VERSION} =" in Path(report_module.__file__).read_text("utf-8")
