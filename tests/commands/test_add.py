from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from compare.cli import main
from compare.settings import Settings
from tests.support import contents, make_project
from tests.web import Answer, Site, item, page, rss

NEXT = "Next: jajar check says what is still unknown of them.\n"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pause between two requests to this machine."""
    monkeypatch.setattr("compare.settings.Settings", partial(Settings, fetch_pause=0))


def add(project: Path, *sources: str) -> int:
    return main(["add", "--project", str(project), *sources])


def test_a_file_is_added_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_project(tmp_path, {"Berita.txt": "Atap runtuh.\n"})
    source, file = str(tmp_path / "Berita.txt"), tmp_path / "seeds" / "berita.txt"
    assert add(tmp_path, source) == 0
    assert capsys.readouterr().out == (
        f"added {file} from {source}; "
        f"not found: title, outlet, author, date, url, language, rights\n{NEXT}"
    )
    assert add(tmp_path, source) == 0
    assert capsys.readouterr().out == f"already there: {file} ({source})\n"
    assert contents(tmp_path / "seeds") == {"berita.txt": b"Atap runtuh.\n"}


def test_each_source_has_its_line_and_a_failure_its_status(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_project(tmp_path, {"a.txt": "Atap runtuh.\n"})
    sources = ("ftp://kabar.example/x", str(tmp_path / "a.txt"), str(tmp_path / "tidak-ada.txt"))
    assert add(tmp_path, *sources) == 2
    out, err = capsys.readouterr()
    assert out.splitlines()[1:] == ["1 added, 0 already there, 2 failed.", NEXT.strip()]
    assert [line.split(". ")[0] for line in err.splitlines()] == [
        "jajar: ftp://kabar.example/x: only addresses of http and https are fetched",
        f"jajar: {tmp_path / 'tidak-ada.txt'}: no such file",
    ]


def test_a_feed_is_added_up_to_the_limit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    feed = rss(*(item(f"/{n}", f"Berita ke-{n}") for n in range(5)))
    pages = {f"/{n}": Answer(page(f"Berita ke-{n}")) for n in range(5)}
    with Site({**pages, "/umpan": Answer(feed, "application/rss+xml")}) as site:
        assert add(tmp_path, site.url("/umpan"), "--limit", "2") == 0
        out, err = capsys.readouterr()
        assert err == ""
        missing = "not found: author, date, rights"
        seeds = f"{tmp_path}/seeds/kabar-pagi"
        assert out.splitlines() == [
            f"added {seeds}-berita-ke-0.txt from {site.url('/0')}; {missing}",
            f"added {seeds}-berita-ke-1.txt from {site.url('/1')}; {missing}",
            f"3 more in the feed {site.url('/umpan')}: --limit N takes more",
            "2 added, 0 already there, 0 failed.",
            NEXT.strip(),
        ]


def test_the_feeds_own_text_is_said_to_be_perhaps_not_the_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "<content:encoded>Lantai balai kota retak sejak Senin, kata petugas.</content:encoded>"
    with Site({"/umpan": Answer(rss(item("/a", "Lantai", told)), "text/xml")}) as site:
        assert add(tmp_path, site.url("/umpan")) == 0
    assert (
        "; the feed's own text, perhaps not the whole, for its page: "
        "there is no such page (status 404); not found: author, date, rights\n"
    ) in capsys.readouterr().out


@pytest.mark.parametrize("limit", ["0", "-1", "x", "1.5"])
def test_a_limit_that_is_none(
    limit: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        add(tmp_path, "a.txt", f"--limit={limit}")
    assert f"'{limit}' is not a number from 1" in capsys.readouterr().err


def test_a_corpus_file_with_a_mistake_is_mended_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"seeds/a.txt": "Atap.", "seeds/corpus.toml": "x =", "b.txt": "Buku."}
    make_project(tmp_path, files)
    assert add(tmp_path, str(tmp_path / "b.txt")) == 2
    assert "corpus.toml:1" in capsys.readouterr().err
    assert not (tmp_path / "seeds" / "b.txt").exists()


def test_an_article_that_was_added_is_compared(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_project(project, {"baru.html": page("Atap pasar lama runtuh")})
    assert add(project, str(project / "baru.html")) == 0
    capsys.readouterr()
    assert main(["check", "--project", str(project)]) == 1
    out = capsys.readouterr().out
    assert "atap-pasar-lama-runtuh.txt: " in out
    assert "holds no sentence" not in out


def test_the_real_program_adds_without_a_word_of_any_library(tmp_path: Path) -> None:
    make_project(tmp_path, {"a.html": page("Atap pasar lama runtuh")})
    done = subprocess.run(
        [sys.executable, "-m", "compare", "add", "--project", str(tmp_path), tmp_path / "a.html"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert done.stdout.startswith(f"added {tmp_path / 'seeds' / 'atap-pasar-lama-runtuh.txt'} from")
