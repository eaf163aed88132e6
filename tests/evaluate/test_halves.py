from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

import compare.pipeline as pipeline_module
from compare.analyses.base import Analysis, NotApplicableError
from compare.errors import CompareError
from compare.evaluate.gold import Job
from compare.evaluate.halves import run as measure_halves
from compare.evaluate.stated import STATED
from compare.facts import Facts
from compare.settings import Settings
from tests.evaluate.conftest import Run, Write
from tests.support import CORPUS, make_project

LONG = "Atap pasar bocor. Hujan turun deras. Kayu patah dua. Toko tutup. Jalan sepi. Malam tiba."
SHORT = "Atap bocor. Hujan turun."
ROWS = [{"id": "x", "text": LONG, "lang": "id"}, {"id": 7, "text": SHORT, "lang": "id"}]


def some(**values: object) -> SimpleNamespace:
    return SimpleNamespace(**values)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Facts]:
    """Stand for all analyses: one of three findings, one that fails, one that does not apply."""
    given: list[Facts] = []

    def find(facts: Facts) -> tuple[object, ...]:
        given.append(facts)
        return (some(first=True), some(first=True), some(first=False))

    def fail(_: Facts) -> tuple[object, ...]:
        raise KeyError("tidak ada")

    def decline(_: Facts) -> tuple[object, ...]:
        raise NotApplicableError("Comparing needs three texts.")

    analyses = (
        Analysis("findings", 1, find),
        Analysis("threads", 2, fail),
        Analysis("keyness", 3, decline),
    )
    monkeypatch.setattr(pipeline_module, "load_analyses", lambda: analyses)
    return given


def test_each_text_is_cut_in_two_ways(seen: list[Facts], write: Write, run: Run) -> None:
    outcome = run("halves", write("g.jsonl", ROWS))
    assert list(outcome.predictions) == [
        {"id": "x", "split": "halves", "analysis": "findings", "count": 2},
        {"id": "x", "split": "blocks", "analysis": "findings", "count": 2},
    ]
    assert [[one.id for one in facts.articles] for facts in seen] == [["x-1", "x-2"]] * 2
    found = outcome.evaluation
    assert (found.task, found.rows, found.resampled) == ("halves", 2, "documents")
    assert dict(found.measure("findings halves").counts) == {"stated": 1, "splits": 1}
    assert found.figure("findings halves", "silent").value == 0


def test_what_fails_or_does_not_apply_is_not_called_silent(
    seen: list[Facts], write: Write, run: Run
) -> None:
    found = run("halves", write("g.jsonl", ROWS)).evaluation
    assert seen
    for name in ("threads halves", "keyness blocks"):
        assert dict(found.measure(name).counts) == {"stated": 0, "splits": 0}
        assert found.figure(name, "silent").value is None


def test_a_folder_brings_its_lists_and_moments(seen: list[Facts], tmp_path: Path) -> None:
    files = {path.name: path.read_bytes() for path in CORPUS.iterdir()}
    folder = make_project(tmp_path / "korpus", {**files, "suara.txt": LONG, "decisions.toml": "[["})
    outcome = measure_halves(Job(folder, folder, Settings(block_sentences=1)))
    assert {line["id"] for line in outcome.predictions} == {"kabar", "warta", "suara"}
    kabar = next(facts for facts in seen if facts.articles[0].id == "kabar-1")
    assert [moment.id for moment in kabar.story.moments]
    assert any(not entry.general for entry in kabar.entries)
    assert outcome.evaluation.form == "folder"


def test_one_text_is_not_two(write: Write, run: Run) -> None:
    """The whole engine, on a text that says the opposite of itself nowhere."""
    outcome = run("halves", write("g.jsonl", [{"id": "x", "text": LONG * 3, "lang": "id"}]))
    counts = {line["analysis"]: line["count"] for line in outcome.predictions}
    assert counts["findings"] == counts["threads"] == counts["claims"] == counts["keyness"] == 0


def test_a_wrong_row_names_its_line(write: Write, run: Run) -> None:
    with pytest.raises(CompareError, match=r"g\.jsonl:2: row has no 'text'"):
        run("halves", write("g.jsonl", [ROWS[0], {"id": "y"}]))


def label(text: str, polarity: str, *, quoted: bool = False) -> SimpleNamespace:
    return some(text=text, polarity=polarity, quoted=quoted)


@pytest.mark.parametrize(
    ("labels", "stated"),
    [
        ((label("a", "neg"), label("b", "pos")), 1),
        ((label("a", "neg"), label("b", "neg")), 0),
        ((label("a", "neg"), label("b", "neg"), label("b", "pos")), 0),
        ((label("a", "neg"), label("b", "pos", quoted=True)), 0),
        ((label("a", "neg"), label("a", "pos")), 0),
    ],
)
def test_labels_differ_when_each_text_has_one_side_alone(
    labels: tuple[SimpleNamespace, ...], stated: int
) -> None:
    assert STATED["labels"]((some(actor="ru", labels=labels),)) == stated
    assert STATED["labels"]((some(actor=None, labels=labels),)) == 0


def test_what_counts_as_stated_by_hand() -> None:
    cell, voice = some(state="not-found"), some(state="not-quoted")
    claim = some(cells=(cell, some(state="perhaps")))
    assert STATED["findings"]((some(first=True), some(first=False))) == 1
    assert STATED["threads"]((some(differences=("x",)), some(differences=("y", "z")))) == 3
    assert STATED["claims"]((some(claims=(claim, claim)),)) == 2
    assert STATED["voices"]((some(voices=(some(texts=(voice, some(state="quoted"))),)),)) == 1
    assert STATED["quantities"]((some(verdict="differs"), some(verdict="compatible"))) == 1
    apart = some(counts=(some(interval=(0.0, 0.2)), some(interval=(0.3, 0.6))))
    touching = some(counts=(some(interval=(0.0, 0.3)), some(interval=(0.3, 0.6))))
    assert (STATED["frames"]((apart,)), STATED["frames"]((touching,))) == (1, 0)
    assert STATED["keyness"]((some(words=(some(marked=True), some(marked=False))),)) == 1
    assert STATED["keyness"](()) == 0
