"""Whether a sentence ends at a stop."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from compare.text.sentence_words import NO_WORDS
from compare.text.stops import CLOSING

if TYPE_CHECKING:
    from compare.model import Span
    from compare.text.stops import Passage, Stop

_LABEL = re.compile(
    r"[\W_]*(?P<head>[^\W\d_]+\s+)?(?P<number>(?:\d{1,3}|[IVXLC]+|[^\W\d_])(?:\.\d{1,3})*)\W*"
)
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,4}")
_FIGURE = re.compile(r"[(\[]?(?:\d|[IVXLC]+\b)")
_GROUPED = re.compile(r"(?:.*\D)?\d{1,3}(?:\.\d{3})*")
_REST_OF_NUMBER = re.compile(r"\d{3}(?![\d.,]*\d)")
_REST_OF_REFERENCE = re.compile(r"(?:[A-Z]|\d+)\.\s?\w")
_LONGEST_LABEL = 30  # code points
_SHORTEST_WORD = 4  # letters: a shorter one before a small letter may be an unknown abbreviation
# With a capital in front: in small letters some languages have such words (Czech "trh").
_VOWELLESS = re.compile("[B-DF-HJ-NP-TV-XZ][bcdfghjklmnpqrstvwxz]+")
_QUOTES = ('"', "“", "«", "„")
_GAP = re.compile(r"\s")

END, INSIDE, STRAY = "end", "inside", "stray"


def judge_stop(passage: Passage, start: int, stop: Stop, *, small: bool) -> str:
    """Say what a stop is: the END of a sentence, INSIDE one, or STRAY where none can stand.

    Args:
        passage: the running text around it.
        start: where the sentence before the stop begins.
        stop: the place.
        small: whether the text begins its sentences with small letters.
    """
    if _is_stray(passage, stop, small=small):
        return STRAY
    if stop.mark and (not stop.word or (_goes_on_small(passage, stop) and not small)):
        return INSIDE
    if any(ground(passage, start, stop) for ground in _GROUNDS):
        return INSIDE
    return END


def _is_stray(passage: Passage, stop: Stop, *, small: bool) -> bool:
    """A sentence ends in no joiner and begins with no small letter.

    In a language whose abbreviations are not known none is called stray.
    """
    if not stop.bare or passage.words is NO_WORDS:
        return False
    word = stop.word.replace("-", "")
    # "A. Rahman" is an initial, "DI." and "SI." are names of letters.
    if word.lower() in passage.language.joiners and len(word) > 1 and not word.isupper():
        return True
    return (
        not small
        and _goes_on_small(passage, stop)
        and word.isalpha()
        and word.islower()
        and len(word) >= _SHORTEST_WORD
        and not _is_abbreviation(passage, stop.word)
    )


def _goes_on_small(passage: Passage, stop: Stop) -> bool:
    """No sentence begins with a small letter, but for a quotation."""
    quoted = passage.text.startswith(_QUOTES, stop.next) and not _GAP.match(
        passage.text, stop.next + 1
    )
    small = stop.following[:1].islower() and stop.following.islower()
    return small and not quoted


def _is_abbreviation(passage: Passage, word: str) -> bool:
    folded = word.lower()
    words = passage.words
    return (
        folded in passage.language.abbreviations
        or folded in words.before_figures
        or folded in words.may_close
    )


def _is_item(passage: Passage, _: int, stop: Stop) -> bool:
    """The number of an item in mid-sentence: "Syaratnya: 1. Dewasa; 2. Sehat"."""
    if not stop.bare or not stop.word.isdecimal():
        return False
    first = stop.previous.endswith(":") and stop.word == "1"
    return first or (stop.previous.endswith(";") and len(stop.word) < _SHORTEST_WORD)


def _in_quotation(passage: Passage, _: int, stop: Stop) -> bool:
    """A stop inside a quotation whose sentence goes on after the closing mark."""
    end = _around(passage.quotations, stop)
    if end is None:
        return False
    after = passage.text[end : end + 4]
    return passage.text[end - 2] == "," or after.lstrip(" ,–—-")[:1].islower()


def _in_brackets(passage: Passage, _: int, stop: Stop) -> bool:
    """A stop inside brackets ends no sentence outside them."""
    return _around(passage.brackets, stop) is not None


def _around(spans: tuple[Span, ...], stop: Stop) -> int | None:
    """Return the end of the span that begins before the stop and goes on behind it."""
    before = bisect_left(spans, stop.at, key=itemgetter(0))
    end = spans[before - 1][1] if before else 0
    return end if stop.next < end else None


def _is_label(passage: Passage, start: int, stop: Stop) -> bool:
    """The number of a list's item or of a chapter stands before it: "1.", "b)", "Bab 2."."""
    if not stop.mark.startswith(".") or stop.end - start > _LONGEST_LABEL:
        return False
    label = _LABEL.fullmatch(passage.text, start, stop.end)
    if not label:
        return False
    head = (label["head"] or "").strip().lower()
    return not head or head in passage.words.numbered or passage.words is NO_WORDS


