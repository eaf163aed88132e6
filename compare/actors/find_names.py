"""Find what may be names of people in one article, each with the grounds to think so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.actors.name_words import given_names
from compare.actors.roles import role_before, role_behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.actors.written import Written
    from compare.model import Span

_LONGEST = 5  # words of a name: longer runs are titles of works and lists
_PLACE = 3  # words of the longest name of a place in the lists
_LEAST = 3  # letters of a name of one word
_AGES = range(5, 111)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of capitals that may be somebody's name."""

    words: Span
    honorific: bool
    """Whether a form of address or a rank stands right before it."""
    office: bool
    """Whether an office does."""
    role: bool
    """Whether an apposition, or a role with its body or place, says what its bearer is."""
    verb: bool
    """Whether a verb of speech stands beside it."""
    beside_quote: bool
    """Whether a quotation mark closes right before that verb."""


def find_names(written: Written, bodies: frozenset[int]) -> tuple[Candidate, ...]:
    """Return the runs of capitals that no list of places, bodies or works rules out.

    Args:
        written: the article.
        bodies: numbers of the words that name a listed state, body or group.
    """
    if not written.words.roles:
        return ()
    return tuple(
        _candidate(written, words, bodies)
        for run in _runs(written, bodies)
        if (words := _name(written, run)) is not None
    )


def _runs(written: Written, bodies: frozenset[int]) -> Iterator[Span]:
    """Yield runs of words with a capital, parted by space; small particles may stand inside."""
    word = 0
    while word < len(written):
        if not _part_of_run(written, word, bodies):
            word += 1
            continue
        end = word + 1
        while end < len(written) and written.joined(end - 1) and not written.owns(end - 1):
            if _part_of_run(written, end, bodies):
                end += 1
            elif _is_particle(written, end) and _part_of_run(written, end + 1, bodies):
                end += 2
            else:
                break
        yield word, end
        word = end


def _part_of_run(written: Written, word: int, bodies: frozenset[int]) -> bool:
    return (
        word < len(written)
        and word not in bodies
        and written.sentences[word] not in written.in_title_case
        and written.capital(word)
        and (not written.acronym(word) or written.folded[word] in written.words.suffixes)
        and not any(sign.isdigit() for sign in written.texts[word])
        and not any(part.islower() for part in written.texts[word].split("-")[2:])  # Ten-year-old
    )


def _is_particle(written: Written, word: int) -> bool:
    return written.folded[word] in written.words.particles and written.joined(word)


def _name(written: Written, run: Span) -> Span | None:
    """Return the name at the end of a run: titles cut off; None where it can be none."""
    first, end = run
    while end > first and written.plain(end - 1) in written.days:
        end -= 1
    cuts = [word for word in range(first, end - 1) if _is_title(written, word, first)]
    if cuts and _in_a_body(written, first, cuts[-1]):
        return None
    first = cuts[-1] + 1 if cuts else first
    while first < end - 1 and (
        _begins_a_sentence(written, first, end) or _is_of_office(written, first)
    ):
        first += 1
    words = range(first, end)
    if not words or len(words) > _LONGEST or written.folded[first] in written.words.particles:
        return None
    if all(len(written.plain(word)) == 1 for word in words):
        return None  # D.C.
    return None if any(_rules_out(written, word, (first, end)) for word in words) else (first, end)


def _in_a_body(written: Written, first: int, title: int) -> bool:
    """Whether a place or body begins before a title that is no role: "Jalan Jenderal Sudirman"."""
    roles, bodies = written.words.roles, written.words.institutions
    if any(written.plain(word) in roles for word in range(first, title + 1)):
        return False
    before = range(first, title)
    return any(written.plain(word) in bodies and not written.is_title(word) for word in before)


def _is_title(written: Written, word: int, first: int) -> bool:
    """Whether a word of a run is a title; a given name is one behind a role ("Jaksa Agung")."""
    if not written.is_title(word):
        return False
    follows = word > first and written.plain(word - 1) in written.words.roles
    return follows or written.plain(word) not in given_names()


def _is_of_office(written: Written, word: int) -> bool:
    """Whether a place stands behind a title: "Bupati Bogor Ade Yasin"."""
    if not written.joined(word - 1) or written.plain(word) not in written.words.places:
        return False
    before = written.plain(word - 1) in written.words.places
    return before or written.is_title(word - 1) or written.acronym(word - 1)


def _begins_a_sentence(written: Written, word: int, end: int) -> bool:
    """Whether the capital of a word is its sentence's, and the name begins behind it."""
    if not (written.opens(word) or written.after_mark(word)):
        return False
    folded, given = written.plain(word), given_names()
    before_given = end - word > 2 and written.plain(word + 1) in given  # "Jobless Rina Lestari"
    return folded not in given and (folded in written.common or before_given)


