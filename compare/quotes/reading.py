"""One article word by word, with what matters for who says what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.actors.written import Written

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.lexicon import Actor
    from compare.model import Article, Span
    from compare.quotes.find_marked import Marked
    from compare.speech import Verb

REACH = 60  # words to either side; what stands further off has nothing to do with a verb
ACTIVE = ("clause", "that", "object", "link", "as", "feeling")
"""Constructions in which who speaks stands before the verb."""

_BREAKS = frozenset(',;:()[]–—…"“”„«»?!')


@dataclass(frozen=True, slots=True)
class Spoken:
    """A reporting verb at its place, outside quotation marks."""

    words: Span
    verb: Verb

    def is_(self, *constructions: str) -> bool:
        """Whether it can stand in one of these constructions."""
        return not self.verb.constructions.isdisjoint(constructions)


class Reading(Written):
    """An article with its mentions, quotations and reporting verbs marked word by word."""

    def __init__(
        self,
        article: Article,
        mentions: tuple[Mention, ...],
        cast: tuple[Actor, ...],
        marked: tuple[Marked, ...],
    ) -> None:
        super().__init__(article)
        self.speech = self.language.speech
        self.mentions = mentions
        self.cast = {actor.id: actor for actor in cast}
        self.ending = {mention.words[1]: mention for mention in mentions}
        """Mentions by the word behind them."""
        self.starting = {mention.words[0]: mention for mention in reversed(mentions)}
        self.named = {word for mention in mentions for word in range(*mention.words)}
        """Words of names: "United States" states nothing."""
        self.quoted = [False] * len(self)
        for one in marked:
            self.quoted[slice(*one.words)] = [True] * (one.words[1] - one.words[0])
        self.ends_chunk = [self._breaks(word) for word in range(len(self))]
        """Whether a sign, a quotation's edge or the end of the sentence parts it from the next."""

    def _breaks(self, word: int) -> bool:
        if word + 1 >= len(self) or self.sentences[word] != self.sentences[word + 1]:
            return True
        if self.quoted[word] != self.quoted[word + 1]:
            return True
        return not _BREAKS.isdisjoint(self.gap(word)) or self._dashed(word)

    def _dashed(self, word: int) -> bool:
        gap = self.gap(word)
        return not {"–", "—"}.isdisjoint(gap) or " - " in gap or "--" in gap

    @cached_property
    def _dashes(self) -> list[int]:
        return [word for word in range(len(self)) if self._dashed(word)]

    def only_dash(self, first: int, last: int) -> int | None:
        """Return the word before the only dash behind some words; None for no or several."""
        place = bisect_left(self._dashes, first)
        found = self._dashes[place : place + 2]
        inside = [word for word in found if word < last]
        return inside[0] if len(inside) == 1 else None

    def gap(self, word: int) -> str:
        """Return what stands between a word and the next one."""
        end = self.starts[word + 1] if word + 1 < len(self) else len(self.article.raw.text)
        return self.article.raw.text[self.ends[word] : end]

    def person(self, mention: Mention) -> bool:
        """Whether a mention names a person."""
        actor = self.cast.get(mention.actor)
        return actor is not None and actor.kind == "person"

    def name(self, words: Span) -> str:
        """Return words as the text has them, white space folded, without a possessive's ending."""
        first, last = words
        name = " ".join(self.article.raw.text[self.starts[first] : self.ends[last - 1]].split())
        return name.removesuffix("'s").removesuffix("’s")

    def fullest(self, mention: Mention) -> str:
        """Return the longest name that the text gives a person; of others one that holds this."""
        own = " ".join(self.article.raw.text[slice(*mention.span)].split())
        longest = self._names[mention.actor]
        return longest if self.person(mention) or own in longest else own

    @cached_property
    def _names(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for mention in self.mentions:
            text = self.article.raw.text[slice(*mention.span)]
            name = " ".join(text.split())
            if len(name) > len(names.get(mention.actor, "")):
                names[mention.actor] = name
        return names

    @cached_property
    def bounds(self) -> list[Span]:
        """First word of each sentence, and one past its last; equal where it has none."""
        firsts = [len(self)] * (len(self.article.sentences) + 1)
        for word in range(len(self) - 1, -1, -1):
            firsts[self.sentences[word]] = word
        for number in range(len(firsts) - 2, -1, -1):
            firsts[number] = min(firsts[number], firsts[number + 1])
        return list(pairwise(firsts))

    @cached_property
    def lines(self) -> list[int]:
        """Number of the paragraph of each sentence."""
        text, number, lines = self.article.raw.text, 0, [0] * len(self.article.sentences)
        for place in range(1, len(lines)):
            left, right = self.article.sentences[place - 1], self.article.sentences[place]
            gap = text[left.end : right.start]
            number += not gap.isspace() or "\n" in gap or "\r" in gap if gap else 0
            lines[place] = number
        return lines

    @cached_property
    def narrated_before(self) -> list[int]:
        """Number of the last sentence before each that is not all quotation; -1 for none."""
        last, found = -1, []
        for number, (first, end) in enumerate(self.bounds):
            found.append(last)
            if not all(self.quoted[first:end]):
                last = number
        return found

    def chunk(self, word: int) -> Span:
        """Return the words around a word that no sign parts from it."""
        first, last = word, word + 1
        while first and word - first < REACH and not self.ends_chunk[first - 1]:
            first -= 1
        while last - word < REACH and not self.ends_chunk[last - 1]:
            last += 1
        return first, last

    @cached_property
    def verbs(self) -> tuple[Spoken, ...]:
        """Reporting verbs outside quotation marks, in order, not overlapping."""
        longest = max((form.count(" ") for form in self.speech.verbs), default=0) + 1
        found: list[Spoken] = []
        word = 0
        while word < len(self):
            silent = self.quoted[word] or word in self.named
            spoken = None if silent else self._verb(word, longest)
            if spoken:
                found.append(spoken)
            word = spoken.words[1] if spoken else word + 1
        return tuple(found)

    def _verb(self, word: int, longest: int) -> Spoken | None:
        for size in range(longest, 0, -1):
            form = " ".join(self.folded[word : word + size])
            verb = self.speech.verbs.get(form)
            if verb and not any(self.ends_chunk[word : word + size - 1]):
                return Spoken((word, word + size), verb)
        return None

    def verbs_in(self, words: Span) -> list[Spoken]:
        """Return the verbs that begin among some words."""
        firsts = self._verb_firsts
        first, last = bisect_right(firsts, words[0] - 1), bisect_right(firsts, words[1] - 1)
        return list(self.verbs[first:last])

    def last_verb(self, first: int, last: int) -> Spoken | None:
        """Return the last verb that begins among some words."""
        place = bisect_right(self._verb_firsts, last - 1) - 1
        found = self.verbs[place] if place >= 0 else None
        return found if found and found.words[0] >= first else None

    @cached_property
    def _verb_firsts(self) -> list[int]:
        return [spoken.words[0] for spoken in self.verbs]
