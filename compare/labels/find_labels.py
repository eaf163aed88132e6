"""Find the words of a text that carry a judgement, and of whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.labels import FoundLabel
from compare.labels.around import Around
from compare.labels.find_target import find_target
from compare.labels.load_label_words import MODIFYING, load_label_words
from compare.language import load_language
from compare.text.match import match

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.labels.load_label_words import Group
    from compare.lexicon import Actor
    from compare.model import Article, Span
    from compare.quotes import Quote


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Terms of one polarity that follow each other, such as "brutal dan kejam"."""

    words: Span
    groups: tuple[Group, ...]
    written: tuple[str, ...]

    def with_next(self, phrase: _Phrase) -> _Phrase:
        """Return this phrase and the next as one."""
        words = (self.words[0], phrase.words[1])
        return _Phrase(words, self.groups + phrase.groups, self.written + phrase.written)


def find_labels(
    article: Article,
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
    cast: tuple[Actor, ...],
) -> tuple[FoundLabel, ...]:
    """Return every label in order of the text, not overlapping; none without a list.

    Words of the list that follow each other, joined by "dan" or a comma at most, are one label.
    Behind a negation they are none; the negation may be parted from them by articles, degrees,
    copulas, auxiliaries and nouns of people ("bukan seorang pemimpin yang otoriter").
    """
    words = load_label_words(article.language)
    if words is None:
        return ()
    around = Around(article, mentions, cast, words)
    phrases = (
        _Phrase((hit.word, hit.word + hit.length), (group,), (words.written[hit.term],))
        for hit in match(article.tokens, words.terms)
        if (group := words.groups[hit.term]) is not None
    )
    negations = load_language(article.language).negations - words.refusals
    told = [
        one
        for one in phrases
        if not _negated(around, one.words[0], negations) and not around.in_name(one.words[0])
    ]
    return tuple(
        _label(around, article, phrase, quotes)
        for phrase in _joined(around, told)
        if _judges(around, phrase)
    )


def _negated(around: Around, word: int, negations: frozenset[str]) -> bool:
    small = around.words.small
    skipped = (small.articles, small.degrees, small.copulas, small.auxiliaries, small.relative)
    # A negation may stand among the copulas: "isn't".
    place = around.before(word, *(one - negations for one in (*skipped, small.bearers)))
    return around.is_in(place, negations)


def _joined(around: Around, phrases: list[_Phrase]) -> list[_Phrase]:
    """Join phrases of one polarity between which a joining word or a comma stands at most."""
    joined: list[_Phrase] = []
    for phrase in phrases:
        if joined and _follows(around, joined[-1], phrase):
            joined[-1] = joined[-1].with_next(phrase)
        else:
            joined.append(phrase)
    return joined


def _follows(around: Around, last: _Phrase, phrase: _Phrase) -> bool:
    """Whether two are of one polarity, with joining words, commas and quotation marks between.

    A relative word joins a noun alone to what is said of it: "musuh yang berbahaya".
    """
    small = around.words.small
    end, start = last.words[1], phrase.words[0]
    if last.groups[-1].polarity != phrase.groups[0].polarity or not around.together(end - 1, start):
        return False
    noun = last.groups[-1].kind not in MODIFYING
    joining = small.joiners | small.degrees | (small.relative if noun else frozenset())
    return all(around.is_in(word, joining) for word in range(end, start))


def _judges(around: Around, phrase: _Phrase) -> bool:
    """Whether one of its terms has what it needs."""
    return any(
        not group.needs | group.beside or _has(around, phrase.words, group)
        for group in phrase.groups
    )


def _has(around: Around, words: Span, group: Group) -> bool:
    """Whether what a group needs stands around a phrase."""
    small = around.words.small
    noun = group.kind not in MODIFYING
    skipped = (small.degrees, small.auxiliaries, small.relative)
    first = around.listed(words[0])
    places = [  # "negara yang paling …", "negara itu adalah …"
        around.before(first, *skipped, small.articles),
        around.before(first, *skipped, small.articles, small.copulas),
    ]
    if around.words.before or noun:
        places.append(around.after(words[1], *skipped))
    joined = [one for one in places if one in around.starting or one in around.ending]
    owned = [around.ending[one].words[0] - 1 for one in places if one in around.ending]
    known = (noun and joined) or find_target(around, words, (group,))
    return (
        ("actor" in group.needs and bool(known))
        or ("bearer" in group.needs and any(around.is_noun(one, small.bearers) for one in places))
        or ("predicate" in group.needs and _predicate(around, words[0]))
        or ("named" in group.needs and around.names(words[0]))
        or any(around.is_noun(one, group.beside) for one in (*places, *owned) if one != -1)
    )


def _predicate(around: Around, word: int) -> bool:
    """Whether a copula stands before a word, in a sentence on actors: "adalah sebuah ancaman"."""
    small = around.words.small
    place = around.before(word, small.articles, small.degrees - small.copulas)
    return around.is_in(place, small.copulas) and around.names(word, small.bearers)


def _label(
    around: Around, article: Article, phrase: _Phrase, quotes: tuple[Quote, ...]
) -> FoundLabel:
    first, end = phrase.words
    tokens = article.tokens
    reported = any(one.words[0] <= first and end <= one.words[1] for one in quotes)
    return FoundLabel(
        words=phrase.words,
        span=(int(tokens.starts[first]), int(tokens.ends[end - 1])),
        sentence=around.sentence(first),
        actors=find_target(around, phrase.words, phrase.groups),
        polarity=phrase.groups[0].polarity,
        quoted=bool(tokens.quoted[first:end].all()) or reported,
        term=", ".join(phrase.written),
    )
