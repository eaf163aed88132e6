"""Find where a text names the actors of a cast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.actors import Mention
from compare.actors.index_names import index_names
from compare.actors.name_words import given_names
from compare.actors.written import Written

if TYPE_CHECKING:
    from compare.actors.index_names import Entry, Index
    from compare.lexicon import Actor
    from compare.model import Article


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a word between hyphens."""

    text: str
    word: int
    start: int
    end: int


def find_mentions(article: Article, cast: tuple[Actor, ...]) -> tuple[Mention, ...]:
    """Return every mention, in order of the text, not overlapping as code points.

    The longest name wins. A name is found with the capitals it is written with, never inside a
    longer name ("Lapangan Kim Il Sung") or another word. Part of a person's full name counts
    where it is nobody else's in this text; in a text that never gives the full name, the last
    part does where it is nobody else's in the cast. Two names in one word ("Putin-Kim") are two
    mentions of that word.
    """
    written = Written(article)
    parts = [
        _Part(part, word, start, end)
        for word in range(len(written))
        for part, start, end in written.parts(word)
    ]
    index = index_names(cast, article.language)
    full = _matched(written, parts, index.full)
    found = _matched(written, parts, _short(index, full, written))
    return tuple(_mention(written, parts, one) for one in found)


_Found = tuple[int, int, "Entry"]  # first part, one past the last, what was found


Named = dict[int, "Entry"]
"""What names the words of a text."""


def _short(index: Index, full: list[_Found], written: Written) -> dict[str, tuple[Entry, ...]]:
    """Return the names that count in this text: full ones, aliases, and parts of full ones."""
    return index.in_text(
        frozenset(entry.actor for _, _, entry in full if len(entry.parts) > 1),
        written.common | written.days | written.words.places,
    )


def _matched(
    written: Written, parts: list[_Part], names: dict[str, tuple[Entry, ...]]
) -> list[_Found]:
    """Return the longest names, left to right, that stand for themselves."""
    found: list[_Found] = []
    at = 0
    while at < len(parts):
        hit = next(
            (entry for entry in names.get(parts[at].text, ()) if _fits(written, parts, at, entry)),
            None,
        )
        if hit is None:
            at += 1
            continue
        found.append((at, at + len(hit.parts), hit))
        at += len(hit.parts)
    return _alone(written, parts, found)


def _fits(written: Written, parts: list[_Part], at: int, entry: Entry) -> bool:
    """Whether a name stands at a part: the same parts, joined, with its capitals."""
    end = at + len(entry.parts)
    if end > len(parts) or any(
        parts[at + step].text != part for step, part in enumerate(entry.parts)
    ):
        return False
    raw = written.article.raw.text
    if entry.capital and not _capital(raw[parts[at].start]):
        return False
    if entry.capitals and not raw[parts[at].start : parts[end - 1].end].isupper():
        return False
    return all(
        parts[step].word == parts[step + 1].word
        or written.joined(parts[step].word)
        or (entry.stopped and raw[parts[step].end : parts[step + 1].start].strip() == ".")
        for step in range(at, end - 1)
    )


def _capital(letter: str) -> bool:
    """Whether a name may begin with it; scripts without capitals have no small letters."""
    return not letter.islower()


def _alone(written: Written, parts: list[_Part], found: list[_Found]) -> list[_Found]:
    """Leave out names that are part of a longer name or word, and those that others share."""
    held = {step for first, end, _ in found for step in range(first, end)}
    raw = written.article.raw.text
    loose = {
        part.word
        for step, part in enumerate(parts)
        if step not in held and not raw[part.start].islower()
    }
    whole = [one for one in found if not any(parts[at].word in loose for at in range(*one[:2]))]
    named = {parts[at].word: one[2] for one in whole for at in range(*one[:2])}
    apart = []
    shared: set[tuple[str, ...]] = set()
    for one in whole:
        first, last, entry = parts[one[0]].word, parts[one[1] - 1].word, one[2]
        if entry.person and _follows_a_name(written, first, entry, named):
            shared.add(entry.parts)
        elif not _inside(written, (first, last), entry, named):
            apart.append(one)
    return [one for one in apart if not (one[2].short and one[2].parts in shared)]


def _follows_a_name(written: Written, first: int, entry: Entry, named: Named) -> bool:
    """Whether a word before a person's name makes it somebody else's."""
    before = first - 1
    return (
        written.joined(before)
        and written.capital(before)
        and not _heads(written, before)
        and not _may_precede(written, before, entry, named)
    )


