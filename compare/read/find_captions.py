"""Photo captions that were glued to the prose when a page was copied."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.cleaning import caption_signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.cleaning import CaptionSigns
    from compare.language import Language
    from compare.model import Span, Unit

_WORD = re.compile(r"[^ \r\n]+")
_PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOP = re.compile(r"[.!?…][\"”’')\]]*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_QUOTES = frozenset('"“”‘„«»')


@dataclass(frozen=True, slots=True)
class _Usage:
    """How a text writes its words."""

    small: Counter[str]
    """Words that begin with a small letter."""
    inner: Counter[str]
    """Words that begin with a capital though no sentence does, case folded."""
    language: Language
    signs: CaptionSigns


def find_captions(text: str, units: tuple[Unit, ...], language: Language) -> tuple[Span, ...]:
    """Return the photo captions inside running lines, in order.

    Two pieces were glued where a word has a capital in mid-sentence that the text writes small
    elsewhere, and that opens a sentence: a function word, or any word before a title of address
    or one that points back. The piece before it is a caption when it follows a stop and is short,
    without quotation or reporting verb. Right after a photo's credit a caption ends with a day or
    a year, too.
    Looked for only where a page was copied with its photos: a line after a photo's credit, or
    one of many sentences, whose paragraphs are lost.
    """
    usage = _usage(text, units, language)
    spans: list[Span] = []
    for before, unit in zip((None, *units), units, strict=False):
        if unit.kind != "sentence":
            continue
        credited = before is not None and before.kind == "credit"
        sentences = list(_sentences(text, unit, language))
        if credited and sentences:
            spans += _first(_after_credit(text, sentences[0], usage))
        if credited or len(sentences) >= usage.signs.sentences:
            for words in sentences:
                spans += _first(_glued(text, words, usage))
    return tuple(spans)


def _first(ends: Iterator[Span]) -> list[Span]:
    return [span for span in (next(ends, None),) if span]


def _usage(text: str, units: Iterable[Unit], language: Language) -> _Usage:
    small: Counter[str] = Counter()
    inner: Counter[str] = Counter()
    for unit in units:
        if unit.kind == "sentence":
            for words in _sentences(text, unit, language):
                for place, (start, end) in enumerate(words):
                    word = text[start:end].strip("\"“”‘’'.,;:!?()[]")
                    if word[:1].islower():
                        small[word] += 1
                    elif place and word[:1].isupper() and text[start] == word[0]:
                        inner[word.casefold()] += 1
    return _Usage(small, inner, language, caption_signs(language))


def _sentences(text: str, unit: Unit, language: Language) -> Iterator[list[Span]]:
    """Yield the words from one stop to the next, roughly; abbreviations do not stop."""
    words: list[Span] = []
    for found in _WORD.finditer(text, unit.start, unit.end):
        words.append(found.span())
        word = found[0].casefold().rstrip(".")
        stops = _STOP.search(found[0]) and len(word) > 1 and word not in language.abbreviations
        if stops:
            yield words
            words = []
    if words:
        yield words


def _glued(text: str, words: list[Span], usage: _Usage) -> Iterator[Span]:
    """Yield the piece before a common word with a capital in mid-sentence."""
    language = usage.language
    for place in range(usage.signs.shortest, min(len(words) - 1, usage.signs.longest + 1)):
        word, after = (text[slice(*words[at])] for at in (place, place + 1))
        if not _PLAIN.fullmatch(word) or not word[0].isupper() or not word[1:].islower():
            continue
        folded, following = word.casefold(), after.casefold().rstrip(".")
        opens = folded in usage.signs.openers or following in usage.signs.pointers
        opens = opens or following in language.honorifics
        if opens and usage.small[folded] and usage.inner[folded] == 1:
            yield from _caption(text, words[:place], usage)


def _after_credit(text: str, words: list[Span], usage: _Usage) -> Iterator[Span]:
    """Yield the piece after a photo's credit that ends with a day or a year, before a name."""
    days = {day.casefold() for day, _ in usage.language.weekdays}
    for place in range(usage.signs.shortest, min(len(words) - 1, usage.signs.longest + 1)):
        last, word = (text[slice(*words[at])] for at in (place - 1, place))
        if (last.casefold() in days or _YEAR.fullmatch(last)) and word[0].isupper():
            yield from _caption(text, words[:place], usage)


def _caption(text: str, words: list[Span], usage: _Usage) -> Iterator[Span]:
    """Yield the words as one piece if they have the form of a caption."""
    language, start, end = usage.language, words[0][0], words[-1][1]
    said = [text[slice(*word)].casefold().strip(",.") for word in words]
    last = text[slice(*words[-1])]
    whole = bool(_PLAIN.fullmatch(last) or _YEAR.fullmatch(last))
    opens = text[start].isupper() and said[0] not in usage.signs.openers
    reported = _QUOTES & set(text[start:end]) or language.reporting_verbs & set(said)
    if opens and whole and said[-1] not in language.joiners and not reported:
        yield start, end
