"""Rules for what is not running text, loaded from ``data/languages/`` and ``data/sites/``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from compare.datafile import DATA, read_toml
from compare.errors import CompareError
from compare.language import LANGUAGES, has_data
from compare.model import COUNTED_KINDS, UNIT_KINDS
from compare.words import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from compare.datafile import Table
    from compare.language import Language
    from compare.model import IdentityCard

SITES = DATA / "sites"

WHERE = ("line", "start", "end", "inside")
"""A whole line; the beginning of a line; its end; anywhere in it."""

_FORMS = {
    "id": "text", "title": "texts", "kind": "text", "where": "text", "pattern": "text",
    "examples": "list", "keep": "list",
}  # fmt: skip
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class CleaningRule:
    """A pattern for what is not running text."""

    id: str
    title: dict[str, str]
    """Name by interface language."""
    kind: str
    """One of UNIT_KINDS, of those that do not count."""
    where: str
    """One of WHERE."""
    pattern: re.Pattern[str]
    """Sees every space as a plain one; what it matches is set aside."""


@dataclass(frozen=True, slots=True)
class _Site:
    """A website and the file of its rules."""

    path: Path
    names: frozenset[str]
    """Case-folded names of the outlet or republisher."""
    hosts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaptionSigns:
    """Words by which a caption is told from the prose that it was glued to."""

    openers: frozenset[str] = frozenset()
    """Function words that begin a sentence, seldom a name."""
    pointers: frozenset[str] = frozenset()
    """Words after a noun that point back; the noun is no part of a name."""
    shortest: int = 1
    """Words that a caption has at least."""
    longest: int = 0
    """Words that it has at most."""
    sentences: int = 0
    """A line of so many has lost its paragraphs, and with them what stood between."""


@lru_cache
def caption_signs(language: Language) -> CaptionSigns:
    """Load the signs of glued captions; a language without data has none.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    if not has_data(language.code):
        return CaptionSigns()
    signs = read_toml(LANGUAGES / language.code / "cleaning.toml").table("captions")
    sizes = ("shortest", "longest", "sentences")
    signs.check({"openers": "list", "pointers": "list", **dict.fromkeys(sizes, "number")})
    words = (frozenset(read_words(signs, "openers")), frozenset(read_words(signs, "pointers")))
    return CaptionSigns(*words, *(signs[size] for size in sizes))


def cleaning_rules(language: Language, card: IdentityCard) -> tuple[CleaningRule, ...]:
    """Return the rules for a text, in the order in which they are tried.

    First those of the sites that its identity card names as outlet or republisher, or by the
    host of its address; then those of its language.

    Raises:
        CompareError: a mistake in a data file, with its place.
    """
    facts = (card.outlet.value, card.republisher.value)
    names = {fact.casefold() for fact in facts if fact}
    host = _host(card.url.value or "")
    files = [
        site.path
        for site in _sites(SITES)
        if names & site.names or any(host == own or host.endswith(f".{own}") for own in site.hosts)
    ]
    if has_data(language.code):
        files.append(LANGUAGES / language.code / "cleaning.toml")
    return tuple(rule for path in files for rule in load_rules(path, language))


def outlet_names() -> frozenset[str]:
    """Return the case-folded names of all outlets that have rules of their own.

    Raises:
        CompareError: a mistake in a data file, with its place.
    """
    return frozenset(name for site in _sites(SITES) for name in site.names)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


@lru_cache
def _sites(folder: Path) -> tuple[_Site, ...]:
    sites = []
    for path in sorted(folder.glob("*.toml")):
        facts = read_toml(path)
        facts.check({"names": "list", "hosts": "list"}, {"rule": "any"})
        names = frozenset(name.casefold() for name in facts.texts("names"))
        sites.append(_Site(path, names, facts.texts("hosts")))
    return tuple(sites)


@lru_cache
def load_rules(path: Path, language: Language) -> tuple[CleaningRule, ...]:
    """Load the rules of one file, their placeholders filled in with words of a language.

    Raises:
        CompareError: a mistake in the file, with its place.
    """
    facts = read_toml(path)
    facts.check({}, {"captions": "table", "names": "list", "hosts": "list", "rule": "any"})
    rules: dict[str, CleaningRule] = {}
    for row in facts.rows("rule"):
        rule = _rule(row, language)
        if rule.id in rules:
            raise CompareError(f"id {rule.id!r} stands twice", row.where("id"), "Rename one")
        rules[rule.id] = rule
    return tuple(rules.values())


def _rule(row: Table, language: Language) -> CleaningRule:
    row.check(_FORMS)
    for key in ("examples", "keep"):
        row.texts(key)
    choices = {"kind": [kind for kind in UNIT_KINDS if kind not in COUNTED_KINDS], "where": WHERE}
    for key, known in choices.items():
        if row[key] not in known:
            raise CompareError(
                f"{key} = {row[key]!r} is none that is known here",
                row.where(key),
                f"Known here: {', '.join(known)}",
            )
    try:
        re.compile(row["pattern"])
    except re.error as error:
        raise CompareError(
            f"not a regular expression: {error.msg}", row.where("pattern", inside=error.pos or 0)
        ) from None
    pattern = re.compile(_filled(row, language))
    return CleaningRule(row["id"], row["title"], row["kind"], row["where"], pattern)


def _filled(row: Table, language: Language) -> str:
    """Replace ``{weekday}`` and the like; where a language has no such words, nothing matches."""
    words = {
        "weekday": _either(word for word, _ in language.weekdays),
        "month": _either(word for word, _ in language.months),
        "number": _number(language),
        "honorific": _either(language.honorifics),
        "reporting_verb": _either(language.reporting_verbs),
    }

    def fill(found: re.Match[str]) -> str:
        if found[1] not in words:
            known = ", ".join(f"{{{name}}}" for name in words)
            where = row.where("pattern", inside=found.start())
            raise CompareError(f"no words for {found[0]}", where, f"Known here: {known}")
        return words[found[1]]

    return _PLACEHOLDER.sub(fill, row["pattern"])


def _either(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, in capitals or not, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?i:{'|'.join(map(re.escape, ordered))})" if ordered else "(?!)"


def _number(language: Language) -> str:
    grouping, decimal = re.escape(language.grouping), re.escape(language.decimal)
    part = rf"(?:{decimal}\d{{1,9}})?"
    digits = rf"\d{{1,3}}(?:{grouping}\d{{3}}){{1,4}}{part}|\d{{1,9}}{part}"
    return rf"(?:{digits}|{_either(word for word, _ in language.number_words)})"
