from __future__ import annotations

import gzip
import ssl
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler
from threading import Event

import pytest
from trustme import CA

import compare
from compare.errors import CompareError
from compare.fetch.address import read_address
from compare.fetch.session import Document, Session
from compare.settings import Settings
from tests.web import Act, Answer, Site, redirect

Open = Callable[[dict[str, Answer | Act]], Site]

QUICK = Settings(fetch_pause=0, fetch_silence=5, fetch_seconds=5)
PAGE = Answer("<p>Atap runtuh.</p>")


def get(url: str, settings: Settings = QUICK) -> Document:
    return Session(settings).get(read_address(url))


def complaint(url: str, settings: Settings = QUICK) -> str:
    with pytest.raises(CompareError) as caught:
        get(url, settings)
    assert str(caught.value).isprintable()
    return str(caught.value)


def test_a_page_is_asked_for_once_and_politely(site: Open) -> None:
    kabar = site({"/a?b=c": Answer("<p>Atap.</p>", "text/html; Charset='UTF-8'")})
    found = get(kabar.url("/a?b=c#d"))
    assert (found.body, found.media, found.charset) == (b"<p>Atap.</p>", "text/html", "utf-8")
    assert str(found.address) == kabar.url("/a?b=c")
    assert kabar.asked == ["/robots.txt", "/a?b=c"]
    assert kabar.headers[1]["User-Agent"] == f"jajar/{compare.__version__}"
    assert kabar.headers[1]["Host"] == kabar.url().split("/")[2]
    assert "Cookie" not in kabar.headers[1]


@pytest.mark.parametrize("media", [None, "text/plain", "application/rss+xml", "TEXT/XML;a=b"])
def test_kinds_that_are_read(media: str | None, site: Open) -> None:
    assert get(site({"/": Answer("Atap.", media)}).url()).body == b"Atap."


@pytest.mark.parametrize("media", ["application/pdf", "image/png", "application/json", "x"])
def test_kinds_that_are_not(media: str, site: Open) -> None:
    said = complaint(site({"/": Answer("Atap.", media)}).url())
    assert f"is {media}, neither page nor text nor feed. " in said


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "asks for a name and password (status 401)"),
        (403, "refuses to be read by a program (status 403)"),
        (404, "there is no such page (status 404)"),
        (410, "the page is gone (status 410)"),
        (429, "asks for fewer requests (status 429)"),
        (451, "is withheld for legal reasons (status 451)"),
        (503, "the server failed (status 503)"),
        (302, "the server failed (status 302)"),
    ],
)
def test_what_a_status_means(status: int, said: str, site: Open) -> None:
    url = site({"/a": Answer("Atap.", status=status)}).url("/a")
    assert complaint(url).startswith(f"{url}: {said}. ")


def test_an_empty_page(site: Open) -> None:
    assert ": is empty. " in complaint(site({"/": Answer(" \n")}).url())


# Rules of the site.


def test_what_robots_txt_forbids_is_not_asked_for(site: Open) -> None:
    rules = Answer("User-agent: jajar\nDisallow: /tutup\nAllow: /tutup/kecuali", "text/plain")
    kabar = site({"/robots.txt": rules, "/tutup": PAGE, "/tutup/kecuali": PAGE})
    session = Session(QUICK)
    with pytest.raises(CompareError, match=r"robots\.txt asks programs not to read it"):
        session.get(read_address(kabar.url("/tutup")))
    session.get(read_address(kabar.url("/tutup/kecuali")))
    assert kabar.asked == ["/robots.txt", "/tutup/kecuali"]


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("Disallow: /*.php$", "/a/b.php", False),
        ("Disallow: /*.php$", "/a/b.php?c", True),
        ("Allow: /$\nDisallow: /", "/", True),
        ("Disallow: /\nAllow: /p", "/page", True),
        ("Disallow: /b%C3%A9la", "/béla", False),
        ("Disallow: /" + "*a" * 2_000 + "b", "/" + "a" * 5_000, True),
        ("\0\ufffd:::\nDisallow", "/a", True),
    ],
)
def test_rules_mean_what_the_standard_says(
    rules: str, path: str, allowed: bool, site: Open
) -> None:
    address = read_address("http://127.0.0.1" + path)
    text = Answer(f"User-agent: *\n{rules}", "text/plain")
    kabar = site({"/robots.txt": text, address.target: PAGE})
    if allowed:
        assert get(kabar.url(path)).body
    else:
        assert "asks programs not to read it" in complaint(kabar.url(path))


