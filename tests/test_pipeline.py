from __future__ import annotations

import os
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import compare.pipeline as pipeline_module
from compare.analyses import load_analyses
from compare.analyses.base import Analysis
from compare.errors import CorpusError
from compare.facts import Facts
from compare.model import Known
from compare.pipeline import compare, provenance, read_corpus
from compare.report import Report, StoryReport, TextReport
from compare.settings import Settings
from tests.support import CORPUS, SEEDS, corpus_files, every_evidence, make_project

Files = dict[str, str | bytes]
FACING = ("findings", "claims", "quantities", "order", "keyness", "pairs", "similarity")
"""Analyses that need two texts."""
ABSENT = ("voices", "actors")
"""Analyses of what a text may lack: quotations and names."""


def seeds(folder: Path, files: Files) -> Path:
    return make_project(folder, {f"seeds/{name}": content for name, content in files.items()}) / (
        "seeds"
    )


def only_story(report: Report) -> StoryReport:
    (story,) = report.stories
    return story


def only_text(folder: Path, content: str) -> TextReport:
    return only_story(compare(seeds(folder, {"a.txt": content}))).texts[0]


def test_a_report_holds_every_text_in_the_order_of_the_event(whole: Report) -> None:
    story = only_story(whole)
    assert [(text.id, text.moment) for text in story.texts] == [
        ("kabar", 0),
        ("warta", 1),
        ("suara", None),
    ]
    assert (story.id, story.title["en"]) == ("market-roof", "The roof of Melati market")
    assert [section.id for section in story.sections] == list(whole.analyses)
    unfit = [section.id for section in story.sections if section.status != "ok"]
    assert unfit == ["actors"]
    assert (whole.language, whole.full_text) == ("id", False)


def test_texts_carry_what_is_known_of_them(whole: Report) -> None:
    kabar, warta, suara = only_story(whole).texts
    assert (kabar.label, kabar.publish, kabar.listed) == ("Kabar", "quotes", True)
    assert (suara.label, suara.publish, suara.listed) == ("suara", "quotes", False)
    assert [text.translated for text in (kabar, warta, suara)] == [False, True, False]
    assert kabar.card.author == Known("Rina Sari", {}, "Oleh Rina Sari")
    assert warta.publish == "full"


@pytest.mark.parametrize(
    ("language", "source", "translated"),
    [("id", "en", True), ("id", "und", True), ("id", "id", False), ("id", "no", False)],
)
def test_a_translation_is_one_from_another_language(
    language: str, source: str, translated: bool, tmp_path: Path
) -> None:
    entry = "".join(
        f'{name} = {{ value = "{value}", basis = "owner\'s statement" }}\n'
        for name, value in (("language", language), ("translated_from", source))
    )
    folder = seeds(
        tmp_path, {"a.txt": "Atap runtuh.", "corpus.toml": f'[[text]]\nfile = "a.txt"\n{entry}'}
    )
    assert only_story(compare(folder)).texts[0].translated is translated


def test_counts_of_a_text_by_hand(tmp_path: Path) -> None:
    text = only_text(tmp_path, "Atap runtuh. “Kami takut,” kata Darto.\n")
    assert (text.words, text.quoted_words, text.published) == (6, 2, 6)
    assert [(place.words, place.passage) for place in text.sentences] == [
        ((0, 2), "Atap runtuh."),
        ((2, 6), "“Kami takut,” kata Darto."),
    ]


def test_what_is_set_aside_is_listed_with_its_place_and_first_words(whole: Report) -> None:
    (piece,) = only_story(whole).texts[1].removed
    assert (piece.kind, piece.rule) == ("boilerplate", "related-link")
    assert piece.title["en"] == "a link to another article"
    assert piece.first_words == "Baca juga: Harga cabai naik"
    text = (CORPUS / "warta.txt").read_text("utf-8")
    assert text[slice(*piece.span)] == piece.first_words


def test_first_words_are_eight_at_most(tmp_path: Path) -> None:
    long = "Baca juga: " + " ".join(f"kata{number}" for number in range(20))
    (piece,) = only_text(tmp_path, f"Atap runtuh hari ini.\n{long}\nHujan turun.\n").removed
    assert piece.first_words == " ".join(long.split()[:8])


