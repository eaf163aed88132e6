from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.fetch.candidate import Candidate, from_file
from compare.fetch.shelf import Shelf
from compare.settings import Settings
from tests.support import contents, corpus_files, make_project


def told(text: str, **facts: str) -> Candidate:
    return Candidate(text.encode(), text, facts)


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "seeds", Settings())
    assert shelf.find(told("Atap.")) is None
    assert not (tmp_path / "seeds").exists()
    assert shelf.put(told("Atap.", title="Atap runtuh", date="2024-06-19")) == (
        "2024-06-19-atap-runtuh.txt"
    )
    assert contents(tmp_path) == {"seeds/2024-06-19-atap-runtuh.txt": b"Atap."}


def test_what_was_put_is_there_now_and_next_time(tmp_path: Path) -> None:
    url = "https://kabar.example/atap?id=1"
    text = f'---\nurl: "{url}"\n---\n\nAtap runtuh.\n'
    (tmp_path / "in.txt").write_text(text, "utf-8")
    first = Shelf(tmp_path / "seeds", Settings())
    candidate = from_file(tmp_path / "in.txt", Settings())
    file = first.put(candidate)
    for shelf in (first, Shelf(tmp_path / "seeds", Settings())):
        assert shelf.find(candidate) == file
        assert shelf.find(told("Atap\r\n runtuh.")) == file
        assert shelf.find(told("Lain.", url="http://KABAR.example/atap/?id=1#x")) == file
        assert shelf.find_url(url) == file
        assert shelf.find(told("Lain.", url="https://kabar.example/atap?id=2")) is None


def test_a_front_page_is_the_address_of_no_article(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, Settings())
    shelf.put(told("Atap.", url="https://kabar.example/"))
    assert shelf.find(told("Lantai.", url="https://kabar.example/")) is None


def test_an_address_in_the_corpus_file_counts(tmp_path: Path) -> None:
    entry = '[[text]]\nfile = "a.txt"\nurl = { value = "https://kabar.example/a", basis = "general knowledge" }\n'  # noqa: E501
    make_project(tmp_path, {"a.txt": "Atap runtuh.", "corpus.toml": entry})
    assert Shelf(tmp_path, Settings()).find_url("https://kabar.example/a") == "a.txt"


def test_a_name_that_is_taken_in_any_way_gets_a_number(tmp_path: Path) -> None:
    files = {
        "Atap.txt": "Satu.",
        "dinding.csv.bak": "x",
        "corpus.toml": '[[text]]\nfile = "Atap.txt"\nid = "lantai"\n',
    }
    make_project(tmp_path, files)
    shelf = Shelf(tmp_path, Settings())
    named = [
        shelf.put(told(f"{title} lain.", title=title))
        for title in ("atap", "Dinding", "lantai", "atap")
    ]
    assert named == ["atap-2.txt", "dinding-2.txt", "lantai-2.txt", "atap-3.txt"]
    assert contents(tmp_path).items() >= {(name, text.encode()) for name, text in files.items()}


def test_a_corpus_file_that_cannot_be_read_stops_before_anything_is_added(tmp_path: Path) -> None:
    files = {name.removeprefix("seeds/"): data for name, data in corpus_files().items()}
    make_project(tmp_path, {**files, "corpus.toml": b"x ="})
    with pytest.raises(CompareError, match=r"corpus\.toml:1"):
        Shelf(tmp_path, Settings())