def test_a_redirect_is_held_to_the_rules_of_where_it_leads(site: Open) -> None:
    rules = Answer("User-agent: *\nDisallow: /tutup", "text/plain")
    other = site({"/robots.txt": rules, "/tutup": PAGE})
    kabar = site({"/a": redirect(other.url("/tutup"))})
    assert complaint(kabar.url("/a")).startswith(other.url("/tutup"))
    assert other.asked == ["/robots.txt"]


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429])
def test_a_site_without_rules_may_be_read(status: int, site: Open) -> None:
    assert get(site({"/robots.txt": Answer(status=status), "/": PAGE}).url()).body


@pytest.mark.parametrize("status", [500, 503])
def test_a_site_that_fails_to_give_its_rules_is_left_alone(status: int, site: Open) -> None:
    kabar = site({"/robots.txt": Answer(status=status), "/": PAGE})
    assert f"nothing is fetched there: the server failed (status {status})" in complaint(
        kabar.url()
    )
    assert kabar.asked == ["/robots.txt"]


def test_a_site_that_says_nothing_of_its_rules_is_left_alone(site: Open) -> None:
    kabar = site({"/robots.txt": say_nothing, "/": PAGE})
    said = complaint(kabar.url(), Settings(fetch_pause=0, fetch_silence=0.05))
    assert "robots.txt cannot be had" in said


def test_rules_behind_a_redirect_count(site: Open) -> None:
    rules = Answer("User-agent: *\nDisallow: /", "text/plain")
    kabar = site({"/robots.txt": redirect("/r"), "/r": rules, "/": PAGE})
    assert "asks programs not to read it" in complaint(kabar.url())


def test_rules_without_end_are_read_at_their_beginning(site: Open) -> None:
    rules = Answer("User-agent: *\nDisallow: /a\n" + "# x\n" * 300_000, "text/plain")
    kabar = site({"/robots.txt": rules, "/a": PAGE, "/b": PAGE})
    assert "asks programs not to read it" in complaint(kabar.url("/a"))
    assert get(kabar.url("/b")).body


@pytest.mark.parametrize(
    ("asked_for", "expected"), [("", 2), ("Crawl-delay: 7", 7), ("Crawl-delay: 9999", 9)]
)
def test_between_two_requests_to_a_host_there_is_a_pause(
    asked_for: str, expected: float, site: Open
) -> None:
    rules = Answer(f"User-agent: *\n{asked_for}", "text/plain")
    kabar = site({"/robots.txt": rules, "/a": PAGE, "/b": PAGE})
    pauses: list[float] = []
    session = Session(Settings(fetch_pause=2, fetch_longest_pause=9), wait=pauses.append)
    for path in ("/a", "/b"):
        session.get(read_address(kabar.url(path)))
    assert kabar.asked == ["/robots.txt", "/a", "/b"]
    assert len(pauses) == 2
    assert all(expected - 1 < pause <= expected for pause in pauses)


# Redirects.


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(status: int, site: Open) -> None:
    kabar = site({"/a": redirect("b?c", status), "/b?c": PAGE})
    assert str(get(kabar.url("/a")).address) == kabar.url("/b?c")


def test_redirects_for_ever(site: Open) -> None:
    kabar = site({"/a": redirect("/b"), "/b": redirect("/a")})
    assert complaint(kabar.url("/a")).startswith(
        f"{kabar.url('/a')}: redirects more than 5 times. "
    )
    assert kabar.asked.count("/a") + kabar.asked.count("/b") == 6


