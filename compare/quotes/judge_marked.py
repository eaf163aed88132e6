"""Whether words in quotation marks are somebody's words, or a name, a title, a word held off."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.quotes.attribute import Attribution
    from compare.quotes.find_marked import Marked
    from compare.quotes.reading import Reading

_NICKNAME = 3  # words: Joaquín "El Chapo" Guzmán
_TITLE = 8  # words that a title of a work has at most
_SIGNS = (".", ",", ";", ":", "!", "?")
_LONG_WORD = 4  # letters: a title writes such words with a capital


def judge_marked(
    reading: Reading, marked: Marked, attribution: Attribution, least_words: int
) -> bool:
    """Return whether it counts as a quotation.

    Args:
        reading: the article.
        marked: the words, which count.
        attribution: who says them, and by which verb.
        least_words: a shorter one without a verb of speech in its sentence is no quotation,
            unless it is a sentence of its own.
    """
    first, last = marked.words
    aloud = attribution.beside and not _is_named(reading, first)
    if _is_nickname(reading, first, last) or (_is_named(reading, first) and not aloud):
        return False
    if _in_title_case(reading, first, last) and not marked.heading:
        described = attribution.verb is not None and attribution.verb.is_("as", "quoted")
        return (aloud and (_set_off(reading, marked) or described)) or _is_sentence(reading, marked)
    if last - first >= least_words or attribution.governed:
        return True
    return _is_sentence(reading, marked)


def _is_nickname(reading: Reading, first: int, last: int) -> bool:
    """A name between the parts of a name."""
    inside = first > 0 and last < len(reading) and last - first <= _NICKNAME
    if not inside or reading.sentences[first - 1] != reading.sentences[last]:
        return False
    around = reading.gap(first - 1) + reading.gap(last - 1)
    plain = not any(sign in around for sign in ",.:;!?")
    return plain and all(reading.capital(word) for word in (first - 1, first, last))


def _is_named(reading: Reading, first: int) -> bool:
    """Whether a word before it makes it a name: "berjudul", "known as"."""
    if reading.opens(first) or reading.gap(first - 1).strip()[:1] in _SIGNS:
        return False
    before = reading.folded[max(first - 2, 0) : first]
    return bool(before) and (
        before[-1] in reading.speech.naming or " ".join(before) in reading.speech.naming
    )


def _in_title_case(reading: Reading, first: int, last: int) -> bool:
    words = range(first, last)
    return (
        last - first <= _TITLE
        and reading.capital(first)
        and all(
            reading.capital(word)
            or len(reading.texts[word]) < _LONG_WORD
            or reading.texts[word][0].isdigit()
            for word in words
        )
        and (last - first > 1 or not _begins(reading, first))
    )


def _begins(reading: Reading, first: int) -> bool:
    return reading.opens(first)


def _set_off(reading: Reading, marked: Marked) -> bool:
    """Whether a comma or colon parts it from the verb before, or the verb stands behind."""
    first = marked.words[0]
    return reading.opens(first) or not {",", ":"}.isdisjoint(reading.gap(first - 1))


def _is_sentence(reading: Reading, marked: Marked) -> bool:
    """Whether it is a sentence of its own."""
    first, last = marked.words
    text = reading.article.raw.text
    closed = text[marked.span[1] - 1] in ".?!,…"
    return closed and reading.opens(first) and (last == len(reading) or reading.opens(last))
