"""How the story page shows who speaks, and what stands first."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace

import pytest

from compare.pipeline import compare
from compare.render.catalog import languages
from compare.render.csv_files import csv_files
from compare.render.pages import pages
from compare.report import Report, Section, Voices
from tests.html_reader import Seen
from tests.support import make_project

Html = Callable[[str], str]
STORY = "report/pasar/index.md"
TEXTS = {
    "a": "Atap pasar runtuh\n\n“Balok atap lapuk itu sudah lama kami laporkan,” kata Rina Dewi, "
    "ketua pedagang. Atap pasar runtuh pada Senin pagi. Dinas pasar diam. Hujan turun deras.",
    "b": "Rina Dewi mengatakan bahwa balok atap yang lapuk sudah lama dilaporkan. Atap pasar "
    "runtuh pada Senin pagi, menurut para pedagang. “Sepi sekali di sini.” Sekolah libur.",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    entries = "".join(f'[[text]]\nfile = "{name}.txt"\nstory = "pasar"\n' for name in TEXTS)
    corpus = f'language = "id"\n[[story]]\nid = "pasar"\ntitle = {{ id = "Pasar" }}\n{entries}'
    files = {f"seeds/{name}.txt": text for name, text in TEXTS.items()}
    folder = make_project(tmp_path_factory.mktemp("pasar"), {**files, "seeds/corpus.toml": corpus})
    return compare(folder / "seeds")


def voices(report: Report) -> Voices:
    (found,) = report.stories[0].section("voices").items
    assert isinstance(found, Voices)
    return found


def page(report: Report, language: str) -> str:
    return dict(pages(report, language))[STORY]


def changed(report: Report, section: Section) -> Report:
    story = report.stories[0]
    parts = tuple(section if part.id == section.id else part for part in story.sections)
    return replace(report, stories=(replace(story, sections=parts),))


@pytest.mark.parametrize("language", languages())
def test_the_picture_has_a_title_a_description_and_its_table(
    report: Report, to_html: Html, language: str
) -> None:
    html = to_html(page(report, language))
    assert 'aria-labelledby="voices-title voices-desc"' in html
    assert '<title id="voices-title">' in html
    assert '<desc id="voices-desc">' in html
    assert "Rina Dewi" in html
    assert html.count('<svg class="jj-speak__part') == sum(
        sum(1 for voice in voices(report).voices if voice.texts[place].words)
        + bool(column.uncertain_words)
        for place, column in enumerate(voices(report).columns)
    )


def test_a_text_without_a_headline_says_so(report: Report) -> None:
    assert "No headline was found in this text." in page(report, "en")
    assert "Tidak ada judul yang ditemukan dalam teks ini." in page(report, "id")


def test_no_text_leaves_a_voice_out_that_is_not_known_to_be_complete(report: Report) -> None:
    assert "not quoted in this text</span>" not in page(report, "en")
    story = report.stories[0]
    found = voices(report)
    voice = found.voices[0]
    told = (replace(voice.texts[0], quotations=(), words=0, state="not-quoted"), *voice.texts[1:])
    items = (replace(found, voices=(replace(voice, texts=told), *found.voices[1:])),)
    section = replace(story.section("voices"), items=items)
    assert "not quoted in this text</span>" in page(changed(report, section), "en")


def test_a_name_is_text_and_nothing_else(report: Report, to_html: Html) -> None:
    found = voices(report)
    hostile = '<script>alert("x")</script> # [a](b)'
    named = tuple(replace(voice, name={"id": hostile}) for voice in found.voices)
    section = replace(report.stories[0].section("voices"), items=(replace(found, voices=named),))
    html = to_html(page(changed(report, section), "id"))
    assert "<script" not in html
    assert hostile in Seen(html).text


def test_the_tables_hold_every_quotation(report: Report) -> None:
    files = dict(csv_files(report))
    rows = list(csv.DictReader(files["quotations.csv"].splitlines()))
    found = voices(report)
    said = [one for voice in found.voices for own in voice.texts for one in own.quotations]
    assert len(rows) == len(said) + len(found.uncertain)
    granted = list(csv.DictReader(files["voices.csv"].splitlines()))
    assert len(granted) == len(found.voices) * len(TEXTS)
    assert {row["story"] for row in granted} == {"pasar"}
    parts = list(csv.DictReader(files["headlines.csv"].splitlines()))
    assert {row["part"] for row in parts} <= {"headline", "lead", "close", ""}