def test_as_many_redirects_as_are_allowed(site: Open) -> None:
    pages: dict[str, Answer | Act] = {f"/{n}": redirect(f"/{n + 1}") for n in range(5)}
    assert get(site({**pages, "/5": PAGE}).url("/0")).body == b"<p>Atap runtuh.</p>"


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://kabar.example/a", "data:text/html,x", "javascript:1"]
)
def test_a_redirect_to_another_scheme(target: str, site: Open) -> None:
    said = complaint(site({"/a": redirect(target)}).url("/a"))
    assert f"redirects to what is not fetched: {target}. only addresses of http and https" in said


# Private networks.


def numbers(**known: str) -> Callable[[str, int], tuple[str, ...]]:
    """A resolver that knows these hosts, by the first part of their names."""

    def resolve(host: str, _: int) -> tuple[str, ...]:
        if host == "127.0.0.1":
            return (host,)
        if host.split(".", maxsplit=1)[0] not in known:
            raise OSError("no such host")
        return tuple(known[host.split(".", maxsplit=1)[0]].split())

    return resolve


@pytest.mark.parametrize("number", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1"])
@pytest.mark.parametrize("before", ["", "8.8.8.8 "])
def test_a_link_must_not_lead_into_a_private_network(number: str, before: str, site: Open) -> None:
    kabar = site({"/": PAGE})
    session = Session(QUICK, resolve=numbers(dalam=before + number))
    address = read_address(kabar.url().replace("127.0.0.1", "dalam.example"))
    with pytest.raises(CompareError, match="lies on this machine or a private network"):
        session.get(address, local=False)
    assert kabar.asked == []


def test_a_redirect_from_outside_must_not_lead_inside(site: Open) -> None:
    inside = site({"/": PAGE})
    kabar = site({"/a": redirect(inside.url())})
    # One of its numbers lies on the open network; the other is the one that answers here.
    session = Session(QUICK, resolve=numbers(luar="127.0.0.1 8.8.8.8"))
    with pytest.raises(CompareError, match=r"/: lies on this machine .* page elsewhere led there"):
        session.get(read_address(kabar.url("/a").replace("127.0.0.1", "luar.example")))
    assert (kabar.asked, inside.asked) == (["/robots.txt", "/a"], [])


def test_rules_must_not_lead_inside_either(site: Open) -> None:
    inside = site({"/": PAGE})
    kabar = site({"/robots.txt": redirect(inside.url()), "/a": PAGE})
    session = Session(QUICK, resolve=numbers(luar="127.0.0.1 8.8.8.8"))
    with pytest.raises(CompareError, match="nothing is fetched there: lies on this machine"):
        session.get(read_address(kabar.url("/a").replace("127.0.0.1", "luar.example")))
    assert (kabar.asked, inside.asked) == (["/robots.txt"], [])


def test_a_typed_address_inside_may_lead_inside(site: Open) -> None:
    other = site({"/b": PAGE})
    found = get(site({"/a": redirect(other.url("/b"))}).url("/a"))
    assert found.local
    assert str(found.address) == other.url("/b")


def test_what_was_checked_is_what_is_connected_to(site: Open) -> None:
    kabar = site({"/": PAGE})
    answers = iter([("127.0.0.1",)] * 2)
    session = Session(QUICK, resolve=lambda *_: next(answers))
    session.get(read_address(kabar.url().replace("127.0.0.1", "kabar.invalid")))
    # Once for the page and once for the rules: no library has asked for the name by itself.
    assert list(answers) == []
    assert kabar.headers[0]["Host"].startswith("kabar.invalid:")


def test_the_next_number_of_a_host_is_tried(site: Open) -> None:
    kabar = site({"/": PAGE})
    session = Session(QUICK, resolve=lambda *_: ("::1", "127.0.0.1"))
    assert session.get(read_address(kabar.url())).body


# Servers that do not answer as they should.


def test_a_host_that_nobody_knows() -> None:
    session = Session(QUICK, resolve=numbers())
    with pytest.raises(CompareError, match="no host is known by the name tidak-ada"):
        session.get(read_address("http://tidak-ada.example/"))


def test_a_host_that_does_not_answer_the_door() -> None:
    with Site({}) as gone:
        url = gone.url("/a")
    said = complaint(url)
    assert said.startswith(f"{url}: its robots.txt cannot be had, so nothing is fetched there: ")
    assert "cannot be reached (Connection refused). Try again later" in said


def say_nothing(handler: BaseHTTPRequestHandler, over: Event) -> None:
    over.wait()


def drip_head(handler: BaseHTTPRequestHandler, over: Event) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    while not over.wait(0.01):
        handler.wfile.write(b"x")


def drip_body(handler: BaseHTTPRequestHandler, over: Event) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while not over.wait(0.01):
        handler.wfile.write(b"x")


def endless(handler: BaseHTTPRequestHandler, over: Event) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while not over.is_set():
        handler.wfile.write(b"x" * 65_536)


def hang_up(handler: BaseHTTPRequestHandler, over: Event) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nAtap")


def no_http(handler: BaseHTTPRequestHandler, over: Event) -> None:
    handler.wfile.write(b"220 kabar.example ESMTP\r\n")


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (say_nothing, "no answer for 0.2 seconds"),
        (drip_head, "took longer than 0.4 seconds"),
        (drip_body, "took longer than 0.4 seconds"),
        (endless, "is larger than 1,000,000 bytes"),
        (hang_up, "the server broke off its answer"),
        (no_http, "the server broke off its answer"),
    ],
)
def test_a_server_that_does_not_end_or_begin(act: Act, said: str, site: Open) -> None:
    settings = Settings(fetch_pause=0, fetch_silence=0.2, fetch_seconds=0.4, fetch_bytes=1_000_000)
    assert f"/a: {said}" in complaint(site({"/a": act}).url("/a"), settings)


