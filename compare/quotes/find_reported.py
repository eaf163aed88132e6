"""Find what a text reports of somebody's words without quoting them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.actors.roles import role_behind
from compare.quotes.reading import ACTIVE

if TYPE_CHECKING:
    from compare.model import Span
    from compare.quotes.antecedents import Source
    from compare.quotes.reading import Reading, Spoken
    from compare.quotes.speakers import Speakers

_ADDRESS = 14  # words between a verb and "bahwa": to whom, where and when it was said
_LEAST = 3  # words: "mengatakan hal itu" says nothing
_JOINED = 3  # words from "dan" to a second verb of the same speaker
_TAIL = 8  # words behind a verb that ends its sentence: when and where it was said
_ENDS = ".!?,;:…"
_CLOSING = "\"”»’'"
_OPENING = "\"“„«‘'"


@dataclass(frozen=True, slots=True)
class Reported:
    """A clause that gives somebody's words."""

    words: Span
    span: Span
    source: Source
    verb: Spoken | None


def find_reported(reading: Reading, speakers: Speakers, sentence: int) -> tuple[Reported, ...]:
    """Return the reported clauses of a sentence, in order, not overlapping.

    Only of those whose speaker is certain; what is denied, asked, wished or expected to be said
    was not said.
    """
    bounds = reading.bounds[sentence]
    verbs = reading.verbs_in(bounds)
    for verb in verbs:
        speakers.of(verb)  # in order, for each may have the speaker of the one before
    verbs = [verb for verb in verbs if not speakers.doubtful(verb)]
    first = _ahead(reading, speakers, sentence) or _closing(reading, speakers, sentence, verbs)
    found = [first] if first else []
    for verb in verbs:
        source = speakers.of(verb)
        if source is None or (found and verb.words[0] < found[-1].words[1]):
            continue
        content = _behind_verb(reading, verb, bounds[1])
        if content and verb.verb.constructions == {"object"}:
            content = (content[0], speakers.phrases.strip(content)[1])
        # What stands behind "kata" and "said" may be who speaks.
        if not content or content[1] - content[0] < _LEAST or _says_nothing(reading, content):
            continue
        if not content[0] <= source.words[0] < content[1]:
            found.append(_reported(reading, content, source, verb))
    return tuple(found)


def _reported(reading: Reading, words: Span, source: Source, verb: Spoken | None) -> Reported:
    """Set the edges: marks of a quotation at an end belong to the clause, a last stop does not."""
    text = reading.article.raw.text
    start, end = reading.starts[words[0]], reading.ends[words[1] - 1]
    if reading.quoted[words[0]] and start and text[start - 1] in _OPENING:
        start -= 1
    if reading.quoted[words[1] - 1]:
        closing = end
        while closing < len(text) and text[closing] in _ENDS + _CLOSING:
            closing += 1
        end += len(text[end:closing].rstrip(_ENDS))
    elif text[end : end + 1] == ")" and "(" in text[start:end]:
        end += 1
    return Reported(words, (start, end), source, verb)


def _behind_verb(reading: Reading, verb: Spoken, end: int) -> Span | None:
    """Return the words behind a verb that are what is said."""
    first = verb.words[1]
    start = _start(reading, verb, first, min(end, first + _ADDRESS))
    if start is None or start >= end:
        return None
    last = _end(reading, start, end)
    return (start, last) if last - start >= _LEAST else None


def _says_nothing(reading: Reading, content: Span) -> bool:
    """As in "mengatakan hal yang sama kepada wartawan": it points to what was said elsewhere."""
    first, last = content
    speech = reading.speech
    narrated = speech.prepositions | speech.subordinators | reading.days
    for end in range(first + 1, min(first + _LEAST, last) + 1):
        alone = end == last or reading.ends_chunk[end - 1] or reading.folded[end] in narrated
        if alone and " ".join(reading.folded[first:end]) in speech.echoes:
            return True
    return False


def _start(reading: Reading, verb: Spoken, first: int, end: int) -> int | None:
    """Return where what is said begins, as the verb's construction has it."""
    if first >= end:
        return None
    opener = _complementiser(reading, verb, first, end)
    if opener is not None:
        return opener + 1 if verb.is_("clause", "that", "inverted", "object") else None
    if verb.is_("link"):
        return _behind_link(reading, first, end)
    return _behind_bare(reading, verb, first, end) if not reading.ends_chunk[first - 1] else None


def _behind_bare(reading: Reading, verb: Spoken, first: int, end: int) -> int | None:
    """Return where what is said begins right behind the verb, a day left out."""
    speech, folded = reading.speech, reading.folded
    felt = verb.is_("feeling") and folded[first] in speech.feelings
    seen = verb.is_("as") and not speech.comparers.isdisjoint(folded[first:end])
    narrated = speech.prepositions | speech.cuts | speech.joints | speech.subordinators
    named = verb.is_("object", "clause") and folded[first] not in narrated
    if not (felt or seen or named):
        return None
    while first < end and verb.is_("clause") and folded[first] in reading.days:
        first += 1
    return first


