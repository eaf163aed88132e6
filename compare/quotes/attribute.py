"""Find who says what stands in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.quotes.antecedents import Source
    from compare.quotes.find_marked import Marked
    from compare.quotes.reading import Reading, Spoken
    from compare.quotes.speakers import Speakers

_NEAR = 8  # words from the closing mark to who speaks: titles before a name
_FAR = 25  # words from the closing mark to the verb: an apposition between
_BESIDE = 3  # words from the closing mark to a name where no verb is known
_SHORT = 12  # words of a sentence that does nothing but name who spoke


@dataclass(frozen=True, slots=True)
class Attribution:
    """How a text says whose words stand in quotation marks."""

    source: Source | None = None
    """None: not certain."""
    verb: Spoken | None = None
    governed: bool = False
    """Whether a verb of speech or "according to" stands in its sentence for it."""
    beside: bool = False
    """Whether that stands right beside it."""


def attribute(
    reading: Reading, speakers: Speakers, marked: Marked, before: Marked | None
) -> Attribution:
    """Return who says a quotation: by the words behind it, before it, or around it.

    Args:
        reading: the article.
        speakers: who spoke in the sentences before.
        marked: the quotation, which holds words that count.
        before: the quotation before it.
    """
    if not reading.speech.verbs:
        return _named_beside(reading, speakers, marked)
    return (
        _strong_after(reading, speakers, marked)
        or _behind_colon(reading, speakers, marked)
        or _before(reading, speakers, marked)
        or _by_source(reading, speakers, marked)
        or _carried(reading, speakers, marked, before)
        or Attribution()
    )


def _named_beside(reading: Reading, speakers: Speakers, marked: Marked) -> Attribution:
    """In a language without data: the person who is named within few words behind a comma."""
    first, last = _run_behind(reading, marked)
    for word in range(first, min(last, first + _BESIDE) if _parted(reading, marked) else first):
        if _is_person(reading, word):
            source = speakers.antecedents.named(reading.starting[word])
            return Attribution(source, None, governed=True, beside=True)
    return Attribution()


def _strong_after(reading: Reading, speakers: Speakers, marked: Marked) -> Attribution | None:
    """As in "…," kata Rina; "…," she said; "…?" Rina asked."""
    first, last = _run_behind(reading, marked)
    verb = next(iter(reading.verbs_in((first, min(last, first + _FAR)))), None)
    if verb is None:
        return None
    leads = reading.folded[first] not in reading.speech.joints and _filler(
        reading, speakers, first, verb.words[0]
    )
    found = _leading(reading, speakers, marked, verb) if leads else None
    if found or not _parted(reading, marked) or verb.is_("own", "passive"):
        return found
    source = speakers.before(verb)
    if source and first <= source.words[0] <= first + _NEAR:
        return Attribution(source, verb, governed=True, beside=True)
    if source or reading.chunk(verb.words[0])[0] < first:
        return None
    # Somebody stands there whom nobody can name: then it is not who spoke before either.
    nobody = Attribution(None, verb, governed=True, beside=True)
    # But "…, demanding to know" and "…, with one group vowing" go on from a verb before.
    bare = leads or reading.folded[first] in reading.speech.prepositions
    return (_before(reading, speakers, marked) if bare else None) or nobody


def _leading(
    reading: Reading, speakers: Speakers, marked: Marked, verb: Spoken
) -> Attribution | None:
    """A verb that adverbs alone part from the quotation before it."""
    if verb.words[0] - marked.words[1] > 1:
        return None
    parted = _parted(reading, marked)
    if verb.verb.constructions == {"passive"}:
        source = speakers.of(verb)
        return Attribution(source, verb, governed=True, beside=True) if parted else None
    if not verb.is_("inverted", "own", "quoted"):
        return None
    source = speakers.of(verb) if verb.is_("own") else speakers.behind(verb.words[1])
    if source or verb.is_("own") or (parted and verb.is_("inverted")):
        return Attribution(source, verb, governed=True, beside=True)
    return None


def _filler(reading: Reading, speakers: Speakers, first: int, last: int) -> bool:
    return all(reading.folded[word] in speakers.phrases.filler for word in range(first, last))


def _run_behind(reading: Reading, marked: Marked) -> tuple[int, int]:
    """Return the words behind a quotation that may say whose it is."""
    first = last = marked.words[1]
    if first >= len(reading):
        return first, first
    sentence = reading.sentences[first - 1]
    if reading.sentences[first] != sentence:
        if not _closed_aloud(reading, marked):
            return first, first
        sentence = reading.sentences[first]
        until = reading.bounds[sentence][1]
        if until - first > _SHORT or reading.article.raw.text[marked.outer[1]] in "\r\n":
            return first, first
    while last < len(reading) and reading.sentences[last] == sentence and last - first <= _FAR * 2:
        if reading.quoted[last]:
            break
        last += 1
    return first, last


def _closed_aloud(reading: Reading, marked: Marked) -> bool:
    """A question or cry ends no sentence that goes on with who said it."""
    text = reading.article.raw.text
    return text[marked.span[1] - 1] in "?!," and marked.outer[1] < len(text)


def _parted(reading: Reading, marked: Marked) -> bool:
    """Whether a comma, dash, question or cry parts the quotation from what follows."""
    text = reading.article.raw.text
    behind = text[marked.outer[1] : marked.outer[1] + 2].strip()[:1]
    return text[marked.span[1] - 1] in ",?!—–-" or behind in (",", "—", "–", "-")


def _before(reading: Reading, speakers: Speakers, marked: Marked) -> Attribution | None:
    """A verb before the quotation in its sentence: "Rina berkata: …"."""
    first = marked.words[0]
    begin = reading.bounds[reading.sentences[first]][0]
    verb = reading.last_verb(begin, first)
    if verb is None:
        return None
    near = verb.verb.constructions != {"quoted"} or first - verb.words[1] <= _NEAR
    if not near or _is_noun(reading, verb, first):
        return None
    if speakers.doubtful(verb):
        return Attribution()
    beside = first - verb.words[1] <= 1 and not _titled(reading, first)
    return Attribution(speakers.of(verb), verb, governed=True, beside=beside)


def _is_noun(reading: Reading, verb: Spoken, first: int) -> bool:
    """Who speaks stands behind "kata": right before a quotation it is the noun, "word"."""
    bare = verb.words[1] == first and not reading.gap(first - 1).strip("\"“„«‘'` ")
    return bare and verb.verb.constructions == {"inverted"}


def _behind_colon(reading: Reading, speakers: Speakers, marked: Marked) -> Attribution | None:
    """As in "Rina: …" without a verb."""
    first = marked.words[0]
    begin = reading.bounds[reading.sentences[first]][0]
    if first == begin or ":" not in reading.gap(first - 1):
        return None
    chunk = max(reading.chunk(first - 1)[0], begin), first
    if reading.verbs_in(chunk):
        return None
    phrase = speakers.phrases.read(chunk)
    source = speakers.antecedents.resolve(phrase) if phrase and phrase.mention else None
    return Attribution(source, None, governed=True, beside=True) if source else None


def _titled(reading: Reading, first: int) -> bool:
    return first > 0 and reading.folded[first - 1] in reading.speech.prepositions


def _by_source(reading: Reading, speakers: Speakers, marked: Marked) -> Attribution | None:
    """As in "menurut Rina", "according to Rina" in the same sentence."""
    last = marked.words[1] - 1
    words = speakers.source_words.get(reading.sentences[last], [])
    for word in words:
        source = speakers.behind(word)
        if source:
            return Attribution(source, None, governed=True)
    near = any(0 < word - last <= _NEAR for word in words)
    return Attribution(None, None, governed=True) if near else None


def _carried(
    reading: Reading, speakers: Speakers, marked: Marked, before: Marked | None
) -> Attribution | None:
    """A quotation that goes on from the sentence or paragraph before it."""
    first, last = marked.words
    sentence = reading.sentences[first]
    begin, end = reading.bounds[sentence][0], reading.bounds[reading.sentences[last - 1]][1]
    outside = [
        word for word in (*range(begin, first), *range(last, end)) if not reading.quoted[word]
    ]
    told = speakers.antecedents.told.get(sentence - 1)
    if told is None or any(
        word in reading.starting for word in outside if _is_person(reading, word)
    ):
        return None
    line = reading.lines[sentence] - reading.lines[sentence - 1]
    if line == 0:
        goes_on = last - first > len(outside)
        return Attribution(replace(told, carried=True)) if goes_on else None
    quoted_before = (
        before is not None
        and before.words[1] > before.words[0]
        and reading.sentences[before.words[1] - 1] == sentence - 1
    )
    if line == 1 and not outside and quoted_before:
        return Attribution(replace(told, carried=True))
    return None


def _is_person(reading: Reading, word: int) -> bool:
    return word in reading.starting and reading.person(reading.starting[word])
