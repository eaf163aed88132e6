"""Find the people whom the texts of a story name, one name for each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from compare.actors.find_mentions import find_mentions
from compare.actors.find_names import find_names
from compare.actors.index_names import fold
from compare.actors.join_names import join_names, parts_of
from compare.actors.judge_names import judge_names
from compare.actors.written import Written
from compare.lexicon import ANY, Actor, Term

if TYPE_CHECKING:
    from compare.actors.join_names import Person
    from compare.model import Article

_LONGEST = 60  # letters of an address that are a name's own; every file system takes it


def name_people(articles: tuple[Article, ...], actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the listed actors, then the people whom no list names, by name.

    A person is one who is introduced in some text: by a form of address or an office, by an
    apposition, or by a verb of speech beside a name that other grounds support. Names that differ
    by hyphens, apostrophes, accents, initials or a name in the middle are one person's. A listed
    person also gets the forms that the texts use ("Vladimir V. Putin").
    """
    found: Counter[str] = Counter()
    sure: set[tuple[str, ...]] = set()
    for article in articles:
        written = Written(article)
        candidates = find_names(written, _bodies(article, actors))
        found.update(_form(written, one.words) for one in candidates)
        people = judge_names(written, candidates)
        sure |= {parts_of(_form(written, one.words)) for one in people}
    listed = tuple(actor for actor in actors if actor.kind == "person")
    return _cast(actors, join_names(found, sure, listed))


def _bodies(article: Article, actors: tuple[Actor, ...]) -> frozenset[int]:
    """Return the numbers of the words that name a listed actor who is no person."""
    others = tuple(actor for actor in actors if actor.kind != "person")
    return frozenset(
        word for mention in find_mentions(article, others) for word in range(*mention.words)
    )


def _form(written: Written, words: tuple[int, int]) -> str:
    """Return a name as it is written, white space folded, without the "'s" of a possessive."""
    raw = written.article.raw.text
    text = " ".join(raw[written.starts[words[0]] : written.parts(words[1] - 1)[-1][2]].split())
    stop = raw[written.ends[words[1] - 1] :][:1] == "." and written.folded[words[1] - 1] in (
        written.words.suffixes
    )
    return f"{text}." if stop else text


def _cast(actors: tuple[Actor, ...], people: tuple[Person, ...]) -> tuple[Actor, ...]:
    forms = {one.listed.id: one.forms for one in people if one.listed}
    listed = tuple(_with_forms(actor, forms.get(actor.id, Counter())) for actor in actors)
    taken = {actor.id for actor in actors}
    new = []
    for one in sorted(
        (one for one in people if not one.listed), key=lambda one: _fullest(one.forms)
    ):
        names = sorted(one.forms, key=lambda form: _rank(one.forms, form))
        ident = _ident(names[0], taken)
        taken.add(ident)
        new.append(Actor(ident, {ANY: _terms(names)}, kind="person"))
    return (*listed, *new)


def _with_forms(actor: Actor, forms: Counter[str]) -> Actor:
    known = {fold(term.written) for terms in actor.names.values() for term in terms}
    names = [
        form
        for form in sorted(forms, key=lambda form: _rank(forms, form))
        if fold(form) not in known
    ]
    if not names:
        return actor
    return replace(actor, names={**actor.names, ANY: (*actor.names.get(ANY, ()), *_terms(names))})


def _rank(forms: Counter[str], form: str) -> tuple[bool, int, int, str]:
    """Order forms of a name: the fullest, then the most frequent, first.

    One that only adds words to a more frequent one has run on ("Rina Lestari Dies").
    """
    parts = parts_of(form)
    run_on = any(
        forms[other] > forms[form]
        and 1 < len(short) < len(parts)
        and short in (parts[: len(short)], parts[-len(short) :])
        for other in forms
        for short in (parts_of(other),)
    )
    return run_on, -len(parts), -forms[form], form


def _fullest(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: _rank(forms, form))


def _terms(names: list[str]) -> tuple[Term, ...]:
    """Return names as terms; of several that fold alike, the first."""
    terms: dict[tuple[str, ...], Term] = {}
    for name in names:
        words = tuple(re.split(r"[\s.]+", name.casefold().rstrip(".")))
        terms.setdefault(fold(name), Term(words, False, name))
    return tuple(terms.values())


def _ident(name: str, taken: set[str]) -> str:
    """Return an address made from a name: "Chad O’Carroll" is chad-ocarroll."""
    plain = "".join(sign for sign in normalize("NFKD", " ".join(fold(name))) if not combining(sign))
    ident = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not ident or ident in taken or len(ident) > _LONGEST:
        short = ident[:_LONGEST].strip("-") or "person"
        ident = f"{short}-{sha256(name.encode()).hexdigest()[:6]}"
    return ident
