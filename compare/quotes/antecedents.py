"""Whom a name, a pronoun or an office means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from compare.actors.roles import role_before, role_behind
from compare.quotes.noun_phrase import COLLECTIVE, NAMED, PRONOUN, TITLE, Phrase, Phrases
from compare.quotes.reading import REACH

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.model import Span
    from compare.quotes.reading import Reading

CHUNKS = 6  # signs between who speaks and the verb: appositions
_BACK = 3  # sentences; who was named earlier than that is not pointed back to


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who speaks."""

    span: Span
    """Code points where the text names them."""
    words: Span
    """Words by which this place names them: a name, a noun or a pronoun."""
    name: str
    actor: str | None
    person: bool
    several: bool
    carried: bool = False
    """Whether the name stands in an earlier sentence."""


class Antecedents:
    """Finds in one article whom a phrase means; its sentences have to be asked for in order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.speech = reading.speech
        self.phrases = Phrases(reading)
        self.told: dict[int, Source | None] = {}
        """Who spoke last in a sentence; None: somebody who is not certain."""

    def resolve(self, phrase: Phrase) -> Source | None:
        """Return who a phrase means; None where it points to nobody certain."""
        first = phrase.words[0]
        if phrase.kind == PRONOUN:
            return self._at(phrase, self.point_back(first, several=phrase.several))
        if phrase.kind == TITLE:
            return self._at(phrase, self._holder(phrase))
        if phrase.mention:
            return self.named(phrase.mention)
        span = self.reading.starts[first], self.reading.ends[phrase.words[1] - 1]
        several = phrase.several or phrase.kind == COLLECTIVE
        name = self.reading.name(phrase.words)
        return Source(span, phrase.words, name, None, not several, several)

    def _at(self, phrase: Phrase, source: Source | None) -> Source | None:
        return source and replace(source, words=phrase.words)

    def named(self, mention: Mention) -> Source:
        """Return an actor of the cast as a speaker, by the fullest name that the text has."""
        person = self.reading.person(mention)
        name = self.reading.fullest(mention)
        return Source(mention.span, mention.words, name, mention.actor, person, not person)

    def begin(self, word: int) -> int:
        """Return the first word of the sentence, or one that stands not too far before."""
        reading = self.reading
        return max(reading.bounds[reading.sentences[word]][0], word - REACH)

    def point_back(self, word: int, *, several: bool | None) -> Source | None:
        """Return whom a pronoun or "-nya" means; None of several: one or more."""
        reading = self.reading
        sentence = reading.sentences[word]
        begin = self.begin(word)
        here = self.head_person(begin, word) if several is not True else self._pair(begin, word)
        if here:
            return here if isinstance(here, Source) else self.named(here)
        earlier = sentence
        for _ in range(_BACK):
            earlier = reading.narrated_before[earlier]
            if earlier < 0 or reading.lines[sentence] - reading.lines[earlier] > 1:
                return None
            if earlier in self.told:
                told = self.told[earlier]
                fits = told is not None and several in (None, told.several)
                return replace(told, carried=True) if told and fits else None
            bounds = reading.bounds[earlier]
            if self._stranger(*bounds):
                return None
            people = self._people(*bounds)
            if several is not True and people:
                head = self.head_person(*bounds)
                return replace(self.named(head), carried=True) if head else None
        return None

    def _stranger(self, first: int, last: int) -> bool:
        """Whether a sentence begins with what may be the name of somebody whom nobody listed."""
        reading = self.reading
        first, last = self.phrases.strip((first, last))
        return last - first > 1 and all(
            reading.capital(word)
            and not reading.quoted[word]
            and word not in reading.named
            and not reading.is_title(word)
            for word in (first, first + 1)
        )

    def _people(self, first: int, last: int) -> list[Mention]:
        """People named outside quotation marks."""
        reading = self.reading
        return [
            reading.starting[word]
            for word in range(first, last)
            if word in reading.starting
            and not reading.quoted[word]
            and reading.person(reading.starting[word])
        ]

    def head_person(self, first: int, last: int) -> Mention | None:
        """The only person of some words, or the one whom their first clause begins with."""
        people = self._people(first, last)
        others = any(
            self.reading.folded[word] in self.speech.singular and not self.reading.quoted[word]
            for word in range(first, people[0].words[0] if people else first)
        )
        if others:
            return None
        if len({one.actor for one in people}) == 1:
            return people[0]
        for one in people[:1]:
            start, _ = self.phrases.strip(self.reading.chunk(one.words[0]))
            titles = range(start, one.words[0])
            plain = all(
                self.reading.is_title(word) or self.reading.capital(word) for word in titles
            )
            if plain and start >= first:
                return one
        return None

    def _pair(self, begin: int, word: int) -> Source | None:
        """Two who were named together before in the sentence."""
        for _ in range(CHUNKS):
            if word <= begin:
                break
            chunk = self.reading.chunk(word - 1)
            phrase = self.phrases.read((max(chunk[0], begin), min(chunk[1], word)))
            if phrase and phrase.kind == NAMED and phrase.several:
                return self.resolve(phrase)
            word = chunk[0]
        return None

    def _holder(self, phrase: Phrase) -> Source | None:
        """Return the only person whom the text gives the office that a phrase points back to."""
        reading = self.reading
        first, last = phrase.words
        nouns = {reading.plain(word) for word in range(first, last)} & self.phrases.roles
        states = {
            reading.starting[word].actor for word in range(first, last) if word in reading.starting
        }
        holders = [
            mention
            for mention, roles in self._offices.values()
            if nouns <= roles and mention.words[0] < first and self._serves(mention, states)
        ]
        if not holders and states and reading.sentences[first]:
            people = self._people(*reading.bounds[reading.sentences[first] - 1])
            serving = {one.actor: one for one in people if reading.cast[one.actor].side in states}
            holders = list(serving.values())
        if len(holders) != 1:
            return None
        carried = reading.sentences[holders[0].words[0]] != reading.sentences[first]
        return replace(self.named(holders[0]), carried=carried)

    def _serves(self, mention: Mention, states: set[str]) -> bool:
        side = self.reading.cast[mention.actor].side
        return not states or side is None or side in states

    @cached_property
    def _offices(self) -> dict[str, tuple[Mention, frozenset[str]]]:
        """By actor: where the text first names an office beside a person, and all its words."""
        found: dict[str, tuple[Mention, frozenset[str]]] = {}
        for mention in self.reading.mentions:
            if not self.reading.person(mention):
                continue
            before = role_before(self.reading, mention.words)
            behind = role_behind(self.reading, mention.words)
            words = {
                self.reading.plain(word)
                for span in (before, behind)
                if span
                for word in range(*span)
            }
            if words:
                first, known = found.get(mention.actor, (mention, frozenset[str]()))
                found[mention.actor] = (first, known | words)
        return found