def test_every_evidence_is_the_files_own_words(whole: Report, whole_seeds: Report) -> None:
    for report, folder in ((whole, CORPUS), (whole_seeds, SEEDS)):
        assert_true_to_the_files(report, folder)


MATERIAL = st.sampled_from(
    [
        "atap",
        "Runtuh.",
        "“hukum",
        "diduga”",
        "perang.",
        "kota\r\n",
        "\n\n",
        "\u2028",
        "‘a’",
        "é",
        "🏚",
        "\ufeff",
    ]
)


@given(st.lists(MATERIAL, min_size=1, max_size=30).map(" ".join))
def test_every_evidence_of_any_text_is_the_files_own_words(
    tmp_path_factory: pytest.TempPathFactory, content: str
) -> None:
    folder = tmp_path_factory.mktemp("corpus")
    themes = (CORPUS / "threads.toml").read_bytes()
    files: Files = {
        "a.txt": f"Atap {content}",
        "b.txt": f"Hukum runtuh {content}",
        "threads.toml": themes,
    }
    seeds(folder, files)
    assert_true_to_the_files(compare(folder / "seeds"), folder / "seeds")


def assert_true_to_the_files(report: Report, folder: Path) -> None:
    for story in report.stories:
        files = {text.id: (folder / text.file).read_bytes().decode() for text in story.texts}
        found = every_evidence(story)
        for evidence in found:
            assert evidence.passage == files[evidence.text][slice(*evidence.span)]
            place = story.text(evidence.text).sentences[evidence.sentence]
            ends = [
                one
                for one in story.text(evidence.text).sentences
                if one.words[0] < evidence.words[1]
            ]
            assert place.span[0] <= evidence.span[0] < evidence.span[1] <= ends[-1].span[1]
            assert place.words[0] <= evidence.words[0] < evidence.words[1] <= ends[-1].words[1]
            assert evidence.whole == (evidence.words == place.words)
        for text in story.texts:
            for place in text.sentences:
                assert place.passage == files[text.id][slice(*place.span)]


def test_anchors_are_made_of_the_words_and_unique(
    whole: Report, whole_seeds: Report, tmp_path: Path
) -> None:
    suara = only_story(whole).text("suara")
    name = "s-" + sha256(b"polisi menyelidiki kontrak perbaikan itu").hexdigest()[:10]
    assert [place.anchor for place in suara.sentences][1::3] == [name, f"{name}-2"]
    text = only_text(tmp_path, "Baru.\n\n" + (CORPUS / "suara.txt").read_text("utf-8"))
    assert [place.anchor for place in text.sentences][-5:] == [
        place.anchor for place in suara.sentences
    ]
    for story in (only_story(whole), only_story(whole_seeds)):
        for one in story.texts:
            anchors = [place.anchor for place in one.sentences]
            assert len(set(anchors)) == len(anchors)
            assert all(re.fullmatch(r"s-[0-9a-f]{10}(-\d+)?", anchor) for anchor in anchors)


def test_a_thrice_repeated_sentence_has_three_anchors(tmp_path: Path) -> None:
    anchors = [place.anchor for place in only_text(tmp_path, "Atap  runtuh. " * 3).sentences]
    assert anchors == [anchors[0], f"{anchors[0]}-2", f"{anchors[0]}-3"]


def test_an_outlet_with_several_texts_has_them_numbered(tmp_path: Path) -> None:
    entries = "".join(
        f'[[text]]\nfile = "{name}.txt"\nlabel = "{label}"\n'
        for name, label in (("a", "Kabar"), ("b", "Warta"), ("c", "Kabar"))
    )
    texts = {f"{name}.txt": "Atap runtuh." for name in "abc"}
    story = only_story(compare(seeds(tmp_path, {**texts, "corpus.toml": entries})))
    assert [text.label for text in story.texts] == ["Kabar 1", "Warta", "Kabar 2"]


