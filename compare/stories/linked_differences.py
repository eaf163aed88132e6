"""In what two sentences differ that report the same: opposite words, certainty, figures."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from compare.language import load_language
from compare.lexicon import read_term
from compare.quantities.judge import Faced, judge
from compare.report import Difference
from compare.stories.passage import marks_of, sentence_words, whole_sentence
from compare.stories.telling_words import telling_words
from compare.text.match import Hit, match, surface

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.language import Language
    from compare.model import Article
    from compare.quantities import Quantity
    from compare.report import Evidence, Thread
    from compare.stories.find_differences import Told

_RANK = 1  # with the best sentence of every theme: mostly it is that sentence
_BEFORE = 3  # words before a word in which a negation turns it round: "tidak akan lagi mendukung"
_COUNTED = ("count", "money", "measure", "share")
_AROUND = 2  # words either side of a word in which that stands which it is said of


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence on a theme."""

    article: Article
    evidence: Evidence
    classes: tuple[str, ...]
    """Classes of certainty words in it, strongest first."""

    @property
    def place(self) -> tuple[str, int]:
        """Its text and its number there."""
        return self.article.id, self.evidence.sentence

    @property
    def words(self) -> tuple[int, int]:
        """Its first word and one past its last."""
        return sentence_words(self.article, self.evidence.sentence)

    @property
    def asks(self) -> bool:
        """Whether it is a question: it states nothing."""
        return self.article.sentence_text(self.evidence.sentence).rstrip().endswith("?")

    @property
    def language(self) -> Language:
        """What is known of the language of its text."""
        return load_language(self.article.language)

    def surfaces(self, start: int, end: int) -> list[str]:
        """Return its words between two numbers of words, as far as they are inside it."""
        first, last = self.words
        codes = self.article.tokens.codes[max(first, start) : min(last, end)]
        return [self.article.tokens.surfaces[code] for code in codes]

    def around(self, hit: Hit) -> range:
        """Return the words next to some words, these included."""
        first, last = self.words
        return range(max(first, hit.word - _AROUND), min(last, hit.word + hit.length + _AROUND))

    def telling(self, places: range) -> frozenset[str]:
        """Return the lemmas of some words, function words and verbs of saying left out."""
        return telling_words(self.article, places)

    def themes(self, places: range) -> frozenset[str]:
        """Return the lemmas among some words that belong to terms of the theme."""
        tokens = self.article.tokens
        return frozenset(
            tokens.lemmas[int(tokens.codes[place])]
            for place in places
            for mark in self.evidence.marks
            if mark.kind == "term"
            and mark.start <= tokens.starts[place]
            and tokens.ends[place] <= mark.end
        )

    def quote(self, *hits: Hit, kind: str = "opposite") -> Evidence:
        """Return the sentence with these words marked."""
        marks = marks_of(self.article, hits, kind)
        return whole_sentence(self.article, self.evidence.sentence, marks, _RANK)


Link = tuple[Said, Said]


def linked(thread: Thread, told: Told) -> Iterator[Link]:
    """Yield the sentences of two columns of a theme that report the same, texts in their order.

    Neither text was too early for the theme or is a copy of the other.
    """
    places = {article.id: place for place, article in enumerate(told.articles)}
    said = {
        (places[column.text], evidence.sentence): Said(
            told.articles[places[column.text]], evidence, classes
        )
        for column in thread.columns
        if not column.too_early
        for evidence, classes in zip(column.evidence, column.certainty, strict=True)
    }
    for column in thread.columns:
        for evidence, same in zip(column.evidence, column.same, strict=True):
            left = (places[column.text], evidence.sentence)
            for text, sentence in same:
                right = (places[text], sentence)
                apart = told.copies.apart(left[0], right[0])
                if left < right and apart and {left, right} <= said.keys():
                    yield said[left], said[right]


def opposite(links: Iterable[Link]) -> Iterator[Difference]:
    """Yield statements of which one has a word and the other its opposite, neither both."""
    found: dict[tuple[str, int], dict[str, Hit]] = {}
    for left, right in links:
        if left.article.language != right.article.language or left.asks or right.asks:
            continue
        for said in (left, right):
            if said.place not in found:
                found[said.place] = _antonyms(said)
        words, here, there = left.language.antonyms, found[left.place], found[right.place]
        for one, other in (*words, *(pair[::-1] for pair in words)):
            if (
                one in here
                and other in there
                and one not in there
                and other not in here
                and _common(left, here[one], right, there[other])
            ):
                quotes = left.quote(here[one]), right.quote(there[other])
                yield Difference("opposite", quotes, (one, other))
                break


