from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.fetch.add import Added, AlreadyThere, Failed, Left, Outcome, add
from compare.fetch.session import Session
from compare.fetch.shelf import Shelf
from compare.read.front_matter import read_front_matter
from compare.read.load import load
from compare.settings import Settings
from tests.support import contents, make_project
from tests.web import Act, Answer, Site, item, page, redirect, rss

Open = Callable[[dict[str, Answer | Act]], Site]

QUICK = Settings(fetch_pause=0, fetch_silence=5, fetch_bytes=2_000_000)
XML = "application/rss+xml"
HEAD = (
    '<meta property="og:site_name" content="Kabar Pagi"><meta name="author" content="Sari Dewi">'
    '<meta property="article:published_time" content="2024-06-19T07:00:00+07:00">'
)
ATAP = Answer(page("Atap pasar lama runtuh", head=HEAD))
FULL = (
    "<content:encoded><![CDATA[<p>Lantai balai kota retak sejak Senin, kata petugas yang memeriksa "
    "bangunan itu.</p><p>Balai kota ditutup sampai perbaikan selesai, menurut pengumuman di pintu "
    "depan gedung itu.</p>]]></content:encoded>"
)


def run(folder: Path, *sources: str | Path, settings: Settings = QUICK) -> list[Outcome]:
    shelf = Shelf(folder, settings)
    return list(add([str(source) for source in sources], shelf, Session(settings), settings))


def said(outcome: Outcome) -> str:
    """The mistake of a source that failed, as one line."""
    assert isinstance(outcome, Failed)
    assert str(outcome.error).isprintable()
    return str(outcome.error)


def facts(path: Path) -> dict[str, str]:
    found = read_front_matter(path.read_text("utf-8"), str(path)).facts
    return {name: fact.value for name, fact in found.items()}


# Files.


@pytest.mark.parametrize("name", ["Berita Pagi.txt", "berita.md"])
@pytest.mark.parametrize(
    "content",
    [b"Atap runtuh.\r\n \r\n", b"\xef\xbb\xbfB\xc3\xa9la\n", "Béla pergi.\r".encode("utf-16")],
)
def test_a_text_is_copied_byte_for_byte(name: str, content: bytes, tmp_path: Path) -> None:
    make_project(tmp_path, {name: content})
    (done,) = run(tmp_path / "seeds", tmp_path / name)
    assert isinstance(done, Added)
    assert done.missing == ("title", "outlet", "author", "date", "url", "language", "rights")
    assert done.file == {"Berita Pagi.txt": "berita-pagi.txt"}.get(name, name)
    assert contents(tmp_path / "seeds") == {done.file: content}


def test_front_matter_says_what_is_known(tmp_path: Path) -> None:
    text = "---\ntitle: Atap\nsource: Kabar Pagi\ndate: 2024-06-19\nlang: id\n---\nAtap runtuh.\n"
    make_project(tmp_path, {"a.txt": text})
    (done,) = run(tmp_path / "seeds", tmp_path / "a.txt")
    assert isinstance(done, Added)
    assert done.missing == ("author", "url", "rights")


def test_what_was_guessed_in_reading_is_said(tmp_path: Path) -> None:
    page = f"<html><body><article><p>{'“Atap runtuh,” kata José. ' * 9}</p></article></body></html>"
    make_project(tmp_path, {"a.html": page.encode("cp1252")})
    (done,) = run(tmp_path / "seeds", tmp_path / "a.html")
    assert isinstance(done, Added)
    assert done.notes == ("read as windows-1252 (guessed)",)


def test_a_saved_page_becomes_a_text_with_its_facts(tmp_path: Path) -> None:
    make_project(tmp_path, {"a.html": ATAP.body})
    (done,) = run(tmp_path / "seeds", tmp_path / "a.html")
    name = "2024-06-19-kabar-pagi-atap-pasar-lama-runtuh.txt"
    assert done == Added(str(tmp_path / "a.html"), name, ("url", "rights"))
    written = tmp_path / "seeds" / name
    assert facts(written) == {
        "title": "Atap pasar lama runtuh",
        "outlet": "Kabar Pagi",
        "author": "Sari Dewi",
        "date": "2024-06-19",
        "language": "id",
    }
    text = written.read_text("utf-8")
    assert "Beranda" not in text
    assert text.split("---\n")[2].startswith("\nAtap pasar lama runtuh\n\nAtap pasar lama runtuh, ")
    assert text.endswith("petugas pemadam kebakaran.\n")


