"""Voices: who speaks in the texts, who is named and not quoted, and the same speech in several."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.language import load_language
from compare.report import (
    UNNAMED,
    Quotation,
    SameSpeech,
    Voice,
    VoiceColumn,
    Voices,
    VoiceText,
)
from compare.stories.attribute import attribute
from compare.stories.find_sides import find_sides
from compare.stories.give_role import give_role
from compare.stories.grant_words import grant_words
from compare.stories.match_speech import match_speech
from compare.stories.passage import stretch
from compare.stories.rule_out import rule_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Article
    from compare.report import Evidence, Names
    from compare.stories.grant_words import Granted
    from compare.stories.match_speech import SameWords
    from compare.stories.speech import Said, Speaker, Speech

_SAME = 3  # rank of a speech that several texts quote, behind sentences and words in context
_FIRST = 4  # and of every text's first other quotation

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the voices of a story are made from."""

    facts: Facts
    speech: Speech
    shown: dict[Said, Quotation]
    granted: tuple[Granted, ...]
    """Of each text."""
    named: tuple[Counter[str], ...]
    """For each text how often it names each actor."""
    moments: tuple[int | None, ...]
    columns: tuple[VoiceColumn, ...]


def run(facts: Facts) -> tuple[Voices, ...]:
    """Return who speaks in the texts of a story.

    Raises:
        NotApplicableError: no text quotes anybody.
    """
    speech = attribute(facts.telling, facts.rulings)
    if not any(speech.said):
        raise NotApplicableError("No quotation was found in these texts.")
    same = match_speech(facts.articles, speech.said, facts.copies, facts.settings)
    known = _know(facts, speech, same)
    quoted = [_voice(known, one) for one in speech.speakers.values()]
    quoted.sort(key=lambda one: (-_quoted_by(facts, one), -_words(one), one.id))
    unquoted = _named_by_several(known)
    silent = [one for one in unquoted if one.kind == "state"]
    others = [one for one in unquoted if one.kind != "state"]
    return (
        Voices(
            voices=(*quoted, *others, *silent),
            columns=known.columns,
            uncertain=tuple(
                known.shown[said] for own in speech.said for said in own if said.speaker is None
            ),
            same=tuple(
                SameSpeech(
                    str(one.said[0].speaker),
                    tuple(known.shown[said] for said in one.said),
                    one.score,
                )
                for one in same
            ),
            unquoted=tuple((one.id, _naming(one)) for one in others),
            silent_sides=tuple((one.id, _naming(one)) for one in silent),
            colours=_colours(facts),
        ),
    )


def _know(facts: Facts, speech: Speech, same: tuple[SameWords, ...]) -> _Known:
    matched = {said for one in same for said in one.said}
    granted = tuple(grant_words(own) for own in speech.said)
    moments = tuple(facts.story.stage(one.raw.card.moment.value) for one in facts.articles)
    return _Known(
        facts=facts,
        speech=speech,
        shown={
            said: _quotation(article, said, _SAME if said in matched else _FIRST + place)
            for article, own in zip(facts.articles, speech.said, strict=True)
            for place, said in enumerate(own)
        },
        granted=granted,
        named=tuple(Counter(one.actor for one in own) for own in facts.telling.mentions),
        moments=moments,
        columns=tuple(map(_column, facts.articles, speech.said, granted, moments)),
    )


def _quotation(article: Article, said: Said, rank: int) -> Quotation:
    quote = said.quote
    return Quotation(
        text=article.id,
        form=quote.form,
        direct=quote.direct,
        evidence=stretch(article, quote.words, rank),
        speaker=said.speaker,
        verb=" ".join(article.raw.text[slice(*quote.verb)].split()) if quote.verb else "",
        colour=quote.colour,
        carried=quote.carried,
        words=quote.words[1] - quote.words[0],
        check=said.check,
    )


