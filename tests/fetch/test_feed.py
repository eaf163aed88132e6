from __future__ import annotations

import time
from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.fetch.feed import Entry, is_feed, read_feed
from compare.settings import Settings
from tests.web import item, rss

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id-ID"><title type="html">Kabar &lt;b&gt;Pagi&lt;/b&gt;</title>
<rights>Hak cipta Kabar Pagi</rights>
<entry><title>Atap &amp; dinding runtuh</title><link href="/atap"/><id>x</id>
<published>2024-06-19T01:30:00+07:00</published><updated>2024-07-01T00:00:00Z</updated>
<author><name>Sari Dewi</name></author><content type="html">&lt;p&gt;Atap runtuh.&lt;/p&gt;</content></entry>
<entry><title/><id>y</id><updated>2024-07-01T00:00:00Z</updated><summary>Ringkasan.</summary>
<author><email>sari@kabar.example</email></author></entry></feed>"""  # noqa: E501


def read(feed: str | bytes) -> tuple[Entry, ...]:
    data = feed.encode() if isinstance(feed, str) else feed
    return read_feed(data, "umpan.xml", Settings()).entries


def test_what_an_atom_feed_says() -> None:
    first, second = read(ATOM)
    assert first == Entry(
        "/atap",
        {
            "title": "Atap & dinding runtuh",
            "outlet": "Kabar Pagi",
            "author": "Sari Dewi",
            # The day in Jakarta; in universal time it was still the day before.
            "date": "2024-06-19",
            "language": "id",
            "rights": "Hak cipta Kabar Pagi",
        },
        "<p>Atap runtuh.</p>",
    )
    # Neither the day of a change nor an e-mail address nor a summary is what it stands near.
    assert second.facts.keys() == {"outlet", "language", "rights"}
    assert (second.link, second.content) == ("", "")


def test_what_an_rss_feed_says() -> None:
    more = (
        "<pubDate>Wed, 19 Jun 2024 23:30:00 -0500</pubDate><author>a@b.example (Sari Dewi)</author>"
        "<description>Ringkasan.</description>"
        "<content:encoded><![CDATA[<p>Atap runtuh.</p>]]></content:encoded>"
    )
    (found,) = read(rss(item("http://kabar.example/a", "Tom &amp;amp; Jerry", more)))
    assert found.link == "http://kabar.example/a"
    assert found.content == "<p>Atap runtuh.</p>"
    assert found.facts == {
        "title": "Tom & Jerry",
        "outlet": "Kabar Pagi",
        "author": "Sari Dewi",
        "date": "2024-06-19",
        "language": "id",
    }


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("<author>sari@kabar.example (Sari Dewi)</author>", "Sari Dewi"),
        ("<author>Sari Dewi &lt;sari@kabar.example&gt;</author>", "Sari Dewi"),
        ("<author>sari@kabar.example</author>", None),
        ("<author>Sari Dewi, Budi</author>", "Sari Dewi, Budi"),
    ],
)
def test_an_author_without_an_address(author: str, expected: str | None) -> None:
    (found,) = read(rss(item("/a", "A", author)))
    assert found.facts.get("author") == expected


@pytest.mark.parametrize("published", ["", "kemarin", "Wed, 99 Jun 2024 00:00:00 GMT", "2024"])
def test_a_day_that_is_none(published: str) -> None:
    (found,) = read(rss(item("http://a.example/", "A", f"<pubDate>{published}</pubDate>")))
    assert "date" not in found.facts


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (ATOM.encode(), True),
        (ATOM.replace('<?xml version="1.0"?>', "").encode("utf-16"), True),
        (b"\xef\xbb\xbf \n<rss>", True),
        (b"<!-- <html> --><rdf:RDF xmlns:rdf='x'>", True),
        (b'<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0">', True),
        (b"<?xml version='1.0'?><!DOCTYPE html><html>", False),
        (b"<html><rss></rss></html>", False),
        (b"<feedback>", False),
        (b"rss", False),
        (b"", False),
    ],
)
def test_a_feed_is_known_by_its_root(document: bytes, expected: bool) -> None:
    assert is_feed(document) is expected


@pytest.mark.parametrize("part", [b"<?a?>", b"<!--a-->", b"<!DOCTYPE a>", b"<!DOCTYPE a [", b" "])
def test_a_head_that_does_not_end_is_read_once(part: bytes) -> None:
    begin = time.perf_counter()
    assert not is_feed(part * 1_000_000)
    assert time.perf_counter() - begin < 2


def test_ten_thousand_entries() -> None:
    told = "Atap pasar lama runtuh pada Rabu pagi. " * 20
    entries = (
        item(f"/{n}", f"Judul {n}", f"<description>{told}</description>") for n in range(10_000)
    )
    feed = read_feed(rss(*entries).encode(), "umpan.xml", Settings(feed_articles=50))
    assert [entry.link for entry in feed.entries] == [f"/{n}" for n in range(50)]
    assert feed.left == 9_950


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "declared",
    [
        f'<!ENTITY a0 "ha">{LAUGHS}',
        f'<!ENTITY a9 "{"a" * 50_000}">',
        '<!ENTITY a9 SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a9 SYSTEM "http://127.0.0.1:9/x.dtd"> %a9;',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_of_its_own_are_refused(declared: str, encoding: str) -> None:
    feed = rss(item("/a", "&a9;" * 1_000)).replace('encoding="utf-8"', "")
    feed = feed.replace("?>", f"?><!DOCTYPE rss [{declared}]>", 1)
    with pytest.raises(CompareError, match=r"^umpan\.xml: declares XML entities of its own"):
        read(feed.encode(encoding))


def test_a_declaration_behind_a_long_comment_is_refused_too() -> None:
    late = f'<!-- {"x" * 70_000} --><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(CompareError, match="declares XML entities of its own"):
        read(rss(item("/a", "&a;")).replace("?>", f"?>{late}", 1))


def test_a_text_is_never_taken_for_a_file_or_an_address(tmp_path: Path) -> None:
    feed = tmp_path / "umpan.xml"
    feed.write_text(rss(item("/a")), "utf-8")
    with pytest.raises(CompareError, match="a feed without an article"):
        read(str(feed))


@pytest.mark.parametrize("feed", [rss(), "<rss", "<feed xmlns='http://www.w3.org/2005/Atom'/>"])
def test_a_feed_without_an_article(feed: str) -> None:
    with pytest.raises(CompareError, match=r"^umpan\.xml: a feed without an article\. "):
        read(feed)


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    whole = rss(item("/a", "A"), item("/b", "B"), item("/c", "C"))
    assert [entry.link for entry in read(whole[: whole.index("/c<")])] == ["/a", "/b", ""]


def test_a_broken_feed_must_not_be_large() -> None:
    broken = rss(item("/a", "Sapi & kerbau")).encode()
    assert [entry.facts["title"] for entry in read(broken)] == ["Sapi & kerbau"]
    for size, fits in ((len(broken), True), (len(broken) - 1, False)):
        settings = Settings(feed_broken_bytes=size)
        if fits:
            assert read_feed(broken, "umpan.xml", settings).entries
        else:
            with pytest.raises(CompareError, match="a feed that is broken and larger than"):
                read_feed(broken, "umpan.xml", settings)
