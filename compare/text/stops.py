"""Places where a sentence may end.

A mark that white space follows is one; so are two places without any mark: before the next item
of a list in one line, and before a word that always begins a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.text.library_ends import library_ends
from compare.text.list_items import list_items
from compare.text.quotation import quotation_spans
from compare.text.sentence_words import NO_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.language import Language
    from compare.model import Span
    from compare.text.sentence_words import SentenceWords

OPENING = "\"'“‘«([‹「『`"
"""Marks before the first letter of a sentence."""

CLOSING = "\"'”’»)]›」』"
"""Marks behind the stop of a sentence that belong to it."""

_AFTER = re.escape(CLOSING)
# Every run of marks is matched once, from its first mark on, so that no input makes this slow.
_MARKS = re.compile(
    rf"(?P<mark>(?<![.!?…])[.!?…]+(?:\s[.!?…]+(?=[\s{_AFTER}]|\Z))*|(?P<wide>[。！？]+))"
    rf"(?P<closing>[{_AFTER}]*)(?P<gap>\s*)"
)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_REACH = 80  # code points before a mark that hold its word and the word before that
# A bracket that closes later than so many code points is an emoticon or the label "b)".
_BRACKETS = re.compile(r"\([^()]{0,300}\)|\[[^\[\]]{0,300}\]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of running text, and what is known of it before its stops are judged."""

    text: str
    start: int
    end: int
    language: Language
    words: SentenceWords
    quotations: tuple[Span, ...]
    brackets: tuple[Span, ...]
    """Innermost ones, brackets included."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place where a sentence may end."""

    mark: str
    """".", "?!", "..."; without its closing marks; "" for a place without a mark."""
    at: int
    """Position of the mark."""
    end: int
    """One past the mark and the closing marks behind it."""
    next: int
    """Where the text goes on."""
    word: str
    """What stands before the mark, inner stops included."""
    previous: str
    """The word before that one, or ""."""
    following: str
    """The word with which the text goes on, opening marks left out; "" if it is none."""

    @property
    def bare(self) -> bool:
        """Whether it is one full stop and nothing else."""
        return self.mark == "." and self.end == self.at + 1


def read_passage(text: str, span: Span, language: Language, words: SentenceWords) -> Passage:
    """Find the quotations and brackets of a stretch of running text."""
    quotations = quotation_spans(text, *span, language)
    brackets = tuple(found.span() for found in _BRACKETS.finditer(text, *span))
    return Passage(text, *span, language, words, quotations, brackets)


def find_stops(passage: Passage) -> tuple[Stop, ...]:
    """Return the places where a sentence may end, the end of the passage left out, in order."""
    marked = _proposed(passage) if passage.words is NO_WORDS else _marked(passage)
    stops = {gap[1]: _stop(passage, mark, gap) for mark, gap in marked}
    for position in (*list_items(passage.text, passage.start, passage.end), *_restarts(passage)):
        if position not in stops:
            before = _strip(passage.text, passage.start, position, None)
            stops[position] = _stop(passage, (before, before), (before, position))
    return tuple(stops[position] for position in sorted(stops))


def _marked(passage: Passage) -> Iterator[tuple[Span, Span]]:
    """Yield the place of every mark that white space follows, and of the gap behind it."""
    for found in _MARKS.finditer(passage.text, passage.start, passage.end):
        if found.end() < passage.end and (found["gap"] or found["wide"]):
            yield found.span("mark"), found.span("gap")


def _proposed(passage: Passage) -> Iterator[tuple[Span, Span]]:
    """Yield the same for the ends that the library proposes."""
    text, start = passage.text, passage.start
    for position in library_ends(text, start, passage.end, passage.language.code):
        until = _skip(text, position, passage.end)
        gap = _strip(text, start, position, None)
        closing = _strip(text, start, gap, CLOSING)
        # One sign at least: the library knows more marks than we do.
        mark = min(_strip(text, start, closing, ".!?…"), max(closing - 1, start))
        if until < passage.end:
            yield (mark, closing), (gap, until)


def _stop(passage: Passage, mark: Span, gap: Span) -> Stop:
    text = passage.text
    before = text[max(passage.start, mark[0] - _REACH) : mark[0]].rsplit(None, 2)
    words = ["", "", *(word.lstrip(OPENING) for word in before)]
    begin = _skip(text, gap[1], passage.end, OPENING)
    following = _WORD.match(text, begin, passage.end)
    return Stop(
        "".join(text[slice(*mark)].split()),
        mark[0],
        gap[0],
        gap[1],
        words[-1],
        words[-2],
        following[0] if following else "",
    )


def _skip(text: str, start: int, end: int, also: str = "") -> int:
    """Return where a stretch begins once white space, and these characters, are taken off."""
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    return start


def _strip(text: str, start: int, end: int, characters: str | None) -> int:
    """Return where a stretch ends once these characters are taken off; None: white space."""
    while end > start and (
        text[end - 1].isspace() if characters is None else text[end - 1] in characters
    ):
        end -= 1
    return end


def _restarts(passage: Passage) -> Iterator[int]:
    """Yield where a sentence begins whose predecessor has lost its stop."""
    pattern = _restart_pattern(passage.words)
    if pattern is None:
        return
    for found in pattern.finditer(passage.text, passage.start, passage.end):
        yield found.end()


@lru_cache
def _restart_pattern(words: SentenceWords) -> re.Pattern[str] | None:
    """Match the gap between a small word or a number and a capital restart before a small word."""
    if not words.restarts:
        return None
    restarts = "|".join(word.capitalize() for word in sorted(words.restarts))
    return re.compile(rf"(?<!\S)[^\W_A-Z][\w-]*\s+(?=(?:{restarts}),?\s[a-z])")