def test_one_text_alone_is_reported_with_what_one_text_allows(tmp_path: Path) -> None:
    files: Files = {
        "a.txt": "Perang runtuh.",
        "threads.toml": (CORPUS / "threads.toml").read_bytes(),
    }
    story = only_story(compare(seeds(tmp_path, files)))
    facing = [one.id for one in story.sections if one.reason == "Comparing needs two texts."]
    assert sorted(facing) == sorted(FACING)
    for section in story.sections:
        assert section.status == ("not-applicable" if section.id in (*FACING, *ABSENT) else "ok")
        assert (section.reason is None) == (section.status == "ok")


@pytest.mark.parametrize("broken", ["frames", "threads", "claims", "voices", "quantities"])
def test_a_broken_analysis_is_named_and_the_rest_stands(
    whole: Report, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def fail(_: Facts) -> tuple[object, ...]:
        raise ZeroDivisionError("rusak")

    analyses = tuple(
        replace(analysis, run=fail) if analysis.id == broken else analysis
        for analysis in load_analyses()
    )
    monkeypatch.setattr(pipeline_module, "load_analyses", lambda: analyses)
    story = only_story(compare(CORPUS))
    assert story.section(broken).status == "failed"
    assert story.section(broken).reason == "ZeroDivisionError: rusak"
    readers = {analysis.id for analysis in analyses if broken in analysis.reads}
    assert all(story.section(name).status != "failed" for name in readers)
    others = [one for one in story.sections if one.id not in (broken, *readers)]
    assert others == [only_story(whole).section(one.id) for one in others]


def test_an_analysis_of_ones_own_gets_its_section(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Analysis("lengths", 99, lambda facts: tuple(len(one.tokens) for one in facts.articles))
    monkeypatch.setattr(pipeline_module, "load_analyses", lambda: (*load_analyses(), own))
    report = compare(CORPUS)
    assert report.analyses[-1] == "lengths"
    assert only_story(report).section("lengths").items == (61, 66, 39)


def test_settings_reach_every_stage_and_the_report(whole: Report) -> None:
    report = compare(CORPUS, Settings(always_same=0.01, context_words=1))
    assert len(only_story(report).section("pairs").items) > len(
        only_story(whole).section("pairs").items
    )
    frames = only_story(report).section("frames").items
    widths = {one.words[1] - one.words[0] for frame in frames for one in every_evidence(frame)}
    assert widths == {2, 3}
    assert ("always_same", 0.01) in [row[:2] for row in report.settings]


def test_provenance_depends_on_names_and_bytes_alone(tmp_path: Path) -> None:
    first = provenance(CORPUS, Settings())
    folder = seeds(tmp_path, {Path(path).name: data for path, data in corpus_files().items()})
    os.utime(folder / "kabar.txt", (0, 0))
    assert provenance(folder, Settings()) == first
    assert provenance(folder, Settings(rate_hits=11)).settings != first.settings
    (folder / "suara.txt").rename(folder / "suara2.txt")
    assert provenance(folder, Settings()).inputs != first.inputs


def test_provenance_passes_over_what_is_no_file(tmp_path: Path) -> None:
    folder = seeds(tmp_path, {"a.txt": "Atap runtuh.", "lama.txt/b.txt": "Hujan turun."})
    (folder / ".#a.txt").symlink_to("someone@somewhere.1234")  # an open editor's lock
    report = compare(folder)
    assert [text.file for text in only_story(report).texts] == ["a.txt"]
    (folder / ".#a.txt").unlink()
    assert compare(folder).provenance == report.provenance


def test_stages_are_told_in_order() -> None:
    stages: list[str] = []
    compare(CORPUS, progress=stages.append)
    in_turn = sorted(load_analyses(), key=lambda one: bool(one.reads))
    assert stages == [
        "reading 1/3 kabar.txt",
        "reading 2/3 suara.txt",
        "reading 3/3 warta.txt",
        "comparing 3 texts of market-roof",
        *(f"comparing 3 texts of market-roof: {one.id}" for one in in_turn),
    ]


def test_articles_can_be_read_without_comparing_them() -> None:
    assert [one.id for one in read_corpus(CORPUS).articles] == ["kabar", "suara", "warta"]


def test_mistakes_of_the_corpus_come_out_as_they_are(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such file or folder"):
        compare(tmp_path / "seeds")
