"""Bytes of a file as text: by its mark, as UTF-8, as it declares, or by the best guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from compare.errors import CompareError
from compare.read.guess_encoding import foreign_bytes, guess_encoding
from compare.settings import Settings

_MARKS = (
    # The longer first: the mark of UTF-32 begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8_PAIR = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.I
)
# Reads the same in every encoding that a page can be in: not in UTF-16, UTF-7, escapes of Python.
_PLAIN = "<p>\\u0041 +AGE- ~{"
_HEAD = 4096  # bytes; browsers look for a declaration in the first 1,024
_SAVE_AS_UTF8 = "Save the file in the encoding UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, and how it was read."""

    text: str
    encoding: str
    """Name of the encoding, small letters."""
    guessed: bool
    """Whether neither a mark, nor the bytes, nor the file itself says so."""


def decode(
    data: bytes, where: str, declared: str | None = None, settings: Settings | None = None
) -> Decoded:
    """Return the text of a file, a byte order mark of UTF-8 included, line ends as received.

    Args:
        data: the whole file.
        where: its path, for a mistake.
        declared: the encoding that the file names; counts where it is no UTF-8.
        settings: the shares named ``encoding_…``; the defaults when None.

    Raises:
        CompareError: no text, two encodings in one file, or none that is likely, with the place.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_by_mark(data, encoding, where), encoding, guessed=False)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError as error:
        stray = error.start
    chosen = settings or Settings()
    named = _known(declared) if declared else None
    if named:
        try:
            return Decoded(data.decode(named), named, guessed=False)
        except UnicodeDecodeError:
            pass
    _refuse_mixture(data, stray, where, chosen)
    name = guess_encoding(data, chosen)
    if name is None:
        raise CompareError(
            f"byte 0x{data[stray]:02x} is not UTF-8, and no other encoding is likely",
            place_of(data, stray, where),
            _SAVE_AS_UTF8,
        )
    return Decoded(data.decode(name), name, guessed=True)


def declared_encoding(page: bytes) -> str | None:
    """Return the encoding that a page's source names, if it is one that a page can be in."""
    found = _DECLARED.search(page[:_HEAD])
    return _known(found[1].decode()) if found else None


def _known(declared: str) -> str | None:
    """Return Python's name for an encoding that a page is in, if it names one."""
    try:
        name = codecs.lookup(declared).name
        if _PLAIN.encode("ascii").decode(name) != _PLAIN:
            return None
    except (LookupError, ValueError):
        return None
    # Browsers read as Windows-1252 what calls itself Latin-1 or ASCII.
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def place_of(data: bytes, position: int, where: str) -> str:
    """Return ``file:line:column`` of a byte; columns count code points, as far as that is known."""
    line = data.count(b"\n", 0, position) + 1
    before = data[data.rfind(b"\n", 0, position) + 1 : position]
    return f"{where}:{line}:{len(before.decode(errors='replace')) + 1}"


def _by_mark(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise CompareError(
            f"begins as {encoding.upper()} and is not, from byte {error.start}",
            where,
            _SAVE_AS_UTF8,
        ) from None


def _refuse_mixture(data: bytes, stray: int, where: str, settings: Settings) -> None:
    """Refuse what is UTF-8 but for some bytes: reading it by either encoding would spoil it."""
    place = place_of(data, stray, where)
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        what = "holds half a surrogate pair, which is no character"
        raise CompareError(what, place, _SAVE_AS_UTF8)
    fitting = sum(len(found) for found in _UTF8_PAIR.findall(data))
    if fitting >= settings.encoding_mixed * foreign_bytes(data):
        raise CompareError(
            f"byte 0x{data[stray]:02x} is not UTF-8, as the rest of the file mostly is",
            place,
            "Mend this place, or save the whole file in the encoding UTF-8",
        )