MISTAKES: dict[str, tuple[str, bytes | None, str]] = {
    "nothing there": ("a.txt", None, "no such file. "),
    "empty": ("a.txt", b" \n", "is empty. "),
    "empty but for front matter": ("a.txt", b"---\ntitle: A\n---\n", "holds no text. "),
    "front matter not closed": ("a.txt", b"---\ntitle: A\n", "front matter is not closed. "),
    "many articles": ("a.csv", b"id,text\n", "may hold many articles and is read as it is. "),
    "another kind": ("a.docx", b"PK\3\4", "is neither a feed nor a kind of file that is read. "),
    "no suffix": ("a", b"Atap.", "is neither a feed nor a kind of file that is read. "),
    "a page without an article": ("a.html", b"<html><body></body></html>", "holds no text of an"),
    "too large": ("a.txt", b"Atap. " * 400_000, "has 2.4 MB, and an article at most 2 MB. "),
    "a large feed": ("a.xml", b"<rss>" + b" " * 2_000_000, "is larger than 2,000,000 bytes. "),
    "a page with a large article": (
        "a.html",
        f"<html><body><article><p>{'Atap runtuh. ' * 160_000}</p></article></body></html>".encode(),
        "has more than 2 MB of text. ",
    ),
    "a PDF document": ("a.txt", b"%PDF-1.7\n\x93\x8c\x8b\x9e\x00\x01", "is a PDF document"),
    "a NUL byte": ("a.txt", b"Atap\0 runtuh.", "holds a NUL byte. "),
    "an empty feed": ("a.xml", b"<rss></rss>", "a feed without an article. "),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_file_that_is_no_article(mistake: str, tmp_path: Path) -> None:
    name, content, expected = MISTAKES[mistake]
    make_project(tmp_path, {} if content is None else {name: content})
    (failed,) = run(tmp_path / "seeds", tmp_path / name)
    assert said(failed).startswith(f"{tmp_path / name}")
    assert expected in said(failed)
    assert contents(tmp_path / "seeds") == {}


@pytest.mark.parametrize("source", ["\0", "x" * 5_000, "www.kabar.example/atap", "C:\\tidak\\ada"])
def test_a_name_that_no_file_has(source: str, tmp_path: Path) -> None:
    (failed,) = run(tmp_path / "seeds", source)
    assert isinstance(failed, Failed)
    assert "no such file. Mend the path; an address begins with https://" in str(failed.error)


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    assert "is a folder. Name the files in it" in said(run(tmp_path / "seeds", tmp_path)[0])


def test_one_mistake_does_not_stop_the_others(tmp_path: Path) -> None:
    make_project(tmp_path, {"a.txt": "Atap.", "b.txt": "", "c.txt": "Cuaca."})
    found = run(tmp_path / "seeds", *(tmp_path / f"{name}.txt" for name in "abc"))
    assert [type(outcome) for outcome in found] == [Added, Failed, Added]


# What is there already.


def test_the_same_article_twice_is_written_once(tmp_path: Path, site: Open) -> None:
    kabar = site({"/atap": ATAP, "/salinan": ATAP, "/pendek": redirect("/atap")})
    make_project(tmp_path, {"a.html": ATAP.body})
    sources = (kabar.url("/atap"), kabar.url("/atap#x"), kabar.url("/salinan"), tmp_path / "a.html")
    first, *others = run(tmp_path / "seeds", *sources, kabar.url("/pendek"))
    assert isinstance(first, Added)
    assert [type(outcome) for outcome in others] == [AlreadyThere] * 4
    before = contents(tmp_path / "seeds")
    again = run(tmp_path / "seeds", *sources)
    assert [outcome.file for outcome in again if isinstance(outcome, AlreadyThere)] == [
        first.file
    ] * 4
    assert contents(tmp_path / "seeds") == before
    assert kabar.asked.count("/atap") == 2  # once by itself, once behind the redirect


def test_another_article_of_the_same_name_gets_a_number(tmp_path: Path) -> None:
    make_project(
        tmp_path, {"a/berita.txt": "Atap.", "b/Berita.txt": "Dinding.", "c/berita.md": "C."}
    )
    run(tmp_path / "seeds", tmp_path / "a" / "berita.txt")
    run(tmp_path / "seeds", tmp_path / "b" / "Berita.txt", tmp_path / "c" / "berita.md")
    assert contents(tmp_path / "seeds") == {
        "berita.txt": b"Atap.",
        "berita-2.txt": b"Dinding.",
        "berita-3.md": b"C.",
    }


# Pages.


def test_a_page_brings_its_address(tmp_path: Path, site: Open) -> None:
    kabar = site({"/pendek": redirect("/atap?id=1"), "/atap?id=1": ATAP})
    (done,) = run(tmp_path, kabar.url("/pendek"))
    assert isinstance(done, Added)
    assert done.missing == ("rights",)
    assert facts(tmp_path / done.file)["url"] == kabar.url("/atap?id=1")


def test_a_page_that_names_the_front_page_keeps_its_own_address(tmp_path: Path, site: Open) -> None:
    head = '<link rel="canonical" href="https://kabar.example/">'
    kabar = site({"/atap": Answer(page("Atap runtuh", head=head))})
    (done,) = run(tmp_path, kabar.url("/atap"))
    assert isinstance(done, Added)
    assert facts(tmp_path / done.file)["url"] == kabar.url("/atap")


def test_what_the_server_says_of_the_encoding_comes_first(tmp_path: Path, site: Open) -> None:
    body = page("Béla “pergi” ke pasar", head='<meta charset="utf-8">').encode("cp1252")
    kabar = site({"/a": Answer(body, "text/html; charset=iso-8859-1")})
    (done,) = run(tmp_path, kabar.url("/a"))
    assert isinstance(done, Added)
    # Browsers read Windows-1252 where a server says Latin-1: its quotation marks stay.
    assert facts(tmp_path / done.file)["title"] == "Béla “pergi” ke pasar"


def test_a_document_that_is_no_page_is_refused_by_its_first_bytes(
    tmp_path: Path, site: Open
) -> None:
    url = site({"/a": Answer(b"%PDF-1.7\n\xe2\xe3")}).url("/a")
    (failed,) = run(tmp_path, url)
    assert said(failed) == f"{url}: is a PDF document, no page. Add the page that leads to it"


def test_markdown_stays_markdown(tmp_path: Path, site: Open) -> None:
    url = site({"/a": Answer("Atap *lama* [runtuh](b).", "text/markdown")}).url("/a")
    (done,) = run(tmp_path, url)
    assert isinstance(done, Added)
    assert done.file.endswith(".md")
    assert [raw.text for raw in load(tmp_path).texts] == ["Atap lama runtuh."]


def test_a_plain_text_is_taken_as_it_is(tmp_path: Path, site: Open) -> None:
    body = "---\ntitle: Atap\ncolour: merah\n---\r\n<rss>\r\nAtap runtuh.\r\n"
    kabar = site({"/a.txt": Answer(body, "text/plain")})
    (done,) = run(tmp_path, kabar.url("/a.txt"))
    assert isinstance(done, Added)
    written = (tmp_path / done.file).read_bytes().decode()
    assert facts(tmp_path / done.file) == {"title": "Atap", "url": kabar.url("/a.txt")}
    assert written.endswith("---\n\n<rss>\nAtap runtuh.\n")


@pytest.mark.parametrize(
    "body", ["Atap\0 runtuh.", "---\ntitle: Atap\n---\n\n", "\ufeff---\n---\n"]
)
def test_a_plain_text_that_holds_none(body: str, tmp_path: Path, site: Open) -> None:
    url = site({"/a.txt": Answer(body, "text/plain")}).url("/a.txt")
    assert said(run(tmp_path, url)[0]) == f"{url}: holds no text. Look for another copy"
    assert contents(tmp_path) == {}


def test_a_language_that_the_text_speaks_against_is_not_taken(tmp_path: Path) -> None:
    make_project(tmp_path, {"a.html": str(ATAP.body).replace('lang="id"', 'lang="en"')})
    (done,) = run(tmp_path / "seeds", tmp_path / "a.html")
    assert isinstance(done, Added)
    assert done.missing == ("url", "language", "rights")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("file:///etc/passwd", "only addresses of http and https are fetched"),
        ("ftp://kabar.example/a", "only addresses of http and https are fetched"),
        ("javascript:alert(1)", "only addresses of http and https are fetched"),
        ("data:text/html,<p>x", "only addresses of http and https are fetched"),
    ],
)
def test_other_schemes_are_refused(source: str, expected: str, tmp_path: Path) -> None:
    (failed,) = run(tmp_path, source)
    assert said(failed).startswith(f"{source}: {expected}. ")


