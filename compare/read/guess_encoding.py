"""The encoding of bytes that are no UTF-8, where it can be told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.settings import Settings

    _Match = tuple[float, float, str, tuple[str, ...]]

# The encodings other than Unicode in which texts of today are saved, as charset-normalizer names
# them. Where two give the same text the first is taken: the commoner first.
_ONE_BYTE = (
    *("cp1252", "cp1250", "cp1251", "cp1254", "cp1253", "cp1255", "cp1256", "cp1257", "cp1258"),
    "koi8_r",
)
_SEVERAL_BYTES = ("gb18030", "big5", "euc_jp", "cp932", "cp949")
_LIKELY = (*_ONE_BYTE, *_SEVERAL_BYTES)
_NAMES = {"cp932": "shift_jis", "cp949": "euc-kr", "koi8_r": "koi8-r"}

_SMALL, _CAPITAL, _LETTER = "a-zß-öø-ÿœšž", "A-ZÀ-ÖØ-ÞŒŠŽŸ", "A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ"
_FOREIGN_CAPITAL = "À-ÖØ-ÞŒŠŽŸ"
# What Windows-1252 shows of a text in another encoding: a capital inside a word, a letter at a
# number or by itself, a sign inside a word that joins no two words.
_MISREAD = re.compile(
    f"[{_SMALL}][{_FOREIGN_CAPITAL}]|[{_FOREIGN_CAPITAL}][A-Z][a-z]|[ß-öø-ÿœšž][A-Z]"
    f"|[0-9][ß-öø-ÿœšž{_FOREIGN_CAPITAL}]|[ß-öø-ÿœšž{_FOREIGN_CAPITAL}][0-9]"
    f"|(?<![{_LETTER}])[Á-ÖØ-Þß-ßá-öø-ÿŒŠŽŸœšž](?![{_LETTER}])"
    f"|(?<=[{_LETTER}])[\x80-\xb6\xb8-\xbf×÷€‚ƒ„†‡ˆ‰‹“›˜™](?<!\xa0)(?<!\xad)(?=[{_LETTER}])"
)


def guess_encoding(data: bytes, settings: Settings) -> str | None:
    """Return the name of the encoding that bytes are most likely in; None where none is likely.

    A text with few bytes beyond ASCII gives statistics nothing to go on: it is Windows-1252, the
    commonest by far, if every sign of it then stands where such a sign can stand, and else nothing.
    Other texts are left to charset-normalizer, which must find one encoding alone to be likely.
    """
    if foreign_bytes(data) <= settings.encoding_few * len(data):
        return "windows-1252" if _is_western(data) else None
    from charset_normalizer import from_bytes

    likely = sorted(
        (match.chaos, -match.coherence, str(match), tuple(match.could_be_from_charset))
        for match in from_bytes(data, cp_isolation=list(_LIKELY))
        if match.chaos <= settings.encoding_noise
        # Letters as no language uses them are a sign of a wrong encoding, where letters are few.
        and (match.coherence > 0 or match.encoding in _SEVERAL_BYTES)
    )
    if not likely or any(_rivals(likely[0], other) for other in likely[1:]):
        return None
    name = min(likely[0][3], key=_LIKELY.index)
    try:
        data.decode(name)
    except UnicodeDecodeError:  # of a large file it has looked at parts alone
        return None
    return _NAMES.get(name, name.replace("cp125", "windows-125"))


def _rivals(best: _Match, other: _Match) -> bool:
    """Whether a second reading gives another text that is as likely as far as anybody can tell."""
    in_several = {best[3][0], other[3][0]} <= {*_SEVERAL_BYTES}
    return best[2] != other[2] and (in_several or best[:2] == other[:2])


def foreign_bytes(data: bytes) -> int:
    """Return how many bytes are beyond ASCII."""
    return len(data) - len(data.translate(None, bytes(range(128, 256))))


def _is_western(data: bytes) -> bool:
    try:
        return not _MISREAD.search(data.decode("cp1252"))
    except UnicodeDecodeError:
        return False