@pytest.mark.parametrize(
    ("packed", "name"),
    [(gzip.compress(b"Atap."), "gzip"), (zlib.compress(b"Atap."), "deflate")],
)
def test_a_packed_page_is_unpacked(packed: bytes, name: str, site: Open) -> None:
    kabar = site({"/": Answer(packed, headers={"Content-Encoding": name})})
    assert get(kabar.url()).body == b"Atap."


def test_a_page_that_swells_when_unpacked_takes_no_memory(site: Open) -> None:
    bomb = gzip.compress(bytes(200_000_000), 9)
    assert len(bomb) < 250_000
    kabar = site({"/": Answer(bomb, headers={"Content-Encoding": "gzip"})})
    tracemalloc.start()
    try:
        assert "is larger than 1,000,000 bytes" in complaint(
            kabar.url(), Settings(fetch_pause=0, fetch_bytes=1_000_000)
        )
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gzip", "its compression is damaged"),
        ("br", "is packed in a way that is not read here ('br')"),
        ("gzip, gzip, gzip", "is packed in a way that is not read here"),
    ],
)
def test_packing_that_cannot_be_undone(name: str, said: str, site: Open) -> None:
    kabar = site({"/": Answer(b"Atap." * 100, headers={"Content-Encoding": name})})
    assert said in complaint(kabar.url())


# Certificates.


@cache
def authority() -> CA:
    return CA()


@contextmanager
def safe_site(pages: dict[str, Answer | Act]) -> Iterator[Site]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority().issue_cert("kabar.example").configure_cert(context)
    with Site(pages, context) as served:
        yield served


def test_a_certificate_is_checked_against_the_name() -> None:
    context = ssl.create_default_context()
    authority().configure_trust(context)
    session = Session(QUICK, resolve=lambda *_: ("127.0.0.1",), context=context)
    with safe_site({"/": PAGE}) as served:
        right = served.url().replace("127.0.0.1", "kabar.example")
        assert session.get(read_address(right)).body == b"<p>Atap runtuh.</p>"
        served.asked.clear()
        with pytest.raises(CompareError, match=r"cannot be trusted \(Hostname mismatch"):
            session.get(read_address(right.replace("kabar", "lain")))
        assert served.asked == []


def test_a_certificate_that_nobody_vouches_for() -> None:
    with safe_site({"/": PAGE}) as served:
        said = complaint(served.url())
        assert "its certificate cannot be trusted (unable to get local issuer certificate)" in said
        assert served.asked == []


def test_a_server_that_speaks_no_tls(site: Open) -> None:
    assert "no safe connection (" in complaint(site({}).url().replace("http:", "https:"))