def test_a_page_without_an_article(tmp_path: Path, site: Open) -> None:
    url = site({"/a": Answer("<html><body><script>1</script></body></html>")}).url("/a")
    assert said(run(tmp_path, url)[0]).startswith(f"{url}: holds no text of an article")
    assert contents(tmp_path) == {}


def test_a_page_of_too_many_tags_is_not_looked_through(tmp_path: Path, site: Open) -> None:
    url = site({"/a": Answer("<p>Atap." * 100_001)}).url("/a")
    assert said(run(tmp_path, url)[0]).startswith(f"{url}: has more than 100,000 tags")


TITLES = [
    *("../../etc/passwd", "a" * 300, "😀😀", "CON", "...tersembunyi", "satu\ndua", "---"),
    *(
        '"kutip": {x: [',
        "- daftar # bukan",
        "\u202etxt.exe",
        "<script>alert(1)</script>",
        "屋顶塌了",
    ),
    *("!!python/object/apply:os.system [ls]", "&a *a", "%YAML 1.1", "null", "..", "'"),
]


@pytest.mark.parametrize("title", TITLES)
def test_a_hostile_title_stays_inside_its_file(title: str, tmp_path: Path, site: Open) -> None:
    shown = title.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    head = f'<meta property="og:title" content="{shown}"><meta name="author" content="{shown}">'
    body = page("Atap", head=head).replace("<title>Atap</title>", f"<title>{shown}</title>")
    kabar = site({"/a": Answer(body.replace("<h1>Atap</h1>", f"<h1>{shown}</h1>"))})
    (done,) = run(tmp_path / "seeds", kabar.url("/a"))
    assert isinstance(done, Added)
    assert list(contents(tmp_path)) == [f"seeds/{done.file}"]
    assert set(facts(tmp_path / "seeds" / done.file)) <= {"title", "author", "url", "language"}
    (raw,) = load(tmp_path / "seeds").texts
    assert "Para pedagang meminta tempat sementara" in raw.text[raw.body :]


