from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from compare.errors import CompareError
from compare.evaluate.evaluate import TASKS, evaluate
from compare.evaluate.pairs import Judged, Scorer, pair_counts, pair_table
from compare.settings import Settings
from tests.support import ROOT, SEEDS, article

GOLD = {
    "sentences": "sentences.jsonl",
    "extraction": "extraction.jsonl",
    "stories": "stories.jsonl",
    "halves": "../../seeds",
}


def test_an_unknown_task_names_those_that_exist() -> None:
    with pytest.raises(CompareError) as error:
        evaluate("guesses", Path("g"), Path("c"))
    assert str(error.value) == f"no task 'guesses'. Known here: {', '.join(TASKS)}"


@pytest.mark.parametrize("task", TASKS)
def test_two_runs_are_equal(task: str) -> None:
    gold = ROOT / "tests" / "gold" / GOLD.get(task, ".")
    assert evaluate(task, gold, SEEDS) == evaluate(task, gold, SEEDS)


@pytest.mark.parametrize("task", TASKS)
def test_an_editor_changes_no_figure(task: str, tmp_path: Path) -> None:
    """Decisions are not even read: those of the seeds change nothing, nor does a broken file."""
    folder = tmp_path / "seeds"
    copytree(SEEDS, folder)
    (folder / "decisions.toml").write_text("[[", "utf-8")
    gold = ROOT / "tests" / "gold" / GOLD.get(task, ".")
    assert evaluate(task, gold, folder) == evaluate(task, gold, SEEDS)


@pytest.mark.parametrize("task", TASKS)
def test_every_figure_lies_inside_its_interval(task: str) -> None:
    found = evaluate(task, ROOT / "tests" / "gold" / GOLD.get(task, "."), SEEDS).evaluation
    figures = [figure for measure in found.measures for figure in measure.figures]
    assert figures
    for figure in figures:
        if figure.interval is not None and figure.value is not None:
            low, high = figure.interval
            assert 0 <= low <= high <= 1
            # The middle of a bootstrap is near the figure, and may lie a little beside it.
            assert low - 0.02 <= figure.value <= high + 0.02


def test_the_number_of_draws_is_a_setting() -> None:
    gold = ROOT / "tests" / "gold" / "sentences.jsonl"
    found = evaluate("sentences", gold, SEEDS, Settings(bootstrap_replicates=10)).evaluation
    assert found.replicates == 10


def test_the_same_pair_in_either_order() -> None:
    texts = (article("Atap pasar runtuh pagi ini.", "a"), article("Pagi ini atap runtuh.", "b"))
    scorer = Scorer(texts, Settings())
    assert scorer.score((0, 0), (1, 0)) == scorer.score((1, 0), (0, 0))
    assert scorer.score((0, 0), (1, 0))[1]


def test_pairs_are_counted_by_group() -> None:
    judged = [
        Judged(0.9, True, True, 0),
        Judged(0.8, True, False, 1),
        Judged(0.2, False, True, 1),
        Judged(0.1, False, False, 1),
    ]
    assert dict(pair_counts(judged)) == {
        "tp": 1,
        "fp": 1,
        "fn": 1,
        "found": 2,
        "gold": 2,
        "pairs": 4,
    }
    assert pair_table(judged, 3).tolist() == [[1, 0, 0], [0, 1, 1], [0, 0, 0]]
