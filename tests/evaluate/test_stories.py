from __future__ import annotations

import pytest

from compare.errors import CompareError
from compare.evaluate.measure import Sample
from compare.evaluate.stories import _measure
from tests.evaluate.conftest import Run, Write

ROOFS = (
    "Atap Pasar Melati runtuh pada Senin pagi, kata Darto. Sepuluh pedagang selamat.",
    "Menurut Darto, sepuluh pedagang selamat ketika atap Pasar Melati runtuh.",
)
FLOODS = (
    "Sungai Arang meluap dan merendam desa Cemara. Camat Yusran meminta perahu.",
    "Camat Yusran mengirim perahu ke desa Cemara setelah Sungai Arang meluap.",
)


def rows() -> list[dict[str, object]]:
    return [
        {"id": f"{story}{place}", "story_id": story, "title": None, "text": text, "lang": "id"}
        for story, texts in (("r", ROOFS), ("f", FLOODS))
        for place, text in enumerate(texts)
    ]


def test_stories_are_found_without_their_labels(write: Write, run: Run) -> None:
    outcome = run("stories", write("g.jsonl", rows()))
    assert list(outcome.predictions) == [
        {"id": "r0", "story": "r0"},
        {"id": "r1", "story": "r0"},
        {"id": "f0", "story": "f0"},
        {"id": "f1", "story": "f0"},
    ]
    found = outcome.evaluation
    assert (found.task, found.resampled, found.measure("all").documents) == (
        "stories",
        "stories",
        2,
    )
    assert found.figure("all", "f1").value == 1
    assert found.figure("all", "f1").interval == (1, 1)


def test_b_cubed_by_hand() -> None:
    # a1 a2 | a3 b1: a1 and a2 stand with their own alone, a3 and b1 with one other each.
    found = _measure(["x", "x", "y", "y"], ["a", "a", "a", "b"], Sample("stories", 10))
    values = {figure.name: figure.value for figure in found.figures}
    precision, recall = (1 + 1 + 1 / 2 + 1 / 2) / 4, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4
    assert values["precision"] == precision
    assert values["recall"] == round(recall, 4)
    assert values["f1"] == round(2 * precision * recall / (precision + recall), 4)
    assert dict(found.counts) == {"tp": 1, "fp": 1, "fn": 2, "found": 2, "gold": 2, "texts": 4}


def test_a_row_without_a_story_is_grouped_and_not_judged(write: Write, run: Run) -> None:
    more = {"id": 7, "text": ROOFS[0], "lang": "id"}
    outcome = run("stories", write("g.jsonl", [*rows(), more]))
    assert outcome.predictions[-1] == {"id": 7, "story": "r0"}
    assert outcome.evaluation.rows == 5
    assert dict(outcome.evaluation.measure("all").counts)["texts"] == 4
    alone = run("stories", write("h.jsonl", [more]))
    assert alone.evaluation.figure("all", "f1").value is None


def test_title_date_and_source_are_used(write: Write, run: Run) -> None:
    far = rows()
    far[0] |= {"date": "2031-01-01", "source": "Kabar"}
    far[1] |= {"date": "2031-09-01T08:00:00", "source": "Warta"}
    stories = [line["story"] for line in run("stories", write("g.jsonl", far)).predictions]
    assert stories == ["r0", "r1", "f0", "f0"]
    titled = [
        {"id": "a", "title": "Sungai Arang meluap di Cemara", "text": "Hujan deras.", "lang": "id"},
        {"id": "b", "title": "Sungai Arang meluap di Cemara", "text": "Kapal rusak.", "lang": "id"},
    ]
    stories = [line["story"] for line in run("stories", write("h.jsonl", titled)).predictions]
    assert stories == ["a", "a"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"id": "a"}, "row has no 'text'"),
        ({"text": "Atap."}, "row has no 'id'"),
        ({"id": "r0", "text": "Atap."}, "has the id 'r0' of line 1"),
        ({"id": "a", "text": "Atap.", "date": "kemarin"}, "date 'kemarin' is not a day"),
        ({"id": "a", "text": "Atap.", "story_id": ["x"]}, "story_id is not a string"),
    ],
)
def test_a_wrong_row_names_its_line(
    values: dict[str, object], said: str, write: Write, run: Run
) -> None:
    path = write("g.jsonl", [*rows(), values])
    with pytest.raises(CompareError, match=rf"g\.jsonl:5: {said}"):
        run("stories", path)