# Feeds.


def test_a_feed_brings_its_articles(tmp_path: Path, site: Open) -> None:
    more = (
        "<pubDate>Tue, 18 Jun 2024 23:30:00 +0700</pubDate>"
        "<author>a@kabar.example (Budi Jaya)</author>"
    )
    feed = rss(
        item("/atap", "Judul umpan", more), item("lantai", "Judul umpan", more), item("/atap")
    )
    bare = page("Lantai balai kota retak", "Lantai balai kota retak sejak Senin, kata petugas.")
    pages = {"/x/umpan": Answer(feed, XML), "/atap": ATAP, "/x/lantai": Answer(bare)}
    kabar = site(dict(pages))
    first, second, third = run(tmp_path, kabar.url("/x/umpan"))
    assert isinstance(first, Added)
    assert isinstance(second, Added)
    # The page's word counts; the feed fills what it does not say.
    assert facts(tmp_path / first.file)["author"] == "Sari Dewi"
    assert facts(tmp_path / second.file) == {
        "title": "Lantai balai kota retak",
        "outlet": "Kabar Pagi",
        "author": "Budi Jaya",
        "date": "2024-06-18",
        "url": kabar.url("/x/lantai"),
        "language": "id",
    }
    assert second.missing == ("rights",)
    assert isinstance(third, AlreadyThere)
    assert kabar.asked == ["/robots.txt", "/x/umpan", "/atap", "/x/lantai"]


@pytest.mark.parametrize("media", ["text/plain", "text/html", "application/xml", None])
def test_a_feed_is_one_whatever_the_server_calls_it(
    media: str | None, tmp_path: Path, site: Open
) -> None:
    kabar = site({"/umpan": Answer(rss(item("/atap")), media), "/atap": ATAP})
    (done,) = run(tmp_path, kabar.url("/umpan"))
    assert isinstance(done, Added)
    assert done.source == kabar.url("/atap")


def test_a_feed_from_outside_must_not_lead_inside(tmp_path: Path, site: Open) -> None:
    kabar = site({"/atap": ATAP})
    links = (kabar.url("/atap"), "/atap")
    kabar.pages["/umpan"] = Answer(rss(*map(item, links)), XML)
    # One of its numbers lies on the open network; the other is the one that answers here.
    numbers = {"127.0.0.1": ("127.0.0.1",), "luar.example": ("127.0.0.1", "8.8.8.8")}
    session = Session(QUICK, resolve=lambda host, _: numbers[host])
    source = kabar.url("/umpan").replace("127.0.0.1", "luar.example")
    found = list(add([source], Shelf(tmp_path, QUICK), session, QUICK))
    assert all("private network, and a page elsewhere led there" in said(one) for one in found)
    assert kabar.asked == ["/robots.txt", "/umpan"]


def test_a_feed_of_ten_thousand_articles(tmp_path: Path, site: Open) -> None:
    pages: dict[str, Answer | Act] = {f"/{n}": Answer(page(f"Berita ke-{n}")) for n in range(3)}
    pages["/umpan"] = Answer(rss(*(item(f"/{n}") for n in range(10_000))), XML)
    kabar = site(pages)
    *done, left = run(tmp_path, kabar.url("/umpan"), settings=replace(QUICK, feed_articles=3))
    assert [type(outcome) for outcome in done] == [Added] * 3
    assert left == Left(kabar.url("/umpan"), 9_997)
    assert len(kabar.asked) == 5


