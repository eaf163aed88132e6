"""Texts of cases: a language, a bar, a text."""

from __future__ import annotations

from compare.lexicon import ANY, Actor, load_actors, read_term
from compare.model import Article, IdentityCard, Known, Raw
from compare.text.read_article import read_article


def read(line: str, name: str = "a") -> Article:
    """Read one text of a case."""
    language, _, text = line.partition("|")
    card = IdentityCard(language=Known(language))
    raw = Raw(name, name.upper(), f"{name}.txt", text, card, "quotes", None, (), True)
    return read_article(raw, language)


def person(ident: str, *names: str) -> Actor:
    return Actor(ident, {ANY: tuple(read_term(name) for name in names)}, kind="person")


STATES = tuple(one for one in load_actors() if one.id in ("us", "kp", "kr", "jp", "ru", "gb"))
