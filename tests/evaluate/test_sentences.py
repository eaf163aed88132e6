from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.evaluate.gold import Row
from compare.evaluate.sentences import _passage

if TYPE_CHECKING:
    from tests.evaluate.conftest import Run, Write

TEXT = "Atap runtuh. Warga lari."


def test_spans_are_counted_by_passage(write: Write, run: Run) -> None:
    rows = [
        {"id": "right", "text": TEXT, "lang": "id", "spans": [[0, 12], [13, 24]]},
        {"id": "wrong", "text": TEXT, "lang": "id", "spans": [[0, 24]]},
        {"id": 3, "text": TEXT, "lang": "id", "spans": None},
    ]
    outcome = run("sentences", write("g.jsonl", rows))
    spans = [[0, 12], [13, 24]]
    assert list(outcome.predictions) == [
        {"id": name, "spans": spans} for name in ("right", "wrong", 3)
    ]
    found = outcome.evaluation
    assert (found.task, found.form, found.gold, found.rows) == ("sentences", "rows", "g.jsonl", 3)
    assert dict(found.measure("all").counts) == {
        "tp": 2,
        "fp": 2,
        "fn": 1,
        "found": 4,
        "gold": 3,
        "exact": 1,
        "passages": 2,
    }
    assert [(one.name, one.value) for one in found.measure("all").figures] == [
        ("precision", 0.5),
        ("recall", 0.6667),
        ("f1", 0.5714),
        ("exact", 0.5),
    ]


def test_suspect_rows_and_groups_stand_apart(write: Write, run: Run) -> None:
    rows = [
        {"id": "a", "text": TEXT, "lang": "id", "treebank": "x", "sentence_spans": [[0, 24]]},
        {
            "id": "b",
            "text": TEXT,
            "lang": "id",
            "treebank": "y",
            "sentence_spans": [[0, 12], [13, 24]],
        },
        {"id": "c", "text": TEXT, "treebank": "y", "suspect": True, "spans": [[0, 24]]},
    ]
    found = run("sentences", write("g.jsonl", rows)).evaluation
    assert [(one.name, one.documents) for one in found.measures] == [
        ("all", 2),
        ("treebank x", 1),
        ("treebank y", 1),
        ("lang id", 2),
        ("suspect", 1),
    ]
    assert found.figure("treebank x", "exact").value == 0
    assert found.figure("treebank y", "exact").value == 1


def test_sentences_as_text_are_found_in_order_whatever_the_white_space(
    write: Write, run: Run
) -> None:
    text = "Ya. Ya.\nIa\tpulang."
    rows = [{"id": "a", "text": text, "lang": "id", "sentences": ["Ya.", "Ya.", "Ia pulang."]}]
    found = run("sentences", write("g.jsonl", rows))
    assert found.predictions[0]["spans"] == [[0, 3], [4, 7], [8, 18]]
    assert found.evaluation.figure("all", "exact").value == 1


def test_a_row_that_is_short_is_read_in_the_language_of_all(write: Write, run: Run) -> None:
    # "Kec." is an abbreviation in Indonesian alone, and three words do not tell the language.
    rows = [
        {"id": "short", "text": "Ke Kec. Melati."},
        {"id": "french", "text": "Ke Kec. Melati.", "lang": "fr"},
        {"id": "long", "text": "Warga desa itu meninggalkan rumahnya karena banjir datang lagi."},
    ]
    found = run("sentences", write("g.jsonl", rows)).predictions
    assert [line["spans"] for line in found[:2]] == [[[0, 15]], [[0, 7], [8, 15]]]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"id": "a"}, "row has no 'text'"),
        ({"text": TEXT}, "row has no 'id'"),
        ({"id": "a", "text": TEXT, "spans": [[0, 99]]}, "does not lie in the text"),
        ({"id": "a", "text": TEXT, "spans": [7]}, r"7 is no \[start, end\]"),
        ({"id": "a", "text": TEXT, "sentences": ["Atap roboh."]}, "does not stand in the text"),
        ({"id": "a", "text": TEXT, "sentences": [""]}, "does not stand in the text"),
    ],
)
def test_a_wrong_row_names_its_line(
    values: dict[str, object], said: str, write: Write, run: Run
) -> None:
    path = write("g.jsonl", [{"id": "fine", "text": TEXT}, values])
    with pytest.raises(CompareError, match=rf"g\.jsonl:2: .*{said}"):
        run("sentences", path)


@given(st.text(st.sampled_from('aB. \n\r\t\u00a0\u2028"?!”“1')))
def test_spans_are_in_order_without_white_space_and_lose_no_character(text: str) -> None:
    found = _passage(Row(Path("g"), 1, {"id": "x", "text": text, "lang": "id"}), "id").found
    assert list(found) == sorted(found)
    assert all(not (text[s].isspace() or text[e - 1].isspace()) for s, e in found)
    covered = "".join(text[start:end] for start, end in found)
    assert "".join(covered.split()) == "".join(text.split())