def _is_short_form(passage: Passage, _: int, stop: Stop) -> bool:
    """The stop belongs to an abbreviation, an initial or several ("B.J. Habibie")."""
    if stop.mark != ".":
        return False
    folded = stop.word.lower()
    if folded in passage.language.abbreviations:
        return True
    if folded in passage.words.before_figures:
        # In capitals it is rather a word of its own: "110 BT. Gempa itu …"
        capital = stop.word.istitle() and not _opens(passage, stop)
        return capital or bool(_FIGURE.match(passage.text, stop.next))
    if len(stop.word) == 1 and stop.word.isalpha():
        numbered = stop.previous[-1:].isdigit() or stop.previous.lower() in passage.words.numbered
        return not numbered and not _opens(passage, stop)
    dotted = passage.words is not NO_WORDS and _DOTTED.fullmatch(stop.word)
    if not dotted and folded not in passage.words.may_close:
        return False
    return not _opens(passage, stop) and not _closes_hour(passage, stop)


def _closes_hour(passage: Passage, stop: Stop) -> bool:
    """A unit after a figure takes no name ("7 p.m. Police came"), but a day or a zone."""
    if not stop.word.islower() or not stop.previous[-1:].isdigit():
        return False
    language, folded = passage.language, stop.following.lower()
    dated = any(folded == word for word, _ in (*language.weekdays, *language.months))
    return not (stop.following.isupper() or dated or folded in passage.words.zones)


def _opens(passage: Passage, stop: Stop) -> bool:
    """Whether a new sentence begins behind the stop: a quotation, or a word that opens one."""
    first = stop.following[:1]
    return (
        passage.text.startswith(_QUOTES, stop.next)
        or stop.following.lower() in passage.words.openers
        # A script without capitals follows a Latin abbreviation.
        or (first.isalpha() and first.lower() == first.upper())
    )


def _is_number(passage: Passage, _: int, stop: Stop) -> bool:
    """A space has slipped into a number: "2.904. 678", "No. XI. B. 02"."""
    if not stop.bare:
        return False
    if stop.previous.endswith(".") and stop.previous[:-1].lower() in passage.words.before_figures:
        return bool(_REST_OF_REFERENCE.match(passage.text, stop.next, passage.end))
    rest = _REST_OF_NUMBER.match(passage.text, stop.next, passage.end)
    return (
        rest is not None
        and passage.language.grouping == "."
        and bool(_GROUPED.fullmatch(stop.word))
        and ("." in stop.word or rest[0] == "000")
    )


def _has_no_gap(passage: Passage, _: int, stop: Stop) -> bool:
    """A full stop or a closing mark that touches the next letter: "p.e.", "「…。」と"."""
    closed = passage.text[stop.end - 1] in CLOSING
    return stop.mark != "" and stop.end == stop.next and (closed or stop.mark in (".", "．"))


def _may_be_short_form(passage: Passage, _: int, stop: Stop) -> bool:
    """A short word before a figure or without a vowel, where no abbreviations are known."""
    return (
        passage.words is NO_WORDS
        and stop.bare
        and stop.word.isalpha()
        and len(stop.word) <= _SHORTEST_WORD
        and (stop.following[:1].isdigit() or bool(_VOWELLESS.fullmatch(stop.word)))
    )


def _goes_on_in_brackets(passage: Passage, _: int, stop: Stop) -> bool:
    """The sentence goes on after a bracket behind the stop: "Maju Corp. (Maju), yang …"."""
    row = bisect_left(passage.brackets, stop.next, key=itemgetter(0))
    if row == len(passage.brackets) or passage.brackets[row][0] != stop.next:
        return False
    after = passage.text[passage.brackets[row][1] : passage.end].lstrip()[:1]
    return after in (",", ";") or after.islower()


_GROUNDS = (
    _is_short_form,
    _may_be_short_form,
    _is_label,
    _is_item,
    _in_quotation,
    _in_brackets,
    _has_no_gap,
    _is_number,
    _goes_on_in_brackets,
)
