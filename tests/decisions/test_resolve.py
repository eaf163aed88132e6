"""`decisions.toml`: what it may say, which sentences it means, and how a mistake is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.decisions.read_decisions import read_decisions
from compare.decisions.resolve import resolve
from compare.errors import CompareError, CorpusError
from compare.report import Check, Decision
from tests.cases import Case, read_cases
from tests.support import article

TEXTS = (
    article("Kapal tiba di Oslo. Nakhoda kapal itu tidak hadir.", "a"),
    article("Kapal besar tiba. Nakhoda kapal menolak.", "b"),
)
WHOLE = """\
[[hide]]
id = "x"
story = "kapal"
reason = "Berulang."
by = "A.B."

[[speaker]]
text = "b"
words = "Nakhoda   kapal\\nmenolak"
name = "Nakhoda"
reason = "Disebut sendiri."
by = "AB"

[[pair]]
verdict = "same"
left = { text = "a", words = "Oslo" }
right = { text = "b", words = "Kapal besar tiba." }
reason = "Kapal yang sama."
by = "AB"

[[join]]
sentences = [{ text = "b", words = "menolak" }, { text = "a", words = "hadir" }]
reason = "Tidak datang."
by = "CD"

[[cell]]
claim = { text = "a", words = "Oslo" }
text = "b"
state = "found"
words = "besar"
reason = "Tiba."
by = "AB"

[[cell]]
claim = { text = "a", words = "hadir" }
text = "b"
state = "not-found"
reason = "Tidak ada."
by = "AB"
"""


def resolved(folder: Path, text: str, *, unread: bool = False) -> tuple[Decision, ...]:
    path = folder / "decisions.toml"
    path.write_text(text, "utf-8")
    return resolve(read_decisions(path), TEXTS, unread=unread)


@pytest.mark.parametrize("case", read_cases("mistakes/decisions.txt"), ids=str)
def test_a_mistake_is_told_on_one_line_with_its_place(case: Case, tmp_path: Path) -> None:
    with pytest.raises(CompareError) as caught:
        resolved(tmp_path, case.given + "\n")
    errors = caught.value.errors if isinstance(caught.value, CorpusError) else (caught.value,)
    assert tuple(str(error).removeprefix(f"{tmp_path}/") for error in errors) == case.expected


def test_a_missing_file_decides_nothing(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "decisions.toml") == ()
    assert resolve((), TEXTS, unread=False) == ()


def test_everything_that_may_be_said_is_read(tmp_path: Path) -> None:
    assert resolved(tmp_path, WHOLE) == (
        Decision(
            "pair", "same", (("a", 0), ("b", 0)), None, None, Check("AB", "Kapal yang sama."), 14
        ),
        Decision(
            "join", "same", (("b", 1), ("a", 1)), None, None, Check("CD", "Tidak datang."), 21
        ),
        Decision("cell", "found", (("a", 0), ("b", 0)), "b", None, Check("AB", "Tiba."), 26),
        Decision("cell", "not-found", (("a", 1),), "b", None, Check("AB", "Tidak ada."), 34),
        Decision("speaker", "Nakhoda", (("b", 1),), None, None, Check("AB", "Disebut sendiri."), 7),
        Decision("hide", "x", (), None, "kapal", Check("A.B.", "Berulang."), 1),
    )


@pytest.mark.parametrize("initials", ["A", "AB", "A.B.", "A. B.", "a-b", "ÉŁ"])
def test_initials_are_a_few_letters(initials: str, tmp_path: Path) -> None:
    text = f'[[hide]]\nid = "x"\nreason = "r"\nby = "{initials}"\n'
    assert resolved(tmp_path, text)[0].check.by == initials


@pytest.mark.parametrize("initials", ["7", "A1", "A..", "-", "<b>", "ABCDEF", "A  B"])
def test_what_is_no_initials_is_refused(initials: str, tmp_path: Path) -> None:
    with pytest.raises(CompareError, match="are no initials"):
        resolved(tmp_path, f'[[hide]]\nid = "x"\nreason = "r"\nby = "{initials}"\n')


def test_a_finding_may_be_hidden_in_two_stories(tmp_path: Path) -> None:
    entry = '[[hide]]\nid = "x"\nstory = "{}"\nreason = "r"\nby = "AB"\n'
    decisions = resolved(tmp_path, entry.format("satu") + entry.format("dua"))
    assert [(one.verdict, one.story) for one in decisions] == [("x", "satu"), ("x", "dua")]


def test_a_text_that_could_not_be_read_is_no_mistake_of_the_editor(tmp_path: Path) -> None:
    text = WHOLE.replace('"b"', '"c"')
    with pytest.raises(CorpusError) as caught:
        resolved(tmp_path, text)
    assert len(caught.value.errors) == 5
    assert [one.kind for one in resolved(tmp_path, text, unread=True)] == ["hide"]


def test_a_decision_outlives_a_sentence_that_is_added(tmp_path: Path) -> None:
    (tmp_path / "decisions.toml").write_text(WHOLE, "utf-8")
    entries = read_decisions(tmp_path / "decisions.toml")
    later = article("Ada kabar baru. Kapal  tiba di   Oslo. Nakhoda kapal itu tidak hadir.", "a")
    pair, *_ = resolve(entries, (later, TEXTS[1]), unread=False)
    assert pair.places == (("a", 1), ("b", 0))
