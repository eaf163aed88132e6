"""Actors, mentions and quotations made by hand, for tests of what is built on them."""

from __future__ import annotations

from collections.abc import Sequence

from compare.actors import Mention
from compare.decisions import NONE, Rulings
from compare.facts import Facts
from compare.lexicon import ANY, Actor, read_term
from compare.model import Article, Span, Story
from compare.quotes import Quote
from tests.support import facts


def actor(ident: str, *names: str, kind: str = "person", side: str | None = None) -> Actor:
    """An actor that texts in any language call by these names."""
    return Actor(ident, {ANY: tuple(map(read_term, names))}, kind=kind, side=side)


def words_at(article: Article, span: Span) -> Span:
    """The numbers of the words between two code points."""
    starts = article.tokens.starts
    return int((starts < span[0]).sum()), int((starts < span[1]).sum())


def mentions(article: Article, cast: tuple[Actor, ...]) -> tuple[Mention, ...]:
    """Every place where a name stands in a text, the longest first, none inside another."""
    names = [(term.written, one.id) for one in cast for term in one.names[ANY]]
    found: list[Mention] = []
    for name, who in sorted(names, key=lambda pair: -len(pair[0])):
        start = article.raw.text.find(name)
        while start >= 0:
            span = start, start + len(name)
            numbers = words_at(article, span)
            if all(span[1] <= one.span[0] or one.span[1] <= span[0] for one in found):
                sentence = int(article.tokens.sentences[numbers[0]])
                found.append(Mention(numbers, span, sentence, who))
            start = article.raw.text.find(name, span[1])
    return tuple(sorted(found))


def quote(
    article: Article,
    words: str,
    name: str = "",
    who: str | None = None,
    *,
    direct: bool = True,
    verb: str = "",
) -> Quote:
    """A quotation of these words, said by whoever the text calls by a name."""
    text = article.raw.text
    start = text.index(words)
    span = start, start + len(words)
    numbers = words_at(article, span)
    said, by = text.find(verb) if verb else -1, text.find(name) if name else -1
    return Quote(
        span=span,
        words=numbers,
        sentence=int(article.tokens.sentences[numbers[0]]),
        direct=direct,
        form="full" if direct else "reported",
        speaker=(by, by + len(name)) if by >= 0 else None,
        name=" ".join(name.split()),
        actor=who,
        verb=(said, said + len(verb)) if said >= 0 else None,
        colour="",
        carried=False,
    )


def speaking(
    told: Story,
    quotes: Sequence[Sequence[Quote]],
    cast: tuple[Actor, ...] = (),
    rulings: Rulings = NONE,
) -> Facts:
    """What an analysis is given of a story with these quotations and actors, and no others."""
    given = facts(told, rulings=rulings, actors=cast)
    given.telling.__dict__.update(
        cast=cast,
        mentions=tuple(mentions(article, cast) for article in told.articles),
        quotes=tuple(map(tuple, quotes)),
    )
    return given
