from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.evaluate.extraction import _matches, _shingles
from tests.evaluate.conftest import Run, Write

ARTICLE = (
    "Atap pasar lama runtuh pada Selasa pagi setelah hujan turun semalaman di seluruh kota. "
    "Tidak ada korban jiwa, tetapi empat pedagang dibawa ke puskesmas karena luka ringan."
)
PAGE = f"""<html lang="id"><body><nav><a href="/">Beranda</a></nav><article><p>{ARTICLE}</p>
<p>{ARTICLE.replace("Atap", "Tembok")}</p></article></body></html>"""


def test_runs_of_four_words_count_as_often_as_they_occur() -> None:
    assert _shingles("a b c d e") == Counter([("a", "b", "c", "d"), ("b", "c", "d", "e")])
    assert _shingles("a b") == Counter([("a", "b")])
    assert _shingles(" .") == Counter()
    # Gold abcd bcde; found abcd twice and three runs with x: the second abcd is one too many.
    assert _matches("a b c d e", "a b c d x a b c d") == (1, 5, 1)


def test_pages_beside_the_rows_are_read_plain_or_packed(
    write: Write, run: Run, tmp_path: Path
) -> None:
    text = f"{ARTICLE}\n{ARTICLE.replace('Atap', 'Tembok')}"
    rows = [
        {"id": "plain", "html_file": "pages/a.html", "text": text},
        {"id": "packed", "html_file": "pages/b.html.gz", "text": text},
        {"id": "empty", "html_file": "pages/c.html", "text": text},
        {"id": "unknown", "html_file": "pages/a.html"},
    ]
    path = write("gold/g.jsonl", rows)
    pages = tmp_path / "gold/pages"
    pages.mkdir()
    (pages / "a.html").write_text(PAGE)
    (pages / "b.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (pages / "c.html").write_text("<html><body></body></html>")
    found = run("extraction", path)
    assert [line["id"] for line in found.predictions] == ["plain", "packed", "empty", "unknown"]
    assert [line["text"] for line in found.predictions] == [text, text, "", text]
    # The page without text lowers recall, and has no precision.
    figures = {figure.name: figure.value for figure in found.evaluation.measure("all").figures}
    assert figures == {"precision": 1.0, "recall": 0.6667, "f1": 0.8}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"id": "a"}, "row has no 'html_file'"),
        ({"id": "a", "html_file": "none.html"}, "no page .*none.html. Mend html_file"),
        ({"id": "a", "html_file": "bad.gz"}, ".*bad.gz cannot be read"),
        ({"id": "a", "html_file": "."}, ".*cannot be read"),
    ],
)
def test_a_wrong_row_names_its_line(
    values: dict[str, object], said: str, write: Write, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "bad.gz").write_bytes(b"no archive")
    with pytest.raises(CompareError, match=rf"g\.jsonl:1: {said}"):
        run("extraction", write("g.jsonl", [values]))
