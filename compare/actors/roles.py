"""What stands beside a name and says what its bearer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.text.sentence_words import load_sentence_words

if TYPE_CHECKING:
    from compare.actors.written import Written
    from compare.model import Span

_BEFORE = 12  # words that a role before a name and its affiliation may have
_BEHIND = 30  # words of an apposition; a longer one has lost its end
_NOUN = 5  # words before the noun of an apposition: "mantan duta besar", "a former chief"


def role_behind(written: Written, name: Span) -> Span | None:
    """Return an apposition behind a name: a comma, then a noun for a person within few words."""
    words, last = written.words, name[1] - 1
    first = name[1]
    if not words.roles or first >= len(written) or not _parted(written, last, ","):
        return None
    if written.plain(first).isdigit() and _parted(written, first, ","):
        first += 1  # the age: "Rina, 41, a teacher"
    while first < len(written) and written.plain(first) in words.articles:
        first += 1
    end = first
    sentence = written.sentences[last]
    while end < len(written) and written.sentences[end] == sentence:
        if end > first and not _flows(written, end - 1):
            break
        if written.plain(end) in words.stops - words.within:
            break
        end += 1
    nouns = [word for word in range(first, min(end, first + _NOUN)) if _is_noun(written, word, end)]
    barred = words.several | words.at | words.places  # "Springfield, Ohio man"
    if not nouns or end - first > _BEHIND or written.plain(first) in barred:
        return None
    if any(written.plain(word) in words.said for word in range(first, nouns[0] + 1)):
        return None
    if _is_clause(written, nouns[0], end) or _tells_more(written, name, end):
        return None
    bare = written.plain(first - 1) not in words.articles
    another = bare and (_names_another(written, nouns[0], end) or _tells(written, nouns[0], end))
    return None if another or _runs_on(written, end) else (first, end)


def _tells(written: Written, noun: int, end: int) -> bool:
    """Whether a noun has a verb of speech: "At a dinner for Rina, officials accused …"."""
    verbs = written.language.reporting_verbs
    return any(written.plain(word) in verbs for word in range(noun + 1, end))


def _runs_on(written: Written, end: int) -> bool:
    """Whether a verb follows without a comma: "Asked about Rina, the minister was silent"."""
    if not written.joined(end - 1) or end >= len(written):
        return False
    language = written.language
    verbs = written.words.said | language.reporting_verbs | language.speech.auxiliaries
    return written.plain(end) in verbs


def _tells_more(written: Written, name: Span, end: int) -> bool:
    """Whether a sentence begins with whose word it is, as "Menurut Rina, warga marah" does.

    Then what follows is what is said, unless a comma closes it again.
    """
    first = name[0]
    while written.joined(first - 1) and (written.is_title(first - 1) or written.capital(first - 1)):
        if written.opens(first - 1):
            break
        first -= 1
    before = first - 1 if written.joined(first - 1) else first
    said = written.plain(before) in written.words.said | written.words.stops
    closed = end < len(written) and written.sentences[end] == written.sentences[end - 1]
    return said and not closed and written.opens(before)


def _is_clause(written: Written, noun: int, end: int) -> bool:
    """Whether a noun behind a comma is the subject of a verb."""
    words, sentence_words = written.words, load_sentence_words(written.language.code)
    damaged = sentence_words.damaged
    prefixes = damaged.prefixes if damaged else frozenset()
    predicates = damaged.predicates if damaged else frozenset()
    tokens = written.article.tokens
    for word in range(noun + 1, min(end, noun + _NOUN)):
        surface, lemma = written.folded[word], tokens.lemmas[tokens.codes[word]]
        if surface in words.at | words.links:
            return False
        if surface in predicates:
            return True
        if (
            lemma != surface
            and surface.startswith(tuple(prefixes))
            and not lemma.startswith(surface[:3])
        ):
            return True
    return False


def _names_another(written: Written, noun: int, end: int) -> bool:
    """Whether a role is somebody else's, whose name stands behind it: "ekonom Rina Lestari".

    Names of bodies and places, and what stands behind a preposition, say where somebody serves.
    """
    words = written.words
    first = noun + 1
    while first < end and (not written.capital(first) or written.is_title(first)):
        if written.plain(first) in written.language.stop_words:
            return False
        first += 1
    last = first
    while last < end and written.capital(last):
        last += 1
    run = range(first, last)
    known = words.institutions | words.places | words.suffixes
    phrases = {" ".join(written.plain(word) for word in run[at : at + 2]) for at in range(len(run))}
    bodies = phrases & words.places or {written.plain(word) for word in run} & known
    if bodies or any(map(written.acronym, run)):
        return False
    goes_on = written.capital(noun) and first == noun + 1 and last < end
    return len(run) > 1 or (len(run) == 1 and goes_on)  # "President Delgado lied"


def role_before(written: Written, name: Span) -> Span | None:
    """Return a title before a name, or an apposition that a comma closes on both its sides."""
    first = name[0]
    if first == 0 or written.sentences[first - 1] != written.sentences[first]:
        return None
    if written.joined(first - 1):
        return _title(written, first)
    closed = written.after(name[1] - 1) in ("", ",", ".", ";", "(", ")", "”", '"')
    if not closed or not _parted(written, first - 1, ","):
        return None
    if name[1] - name[0] == 1 and written.first_use[written.folded[first]] < first:
        return None  # a short form, of somebody introduced before
    return _apposition(written, first)


def _title(written: Written, end: int) -> Span | None:
    """Return the office that stands right before a name, with the state or body between."""
    first = end
    while first and end - first < _BEFORE and written.joined(first - 1):
        word = first - 1
        part = written.is_title(word) or written.plain(word) in written.words.links
        if not part and not written.capital(word):
            break
        first = word
    while first < end and not written.is_title(first) and not _belongs(written, first):
        first += 1
    while first < end and written.plain(first) in written.language.honorifics - written.titles:
        first += 1
    while first < end and written.plain(first) in written.words.links | written.words.fields:
        if any(_is_role(written, word) for word in range(first + 1, end)):
            break
        first += 1
    stop = end
    while stop > first and _is_honorific(written, stop - 1):
        stop -= 1
    offices = [word for word in range(first, stop) if written.plain(word) in written.words.offices]
    roles = [word for word in range(first, stop) if _is_role(written, word)]
    if written.plain(stop - 1) in written.words.links:
        return None  # "founder of", and then the body
    if offices:
        served = [word for word in roles if word < offices[0] and word not in offices]
        served = [word for word in served if written.plain(word) not in written.words.modifiers]
        return (served[-1] + 1 if served else first), stop
    return (first, stop) if roles and _names_a_body(written, (roles[-1] + 1, stop)) else None


def _names_a_body(written: Written, words: Span) -> bool:
    """Whether a body, a place or a field stands between a role and a name.

    Else it may be the role of somebody who serves the named one: "juru bicara Putin".
    """
    fields = written.words.fields
    return any(
        written.capital(word) and (written.plain(word) in fields or not written.is_title(word))
        for word in range(*words)
    )


def _belongs(written: Written, word: int) -> bool:
    """Whether a word before a title may belong to it: a place or a body written in capitals."""
    folded = written.plain(word)
    return not written.opens(word) and (written.acronym(word) or folded in written.words.places)


def _apposition(written: Written, end: int) -> Span | None:
    """Return the phrase of a role before a comma, from its noun on."""
    words = written.words
    first = end
    while (
        first and end - first < _BEFORE and written.sentences[first - 1] == written.sentences[end]
    ):
        word = first - 1
        ends = words.stops | words.said | written.language.reporting_verbs
        pointer = word == end - 1 and written.plain(word) in _pointers(
            written
        )  # "negeri itu, Rina"
        if (first < end and not _flows(written, word)) or (
            written.plain(word) in ends and not pointer
        ):
            break
        first = word
    nouns = [word for word in range(first, end) if _is_role(written, word)]
    if not nouns or (nouns[-1] == end - 2 and written.plain(end - 1) in _pointers(written)):
        return None  # nobody, or somebody told of before: "menteri itu, Rina"
    start = nouns[-1]
    while start > first and (written.plain(start - 1) in written.titles | words.fields):
        start -= 1
    before = written.plain(start - 1) if start else ""
    if before in words.several or _names_another(written, nouns[-1], end):
        return None
    return start, end


def _pointers(written: Written) -> frozenset[str]:
    damaged = load_sentence_words(written.language.code).damaged
    return damaged.pointers if damaged else frozenset()


def _is_role(written: Written, word: int) -> bool:
    return written.plain(word) in written.words.roles


def _is_noun(written: Written, word: int, end: int) -> bool:
    """Whether a word is a role by itself: "the chief of …", not "the chief rival"."""
    folded, words = written.plain(word), written.words
    if folded not in words.roles or folded not in words.modifiers or word + 1 >= end:
        return folded in words.roles
    return written.plain(word + 1) in words.links | words.at | words.stops


def _is_honorific(written: Written, word: int) -> bool:
    folded = written.plain(word)
    return folded in written.language.honorifics and folded not in written.titles


def _parted(written: Written, word: int, sign: str) -> bool:
    """Whether one sign and space alone stand between a word and the next of its sentence."""
    if word + 1 >= len(written) or written.sentences[word] != written.sentences[word + 1]:
        return False
    raw = written.article.raw.text
    return raw[written.ends[word] : written.starts[word + 1]].strip() == sign


def _flows(written: Written, word: int) -> bool:
    """Whether no sign but one inside a name parts a word from the next."""
    raw = written.article.raw.text
    gap = (
        raw[written.ends[word] : written.starts[word + 1]].strip()
        if word + 1 < len(written)
        else ","
    )
    return gap in ("", "'", "’", "/", "&") or written.joined(word)
