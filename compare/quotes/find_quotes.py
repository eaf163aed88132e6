"""Find what a text quotes, and who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.quotes import Quote
from compare.quotes.attribute import Attribution, attribute
from compare.quotes.find_marked import find_marked
from compare.quotes.find_reported import find_reported
from compare.quotes.judge_marked import judge_marked
from compare.quotes.reading import ACTIVE, Reading
from compare.quotes.speakers import Speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.actors import Mention
    from compare.lexicon import Actor
    from compare.model import Article
    from compare.quotes.antecedents import Source
    from compare.quotes.find_marked import Marked
    from compare.quotes.find_reported import Reported
    from compare.settings import Settings

_SCARE = 2  # words


def find_quotes(
    article: Article,
    mentions: tuple[Mention, ...],
    cast: tuple[Actor, ...],
    settings: Settings,
) -> tuple[Quote, ...]:
    """Return every quotation in order of the text; a direct one may lie inside a reported one.

    A language without data has direct quotations alone, with a speaker where a person is named
    right behind them.

    Args:
        article: the text.
        mentions: where it names actors.
        cast: the actors.
        settings: thresholds.
    """
    marked = find_marked(article)
    reading = Reading(article, mentions, cast, marked)
    quotes = [_heading(reading, one) for one in marked if one.words[0] == one.words[1]]
    counted = tuple(one for one in marked if one.words[0] < one.words[1])
    quotes.extend(_counted(reading, counted, settings))
    return tuple(sorted(quotes, key=lambda quote: (quote.span, quote.direct)))


def _counted(reading: Reading, counted: tuple[Marked, ...], settings: Settings) -> Iterator[Quote]:
    """Yield what is quoted in sentences and headlines, sentence by sentence."""
    speakers = Speakers(reading)
    begun: dict[int, list[int]] = {}
    for place, one in enumerate(counted):
        begun.setdefault(one.sentence, []).append(place)
    for sentence in range(len(reading.article.sentences)):
        reported = find_reported(reading, speakers, sentence)
        for clause in reported:
            if _unquoted(reading, clause, settings.quoted_share):
                yield _reported(reading, clause)
            _remember(speakers, clause.source, sentence, sentence)
        if not reported:
            _remember_speech(reading, speakers, sentence)
        for place in begun.get(sentence, ()):
            one = counted[place]
            said = attribute(reading, speakers, one, counted[place - 1] if place else None)
            said = _within(said, one, reported)
            if said.source or said.governed:
                _remember(speakers, said.source, sentence, reading.sentences[one.words[1] - 1])
            if judge_marked(reading, one, said, settings.quote_words):
                yield _direct(reading, one, said)


def _within(said: Attribution, marked: Marked, reported: tuple[Reported, ...]) -> Attribution:
    """Words of a reported clause that no verb of their own governs are those of its speaker."""
    for one in () if said.governed else reported:
        if one.words[0] <= marked.words[0] and marked.words[1] <= one.words[1]:
            return Attribution(one.source, one.verb, governed=True)
    return said


def _remember(speakers: Speakers, source: Source | None, first: int, last: int) -> None:
    for sentence in range(first, last + 1):
        speakers.antecedents.told[sentence] = source


def _remember_speech(reading: Reading, speakers: Speakers, sentence: int) -> None:
    """Somebody speaks there, certain or not: what follows does not go on from before."""
    verbs = [verb for verb in reading.verbs_in(reading.bounds[sentence]) if verb.is_(*ACTIVE)]
    if verbs:
        _remember(speakers, speakers.of(verbs[-1]), sentence, sentence)


def _unquoted(reading: Reading, reported: Reported, most: float) -> bool:
    """Whether less of a clause than this share stands in quotation marks."""
    first, last = reported.words
    return sum(reading.quoted[first:last]) < most * (last - first)


def _reported(reading: Reading, reported: Reported) -> Quote:
    return Quote(
        span=reported.span,
        words=reported.words,
        sentence=reading.sentences[reported.words[0]],
        direct=False,
        form="reported",
        **_said_by(reading, Attribution(reported.source, reported.verb)),
    )


def _direct(reading: Reading, marked: Marked, said: Attribution) -> Quote:
    return Quote(
        span=marked.span,
        words=marked.words,
        sentence=marked.sentence,
        direct=True,
        form=_form(reading, marked),
        **_said_by(reading, said),
    )


def _heading(reading: Reading, marked: Marked) -> Quote:
    """Words in quotation marks in a heading whose words do not count."""
    said = _said_by(reading, Attribution())
    return Quote(marked.span, marked.words, marked.sentence, True, "heading", **said)


def _form(reading: Reading, marked: Marked) -> str:
    first, last = marked.words
    if marked.heading:
        return "heading"
    if last - first <= _SCARE and not reading.opens(first):
        return "scare"
    several = reading.sentences[first] != reading.sentences[last - 1]
    return "full" if several or reading.capital(first) else "fragment"


def _said_by(reading: Reading, said: Attribution) -> dict[str, Any]:
    source, verb = said.source, said.verb
    return {
        "speaker": source.span if source else None,
        "name": source.name if source else "",
        "actor": source.actor if source else None,
        "verb": (reading.starts[verb.words[0]], reading.ends[verb.words[1] - 1]) if verb else None,
        "colour": verb.verb.colour if verb else "",
        "carried": source is not None and source.carried,
    }
