"""An editor's word from the file to the page."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.excerpt import excerpt
from compare.pipeline import compare, provenance
from compare.render.csv_files import csv_files
from compare.render.json_file import report_json
from compare.render.pages import pages
from compare.report import Check, Claim, Report, Speaker, StoryReport
from compare.settings import Settings
from tests.html_reader import Seen
from tests.support import CORPUS, make_project

DECISIONS = """\
[[pair]]
verdict = "different"
left = { text = "kabar", words = "gagal menahan air" }
right = { text = "warta", words = "berhasil menahan air" }
reason = "Yang satu membantah yang lain."
by = "AB"

[[pair]]
verdict = "same"
left = { text = "suara", words = "melarang berjualan" }
right = { text = "kabar", words = "kaki lima berjualan" }
reason = "Keduanya tentang penjual di luar pasar."
by = "AB"

[[join]]
sentences = [
  { text = "kabar", words = "kayunya lapuk" },
  { text = "suara", words = "gempa kecil" },
]
reason = "Keduanya menyebut sebab keruntuhan."
by = "CD"

[[cell]]
claim = { text = "suara", words = "gempa kecil" }
text = "warta"
state = "found"
words = "angin kencang"
reason = "Sebab lain, butir yang sama."
by = "CD"

[[cell]]
claim = { text = "kabar", words = "dana Rp1,5 miliar" }
text = "suara"
state = "not-found"
reason = "Seluruh teks dibaca."
by = "AB"

[[speaker]]
text = "kabar"
words = "gagal menahan air"
name = "Darto, pedagang"
reason = "Ia disebut tepat sebelumnya."
by = "AB"

[[hide]]
id = "words-traders"
reason = "Kelompok orangnya berlainan."
by = "CD"
"""


def seeds(folder: Path, decisions: str) -> Path:
    files = {f"seeds/{path.name}": path.read_bytes() for path in CORPUS.iterdir()}
    return make_project(folder, {**files, "seeds/decisions.toml": decisions}) / "seeds"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return compare(seeds(tmp_path_factory.mktemp("decided"), DECISIONS))


@pytest.fixture(scope="module")
def story(report: Report) -> StoryReport:
    return report.stories[0]


@pytest.fixture(scope="module")
def page(report: Report) -> str:
    """The story's page as Markdown."""
    return dict(pages(excerpt(report, Settings()), "en"))["report/market-roof/index.md"]


def claim_of(story: StoryReport, words: str) -> Claim:
    """The claim that has a sentence with these words."""
    (matrix,) = story.section("claims").items
    (found,) = [
        claim
        for claim in matrix.claims
        if any(words in (one.passage or "") for cell in claim.cells for one in cell.evidence)
    ]
    assert isinstance(found, Claim)
    return found


def test_a_rejected_pair_is_gone(story: StoryReport, whole: Report) -> None:
    ends = [{pair.left.sentence, pair.right.sentence} for pair in story.section("pairs").items]
    assert {4, 2} not in ends
    before = whole.stories[0].section("pairs").items
    assert {4, 2} in [{pair.left.sentence, pair.right.sentence} for pair in before]


def test_an_accepted_pair_is_there_and_marked(story: StoryReport, page: str) -> None:
    *others, last = story.section("pairs").items
    assert (last.left.text, last.right.text) == ("kabar", "suara")
    assert last.check == Check("AB", "Keduanya tentang penjual di luar pasar.")
    mark = "checked by an editor (AB): Keduanya tentang penjual di luar pasar."
    assert mark in Seen(page).text
    assert {pair.check for pair in others} == {None}


def test_joined_sentences_are_one_claim(story: StoryReport) -> None:
    claim = claim_of(story, "gempa kecil")
    check = Check("CD", "Keduanya menyebut sebab keruntuhan.")
    assert [claim.cell(name).check for name in ("kabar", "suara")] == [check, check]


def test_a_cell_is_what_the_editor_says(story: StoryReport) -> None:
    told = claim_of(story, "gempa kecil").cell("warta")
    assert (told.state, told.check) == ("found", Check("CD", "Sebab lain, butir yang sama."))
    assert "angin kencang" in (told.evidence[0].passage or "")
    assert claim_of(story, "gempa kecil").independent == 3
    missing = claim_of(story, "dana Rp1,5 miliar").cell("suara")
    assert (missing.state, missing.check) == ("not-found", Check("AB", "Seluruh teks dibaca."))
    untouched = claim_of(story, "dana Rp1,5 miliar").cell("warta")
    assert (untouched.state, untouched.check) == ("found", None)


