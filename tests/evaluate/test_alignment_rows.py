from __future__ import annotations

import pytest

from compare.errors import CompareError
from compare.settings import Settings
from compare.stories.align import align
from tests.evaluate.conftest import Run, Write
from tests.support import article

ROOF, CROWD = "Atap pasar runtuh pagi ini.", "Warga berlari ke lapangan."
ALSO, RAIN = "Pagi ini atap pasar runtuh.", "Hujan turun semalaman di bukit."


def row(a: str, b: str, **more: object) -> dict[str, object]:
    return {"topic": "t", "a": a, "b": b, "lang": "id", **more}


def test_every_row_is_predicted_in_order(write: Write, run: Run) -> None:
    rows = [
        row(ROOF, ALSO, aligned=True),
        row(CROWD, RAIN, aligned=False),
        row(CROWD, ALSO, aligned=True),
        row(ROOF, RAIN),
    ]
    found = run("alignment", write("g.jsonl", rows))
    assert [line["row"] for line in found.predictions] == [0, 1, 2, 3]
    assert [line["same"] for line in found.predictions] == [True, False, False, False]
    figures = found.evaluation
    assert dict(figures.measure("all").counts) == {
        "tp": 1,
        "fp": 0,
        "fn": 1,
        "found": 1,
        "gold": 2,
        "pairs": 3,
    }
    assert figures.figure("all", "average_precision").value == round(1 / 2 + 1 / 2 * 2 / 3, 4)
    assert (figures.resampled, figures.measure("all").documents) == ("stories", 1)


def test_a_score_is_that_of_the_story_pages(write: Write, run: Run) -> None:
    pair = run("alignment", write("g.jsonl", [row(ROOF, ALSO), row(CROWD, RAIN)])).predictions[0]
    texts = tuple(
        article(text, name, title="")
        for name, text in (("a", f"{ROOF} {CROWD}"), ("b", f"{ALSO} {RAIN}"))
    )
    alignment = align(texts, Settings())
    assert pair["score"] == round(alignment.chance(alignment.score((0, 0), (1, 0))), 6)


def test_a_score_knows_its_own_topic_alone(write: Write, run: Run) -> None:
    alone = [row(ROOF, ALSO), row(CROWD, RAIN)]
    beside = [*alone, *(row(ROOF, f"{RAIN} {word}", topic="u") for word in ("Lagi.", "Lama."))]
    one, both = (
        run("alignment", write("g.jsonl", rows)).predictions[:2] for rows in (alone, beside)
    )
    assert one == both


def test_a_sentence_may_be_the_same_as_several_of_an_article(write: Write, run: Run) -> None:
    again = "Atap pasar runtuh pagi ini, katanya."
    rows = [
        row(one, other, a_doc="x", b_doc="y")
        for one in (ROOF, CROWD)
        for other in (ALSO, again, RAIN)
    ]
    found = run("alignment", write("g.jsonl", rows)).predictions
    assert [line["same"] for line in found] == [True, True, *[False] * 4]


def test_what_is_stated_of_shown_pairs_stands_beside_how_many_are_right(
    write: Write, run: Run
) -> None:
    rows = [row(ROOF, ALSO, aligned=True), row(CROWD, CROWD, aligned=False), row(ROOF, RAIN)]
    found = run("alignment", write("g.jsonl", rows))
    scores = [line["score"] for line in found.predictions if line["same"]]
    assert len(scores) == 2
    assert found.evaluation.figure("all", "stated").value == round(sum(scores) / 2, 4)
    assert found.evaluation.figure("all", "precision").value == 0.5


def test_topics_are_resampled_and_named_either_way(write: Write, run: Run) -> None:
    rows = [
        {"story_id": name, "a": ROOF, "b": ALSO, "strong": True, "lang": "id"}
        for name in ("u", "v", 7)
    ]
    rows.append({"story_id": "not judged", "a": ROOF, "b": ALSO, "lang": "id"})
    found = run("alignment", write("g.jsonl", rows)).evaluation
    assert found.measure("all").documents == 3
    assert found.figure("all", "recall").interval is not None


def test_without_truth_there_are_predictions_alone(write: Write, run: Run) -> None:
    found = run("alignment", write("g.jsonl", [row(ROOF, ALSO)]))
    assert len(found.predictions) == 1
    assert [figure.value for figure in found.evaluation.measure("all").figures][1:] == [None] * 4


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"a": ROOF, "b": ALSO}, "row has no 'topic'"),
        ({"topic": "t", "a": ROOF}, "row has no 'b'"),
        ({"topic": "t", "a": ROOF, "b": " "}, "b is empty"),
        ({"topic": "t", "a": ROOF, "b": ALSO, "aligned": "yes"}, "aligned is not true or false"),
    ],
)
def test_a_wrong_row_names_its_line(
    values: dict[str, object], said: str, write: Write, run: Run
) -> None:
    path = write("g.jsonl", [row(ROOF, ALSO), values])
    with pytest.raises(CompareError, match=rf"g\.jsonl:2: {said}"):
        run("alignment", path)