def _column(
    article: Article,
    own: tuple[Said, ...],
    granted: Granted,
    moment: int | None,
) -> VoiceColumn:
    uncertain = sum(said.speaker is None for said in own)
    why = rule_out(article, moment)
    why += ("damaged",) if article.damage or article.raw.card.damage.value else ()
    why += ("uncertain-speakers",) if uncertain else ()
    return VoiceColumn(
        text=article.id,
        quotations=len(own),
        uncertain=uncertain,
        words=sum(words.total() for words in granted.values()),
        uncertain_words=granted.get(None, Counter()).total(),
        of_words=len(article.tokens),
        why=why,
    )


def _voice(known: _Known, speaker: Speaker) -> Voice:
    quoting = [
        place
        for place, own in enumerate(known.speech.said)
        if any(said.speaker == speaker.id for said in own)
    ]
    moments = [known.moments[place] for place in quoting]
    earliest = min((moment for moment in moments if moment is not None), default=None)
    return Voice(
        id=speaker.id,
        name=speaker.name,
        kind=speaker.kind,
        side=speaker.side,
        texts=tuple(
            _voice_text(known, speaker, place, earliest)
            for place in range(len(known.facts.articles))
        ),
    )


def _voice_text(known: _Known, speaker: Speaker, place: int, earliest: int | None) -> VoiceText:
    column, article = known.columns[place], known.facts.articles[place]
    words = known.granted[place].get(speaker.id, Counter())
    quotations = tuple(
        known.shown[said] for said in known.speech.said[place] if said.speaker == speaker.id
    )
    written = known.moments[place]
    if quotations:
        state = "quoted"
    elif written is not None and earliest is not None and written < earliest:
        state = "too-early"
    else:
        state = "unsure" if column.why else "not-quoted"
    return VoiceText(
        text=article.id,
        mentions=known.named[place][speaker.id],
        quotations=quotations,
        words=words.total(),
        role=_role(known, speaker, place),
        state=state,
        direct_words=words[True],
        share=round(words.total() / column.words, 6) if column.words else None,
    )


def _role(known: _Known, speaker: Speaker, place: int) -> Evidence | None:
    """Return how a text introduces a person; states and bodies hold no office."""
    if speaker.kind != "person":
        return None
    article = known.facts.articles[place]
    role = give_role(article, known.facts.telling.mentions[place], speaker.id)
    return None if role is None else stretch(article, role, _FIRST)


def _named_by_several(known: _Known) -> list[Voice]:
    """Return those whom several independent texts name and for whom nobody speaks in any."""
    facts = known.facts
    heard = {*known.speech.speakers, *find_sides(facts.telling, known.speech)}
    named = frozenset[str]().union(*known.named)
    cast = [one for one in known.speech.cast.values() if one.id in named - heard]
    found = [_voice(known, one) for one in cast]
    several = [one for one in found if _count(facts, _naming(one)) >= facts.settings.voice_texts]
    return sorted(several, key=lambda one: (-_count(facts, _naming(one)), -_mentions(one), one.id))


def _colours(facts: Facts) -> tuple[tuple[str, Names], ...]:
    languages = sorted({article.language for article in facts.articles})
    named = {one.id: one.title for code in languages for one in load_language(code).speech.classes}
    return tuple(named.items())


def _count(facts: Facts, texts: Iterable[str]) -> int:
    """Return how many independent texts these are."""
    ids = set(texts)
    places = [place for place, article in enumerate(facts.articles) if article.id in ids]
    return facts.copies.count(places)


def _quoted_by(facts: Facts, voice: Voice) -> int:
    """Return how many texts quote a voice; those that call a source alike may mean others."""
    texts = _count(facts, (one.text for one in voice.texts if one.quotations))
    return min(texts, 1) if voice.kind == UNNAMED else texts


def _naming(voice: Voice) -> Texts:
    return tuple(one.text for one in voice.texts if one.mentions)


def _words(voice: Voice) -> int:
    return sum(one.words for one in voice.texts)


def _mentions(voice: Voice) -> int:
    return sum(one.mentions for one in voice.texts)


ANALYSIS = Analysis(id="voices", order=40, run=run)
