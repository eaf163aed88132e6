"""One request to one server, held to a size and a time."""

from __future__ import annotations

import time
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from compare import __version__
from compare.errors import CompareError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from ssl import SSLContext

    from urllib3.connection import HTTPConnection
    from urllib3.response import HTTPResponse

    from compare.fetch.address import Address

AGENT = "jajar"
"""The name under which a site's robots.txt knows this program."""

_HEADERS = {
    "User-Agent": f"{AGENT}/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "
    "application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_UNPACKED = {"", "identity", "gzip", "x-gzip", "deflate"}
_AT_ONCE = 65_536  # bytes; what is taken from the connection before size and time are looked at

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may cost."""

    size: int
    """Bytes, once unpacked."""
    silence: float
    """Seconds without a byte."""
    total: float
    """Seconds in all."""
    cut: bool = False
    """Whether what is too large is cut off there, and not refused."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    """By name in small letters."""
    body: bytes
    """Unpacked; empty unless the status is 2xx."""


def ask(
    address: Address, numbers: tuple[str, ...], limits: Limits, context: SSLContext | None = None
) -> Reply:
    """Send one GET, without cookies, and return the answer; a redirect is not followed.

    Args:
        address: what is asked for.
        numbers: numerical addresses of its host, tried in turn; no other one is connected to.
        limits: of size and time.
        context: how certificates are verified; the system's way by default.

    Raises:
        CompareError: no connection, no trust, no answer, too slow or too large.
    """
    return within(limits.total, lambda: _ask(address, numbers, limits, context), str(address))


def within(seconds: float, work: Callable[[], Value], where: str) -> Value:
    """Return what some work gives, or give it up after so many seconds.

    A thread of its own, because neither a name's resolution nor a server that sends one byte of a
    header at a time can be stopped in any other way. What was given up ends with the program.

    Raises:
        CompareError: it took longer, or what the work raises.
    """
    future: Future[Value] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except Exception as error:  # noqa: BLE001 - handed over to the thread that waits
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    try:
        return future.result(seconds)
    except TimeoutError:
        raise CompareError(f"took longer than {seconds:g} seconds", where, "Try again") from None


def _ask(
    address: Address, numbers: tuple[str, ...], limits: Limits, context: SSLContext | None
) -> Reply:
    from http.client import HTTPException

    from urllib3.exceptions import HTTPError

    until = time.monotonic() + limits.total
    try:
        connection = _connect(address, numbers, limits.silence, context)
        try:
            connection.request(
                "GET",
                address.target,
                headers={"Host": address.netloc, **_HEADERS},
                preload_content=False,
            )
            with closing(connection.getresponse()) as response:
                return _read(response, limits, until, str(address))
        finally:
            connection.close()
    except (HTTPError, HTTPException, OSError) as error:
        what, hint = _why(error, limits)
        raise CompareError(what, str(address), hint) from None


def _connect(
    address: Address, numbers: tuple[str, ...], silence: float, context: SSLContext | None
) -> HTTPConnection:
    """Return a connection to the first number that takes one."""
    from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

    for number in numbers:
        connection = _connection(address, number, silence, context)
        try:
            connection.connect()
        except (ConnectTimeoutError, NewConnectionError):
            connection.close()
            if number == numbers[-1]:
                raise
        except BaseException:
            connection.close()
            raise
        else:
            return connection
    raise OSError("its name has no number")


def _connection(
    address: Address, number: str, silence: float, context: SSLContext | None
) -> HTTPConnection:
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if address.scheme == "http":
        return HTTPConnection(number, address.port, timeout=silence)
    from ssl import create_default_context

    # Connected by number, verified by name: the number that was checked is the one that is used.
    return HTTPSConnection(
        number,
        address.port,
        timeout=silence,
        ssl_context=context or create_default_context(),
        server_hostname=address.host,
    )


def _read(response: HTTPResponse, limits: Limits, until: float, where: str) -> Reply:
    headers = {name.lower(): value for name, value in response.headers.items()}
    if not 200 <= response.status < 300:
        return Reply(response.status, headers, b"")
    packed = headers.get("content-encoding", "").strip().lower()
    if packed not in _UNPACKED:
        raise CompareError(f"is packed in a way that is not read here ({packed!a})", where)
    parts: list[bytes] = []
    size = 0
    while part := response.read1(_AT_ONCE):
        parts.append(part)
        size += len(part)
        if size > limits.size:
            if limits.cut:
                break
            raise CompareError(
                f"is larger than {limits.size:,} bytes", where, "Save the page and add the file"
            )
        if time.monotonic() > until:
            raise CompareError(f"took longer than {limits.total:g} seconds", where, "Try again")
    return Reply(response.status, headers, b"".join(parts)[: limits.size])


def _why(error: Exception, limits: Limits) -> tuple[str, str]:
    """Say in our words why there was no answer, and what to do."""
    from ssl import SSLCertVerificationError, SSLError

    from urllib3.exceptions import DecodeError, NewConnectionError
    from urllib3.exceptions import TimeoutError as NoAnswer

    later = "Try again later"
    if isinstance(error, SSLCertVerificationError):
        why = error.verify_message
        return f"its certificate cannot be trusted ({why})", "Open it in a browser to see why"
    if isinstance(error, SSLError):
        return f"no safe connection ({error.reason or 'broken off'})", "Try it with http://"
    if isinstance(error, NewConnectionError):  # to urllib3 a kind of timeout
        cause = error.__cause__ or error.__context__
        return f"cannot be reached ({getattr(cause, 'strerror', None) or 'no connection'})", later
    if isinstance(error, TimeoutError | NoAnswer):
        return f"no answer for {limits.silence:g} seconds", later
    if isinstance(error, DecodeError):
        return "its compression is damaged", later
    return "the server broke off its answer", later