def _common(left: Said, here: Hit, right: Said, there: Hit) -> bool:
    """Whether the same stands beside both: a word that tells something, not the two themselves."""
    near = left.telling(left.around(here)) & right.telling(right.around(there))
    own = left.telling(_span(here)) | right.telling(_span(there))
    return bool(near - own)


def _span(hit: Hit) -> range:
    return range(hit.word, hit.word + hit.length)


def _antonyms(said: Said) -> dict[str, Hit]:
    """Return the words in a sentence that have an opposite, and no negation before them."""
    first, last = said.words
    words = {word for pair in said.language.antonyms for word in pair}
    terms = tuple(read_term(word) for word in sorted(words))
    return {
        surface(said.article.tokens, hit): hit
        for hit in match(said.article.tokens, terms)
        if first <= hit.word < last
        and said.language.negations.isdisjoint(
            word.replace("’", "'") for word in said.surfaces(hit.word - _BEFORE, hit.word)
        )
    }


def certainty(links: Iterable[Link]) -> Iterator[Difference]:
    """Yield sentences of which one states what the other marks as somebody's word or a guess.

    A word of the theme that both have stands beside the mark, so that it is of the same thing.
    """
    for left, right in links:
        if (mark := _mark_of(right, left)) is not None:
            quotes = left.quote(), right.quote(mark, kind=right.classes[0])
            yield Difference("certainty", quotes, ("", right.classes[0]))
        elif (mark := _mark_of(left, right)) is not None:
            quotes = left.quote(mark, kind=left.classes[0]), right.quote()
            yield Difference("certainty", quotes, (left.classes[0], ""))


def _mark_of(unsure: Said, plain: Said) -> Hit | None:
    """Return the word of certainty that makes the one unsure of what the other states."""
    if unsure.article.language != plain.article.language or not _states(plain):
        return None
    rows = {row.id: row.terms for row in unsure.language.certainty}
    terms = tuple(read_term(word) for word in rows[unsure.classes[0]]) if unsure.classes else ()
    stated = plain.themes(range(*plain.words))
    first, last = unsure.words
    for hit in match(unsure.article.tokens, terms):
        if first <= hit.word < last and unsure.themes(unsure.around(hit)) & stated:
            return hit
    return None


def _states(said: Said) -> bool:
    """Whether a sentence asks nothing and has no word of certainty, verb of saying or quotation."""
    first, last = said.words
    return (
        bool(said.language.certainty)
        and not said.classes
        and not said.article.tokens.quoted[first:last].any()
        and not said.asks
        and said.language.reporting_verbs.isdisjoint(said.surfaces(first, last))
    )


def figures(links: Iterable[Link], told: Told) -> Iterator[Difference]:
    """Yield sentences that count or measure the same thing and have no number of it in common."""
    stated = {
        article.id: found
        for article, found in zip(told.articles, told.telling.quantities, strict=True)
    }
    for left, right in links:
        if left.article.language != right.article.language:
            continue
        here, there = (_counted(said, stated[said.article.id]) for said in (left, right))
        for unit in [unit for unit in here if unit in there]:
            one, other = (
                Hit(q.words[0], q.words[1] - q.words[0], 0) for q in (here[unit][0], there[unit][0])
            )
            apart = all(_apart(*pair, told) for pair in product(here[unit], there[unit]))
            if apart and _common(left, one, right, other):
                details = _written(left, here[unit][0]), _written(right, there[unit][0])
                yield Difference("figures", (left.quote(one), right.quote(other)), details)
                break


def _written(said: Said, one: Quantity) -> str:
    """Return a number with what it counts as the text has it, white space folded."""
    return " ".join(said.article.raw.text[slice(*one.span)].split())


def _counted(said: Said, found: Iterable[Quantity]) -> dict[str, list[Quantity]]:
    """Return what a sentence counts or measures, by its unit."""
    counted: dict[str, list[Quantity]] = {}
    for one in found:
        if one.sentence == said.evidence.sentence and one.kind in _COUNTED:
            counted.setdefault(one.unit, []).append(one)
    return counted


def _apart(here: Quantity, there: Quantity, told: Told) -> bool:
    """Whether two numbers of one unit cannot be the same, however they were rounded."""
    faced = Faced(same_context=True, stages=False, expected=False, languages=False)
    return judge(here, there, faced, told.settings)[0] == "differs"