def _complementiser(reading: Reading, verb: Spoken, first: int, end: int) -> int | None:
    """Return where "bahwa" stands, behind words on to whom, where and when it was said."""
    speech, folded = reading.speech, reading.folded
    outside = speech.prepositions | speech.complementisers | reading.days
    if verb.is_("clause") and not reading.ends_chunk[first - 1] and folded[first] not in outside:
        return None
    crossed = False
    for word in range(first, end):
        joint = folded[word] in speech.joints and reading.ends_chunk[word - 1]
        if joint or reading.quoted[word]:
            return None
        if word > first and reading.verbs_in((word, word + 1)):
            return None
        if folded[word] in speech.complementisers:
            return word if not crossed or reading.ends_chunk[word - 1] else None
        if folded[word] in speech.links:
            return None
        crossed = crossed or (word > first and reading.ends_chunk[word - 1])
    return None


def _behind_link(reading: Reading, first: int, end: int) -> int | None:
    for word in range(first, end):
        if word > first and reading.ends_chunk[word - 1]:
            return None
        if reading.folded[word] in reading.speech.links:
            return word + 1
        if reading.folded[word] in reading.speech.kept_links:
            return word
    return None


def _end(reading: Reading, start: int, end: int) -> int:
    """Return where the narrator goes on, or another voice."""
    dash = reading.only_dash(start, end - 1)
    if dash is not None:
        end = dash + 1
    for word in range(start + 1, end):
        folded = reading.folded[word]
        if reading.quoted[word]:
            continue
        comma = "," in reading.gap(word - 1)
        if comma and (folded in reading.speech.cuts or _speaks(reading, word, word + 1)):
            return word
        if folded in reading.speech.joints and _speaks(reading, word + 1, word + 1 + _JOINED):
            return word
        if folded in reading.speech.relatives and _other_voice(reading, word + 1):
            return word
    return end


def _speaks(reading: Reading, first: int, last: int) -> bool:
    """Whether a verb of speech stands there, behind adverbs at most."""
    verbs = reading.verbs_in((first, last))
    if not verbs or not verbs[0].is_(*ACTIVE):
        return False
    filler = reading.language.stop_words | reading.speech.between
    return all(reading.folded[word] in filler for word in range(first, verbs[0].words[0]))


def _other_voice(reading: Reading, first: int) -> bool:
    """As in "… yang Washington khawatir …": a name and a verb of its own."""
    mention = reading.starting.get(first)
    if mention is None:
        return False
    verbs = reading.verbs_in((mention.words[1], mention.words[1] + 1))
    return bool(verbs) and verbs[0].is_("clause", "that")


def _ahead(reading: Reading, speakers: Speakers, sentence: int) -> Reported | None:
    """As in "Menurut Rina, guru di sini, …"."""
    begin, end = reading.bounds[sentence]
    first = next(iter(speakers.source_words.get(sentence, ())), end)
    if first >= end or first - begin > _JOINED or reading.quoted[begin]:
        return None
    source = speakers.behind(first)
    start = reading.chunk(first)[1]
    if source is None or start >= end or "," not in reading.gap(start - 1):
        return None
    role = role_behind(reading, source.words)
    if role and role[0] == start:
        start = role[1]
    last = _end(reading, start, end) if start < end else start
    if last - start < _LEAST:
        return None
    return _reported(reading, (start, last), source, None)


def _closing(
    reading: Reading, speakers: Speakers, sentence: int, verbs: list[Spoken]
) -> Reported | None:
    """As in "…, kata Rina", "…, Rina said", "…, menurut Rina"."""
    begin, end = reading.bounds[sentence]
    for verb in verbs:
        first = verb.words[0]
        if verb.is_("inverted") and not verb.is_("that") and _behind_comma(reading, first, begin):
            source = speakers.behind(verb.words[1])
        elif (
            verb.is_("clause")
            and end - verb.words[1] <= _TAIL
            and not any(reading.quoted[verb.words[1] : end])
            and not _behind_verb(reading, verb, end)
        ):
            source = speakers.before(verb)
            first = source.words[0] if source else first
            first = min(first, reading.chunk(first)[0])
        else:
            continue
        content = _closed(reading, begin, first) if source else None
        if content and source:
            return _reported(reading, content, source, verb)
    active = [verb for verb in verbs if verb.is_(*ACTIVE)]
    for first in speakers.source_words.get(sentence, ()) if not active else ():
        source = speakers.behind(first)
        content = _closed(reading, begin, reading.chunk(first)[0]) if source else None
        if content and source:
            return _reported(reading, content, source, None)
    return None


def _behind_comma(reading: Reading, word: int, begin: int) -> bool:
    return word > begin and "," in reading.gap(word - 1) and not reading.quoted[word - 1]


def _closed(reading: Reading, begin: int, end: int) -> Span | None:
    """Return the words from the beginning of a sentence, or from "– dan", to a comma."""
    if not _behind_comma(reading, end, begin):
        return None
    dash = reading.only_dash(begin, end - 1)
    if dash is not None and reading.folded[dash + 1] in reading.speech.joints:
        begin = dash + 2
    return (begin, end) if end - begin >= _LEAST else None