def test_an_article_that_fails_does_not_stop_the_feed(tmp_path: Path, site: Open) -> None:
    links = ("/tidak-ada", "file:///etc/passwd", "", "ftp://a.example/", "mailto:x", "/atap")
    kabar = site({"/umpan": Answer(rss(*map(item, links)), "text/xml"), "/atap": ATAP})
    *failed, done = run(tmp_path, kabar.url("/umpan"))
    assert isinstance(done, Added)
    assert [said(outcome).split(". ")[0].split(": ", 1)[1] for outcome in failed] == [
        "there is no such page (status 404)",
        "only addresses of http and https are fetched",
        "an entry of the feed has no address",
        "only addresses of http and https are fetched",
        "only addresses of http and https are fetched",
    ]


@pytest.mark.parametrize(
    ("pages", "why"),
    [
        ({}, "there is no such page (status 404)"),
        ({"/lantai": Answer(status=403)}, "refuses to be read by a program (status 403)"),
        (
            {"/robots.txt": Answer("User-agent: *\nDisallow: /lantai", "text/plain")},
            "its robots.txt asks programs not to read it",
        ),
        ({"/lantai": Answer("<html><body></body></html>")}, "holds no text of an article"),
    ],
)
def test_the_feeds_own_text_is_taken_where_the_page_cannot_be_had(
    pages: dict[str, Answer | Act], why: str, tmp_path: Path, site: Open
) -> None:
    feed = rss(item("/lantai", "Lantai balai kota retak", FULL))
    kabar = site({**pages, "/umpan": Answer(feed, XML)})
    (done,) = run(tmp_path, kabar.url("/umpan"))
    assert isinstance(done, Added)
    assert done.from_feed == why
    assert facts(tmp_path / done.file) == {
        "title": "Lantai balai kota retak",
        "outlet": "Kabar Pagi",
        "url": kabar.url("/lantai"),
        "language": "id",
    }
    text = (tmp_path / done.file).read_text("utf-8")
    assert "---\n\nLantai balai kota retak\n\nLantai balai kota retak sejak Senin" in text
    assert "Balai kota ditutup sampai" in text


def test_a_saved_feed_must_not_lead_into_a_private_network(tmp_path: Path, site: Open) -> None:
    kabar = site({"/atap": ATAP})
    make_project(tmp_path, {"umpan.xml": rss(item(kabar.url("/atap")), item("/atap"))})
    private, nowhere = run(tmp_path / "seeds", tmp_path / "umpan.xml")
    assert "lies on this machine or a private network" in said(private)
    assert said(nowhere).startswith("/atap: only addresses of http and https are fetched")
    assert kabar.asked == []


def test_a_saved_feed_that_carries_its_articles(tmp_path: Path) -> None:
    make_project(tmp_path, {"umpan.rss": rss(item("http://127.0.0.1:9/lantai", "Lantai", FULL))})
    (done,) = run(tmp_path / "seeds", tmp_path / "umpan.rss")
    assert isinstance(done, Added)
    assert "private network" in done.from_feed


def test_whoever_interrupts_a_feed_keeps_whole_files_alone(
    tmp_path: Path, site: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    kabar = site(
        {"/umpan": Answer(rss(item("/atap"), item("/dua")), XML), "/atap": ATAP, "/dua": ATAP}
    )
    outcomes = add([kabar.url("/umpan")], Shelf(tmp_path, Settings()), Session(QUICK), QUICK)
    first = next(outcomes)
    assert isinstance(first, Added)

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("compare.fetch.add.extract_page", interrupt)
    with pytest.raises(KeyboardInterrupt):
        next(outcomes)
    assert list(contents(tmp_path)) == [first.file]


def test_a_folder_that_cannot_be_written_is_said_of_every_article(tmp_path: Path) -> None:
    make_project(tmp_path, {"seeds": "no folder", "a.txt": "Atap.", "b.txt": "Buku."})
    found = run(tmp_path / "seeds", tmp_path / "a.txt", tmp_path / "b.txt")
    assert all("cannot be written" in said(outcome) for outcome in found)
    assert isinstance(found[0], Failed)
    assert isinstance(found[0].error, CompareError)


def test_what_is_written_does_not_depend_on_when(tmp_path: Path) -> None:
    make_project(tmp_path, {"a.html": ATAP.body})
    for name in ("satu", "dua"):
        run(tmp_path / name, tmp_path / "a.html")
    assert contents(tmp_path / "satu") == contents(tmp_path / "dua")
