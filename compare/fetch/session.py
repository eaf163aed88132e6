"""Pages fetched one after another: politely, and nowhere but where the user could want it."""

from __future__ import annotations

import socket
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.fetch.address import is_public
from compare.fetch.ask import AGENT, Limits, ask, within

if TYPE_CHECKING:
    from collections.abc import Callable
    from ssl import SSLContext

    from protego import Protego

    from compare.fetch.address import Address
    from compare.fetch.ask import Reply
    from compare.settings import Settings

    Resolve = Callable[[str, int], tuple[str, ...]]

MEDIA = {
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "text/markdown",
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
}
"""Kinds of documents that are read; any other is refused."""

_REDIRECTS = {301, 302, 303, 307, 308}
_ROBOTS_SIZE = 512_000  # bytes; RFC 9309 asks to read at least 500 KiB and lets the rest go
_BY_HAND = "Open it in a browser, save the page and add the file"
_STATUS = {
    401: ("asks for a name and password", _BY_HAND),
    402: ("asks for payment", _BY_HAND),
    403: ("refuses to be read by a program", _BY_HAND),
    404: ("there is no such page", "Mend the address"),
    410: ("the page is gone", "Look for another copy"),
    429: ("asks for fewer requests", "Try again later"),
    451: ("is withheld for legal reasons", "Look for another copy"),
}


@dataclass(frozen=True, slots=True)
class Document:
    """A page, text or feed as it was received."""

    address: Address
    """Where it was found in the end."""
    media: str
    """One of MEDIA, or "" where the server did not say."""
    charset: str | None
    """Encoding that the server named."""
    body: bytes
    local: bool
    """Whether every host on the way lies on this machine or a private network."""


def resolve(host: str, port: int) -> tuple[str, ...]:
    """Return the numerical addresses of a host.

    Raises:
        OSError: it has none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(row[4][0]) for row in found))


class Session:
    """Fetches documents; remembers each site's rules and when it was last asked.

    Args:
        settings: limits and pauses.
        resolve: gives the numbers of a host; another one in tests.
        wait: pauses for so many seconds; another one in tests.
        context: how certificates are verified; the system's way by default.
    """

    def __init__(
        self,
        settings: Settings,
        resolve: Resolve = resolve,
        wait: Callable[[float], None] = time.sleep,
        context: SSLContext | None = None,
    ) -> None:
        self._settings = settings
        self._resolve = resolve
        self._wait = wait
        self._context = context
        self._robots: dict[str, Protego | CompareError] = {}
        self._asked: dict[str, float] = {}

    def get(self, address: Address, *, local: bool = True) -> Document:
        """Fetch a document, following redirects.

        Args:
            address: what is asked for.
            local: whether it may lie on this machine or a private network: so for an address that
                a user typed, and for a link only where every host before it lay there.

        Raises:
            CompareError: it cannot or must not be had, and why.
        """
        last, reply, local = self._follow(address, self._limits(), local=local, rules=True)
        if not 200 <= reply.status < 300:
            raise _refused(reply.status, last)
        media, _, rest = reply.headers.get("content-type", "").partition(";")
        media = media.strip().lower()
        if media and media not in MEDIA:
            raise CompareError(
                f"is {ascii(media)[1:-1]}, neither page nor text nor feed",
                str(last),
                "Add the page that leads to it",
            )
        if not reply.body.strip():
            raise CompareError("is empty", str(last), "Open it in a browser to see why")
        return Document(last, media, _charset(rest), reply.body, local)

    def _limits(self) -> Limits:
        settings = self._settings
        return Limits(settings.fetch_bytes, settings.fetch_silence, settings.fetch_seconds)

    def _follow(
        self, address: Address, limits: Limits, *, local: bool, rules: bool
    ) -> tuple[Address, Reply, bool]:
        """Return where the redirects end, the answer there, and whether all of it was local."""
        at = address
        for _ in range(self._settings.fetch_redirects + 1):
            numbers = self._numbers(at, local=local)
            if rules:
                self._refuse_if_asked(at, local=local)
            local = not any(map(is_public, numbers))
            self._pause(at)
            reply = ask(at, numbers, limits, self._context)
            link = reply.headers.get("location", "")
            if reply.status not in _REDIRECTS or not link:
                return at, reply, local
            try:
                at = at.join(link)
            except CompareError as error:
                raise CompareError(
                    f"redirects to what is not fetched: {error.where}", str(at), error.message
                ) from None
        raise CompareError(
            f"redirects more than {self._settings.fetch_redirects} times",
            str(address),
            "Open it in a browser and copy the address where it ends",
        )

    def _numbers(self, address: Address, *, local: bool) -> tuple[str, ...]:
        """Resolve a host, and refuse a private one where a foreign page leads to it."""
        silence = self._settings.fetch_silence
        try:
            numbers = within(
                silence, lambda: self._resolve(address.host, address.port), str(address)
            )
        except (OSError, UnicodeError):
            raise CompareError(
                f"no host is known by the name {address.host}",
                str(address),
                "Mend the address, or see whether this machine is online",
            ) from None
        if not local and not all(map(is_public, numbers)):
            raise CompareError(
                "lies on this machine or a private network, and a page elsewhere led there",
                str(address),
                "Add the address itself if you trust it",
            )
        return numbers

    def _refuse_if_asked(self, address: Address, *, local: bool) -> None:
        if address.origin not in self._robots:
            self._robots[address.origin] = self._read_robots(address, local=local)
        rules = self._robots[address.origin]
        if isinstance(rules, CompareError):
            raise CompareError(
                f"its robots.txt cannot be had, so nothing is fetched there: {rules.message}",
                str(address),
                rules.hint,
            )
        if not rules.can_fetch(str(address), AGENT):
            raise CompareError(
                "its robots.txt asks programs not to read it", str(address), _BY_HAND
            )

    def _read_robots(self, address: Address, *, local: bool) -> Protego | CompareError:
        """Return a site's rules; none where it has no such file, the mistake where it failed."""
        from protego import Protego

        limits = self._limits()
        limits = Limits(_ROBOTS_SIZE, limits.silence, limits.total, cut=True)
        try:
            last, reply, _ = self._follow(
                address.join("/robots.txt"), limits, local=local, rules=False
            )
        except CompareError as error:
            return error
        if 200 <= reply.status < 300:
            return Protego.parse(reply.body.decode("utf-8", "replace"))
        return _refused(reply.status, last) if reply.status >= 500 else Protego.parse("")

    def _pause(self, address: Address) -> None:
        """Wait until the host may be asked again."""
        settings = self._settings
        rules = self._robots.get(address.origin)
        asked_for = 0.0
        if rules and not isinstance(rules, CompareError):
            asked_for = rules.crawl_delay(AGENT) or 0.0
        pause = min(max(settings.fetch_pause, asked_for), settings.fetch_longest_pause)
        now = time.monotonic()
        left = self._asked.get(address.host, now - pause) + pause - now
        if left > 0:
            self._wait(left)
        self._asked[address.host] = time.monotonic()


def _refused(status: int, address: Address) -> CompareError:
    what, hint = _STATUS.get(status, ("the server failed", "Try again later"))
    return CompareError(f"{what} (status {status})", str(address), hint)


def _charset(parameters: str) -> str | None:
    for part in parameters.split(";"):
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'").lower() or None
    return None
