from __future__ import annotations

import json

from compare.evaluate.evaluate import TASKS
from compare.evaluation import RECORD, Evaluation, Figure, Measure, load_evaluation, to_json

MEASURE = Measure("all", 2, (("tp", 1),), (Figure("f1", 0.5, (0.1, 0.9)),), None)
EMPTY = Measure("none", 0, (), (Figure("f1", None, None),), "nothing")
EVALUATION = Evaluation("units", "gold", "folder", 3, "documents", 10, (MEASURE, EMPTY))


def test_what_ships_is_read_back_as_it_was_written() -> None:
    found = load_evaluation()
    written = json.loads(RECORD.read_text("utf-8"))
    assert [json.loads(json.dumps(to_json(one))) for one in found] == written
    assert {one.task for one in found} == {*TASKS}
    for one in found:
        for measure in one.measures:
            assert all(isinstance(figure.interval, tuple | None) for figure in measure.figures)


def test_measures_and_figures_are_found_by_name() -> None:
    assert EVALUATION.measure("none") is EMPTY
    assert EVALUATION.figure("all", "f1").value == 0.5
    assert EVALUATION.names("none", "all", "other") == ("all",)


def test_as_json_everything_has_its_name() -> None:
    assert to_json(EVALUATION)["measures"]["all"] == {
        "documents": 2,
        "counts": {"tp": 1},
        "figures": {"f1": {"value": 0.5, "interval": (0.1, 0.9)}},
        "note": None,
    }
