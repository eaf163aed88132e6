"""A small website on this machine, for what is fetched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Event, Thread
from types import TracebackType
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What the site answers at one path."""

    body: bytes | str = ""
    media: str | None = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


Act = Callable[[BaseHTTPRequestHandler, Event], None]
"""Answers by itself; the event says that the test is over."""


class Site(ThreadingHTTPServer):
    """Serves ``pages`` by path and keeps the paths and headers that were asked for."""

    daemon_threads = True

    def __init__(self, pages: dict[str, Answer | Act], tls: SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = pages
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.over = Event()
        self.tls = tls
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_side=True)

    def url(self, path: str = "/") -> str:
        return f"http{'s' if self.tls else ''}://127.0.0.1:{self.server_address[1]}{path}"

    def __enter__(self) -> Site:
        self._thread = Thread(target=self.serve_forever, args=(0.01,))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.over.set()
        self.shutdown()
        self.server_close()
        self._thread.join()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away in the middle is what many a test is about."""


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.headers.append(dict(self.headers.items()))
        answer = self.server.pages.get(self.path, Answer("nothing here", status=404))
        if not isinstance(answer, Answer):
            answer(self, self.server.over)
            return
        body = answer.body.encode() if isinstance(answer.body, str) else answer.body
        self.send_response(answer.status)
        if answer.media is not None:
            self.send_header("Content-Type", answer.media)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        """Say nothing."""


def redirect(to: str, status: int = 302) -> Answer:
    return Answer(status=status, headers={"Location": to})


def page(title: str, *paragraphs: str, head: str = "") -> str:
    """A page with an article of invented sentences."""
    told = paragraphs or (
        f"{title}, kata juru bicara pemerintah kota pada Rabu pagi di depan balai kota yang lama.",
        "Para pedagang meminta tempat sementara di lapangan sebelah sampai bangunan itu selesai.",
        "Hujan deras turun sejak malam sebelumnya, menurut laporan petugas pemadam kebakaran.",
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in told)
    return (
        f'<!DOCTYPE html><html lang="id"><head><title>{title}</title>{head}</head>'
        f"<body><nav><a href='/'>Beranda</a></nav><article><h1>{title}</h1>{body}</article>"
        "</body></html>"
    )


def rss(*items: str, title: str = "Kabar Pagi", language: str = "id") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{title}</title><language>{language}</language>"
        f"{''.join(items)}</channel></rss>"
    )


def item(link: str, title: str = "", more: str = "") -> str:
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"
