from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.fetch.file_name import file_stem
from compare.model import is_id
from compare.read.load import article_paths
from tests.support import examples

HOSTILE = [
    *("../../etc/passwd", "a" * 300, "kata " * 100, "😀😀", "CON", "con.", "NUL.txt", "COM1"),
    *("...tersembunyi", "a\nb", "---", "C:\\x", "a/b", "\u202etxt.exe", "", " ", "\0"),
    *("README", "Notice UK", "licence", "ＡＢＣ"),
]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("2024-06-19", "Kabar Pagi", "Atap runtuh!"), "2024-06-19-kabar-pagi-atap-runtuh"),
        (("", "", "Béla & Co"), "bela-co"),
        (("../../etc/passwd",), "etc-passwd"),
        (("CON",), "text-con"),
        (("Readme",), "text-readme"),
        (("satu-" + "dua" * 30,), "satu"),
    ],
)
def test_what_a_file_is_called(parts: tuple[str, ...], expected: str) -> None:
    assert file_stem(parts, ()) == expected


def test_a_title_without_a_letter_of_ascii_has_a_name_of_its_own() -> None:
    names = {file_stem((title,), ()) for title in ("屋顶", "屋頂", "屋顶", "")}
    assert len(names) == 3
    assert all(name.startswith("text-") for name in names)


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert file_stem(("a",), {"a"}) == "a-2"
    assert file_stem(("a",), {"a", "a-2"}) == "a-3"
    long = "b" * 80
    assert file_stem((long,), {long}) == "b" * 78 + "-2"


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_gives_a_name_that_every_system_takes(title: str, tmp_path: Path) -> None:
    stem = file_stem(("", "", title), ())
    assert is_id(stem)
    (tmp_path / f"{stem}.txt").write_text("Atap runtuh.", "utf-8")
    assert [path.name for path in article_paths(tmp_path)] == [f"{stem}.txt"]


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=60), max_size=3))
@examples(300)
def test_any_name_is_an_id_of_bounded_length(parts: list[str]) -> None:
    stem = file_stem(tuple(parts), ())
    assert is_id(stem)
    assert len(stem) <= 80
    assert is_id(file_stem(tuple(parts), {stem}))
