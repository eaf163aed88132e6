"""Addresses on the web: which may be asked for, and which lie on a private network."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from compare.errors import CompareError

_PORTS = {"http": 80, "https": 443}
# One letter before the colon is a drive, not a scheme.
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_SHOWN = 200  # characters
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Address:
    """One page that can be asked for over HTTP."""

    scheme: str
    """"http" or "https"."""
    host: str
    """ASCII, small letters; a number of IPv6 without its brackets."""
    port: int
    target: str
    """Path and query, percent-encoded, as sent."""

    @property
    def netloc(self) -> str:
        """Host and, where it is not the usual one, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """What one robots.txt speaks for."""
        return f"{self.scheme}://{self.netloc}"

    def __str__(self) -> str:
        return self.origin + self.target

    def join(self, link: str) -> Address:
        """Return where a link on this page leads.

        Raises:
            CompareError: as ``read_address`` does.
        """
        try:
            whole = urljoin(str(self), link.strip())
        except ValueError:
            raise CompareError("is not an address", _shown(link)) from None
        return read_address(whole)


def _shown(text: str) -> str:
    """Return what may stand in a message: a foreign link may hold a terminal's codes."""
    plain = "".join(sign if sign.isprintable() else "?" for sign in text[:_SHOWN])
    return plain if len(text) <= _SHOWN else f"{plain}…"


def is_address(text: str) -> bool:
    """Whether it names a scheme, as an address does and a path does not."""
    return _SCHEME.match(text.strip()) is not None


def read_address(text: str) -> Address:
    """Read an address; the part after ``#`` is dropped, for no server is told it.

    Raises:
        CompareError: another scheme than http and https, a name and password, or no host.
    """
    text = text.strip()
    shown = _shown(text)
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
        ascii_host = _ascii(host)
    except ValueError:  # UnicodeError too
        raise CompareError("is not an address", shown, "Copy it from the browser") from None
    if parts.scheme not in _PORTS:
        raise CompareError(
            "only addresses of http and https are fetched",
            shown,
            "Save the page in a browser and add the file",
        )
    if parts.username is not None:
        raise CompareError(
            "holds a user's name or password", f"{parts.scheme}://{ascii_host}", "Leave it out"
        )
    if not ascii_host:
        raise CompareError("names no host", shown, "Copy the address from the browser")
    # What is encoded already stays; a space, a letter beyond ASCII or a control character is not.
    path = quote(parts.path or "/", safe="%/:@!$&'()*+,;=~")
    query = f"?{quote(parts.query, safe='%/:@!$&()*+,;=~?')}" if parts.query else ""
    return Address(parts.scheme, ascii_host, port or _PORTS[parts.scheme], path + query)


def address_key(url: str) -> str:
    """Return what two writings of an address share; "" for a site's front page: no article's."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return f"//{parts.netloc.lower()}{path}?{parts.query}" if path or parts.query else ""


def _ascii(host: str) -> str:
    """Return a host as DNS knows it; numbers of IPv6 and names that are ASCII stay as they are.

    Raises:
        ValueError: no host can be called so.
    """
    if not host or ":" in host:
        return host
    name = host.encode("idna").decode().lower()
    if not re.fullmatch(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?", name):
        raise ValueError(host)
    return name


def is_public(number: str) -> bool:
    """Whether a numerical address lies on the open network.

    Not so: this machine, private and link-local networks, multicast, what is reserved, and numbers
    of IPv6 that wrap another one, but for translated ones (RFC 6052) around a public number.
    """
    address = ipaddress.ip_address(number)
    if isinstance(address, ipaddress.IPv6Address):
        if address in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)))
        if address.ipv4_mapped or address.sixtofour or address.teredo:
            return False
    return address.is_global and not address.is_multicast