def _inside(written: Written, words: tuple[int, int], entry: Entry, named: Named) -> bool:
    """Whether a name is part of the name of a place or a body, or of another's longer name."""
    return _has_head(written, words, entry, named) or _goes_on(written, words, entry, named)


def _has_head(written: Written, words: tuple[int, int], entry: Entry, named: Named) -> bool:
    """Whether what stands before a name makes it part of another."""
    first, last = words
    if not written.joined(first - 1):
        return False
    if _is_listed(written, first - 1):
        return True  # DKI Jakarta, dolar AS
    if not written.capital(first - 1):
        return False
    if _heads(written, first - 1):
        return True  # Lapangan Kim Il Sung
    forename = not entry.person and first == last
    return forename and _is_forename(written, first - 1, named)  # Jack London, Mr. Washington


def _goes_on(written: Written, words: tuple[int, int], entry: Entry, named: Named) -> bool:
    """Whether what stands behind a name makes it part of another."""
    first, last = words
    if not written.joined(last) or not written.capital(last + 1) or "." in _gap(written, last):
        return False
    if _is_listed(written, last):
        return True  # Jakarta Selatan
    if entry.person:
        return not _may_follow(written, last + 1, named)
    if first == last and written.plain(first) in given_names():
        return last + 1 not in named and not written.is_title(last + 1)  # Paris Hilton
    body = written.plain(last + 1) in written.words.institutions
    in_headline = written.sentences[last] in written.in_title_case
    return body and not written.is_title(last + 1) and not in_headline


def _is_listed(written: Written, word: int) -> bool:
    """Whether a word and the next are the name of something else of the lists."""
    words = f"{written.plain(word)} {written.plain(word + 1)}"
    return words in written.words.places or words in written.words.organisations


def _is_forename(written: Written, word: int, named: Named) -> bool:
    """Whether a word with a capital makes a person's name of the name of a place behind it."""
    folded = written.plain(word)
    if folded in given_names():
        return True
    if folded in written.language.honorifics:
        return folded in written.language.abbreviations
    known = word in named or written.is_title(word) or written.acronym(word)
    known = known or _calendar(written, word) or folded in written.words.places
    return not (known or written.opens(word) or _ordinary(written, folded))


def _gap(written: Written, word: int) -> str:
    return written.article.raw.text[written.ends[word] : written.starts[word + 1]]


def _heads(written: Written, word: int) -> bool:
    """Whether a word, or one joined before it, begins the name of a place or a body."""
    while written.plain(word) not in written.words.roles:
        if written.plain(word) in written.words.institutions and not written.is_title(word):
            return True
        if not (written.joined(word - 1) and written.capital(word - 1)):
            return False
        word -= 1
    return False


def _may_precede(written: Written, word: int, entry: Entry, named: Named) -> bool:
    """Whether a word with a capital may stand before a person's name and be no part of it."""
    if written.is_title(word) or word in named or written.acronym(word) or _calendar(written, word):
        return True
    folded = written.plain(word)
    if written.opens(word) or written.sentences[word] in written.in_title_case:
        return folded in written.common or len(entry.parts) > 1 or _ordinary(written, folded)
    return len(entry.parts) > 1


def _may_follow(written: Written, word: int, named: Named) -> bool:
    """Whether a word with a capital may stand behind a person's name and be no part of it."""
    if _calendar(written, word) or written.acronym(word):
        return True
    if word in named:
        return not named[word].person
    folded = written.plain(word)
    if written.sentences[word] in written.in_title_case:
        return folded in written.common or _ordinary(written, folded)
    return folded in written.language.stop_words | written.words.suffixes


def _ordinary(written: Written, folded: str) -> bool:
    """Whether a dictionary of the language holds a word, or the text writes it small."""
    from simplemma import is_known
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    code = written.article.language
    return folded in written.common or (code in SUPPORTED_LANGUAGES and is_known(folded, lang=code))


def _calendar(written: Written, word: int) -> bool:
    return written.plain(word) in written.days


def _mention(written: Written, parts: list[_Part], one: _Found) -> Mention:
    first, last = parts[one[0]], parts[one[1] - 1]
    return Mention(
        words=(first.word, last.word + 1),
        span=(first.start, last.end),
        sentence=written.sentences[first.word],
        actor=one[2].actor,
    )