def test_a_speaker_stands_at_every_quotation_of_the_sentence(
    report: Report, story: StoryReport, page: str
) -> None:
    check = Check("AB", "Ia disebut tepat sebelumnya.")
    places = story.text("kabar").sentences
    assert places[4].speaker == Speaker("Darto, pedagang", check)
    assert [place.speaker for place in places if place.speaker] == [places[4].speaker]
    captions = re.findall(rf'<figcaption>[^>]*<a href="[^"]*#{places[4].anchor}.*', page)
    assert len(captions) >= 2
    said = "sentence 5 of 7 · said by Darto, pedagang checked by an editor (AB)"
    assert all(said in Seen(caption).text for caption in captions)
    every = pages(excerpt(report, Settings()), "en")
    (shown,) = (text for uri, text in every if uri.endswith("/text/kabar.md"))
    assert (
        "said by Darto, pedagang · checked by an editor (AB): Ia disebut tepat sebelumnya."
        in Seen(shown).text
    )


def test_a_hidden_finding_gives_way_to_the_next(tmp_path: Path, whole: Report) -> None:
    before = [one.id for one in whole.stories[0].section("findings").items]
    one_each = Settings(findings_shown=1)
    hide = f'[[hide]]\nid = "{before[0]}"\nreason = "Berulang."\nby = "AB"\n'
    found = compare(seeds(tmp_path, hide), one_each).stories[0].section("findings").items
    assert [one.id for one in found if one.first] == before[1:2]


def test_the_page_lists_every_decision_with_its_reason(report: Report, page: str) -> None:
    (story,) = report.stories
    listed = Seen(page[page.index("{#decisions}") :]).text
    assert len(story.decisions) == DECISIONS.count("[[")
    for one in story.decisions:
        assert one.check.reason is not None
        assert one.check.reason in listed
    assert "the Warta text (translation): found" in listed
    assert "not shown (words-traders)" in listed
    assert "do not report the same" in listed


def test_the_data_say_who_decided_and_why(report: Report) -> None:
    data = json.loads(report_json(report))["stories"][0]
    assert data["decisions"][-1] == {
        "kind": "hide",
        "verdict": "words-traders",
        "places": [],
        "text": None,
        "story": None,
        "check": {"by": "CD", "reason": "Kelompok orangnya berlainan."},
        "line": 45,
    }
    tables = {name: list(csv.DictReader(text.splitlines())) for name, text in csv_files(report)}
    rows = tables["decisions.csv"]
    assert len(rows) == sum(max(1, len(one["places"])) for one in data["decisions"])
    assert {row["checked_by"] for row in rows} == {"AB", "CD"}
    assert [row["checked_by"] for row in tables["pairs.csv"] if row["checked_by"]] == ["AB"]


def test_two_runs_are_byte_for_byte_equal(tmp_path: Path) -> None:
    projects = [tmp_path / name for name in "ab"]
    texts = [contents_of(seeds(project, DECISIONS)) for project in projects]
    assert texts[0] == texts[1]


def contents_of(folder: Path) -> dict[str, bytes]:
    return {name: text.encode() for name, text in csv_files(compare(folder))}


def test_the_file_counts_among_what_the_result_depends_on(tmp_path: Path) -> None:
    folder = seeds(tmp_path, DECISIONS)
    first = provenance(folder, Settings())
    (folder / "decisions.toml").write_text(DECISIONS.replace('"CD"', '"EF"'), "utf-8")
    assert provenance(folder, Settings()).inputs != first.inputs


def test_a_mistake_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(CompareError, match=r"decisions.toml:3:26: words stand in no sentence"):
        compare(seeds(tmp_path, DECISIONS.replace("gagal menahan air", "gagal total", 1)))


def test_a_reason_that_quotes_more_than_may_be_shown_is_withheld(tmp_path: Path) -> None:
    folder = seeds(tmp_path, DECISIONS)
    words = "Penghuni liar di Pasar Melati menolak pindah"
    text = DECISIONS.replace("Seluruh teks dibaca.", f"Bukan: {words}.")
    text = text.replace("Darto, pedagang", words)
    (folder / "decisions.toml").write_text(text, "utf-8")
    corpus = (folder / "corpus.toml").read_text("utf-8")
    numbers = '\n[[text]]\nfile = "suara.txt"\nid = "suara"\npublish = "numbers"\n'
    (folder / "corpus.toml").write_text(corpus + numbers, "utf-8")
    (story,) = excerpt(compare(folder), Settings()).stories
    assert words not in repr(story)
    by_kind = {(one.kind, one.verdict): one.check for one in story.decisions}
    assert by_kind["cell", "not-found"] == Check("AB", None)
    assert by_kind["speaker", ""] == Check("AB", "Ia disebut tepat sebelumnya.")
    (matrix,) = story.section("claims").items
    assert Check("AB", None) in [claim.cell("suara").check for claim in matrix.claims]
    assert all(place.speaker is None for place in story.text("kabar").sentences)
