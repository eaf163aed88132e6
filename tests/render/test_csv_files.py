from __future__ import annotations

import csv
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Known
from compare.render.csv_files import CSV_NAMES, csv_files
from compare.report import Report

Rows = list[dict[str, str]]
FORMULAS = ("=", "+", "-", "@")


def tables(report: Report) -> dict[str, Rows]:
    return {
        name: list(csv.DictReader(content.splitlines(keepends=True), strict=True))
        for name, content in csv_files(report)
    }


@pytest.fixture(scope="module")
def read(whole: Report) -> dict[str, Rows]:
    return tables(whole)


def with_author(report: Report, author: str) -> Report:
    """The report with another author of its first text."""
    (story,) = report.stories
    first, *rest = story.texts
    card = replace(first.card, author=Known(author))
    story = replace(story, texts=(replace(first, card=card), *rest))
    return replace(report, stories=(story,))


def test_every_table_has_its_name(read: dict[str, Rows]) -> None:
    assert tuple(read) == CSV_NAMES
    empty = {name for name, rows in read.items() if not rows}
    assert empty == {
        "actors.csv",
        "namings.csv",
        "copies.csv",
        "decisions.csv",
        "keyness.csv",
        "labelled.csv",
        "labels.csv",
        "phrases.csv",
    }
    assert {row["story"] for rows in read.values() for row in rows} == {"market-roof"}


def test_texts_by_hand(read: dict[str, Rows]) -> None:
    kabar, warta, suara = read["texts.csv"]
    assert (kabar["text"], kabar["file"], kabar["publish"]) == ("kabar", "kabar.txt", "quotes")
    assert (kabar["words"], kabar["sentences"], kabar["author"]) == ("61", "7", "Rina Sari")
    assert (warta["translated_from"], warta["complete"]) == ("en", "no")
    assert suara["outlet"] == ""


def test_copies_by_hand(reprinted: Report) -> None:
    read = tables(reprinted)
    assert [(row["text"], row["counts_as"]) for row in read["texts.csv"]] == [
        ("a", "a"),
        ("b", "a"),
        ("c", "c"),
    ]
    assert [(row["text"], row["other"], row["kind"]) for row in read["copies.csv"]] == [
        ("a", "b", "shared"),
        ("b", "a", "shared"),
    ]
    for row in read["copies.csv"]:
        assert float(row["share"]) == round(int(row["words"]) / int(row["of_words"]), 6)
    assert {row["copy"] for row in read["pairs.csv"]} == {"True", "False"}


def test_frames_by_hand(read: dict[str, Rows]) -> None:
    (row,) = [row for row in read["frames.csv"] if (row["frame"], row["text"]) == ("law", "suara")]
    assert (row["sentences_with_hit"], row["sentences"]) == ("3", "5")
    assert (row["hits"], row["quoted_hits"], row["words"]) == ("5", "1", "39")
    assert row["per_1000_words"] == ""


def test_threads_and_pairs_carry_the_place_of_every_passage(
    read: dict[str, Rows], whole: Report
) -> None:
    story = whole.stories[0]
    threads = [row for row in read["threads.csv"] if row["thread"] == "cause"]
    assert [(row["text"], row["certainty"]) for row in threads] == [
        ("kabar", ""),
        ("warta", "alleged attributed"),
        ("warta", "denied"),
        ("suara", "possible attributed"),
    ]
    for row in threads:
        place = story.text(row["text"]).sentences[int(row["sentence"])]
        assert (int(row["start"]), int(row["end"])) == place.span
        assert row["passage"] == place.passage
    best = read["pairs.csv"][0]
    assert (best["left_text"], best["right_text"]) == ("kabar", "warta")


def test_similarity_has_a_row_for_every_two_texts(read: dict[str, Rows]) -> None:
    pairs = [(row["left"], row["right"]) for row in read["similarity.csv"]]
    assert pairs == [("kabar", "warta"), ("kabar", "suara"), ("warta", "suara")]
    assert all(0 <= float(row["score"]) <= 1 for row in read["similarity.csv"])


def test_a_withheld_passage_is_an_empty_cell(market: Report) -> None:
    rows = [row for row in tables(market)["threads.csv"] if row["text"] == "kabar"]
    assert {bool(row["passage"]) for row in rows} == {True, False}
    assert all(row["start"] and row["end"] for row in rows)


@pytest.mark.parametrize(
    "author",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n@x", '=HYPERLINK("http://x")', "\u2028-2"],
)
def test_no_cell_is_a_formula(author: str, whole: Report) -> None:
    row = tables(with_author(whole, author))["texts.csv"][0]
    assert row["author"] == "'" + " ".join(author.split())


@given(st.text(min_size=1))
def test_any_text_is_one_cell_that_is_no_formula(whole: Report, author: str) -> None:
    rows = tables(with_author(whole, author))["texts.csv"]
    folded = " ".join(author.split())
    assert rows[0]["author"] in (folded, f"'{folded}")
    assert not rows[0]["author"].startswith(FORMULAS)
    assert len(rows) == 3


def test_a_report_without_sections_gives_tables_without_rows(whole: Report) -> None:
    bare = replace(whole, stories=(replace(whole.stories[0], sections=()),))
    assert {name: len(rows) for name, rows in tables(bare).items()} == {
        "texts.csv": 3,
        "findings.csv": 0,
        "copies.csv": 0,
        "threads.csv": 0,
        "claims.csv": 0,
        "frames.csv": 0,
        "pairs.csv": 0,
        "decisions.csv": 0,
        "order.csv": 0,
        "tau.csv": 0,
        "similarity.csv": 0,
        "keyness.csv": 0,
        "reach.csv": 0,
        "phrases.csv": 0,
        "worksheet.csv": 0,
        "voices.csv": 0,
        "quotations.csv": 0,
        "labels.csv": 0,
        "labelled.csv": 0,
        "headlines.csv": 0,
        "actors.csv": 0,
        "namings.csv": 0,
        "quantities.csv": 0,
    }


def test_claims_have_a_row_for_every_cell(whole: Report, read: dict[str, Rows]) -> None:
    (matrix,) = whole.stories[0].section("claims").items
    rows = read["claims.csv"]
    assert [(row["claim"], row["text"], row["state"]) for row in rows] == [
        (claim.id, cell.text, cell.state) for claim in matrix.claims for cell in claim.cells
    ]
    assert rows
    for row in rows:
        assert (row["state"] == "incomplete") == bool(row["why"])
        assert (row["state"] in ("found", "perhaps", "not-found")) == bool(row["sentences"])
