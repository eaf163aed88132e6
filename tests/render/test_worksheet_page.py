from __future__ import annotations

import csv
from collections.abc import Callable

import pytest

from compare.render import labels
from compare.render.csv_files import csv_files
from compare.render.pages import pages
from compare.report import STRUCTURES, WORKSHEET_NOTES, Report
from compare.worksheet.worksheet_words import CONNECTIVES
from tests.html_reader import Seen

Html = Callable[[str], str]


def sheets(report: Report, language: str) -> dict[str, str]:
    return {uri: text for uri, text in pages(report, language) if "/worksheet/" in uri}


def test_every_cell_has_a_name_and_a_question_and_every_note_its_words() -> None:
    cells = [cell for part in STRUCTURES.values() for cell in part]
    assert list(labels.worksheet.STRUCTURES) == list(STRUCTURES)
    assert list(labels.worksheet.CELLS) == list(labels.worksheet.QUESTIONS) == cells
    assert tuple(labels.worksheet.NOTES) == WORKSHEET_NOTES
    assert set(CONNECTIVES) < set(labels.worksheet.GROUPS)
    assert set(labels.worksheet.COUNTED) < set(cells)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_sheet_has_a_row_a_cell_and_lines_to_write_on(
    market: Report, to_html: Html, language: str
) -> None:
    found = sheets(market, language)
    assert len(found) == len(market.stories[0].texts)
    for text in found.values():
        seen = Seen(to_html(text))
        answers = [one for one in seen.tags("td") if one.get("class") == "jj-sheet__answer"]
        assert len(answers) == sum(map(len, STRUCTURES.values()))
        assert text.count("<i></i>") == 2 * len(answers)


def test_the_table_has_a_row_a_cell_and_an_empty_answer(market: Report) -> None:
    (text,) = (content for name, content in csv_files(market) if name == "worksheet.csv")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) == len(market.stories[0].texts) * sum(map(len, STRUCTURES.values()))
    assert {row["answer"] for row in rows} == {""}
    assert all(row["question_en"].endswith("?") and row["question_id"] for row in rows)
    (lead,) = [row for row in rows if (row["text"], row["cell"]) == ("kabar", "lead")]
    assert lead["sentences"] == "1"
