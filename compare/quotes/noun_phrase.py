"""Who a run of words names: somebody by name, people without one, or somebody pointed back to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.model import Span
    from compare.quotes.reading import Reading

_LONGEST = 14  # words; a longer run is no name of somebody who speaks

NAMED, COLLECTIVE, PRONOUN, TITLE = "named", "collective", "pronoun", "title"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that say who speaks."""

    kind: str
    words: Span
    mention: Mention | None = None
    """The name, where an actor of the cast has it."""
    several: bool = False


class Phrases:
    """Reads runs of words of one article as phrases."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.speech = reading.speech
        language = reading.language
        self.days = reading.days
        self.roles = reading.words.roles
        pointers = self.speech.singular | self.speech.plural | self.speech.definite
        self.filler = (
            (
                language.stop_words
                | self.speech.between
                | self.speech.joints
                | self.speech.subordinators
                | self.days
            )
            - pointers
            - self.speech.prepositions
            - self.speech.relatives
        )
        """Words around a phrase that are no part of it."""
        self.nouns = {noun: one.id for one in self.speech.collectives for noun in one.nouns}
        self.long_nouns = tuple(noun.split(" ") for noun in self.nouns if " " in noun)

    def read(self, words: Span) -> Phrase | None:
        """Return who a run of words names; None where it is not certain.

        The run is what stands between a sign or the beginning of the sentence and a verb, or
        between a verb and a sign or preposition.
        """
        first, last = self.strip(words)
        relative = self._relative(first, last)
        if relative is None:
            return self._read(first, last)
        behind = self._read(*self.strip((relative + 1, last)))
        return behind or self._read(*self.strip((first, relative)))

    def _read(self, first: int, last: int) -> Phrase | None:
        first = self._behind_clause(first, last)
        if first >= last or last - first > _LONGEST:
            return None
        if last - first == 1 and (pronoun := self._pronoun(first)):
            return pronoun
        return (
            self._joined(first, last)
            or self._person(first, last)
            or self._title(first, last)
            or self._body(first, last, whole=True)
            or self._collective(first, last)
            or self._body(first, last)
            or self._capitals(first, last)
        )

    def strip(self, words: Span) -> Span:
        """Leave out function words, adverbs and times at both ends."""
        reading, (first, last) = self.reading, words
        while first < last and self._is_filler(first) and not self._counts(first):
            first += 1
        while first < last:
            end = last - 1
            loose = self._is_filler(end) or reading.folded[end].isdigit()
            if reading.plain(end) in self.speech.definite and end > first:
                loose = reading.folded[end - 1] in self.speech.prepositions | self.filler
            if not loose and reading.folded[end] not in self.speech.prepositions:
                break
            if end + 1 in reading.ending:
                break
            last = end
        return first, last

    def _is_filler(self, word: int) -> bool:
        return self.reading.folded[word] in self.filler

    def _counts(self, word: int) -> bool:
        return self.reading.folded[word] in self.speech.quantifiers

    def _behind_clause(self, first: int, last: int) -> int:
        """Leave out a clause before "and"; what holds a pronoun or "was" is no name."""
        speech, folded = self.speech, self.reading.folded
        clause = speech.auxiliaries | speech.singular | speech.plural
        if last - first == 1 or not any(folded[word] in clause for word in range(first, last)):
            return first
        for word in range(last - 1, first, -1):
            if folded[word] in clause:
                return last
            if folded[word] in speech.joints:
                return self.strip((word + 1, last))[0]
        return last

    def _relative(self, first: int, last: int) -> int | None:
        """The verb of "peluncuran yang pejabat katakan" belongs to what stands behind "yang"."""
        for word in range(last - 1, first - 1, -1):
            if self.reading.folded[word] in self.speech.relatives:
                return word
        return None

    def _pronoun(self, word: int) -> Phrase | None:
        folded = self.reading.folded[word]
        if folded in self.speech.singular:
            return Phrase(PRONOUN, (word, word + 1))
        if folded in self.speech.plural:
            return Phrase(PRONOUN, (word, word + 1), several=True)
        return None

    def _joined(self, first: int, last: int) -> Phrase | None:
        """Two who speak together: "Rusia dan Korea Utara"."""
        reading = self.reading
        if last not in reading.ending:
            return None
        for word in range(last - 2, first, -1):
            if reading.folded[word] in self.speech.joints and word in reading.ending:
                left, right = reading.ending[word], reading.ending[last]
                both = right.words[0] == word + 1 and self._free(left, first)
                if both and left.words[0] >= first:
                    return Phrase(NAMED, (left.words[0], last), several=True)
        return None

    def _person(self, first: int, last: int) -> Phrase | None:
        """A person's name at the end, titles before it, a preposition's phrase behind it."""
        mention = self._last_mention(first, last)
        if mention is None or not self.reading.person(mention):
            return None
        plural = any(
            self._counts(word) and self.reading.folded[word] in self.reading.words.several
            for word in range(first, mention.words[0])
        )
        if plural or not self._free(mention, first):
            return None
        return Phrase(NAMED, mention.words, mention)

    def _last_mention(self, first: int, last: int) -> Mention | None:
        """The mention that ends a run, or that a preposition's phrase alone follows."""
        reading = self.reading
        at_end = reading.ending.get(last)
        if at_end and at_end.words[0] >= first and self._free(at_end, first):
            return at_end
        for word in range(last - 1, first, -1):
            if reading.folded[word] in self.speech.prepositions and word in reading.ending:
                mention = reading.ending[word]
                if mention.words[0] >= first and self._free(mention, first):
                    return mention
        return None

    def _free(self, mention: Mention, first: int) -> bool:
        """Whether no preposition or noun for somebody else stands right before a name."""
        reading, before = self.reading, mention.words[0] - 1
        if reading.texts[mention.words[1] - 1].endswith(("'s", "’s")):
            return False
        if before < first:
            return True
        folded = reading.plain(before)
        if folded in self.speech.prepositions or reading.texts[before].endswith(("'s", "’s")):
            return False
        if reading.person(mention) and folded in self.speech.relational:
            return False
        return not (self.speech.role_first and self._owns(before))

    def _owns(self, word: int) -> bool:
        """Whether what follows a noun may be whose it is: "peniru Budi", "kajian PBB"."""
        reading = self.reading
        small = not reading.capital(word) or reading.opens(word)
        known = reading.is_title(word) or self._is_filler(word) or self._counts(word)
        named = word + 1 in reading.ending or reading.plain(word) in self.nouns
        return small and not (known or named)

    def _title(self, first: int, last: int) -> Phrase | None:
        """An office that points back: "menteri itu", "Presiden Rusia", "the Russian minister"."""
        reading = self.reading
        nouns = [word for word in range(first, last) if reading.plain(word) in self.roles]
        if not nouns or any(reading.plain(w) in reading.words.several for w in range(first, last)):
            return None
        head = nouns[0] if self.speech.role_first else nouns[-1]
        pointed = reading.plain(last - 1 if self.speech.role_first else first) in (
            self.speech.definite
        )
        if self.speech.role_first:
            rest, clean = range(nouns[-1] + 1, last), head == first
        else:
            rest, clean = range(first, nouns[0]), nouns[-1] == last - 1
        named = any(word in reading.starting for word in rest)
        official = reading.words.offices | reading.words.of_places
        office = any(reading.plain(word) in official for word in nouns)
        bare = office and all(reading.is_title(word) for word in range(first, last))
        if not clean or not (pointed or bare or (named and office)):
            return None
        return Phrase(TITLE, (first, last))

    def _collective(self, first: int, last: int) -> Phrase | None:
        """People or a body without a name: "para pengamat PBB", "officials in Kyiv"."""
        found = [(word, size) for word in range(first, last) if (size := self._noun(word, last))]
        sound = [one for one in found if self._heads(one, first, last)]
        if not sound:
            return None
        end = next((word for word in range(sum(sound[0]), last) if self._is_filler(word)), last)
        return Phrase(COLLECTIVE, (first, end), several=True)

    def _heads(self, noun: Span, first: int, last: int) -> bool:
        """Whether a noun (its word, its length) is what a run of words is about."""
        reading, (head, size) = self.reading, noun
        modifiers, behind = range(first, head), head + size
        if self.speech.role_first:
            return all(self._counts(word) or reading.is_title(word) for word in modifiers)
        ends = behind == last or reading.folded[behind] in self.speech.prepositions
        return ends and not any(
            reading.folded[word] in self.speech.prepositions for word in modifiers
        )

    def _noun(self, word: int, last: int) -> int:
        """Return how many words a noun for people takes that begins here; 0 for none."""
        reading = self.reading
        for parts in self.long_nouns:
            if word + len(parts) <= last and reading.folded[word : word + len(parts)] == parts:
                return len(parts)
        return int(reading.plain(word) in self.nouns)

    def _body(self, first: int, last: int, *, whole: bool = False) -> Phrase | None:
        """A state, organ or other body by its name; the name begins the whole run."""
        mention = self._last_mention(first, last)
        if mention is None or self.reading.person(mention):
            return None
        if whole and mention.words[0] != first:
            return None
        return Phrase(NAMED, mention.words, mention)

    def _capitals(self, first: int, last: int) -> Phrase | None:
        """A name that nobody listed: words with capitals that end the run."""
        reading, start = self.reading, last
        while start > first and reading.capital(start - 1) and not self._is_filler(start - 1):
            start -= 1
        if start == last or any(word in reading.starting for word in range(start, last)):
            return None
        if (
            last - start == 1
            and reading.opens(start)
            and reading.folded[start] not in self._capital
        ):
            return None
        before = start - 1
        if before >= first and reading.plain(before) in (
            self.speech.prepositions | self.speech.relational
        ):
            return None
        return Phrase(NAMED, (start, last))

    @cached_property
    def _capital(self) -> frozenset[str]:
        """Words that the text writes with a capital inside a sentence, and never small."""
        reading = self.reading
        inside = {
            reading.folded[word]
            for word in range(len(reading))
            if reading.capital(word) and not reading.opens(word)
        }
        return frozenset(inside) - reading.common - self.nouns.keys() - self.roles
