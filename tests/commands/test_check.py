from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import compare.pipeline as pipeline_module
from compare.analyses import load_analyses
from compare.cli import main
from compare.facts import Facts
from compare.read.file_kinds import FORMS
from tests.support import CORPUS, OWN, ROOT, WIRE, make_project

LISTED = """
[[story]]
id = "s"
title = { id = "S" }
moments = [{ id = "awal", title = { id = "awal" } }]
"""


def entry(name: str, *facts: str) -> str:
    return "\n".join(["[[text]]", f'file = "{name}.txt"', *facts, ""])


MOMENT = 'moment = { value = "awal", basis = "owner\'s statement" }'
GOOD: dict[str, str | bytes] = {
    "seeds/a.txt": "Atap runtuh.",
    "seeds/b.txt": "Atap bocor.",
    "seeds/corpus.toml": LISTED + entry("a", MOMENT) + entry("b", MOMENT),
}


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Check:
    return Check(capsys)


class Check:
    """Runs the command and keeps its lines."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.lines: list[str] = []

    def __call__(self, project: Path) -> int:
        status = main(["check", "--project", str(project)])
        self.lines = self.capsys.readouterr().out.splitlines()
        return status

    @property
    def findings(self) -> list[str]:
        return [line.removeprefix("finding: ") for line in self.lines if "finding: " in line]


def test_damage_is_told_text_by_text_and_is_no_finding(check: Check, tmp_path: Path) -> None:
    broken = "Atap itu berat yang. Sangat tua. “Atap bocor, kata Ana."
    assert check(make_project(tmp_path, {**GOOD, "seeds/b.txt": broken})) == 0
    told = [line for line in check.lines if "damage" in line]
    assert told == ["b.txt: damage measured: 1 stray-stop, 1 mixed-quotes"]


def test_the_seeds_of_this_project_are_fine(check: Check) -> None:
    assert check(ROOT) == 0
    assert check.lines[-1] == "Nothing is wrong."
    assert check.findings == []
    shares = [float(share) for share in re.findall(r" = ([\d.]+) % \(", "\n".join(check.lines))]
    assert len(shares) == 5
    assert max(shares) <= 50


def test_a_good_corpus_has_no_findings(tmp_path: Path, check: Check) -> None:
    assert check(make_project(tmp_path, GOOD)) == 0
    assert check.lines == [
        "a.txt: 1 sentences, 2 words; published 0 words = 0.0 % (publish = quotes)",
        "b.txt: 1 sentences, 2 words; published 0 words = 0.0 % (publish = quotes)",
        "frame security: senjata (lemma) caught nothing",
        "frame diplomacy: sekutu (lemma) caught nothing",
        "Nothing is wrong.",
    ]


def test_every_form_that_a_lemma_caught_is_listed(project: Path, check: Check) -> None:
    check(project)
    assert "theme repair: baik (lemma) caught perbaikan (4)" in check.lines
    make_project(
        project, {"seeds/suara.txt": "Senjata itu. Senjatanya tua. Senjata, persenjataan."}
    )
    check(project)
    caught = "senjata (2), persenjataan (1), senjatanya (1)"
    assert f"frame security: senjata (lemma) caught {caught}" in check.lines


def test_names_of_actors_that_occur_in_no_text_are_told(check: Check, tmp_path: Path) -> None:
    listed = '[[actor]]\nid = "rina"\nkind = "person"\nnames = ["Rina Lestari", "Rina", "Riri"]\n'
    text = "Atap runtuh. Rina Lestari menangis."
    project = make_project(tmp_path, {**GOOD, "seeds/a.txt": text, "seeds/actors.toml": listed})
    assert check(project) == 0
    assert "actors.toml: 1 actor; in no text: Rina (rina), Riri (rina)" in check.lines


def test_a_text_without_an_entry_is_a_finding(project: Path, check: Check) -> None:
    assert check(project) == 1
    (finding,) = check.findings
    assert finding.startswith(f"{project / 'seeds' / 'suara.txt'}: has no entry in corpus.toml")
    assert 'file = "suara.txt"' in finding
    assert check.lines[-1] == "1 finding."


def test_an_unknown_moment_is_a_finding(tmp_path: Path, check: Check) -> None:
    corpus = LISTED + entry("a") + entry("b", MOMENT)
    assert check(make_project(tmp_path, {**GOOD, "seeds/corpus.toml": corpus})) == 1
    (finding,) = check.findings
    assert "moment of a.txt is unknown" in finding


def test_a_language_without_data_is_a_finding(tmp_path: Path, check: Check) -> None:
    french = 'language = { value = "fr", basis = "general knowledge" }'
    corpus = LISTED + entry("a", MOMENT, french) + entry("b", MOMENT)
    assert check(make_project(tmp_path, {**GOOD, "seeds/corpus.toml": corpus})) == 1
    (finding,) = check.findings
    assert "no data ships for the language 'fr' (a.txt), so sentences and words are rou" in finding


def test_a_text_that_is_there_twice_is_a_finding(tmp_path: Path, check: Check) -> None:
    text = "\n".join(WIRE)
    files = {**GOOD, "seeds/a.txt": text, "seeds/b.txt": text}
    assert check(make_project(tmp_path, files)) == 1
    (finding,) = check.findings
    place = tmp_path / "seeds" / "a.txt"
    assert finding == f"{place}: the same text as b.txt; they count as one. Delete one"


def test_texts_that_share_passages_are_told_and_are_no_finding(
    tmp_path: Path, check: Check
) -> None:
    files = {"seeds/a.txt": "\n".join(WIRE), "seeds/b.txt": "\n".join((*OWN, *WIRE))}
    assert check(make_project(tmp_path, {**GOOD, **files})) == 0
    words = "a.txt and b.txt: 45 of 45 words of the one, 45 of 82 of the other in common"
    assert f"{words}; they count as one" in check.lines


def test_what_was_not_read_is_told_and_is_no_finding(tmp_path: Path, check: Check) -> None:
    others = {"seeds/README.md": "Baca.", "seeds/c.pdf": "Kapal.", "seeds/lama/d.txt": "Kapal."}
    assert check(make_project(tmp_path, {**GOOD, **others})) == 0
    assert check.lines[:3] == [
        "README.md: not read (its name is no article's)",
        f"c.pdf: not read (its name ends in none of {', '.join(FORMS)})",
        "lama: not read (a folder)",
    ]


def test_how_a_text_was_read_is_told_and_is_no_finding(tmp_path: Path, check: Check) -> None:
    long = "Kepala pelabuhan mengatakan “kapal itu tiba” pada hari Rabu sore. " * 3
    quoted: dict[str, str | bytes] = {
        "seeds/a.txt": long.encode("cp1252"),
        "seeds/b.txt": "Atap \u202ebocor.",
    }
    assert check(make_project(tmp_path, {**GOOD, **quoted})) == 0
    first, second = check.lines[:2]
    assert first == "a.txt: read as windows-1252 (guessed)"
    assert second.startswith("b.txt: line 1 of the text holds U+202E, which shows what follows in")


def test_a_text_that_says_what_it_is_needs_no_entry(tmp_path: Path, check: Check) -> None:
    files = {
        "seeds/a.txt": "---\ntitle: Atap\nsource: Warta\n---\nAtap runtuh.",
        "seeds/corpus.toml": LISTED + entry("b", MOMENT),
    }
    assert check(make_project(tmp_path, {**GOOD, **files})) == 1
    (finding,) = check.findings
    assert "moment of a.txt is unknown" in finding


def test_a_theme_without_hits_is_a_finding(tmp_path: Path, check: Check) -> None:
    names = 'title = { id = "X" }\nquestion = { id = "X?" }\n'
    threads = "".join(
        f'[[thread]]\nid = "{name}"\n{names}terms = ["{name}"]\n' for name in ("atap", "banjir")
    )
    assert check(make_project(tmp_path, {**GOOD, "seeds/threads.toml": threads})) == 1
    (finding,) = check.findings
    assert "threads.toml: no word of banjir occurs in any text of s" in finding


def test_a_text_without_a_sentence_and_a_lonely_text_are_findings(
    tmp_path: Path, check: Check
) -> None:
    files = {
        "seeds/a.txt": "***",
        "seeds/corpus.toml": LISTED + entry("a", MOMENT),
    }
    assert check(make_project(tmp_path, files)) == 1
    assert [finding.split(": ", 1)[1][:20] for finding in check.findings] == [
        "holds no sentence. I",
        "story s has one text",
    ]
    assert check.lines[-1] == "2 findings."


def test_a_broken_analysis_is_a_finding(
    tmp_path: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Facts) -> tuple[object, ...]:
        raise ValueError("rusak")

    analyses = tuple(
        replace(one, run=fail) if one.id == "pairs" else one for one in load_analyses()
    )
    monkeypatch.setattr(pipeline_module, "load_analyses", lambda: analyses)
    assert check(make_project(tmp_path, GOOD)) == 1
    assert check.findings == ["s: analysis pairs failed (ValueError: rusak). Report it"]


def test_checking_writes_nothing(project: Path, check: Check) -> None:
    before = sorted(path.name for path in project.rglob("*"))
    check(project)
    assert sorted(path.name for path in project.rglob("*")) == before
    assert sorted(path.name for path in CORPUS.iterdir()) == sorted(
        path.name for path in (project / "seeds").iterdir()
    )


DECIDED = """
[[pair]]
verdict = "different"
left = { text = "a", words = "runtuh" }
right = { text = "b", words = "bocor" }
reason = "Dua kerusakan."
by = "AB"
"""
SPOKEN = """
[[speaker]]
text = "a"
words = "runtuh"
name = "Darto"
reason = "Disebut sebelumnya."
by = "AB"
"""
STALE = """
[[hide]]
id = "words-atap"
reason = "Berulang."
by = "AB"
[[cell]]
claim = { text = "a", words = "runtuh" }
text = "b"
state = "not-found"
reason = "Dibaca."
by = "AB"
"""


def test_decisions_are_counted(check: Check, tmp_path: Path) -> None:
    assert check(make_project(tmp_path, {**GOOD, "seeds/decisions.toml": SPOKEN})) == 0
    assert "decisions.toml: 1 decision, 1 applied" in check.lines


def test_a_decision_that_meets_nothing_is_told_and_stops_nothing(
    check: Check, tmp_path: Path
) -> None:
    files = {**GOOD, "seeds/decisions.toml": DECIDED + STALE}
    assert check(make_project(tmp_path, files)) == 1
    assert "decisions.toml: 3 decisions, 0 applied" in check.lines
    place = tmp_path / "seeds" / "decisions.toml"
    assert check.findings == [
        f"{place}:2: nothing joins these sentences. Mend the entry or delete it",
        (
            f"{place}:13: the sentence belongs to no claim, or an entry before it decides the same."
            " Mend the entry or delete it"
        ),
        f"{place}:9: there is no finding 'words-atap' to hide. Mend the entry or delete it",
    ]
    assert main(["pages", "--project", str(tmp_path)]) == 0


def test_a_decision_on_texts_of_two_stories_is_told(check: Check, tmp_path: Path) -> None:
    corpus = LISTED.replace('"s"', '"t"') + str(GOOD["seeds/corpus.toml"])
    corpus = corpus.replace('file = "a.txt"', 'file = "a.txt"\nstory = "s"')
    corpus = corpus.replace('file = "b.txt"', 'file = "b.txt"\nstory = "t"')
    files = {**GOOD, "seeds/corpus.toml": corpus, "seeds/decisions.toml": DECIDED}
    assert check(make_project(tmp_path, files)) == 1
    place = tmp_path / "seeds" / "decisions.toml"
    told = f"{place}:2: its texts stand in different stories. Mend the entry or delete it"
    assert told in check.findings


def test_a_decision_on_a_text_that_cannot_be_read_is_no_mistake(
    check: Check, tmp_path: Path
) -> None:
    files = {**GOOD, "seeds/b.txt": b"\xff\xfe\x00", "seeds/decisions.toml": DECIDED}
    assert check(make_project(tmp_path, files)) == 2
    assert not [line for line in check.lines if "decisions.toml" in line]
