"""Numbers of a sentence by what they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.language import load_language
from compare.text.match import Hit

if TYPE_CHECKING:
    from compare.language import Language
    from compare.model import Article, Span

_YEARS = range(1900, 2100)  # a whole number without grouping that is a date, not a count


def count_units(article: Article, words: Span) -> dict[str, dict[float, Hit]]:
    """Find what is surely counted: a number with the word that stands directly behind it.

    Digits, digits with a magnitude ("4,8 juta"), or one number word; 1 and longer number words
    are left out, years and times too, and what belongs to a name: "Boeing 737", "Article 7".

    Args:
        article: a text.
        words: numbers of its first word and one past its last.

    Returns:
        By the lemma of what is counted: each number above 1, and its words with that word.
    """
    tokens, language = article.tokens, load_language(article.language)
    named = {word for word, _ in (*language.months, *language.weekdays, *language.number_words)}
    no_units = language.stop_words | language.joiners | language.reporting_verbs | named
    no_units |= language.hours
    surfaces = [tokens.surfaces[code] for code in tokens.codes[slice(*words)]]
    counts: dict[str, dict[float, Hit]] = {}
    place = 0
    while place < len(surfaces):
        value, length = _number(surfaces[place:], language)
        if value is not None and place + length < len(surfaces):
            unit = surfaces[place + length]
            hit = Hit(words[0] + place, length + 1, 0)
            is_counted = unit.isalpha() and unit not in no_units and _touch(article, hit)
            if is_counted and (place == 0 or not _is_named(article, words[0] + place)):
                lemma = tokens.lemmas[tokens.codes[words[0] + place + length]]
                counts.setdefault(lemma, {}).setdefault(value, hit)
        place += max(length, 1)
    return counts


def _number(surfaces: list[str], language: Language) -> tuple[float | None, int]:
    """Return the value of a number at the beginning, None where it is no count, and its length."""
    words = dict(language.number_words)
    first = _figure(surfaces[0], language)
    length, value = (0, 1.0) if first is None else (1, first)
    for word in surfaces[length:]:
        if word not in words:
            break
        value *= words[word]
        length += 1
    simple = length == 1 or (length == 2 and first is not None)  # "dua puluh empat": no product
    return (value if simple and value > 1 else None), length


def _figure(word: str, language: Language) -> float | None:
    """Return the value of a word in digits; None for a year, a time, an ordinal and the like."""
    plain = word.replace(language.grouping, "").replace(language.decimal, ".")
    digits = plain.replace(".", "", 1)
    if not (digits.isascii() and digits.isdigit()):
        return None
    value = float(plain)
    return None if word.isdigit() and value in _YEARS else value


def _is_named(article: Article, number: int) -> bool:
    """Whether the word before a number makes it one: it is on a list, or has a capital letter."""
    tokens, language = article.tokens, load_language(article.language)
    before = number - 1
    if not _touch(article, Hit(before, 2, 0)):
        return False
    if tokens.surfaces[tokens.codes[before]] in language.numbered:
        return True
    is_first = before == 0 or tokens.sentences[before - 1] != tokens.sentences[before]
    return not is_first and article.raw.text[int(tokens.starts[before])].isupper()


def _touch(article: Article, hit: Hit) -> bool:
    """Whether only white space stands between some words."""
    starts, ends = article.tokens.starts, article.tokens.ends
    return not any(
        article.raw.text[int(ends[word]) : int(starts[word + 1])].strip()
        for word in range(hit.word, hit.word + hit.length - 1)
    )