def _rules_out(written: Written, word: int, name: Span) -> bool:
    """Whether a word says that a run is no name of a person."""
    folded, words, last = written.plain(word), written.words, name[1] - 1
    forename = word == name[0] and folded in given_names()
    if (folded in words.institutions or folded in written.days) and not forename:
        return True
    if "-" in folded and folded.rpartition("-")[2] in written.language.stop_words:
        return True  # a dash without space
    known_first = written.plain(name[0]) in given_names() and word > name[0]
    if written.is_title(word) or folded in words.suffixes:
        return not known_first or folded in words.roles
    initial = len(folded) == 1 and word > name[0]
    if folded in written.common and folded not in given_names() and not initial:
        return True
    phrases = (
        " ".join(written.plain(one) for one in range(word, word + size))
        for size in range(1, _PLACE + 1)
        if word + size <= name[1]
    )
    at_end = known_first and word == last  # Whitney Houston
    found = [phrase for phrase in phrases if phrase in words.places | words.organisations]
    return any(phrase in words.organisations for phrase in found) or (bool(found) and not at_end)


def _candidate(written: Written, name: Span, bodies: frozenset[int]) -> Candidate:
    before, several = _before(written, name[0], bodies), name[1] - name[0] > 1
    located = _located(written, before.start)
    verb, beside_quote = _verb(written, name)
    apposition = several and not located and role_behind(written, name) is not None
    in_front = several and before.start == name[0] and _in_front(written, name)
    return Candidate(
        name,
        honorific=before.honorific and len(written.plain(name[0])) >= _LEAST,
        office=before.office if several else before.titled,
        role=bool(apposition or in_front or _aged(written, name, located) or before.with_body),
        verb=verb and not located,
        beside_quote=beside_quote,
    )


def _in_front(written: Written, name: Span) -> bool:
    """Whether an apposition stands before a name, with a comma between."""
    first = name[0]
    return not written.joined(first - 1) and role_before(written, name) is not None


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands right before a name."""

    start: int
    """First word of it."""
    honorific: bool
    office: bool
    titled: bool
    """Whether it is one that a name of one word may follow, written with a capital."""
    with_body: bool
    """Whether a role and whom or what it belongs to stand there."""


def _before(written: Written, name: int, bodies: frozenset[int]) -> _Before:
    """Walk back over titles, and the bodies and places between them and the name."""
    words, start = written.words, name
    office, bodies_passed, with_body = False, False, False
    while start and written.joined(start - 1):
        folded = written.plain(start - 1)
        if folded in words.offices:
            office = True
        elif folded in words.affiliated or folded in words.of_places:
            with_body = with_body or bodies_passed
        elif start - 1 in bodies or written.acronym(start - 1) or folded in words.places:
            bodies_passed = True
        elif not (written.is_title(start - 1) or (office and folded in words.links)):
            break
        start -= 1
    first = written.plain(name - 1) if start < name else ""
    honorific = first in written.language.honorifics and written.capital(name - 1)
    if name - 2 >= start and written.plain(name - 2) in words.roles:
        honorific = False  # "Gubernur Jenderal Papua": part of the office
    titled = any(
        written.capital(word) and written.plain(word) in words.heads for word in range(start, name)
    )
    return _Before(start, honorific, office, titled, with_body)


def _located(written: Written, start: int) -> bool:
    """Whether a preposition of place stands before a name and its titles."""
    return start > 0 and written.joined(start - 1) and written.plain(start - 1) in written.words.at


def _verb(written: Written, name: Span) -> tuple[bool, bool]:
    """Tell whether a verb of speech stands beside a name, and a closing mark before that verb."""
    first, end = name
    said = written.words.said
    before = first > 0 and written.joined(first - 1) and written.plain(first - 1) in said
    behind = end < len(written) and written.joined(end - 1) and written.plain(end) in said
    closed = (before and written.after_mark(first - 1)) or (behind and written.after_mark(first))
    return before or behind, bool(closed)


def _aged(written: Written, name: Span, located: bool) -> bool:
    """Whether an age stands behind a name: "Rina Lestari (41)", "Rina Lestari, 41,"."""
    end = name[1]
    if located or name[1] - name[0] < 2 or end >= len(written):
        return False
    if written.sentences[end] != written.sentences[end - 1] or not written.texts[end].isdigit():
        return False
    raw = written.article.raw.text
    gap = raw[written.ends[end - 1] : written.starts[end]].strip()
    behind = written.after(end)
    marks = (gap, behind)
    return int(written.texts[end]) in _AGES and marks in ((",", ","), ("(", ")"), (",", "."))
