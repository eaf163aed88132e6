"""How the story page and the tables show what texts call the actors."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from compare.excerpt import excerpt
from compare.pipeline import compare
from compare.render.csv_files import csv_files
from compare.render.pages import pages
from compare.report import Report
from compare.settings import Settings
from tests.support import make_project, visible

TEXTS = {
    "a": "Rezim Iran menutup pelabuhan. Iran membukanya lagi. Negara paria itu diam.",
    "b": "“Iran yang heroik bertahan,” kata warga. Hujan turun di kota pada malam hari.",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    entries = "".join(
        f'[[text]]\nfile = "{name}.txt"\nlabel = "{name.upper()}"\nstory = "port"\n'
        f'publish = "{publish}"\n'
        for name, publish in (("a", "full"), ("b", "numbers"))
    )
    corpus = f'language = "id"\n[[story]]\nid = "port"\ntitle = {{ en = "Port" }}\n{entries}'
    files = {f"seeds/{name}.txt": text for name, text in TEXTS.items()}
    folder = make_project(tmp_path_factory.mktemp("port"), {**files, "seeds/corpus.toml": corpus})
    return excerpt(compare(folder / "seeds"), Settings())


@pytest.fixture(scope="module")
def section(report: Report, to_html: Callable[[str], str]) -> str:
    (text,) = [text for path, text in pages(report, "en") if path.endswith("/port/index.md")]
    page = to_html(text)
    start = page.index('id="labels"')
    return page[start : page.index("<h2", start)]


def test_a_cell_holds_the_words_and_what_they_are_counted_among(section: str) -> None:
    cells = re.findall("<td.*?</td>", section, re.DOTALL)
    told = [" ".join(visible(cell).split()) for cell in cells]
    assert told == ["Rezim 1 of 2 mentions", "somebody's word: heroik 1 of 1 mention"]
    assert "jj-label--neg" in cells[0]
    assert "jj-label--pos" in cells[1]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "0 of 6 mentions; 2 sentences say it without the name"),
        ("id", "0 dari 6 penyebutan; 2 kalimat mengatakannya tanpa namanya"),
    ],
)
def test_sentences_that_say_it_without_the_name_are_told(
    report: Report, language: str, words: str
) -> None:
    (story,) = report.stories
    sections = tuple(
        replace(
            one,
            items=tuple(
                replace(item, mentions=six, labelled=none, unnamed=two) for item in one.items
            ),
        )
        if one.id == "labels"
        else one
        for six, none, two in [tuple((("a", n), ("b", n)) for n in (6, 0, 2))]
        for one in story.sections
    )
    changed = replace(report, stories=(replace(story, sections=sections),))
    (text,) = [text for path, text in pages(changed, language) if path.endswith("/port/index.md")]
    assert words in " ".join(visible(text).split())


def test_every_label_stands_in_context_or_says_that_it_is_not_quoted(section: str) -> None:
    _, iran, unsure = section.split("<details")
    assert "Iran: 2 labels in context" in iran
    lines = [" ".join(visible(one).split()) for one in re.findall("<li>.*?</li>", iran, re.DOTALL)]
    assert lines == [
        "Rezim Iran menutup pelabuhan. sentence 1 of 3 · disapproving",
        "heroik not quoted here sentence 1 of 2 · praising · somebody's word",
    ]
    assert "1 judging word of which it is not certain of whom it is said" in unsure
    assert "Negara paria" in unsure


def test_the_tables_hold_labels_and_mentions(report: Report) -> None:
    files = dict(csv_files(report))
    rows = list(csv.DictReader(files["labels.csv"].splitlines()))
    assert [(row["actor"], row["label"], row["polarity"], row["text"]) for row in rows] == [
        ("ir", "Rezim", "neg", "a"),
        ("ir", "heroik", "pos", "b"),
        ("", "Negara paria", "neg", "a"),
    ]
    assert [row["somebodys_word"] for row in rows] == ["False", "True", "False"]
    assert rows[1]["passage"] == ""
    counts = list(csv.reader(files["labelled.csv"].splitlines()))[1:]
    assert counts == [["port", "ir", "a", "2", "1", "0"], ["port", "ir", "b", "1", "1", "0"]]
