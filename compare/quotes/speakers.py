"""Who stands as speaker before or behind a verb."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from compare.quotes.antecedents import CHUNKS, Antecedents
from compare.quotes.noun_phrase import COLLECTIVE, NAMED, PRONOUN, Phrase

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.model import Span
    from compare.quotes.antecedents import Source
    from compare.quotes.reading import Reading, Spoken

_NAME = 2  # words of a name that nobody listed
_DENIED = 4  # words before a verb that a negation may stand off


class Speakers:
    """Finds who speaks in one article; its sentences have to be asked for in order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.speech = reading.speech
        self.antecedents = Antecedents(reading)
        self.phrases = self.antecedents.phrases
        self._known: dict[int, Source | None] = {}

    def before(self, spoken: Spoken) -> Source | None:
        """Return who speaks where they stand before the verb."""
        reading, word = self.reading, spoken.words[0]
        first, _ = reading.chunk(word)
        if first < word and reading.folded[first] in reading.speech.relatives:
            mention = reading.ending.get(first)
            if mention and first and "," in reading.gap(first - 1):
                return self.antecedents.named(mention)
        start, end = self.phrases.strip((first, word))
        if start >= end or self._dangles(end, word):
            return self._elliptic(first, spoken)
        phrase = self.phrases.read((first, word))
        if first and ")" in reading.gap(first - 1) and not self._is_full(phrase):
            return None  # the name goes on behind its brackets: "Rina (Ani) Dewi"
        return self.antecedents.resolve(phrase) if phrase else None

    def _is_full(self, phrase: Phrase | None) -> bool:
        return phrase is not None and phrase.words[1] - phrase.words[0] >= _NAME

    def _dangles(self, first: int, word: int) -> bool:
        """Whether a verb has no subject beside it: "… dan mencatat", "setelah berjanji"."""
        dangling = self.speech.joints | self.speech.subordinators
        folded = self.reading.folded
        return any(
            folded[near] in dangling and folded[near + 1] not in self.speech.definite
            for near in range(first, word)
        )

    def _elliptic(self, first: int, spoken: Spoken) -> Source | None:
        """Return whose verb it is that has no subject beside it: "…, menambahkan"."""
        apposed = self._apposed_name(first, spoken.words[0])
        if apposed:
            return apposed
        begin = self.antecedents.begin(spoken.words[0])
        earlier = self.reading.last_verb(begin, spoken.words[0])
        if earlier:
            other = self._other_clause(first, earlier.words[1])
            return other or self.of(earlier)
        return self._subject(begin, spoken.words[0]) or self._behind_apposition(
            first, spoken.words[0]
        )

    def _other_clause(self, first: int, until: int) -> Source | None:
        """Return who has begun a clause of their own since a verb: "sementara Rina, guru, …"."""
        reading = self.reading
        turns = self.speech.joints | self.speech.subordinators
        for _ in range(CHUNKS):
            if first <= until or reading.quoted[first - 1]:
                return None
            chunk = reading.chunk(first - 1)
            begin = max(chunk[0], until)
            turned = [word for word in range(begin, chunk[1]) if reading.folded[word] in turns]
            mention = self._whole_name((turned[-1] + 1, chunk[1])) if turned else None
            if mention and reading.person(mention):
                return self.antecedents.named(mention)
            first = chunk[0]
        return None

    def _subject(self, begin: int, until: int) -> Source | None:
        """Return whom the sentence begins with, adverbial phrases left out."""
        word = begin
        for _ in range(CHUNKS):
            if word >= until:
                return None
            last = min(self.reading.chunk(word)[1], until)
            start, _ = self.phrases.strip((word, last))
            if start < last and self.reading.folded[start] not in self.speech.prepositions:
                return self._head(start, last)
            word = last
        return None

    def _head(self, first: int, last: int) -> Source | None:
        """Return who a clause begins with: a pronoun, or a name behind titles."""
        reading = self.reading
        if reading.folded[first] in self.speech.singular:
            return self.antecedents.resolve(Phrase(PRONOUN, (first, first + 1)))
        while first < last and first not in reading.starting:
            if not (reading.is_title(first) or reading.capital(first)):
                return None
            first += 1
        mention = reading.starting.get(first) if first < last else None
        return self.antecedents.named(mention) if mention else None

    def _apposed_name(self, first: int, word: int) -> Source | None:
        """As in "menteri pertahanan, Shin Won-sik, mengatakan": a name between two commas."""
        reading = self.reading
        if first != word or not first or reading.sentences[first - 1] != reading.sentences[word]:
            return None
        if reading.quoted[first - 1]:
            return None
        mention = self._whole_name(reading.chunk(first - 1))
        return self.antecedents.named(mention) if mention and reading.person(mention) else None

    def _behind_apposition(self, first: int, word: int) -> Source | None:
        """As in "Rina, seorang guru dari Jakarta, mengatakan"."""
        reading = self.reading
        sentence = reading.sentences[word]
        chunks: list[Span] = []
        while first and len(chunks) < CHUNKS and reading.sentences[first - 1] == sentence:
            if reading.quoted[first - 1]:
                break
            chunks.append(reading.chunk(first - 1))
            first = chunks[-1][0]
        for chunk in chunks:
            mention = self._whole_name(chunk)
            if mention and reading.person(mention):
                return self.antecedents.named(mention)
        for chunk in reversed(chunks):
            if reading.folded[chunk[0]] not in self.speech.prepositions:
                return self._whole_phrase(chunk)
        return None

    def _whole_phrase(self, chunk: Span) -> Source | None:
        """Return who a chunk names that holds nothing else."""
        phrase = self.phrases.read(chunk)
        if phrase is None or phrase.kind not in (NAMED, COLLECTIVE):
            return None
        last, end = phrase.words[1], self.phrases.strip(chunk)[1]
        whole = last >= end or self.reading.folded[last] in self.speech.prepositions
        return self.antecedents.resolve(phrase) if whole else None

    def _whole_name(self, chunk: Span) -> Mention | None:
        """Return the name that a chunk consists of, with a form of address or not."""
        mention = self.reading.ending.get(chunk[1])
        if mention is None or mention.words[0] < chunk[0]:
            return None
        before = range(chunk[0], mention.words[0])
        honorifics = self.reading.language.honorifics
        plain = all(self.reading.plain(word) in honorifics for word in before)
        return mention if plain else None

    def behind(self, first: int) -> Source | None:
        """Return who speaks where they stand behind a verb that ends before a word."""
        reading = self.reading
        if first >= len(reading) or reading.quoted[first] or reading.ends_chunk[first - 1]:
            return None
        _, last = reading.chunk(first)
        cut = first
        while cut < last and not self._ends_phrase(cut, first):
            cut += 1
        if any(
            reading.folded[word] in self.speech.auxiliaries
            for word in range(first, min(cut + 1, last))
        ):
            return None
        phrase = self.phrases.read((first, cut)) if cut > first else None
        if phrase and self._goes_on(phrase, cut, last):
            return None
        apposed = self._apposed(first, cut, last)
        return apposed or (self.antecedents.resolve(phrase) if phrase else None)

    def _goes_on(self, phrase: Phrase, cut: int, last: int) -> bool:
        """Whether a name that nobody listed may be longer: "the Bureau of Labor Statistics"."""
        listed = phrase.kind != NAMED or phrase.mention is not None
        return not listed and cut + 1 < last and self.reading.capital(cut + 1)

    def _ends_phrase(self, word: int, first: int) -> bool:
        folded = self.reading.folded[word]
        speech = self.reading.speech
        if word == first:
            return folded in speech.prepositions | speech.relatives | speech.complementisers
        if folded in speech.prepositions and self._place_behind(word):
            return False
        ends = speech.prepositions | speech.relatives | speech.cuts | speech.complementisers
        ends |= speech.subordinators
        return folded in ends or bool(self.reading.verbs_in((word, word + 1)))

    def _place_behind(self, word: int) -> bool:
        """As in "pejabat di Kyiv", "officials in Kyiv": the place belongs to the noun."""
        noun = self.reading.plain(word - 1) in self.phrases.nouns
        return noun and word + 1 in self.reading.starting

    def _apposed(self, first: int, cut: int, last: int) -> Source | None:
        """Return the name behind an office: "kata sekretaris jenderal NATO, Jens Stoltenberg"."""
        reading = self.reading
        roles = [word for word in range(first, last) if reading.plain(word) in self.phrases.roles]
        if cut != last or not roles or last >= len(reading) or reading.gap(last - 1).strip() != ",":
            return None
        mention = reading.ending.get(last)
        titled = mention is not None and reading.person(mention) and reading.capital(roles[0])
        if titled or (mention and mention.words[0] == first):
            return None
        start = last + 1 if reading.plain(last) in reading.language.honorifics else last
        while start + 1 < len(reading) and reading.is_title(start) and reading.capital(start):
            start += 1
        named = reading.starting.get(start)
        if named and reading.person(named):
            return self.antecedents.named(named)
        end = start
        while end < reading.chunk(start)[1] and reading.capital(end):
            end += 1
        places = reading.words.places | reading.days
        plain = all(reading.plain(word) not in places for word in range(start, end))
        whole = end == reading.chunk(start)[1] or reading.folded[end] in self.speech.prepositions
        if end - start < _NAME or not (plain and whole) or named or reading.is_title(start):
            return None
        return self.antecedents.resolve(Phrase(NAMED, (start, end)))

    def of(self, spoken: Spoken) -> Source | None:
        """Return who speaks by a verb, wherever the language puts them; None: not certain."""
        first = spoken.words[0]
        if first not in self._known:
            self._known[first] = self._of(spoken)
        return self._known[first]

    def _of(self, spoken: Spoken) -> Source | None:
        if spoken.is_("own"):
            return self.antecedents.point_back(spoken.words[0], several=None)
        if spoken.verb.constructions == {"passive"}:
            agent = spoken.words[1]
            marked = agent < len(self.reading) and self.reading.folded[agent] in (
                self.reading.speech.agents
            )
            return self.behind(agent + marked)
        first = self.reading.chunk(spoken.words[0])[0]
        behind_quotation = first > self.antecedents.begin(first) and self.reading.quoted[first - 1]
        only_behind = (
            behind_quotation
            and spoken.is_("inverted", "quoted")
            and self.reading.folded[first] not in self.speech.joints
            and self._begins_chunk(spoken)
        )
        only_behind = only_behind or spoken.verb.constructions == {"inverted"}
        source = None if only_behind else self.before(spoken)
        if source is None and spoken.is_("inverted", "quoted") and self._begins_chunk(spoken):
            source = self.behind(spoken.words[1])
        return source

    def _begins_chunk(self, spoken: Spoken) -> bool:
        """Whether nothing but adverbs parts a verb from a sign before it."""
        word = spoken.words[0]
        start, end = self.phrases.strip((self.reading.chunk(word)[0], word))
        return start >= end

    def doubtful(self, spoken: Spoken) -> bool:
        """Whether a verb is denied, asked, wished or expected: then nobody said anything."""
        reading, speech = self.reading, self.reading.speech
        word = spoken.words[0]
        first = max(reading.chunk(word)[0], word - _DENIED)
        unsaid = reading.language.negations | speech.unsaid
        if any(reading.folded[near] in unsaid for near in range(first, word)):
            return True
        start = reading.chunk(word)[0]
        return reading.folded[start] in speech.conditions

    @cached_property
    def source_words(self) -> dict[int, list[int]]:
        """First word behind "menurut", "according to", by sentence."""
        reading = self.reading
        found: dict[int, list[int]] = {}
        sizes = sorted({source.count(" ") + 1 for source in reading.speech.sources}, reverse=True)
        for word in range(len(reading)):
            for size in sizes:
                if reading.quoted[word]:
                    break
                if " ".join(reading.folded[word : word + size]) in reading.speech.sources:
                    found.setdefault(reading.sentences[word], []).append(word + size)
                    break
        return found
