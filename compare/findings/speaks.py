"""Who speaks: the sources of one text alone, whom each quotes most, whom few quote."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.findings.said import few_words, folded
from compare.findings.texts import Texts
from compare.report import Finding, Mark, Sureness
from compare.stories.passage import whole_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.facts import Facts
    from compare.report import Evidence, Quotation, Voice, Voices, VoiceText

_SPEAKERS = ("person", "organ", "organisation")
FEWEST = 3
"""Texts with sources of their own; fewer say nothing of all of them."""
_SILENT = "not-quoted"  # of ``report.VOICE_STATES``: all that a text's card asks for is known


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Somebody whom a text quotes."""

    text: str
    voice: Voice
    own: VoiceText

    def direct(self, room: int) -> Quotation:
        """Return the longest of the direct quotations that has room; if none has, the shortest."""
        direct = [quotation for quotation in self.own.quotations if quotation.direct]
        short = [quotation for quotation in direct if quotation.words <= room]
        longest = max(short, key=lambda one: (one.words, one.evidence.span), default=None)
        return longest or min(direct, key=lambda one: (one.words, one.evidence.span))


def speaks(facts: Facts) -> Iterator[Finding]:
    """Yield how the texts differ in whom they quote."""
    texts = Texts(facts)
    for voices in facts.sections.get("voices", ()):
        yield from _sources_of_one(texts, voices)
        yield from _most_quoted(texts, voices)
        for voice in voices.voices:
            yield from _seldom_quoted(texts, voice)


def _facing(texts: Texts, speakers: list[_Speaker]) -> list[_Speaker]:
    """Return one speaker of a text and one text of a speaker, those of most words first."""
    chosen: list[_Speaker] = []
    for one in sorted(speakers, key=lambda one: -one.own.words):
        new = all(one.voice.id != other.voice.id for other in chosen)
        if new and texts.apart([*(other.text for other in chosen), one.text]):
            chosen.append(one)
    chosen = chosen[: texts.facts.settings.contrast_quotes]
    return sorted(chosen, key=lambda one: texts.places[one.text])


def _finding(texts: Texts, observation: str, facing: list[_Speaker], of: list[str]) -> Finding:
    room = texts.facts.settings.contrast_words
    return Finding(
        id=texts.address("speaks", observation),
        kind="speaks",
        observation=observation,
        subject={},
        quotes=tuple(texts.short(one.direct(room).evidence) for one in facing),
        details=tuple((one.text, few_words(_name(one.voice))) for one in facing),
        found=tuple(one.text for one in facing),
        of=tuple(of),
        linked=False,
    )


def _sources_of_one(texts: Texts, voices: Voices) -> Iterator[Finding]:
    """Yield the people whom one text quotes and no independent text so much as names."""
    speakers = [
        _Speaker(own.text, voice, own)
        for voice in voices.voices
        for own in voice.texts
        if voice.kind == "person" and _is_of_one(texts, voice, own)
    ]
    facing = _facing(texts, speakers)
    if len(facing) >= FEWEST:
        texts_of_all = [article.id for article in texts.facts.articles]
        needed = (one.text for one in facing if _is_needed(texts, one, speakers))
        rests_on = next(needed, "")
        yield replace(
            _finding(texts, "sources-of-one", facing, texts_of_all),
            sure=Sureness(sentence_of=rests_on),
            rests_on_one=bool(rests_on),
        )


def _is_needed(texts: Texts, one: _Speaker, speakers: list[_Speaker]) -> bool:
    """Whether too few would be left if the only sentence that quotes a speaker were left out."""
    said = {quotation.evidence.sentence for quotation in one.own.quotations if quotation.direct}
    rest = [other for other in speakers if other is not one]
    return len(said) == 1 and len(_facing(texts, rest)) < FEWEST


def _is_of_one(texts: Texts, voice: Voice, own: VoiceText) -> bool:
    """Whether a text quotes somebody, and no word of the name stands in an independent text."""
    if not any(quotation.direct for quotation in own.quotations):
        return False
    name = set(folded(_name(voice)).split())
    others = (other for other in texts.places if texts.apart((own.text, other)))
    return all(name.isdisjoint(texts.article(other).tokens.surfaces) for other in others)


def _most_quoted(texts: Texts, voices: Voices) -> Iterator[Finding]:
    leads = [
        lead
        for article in texts.facts.articles
        if (lead := _lead(texts, voices, article.id)) is not None
    ]
    facing = _facing(texts, leads)
    if len(facing) > 1:
        yield _finding(texts, "most-quoted", facing, [lead.text for lead in leads])


def _lead(texts: Texts, voices: Voices, text: str) -> _Speaker | None:
    """Return who has most words in a text: also without the longest of the quotations.

    And were every quotation without a speaker that of the next one.
    """
    if not texts.is_sound(text) or texts.article(text).raw.card.complete.value == "no":
        return None
    said = [
        _Speaker(text, voice, own)
        for voice in voices.voices
        if (own := _own(voice, text)) is not None and own.quotations
    ]
    said.sort(key=lambda one: (-one.own.words, one.voice.id))
    if not said or said[0].own.words < texts.facts.settings.lead_words:
        return None
    first, quotations = said[0], said[0].own.quotations
    sure = first.own.words - max(quotation.words for quotation in quotations)
    next_most = said[1].own.words if len(said) > 1 else 0
    unknown = sum(one.words for one in voices.uncertain if one.text == text)
    speaks_itself = any(quotation.direct for quotation in quotations)
    leads = sure > next_most + unknown and first.voice.kind in _SPEAKERS
    return first if leads and speaks_itself else None


def _own(voice: Voice, text: str) -> VoiceText | None:
    return next((own for own in voice.texts if own.text == text), None)


def _name(voice: Voice) -> str:
    return next(iter(voice.name.values()), "")


def _seldom_quoted(texts: Texts, voice: Voice) -> Iterator[Finding]:
    """Yield a voice that some texts quote and others, which could have, only name."""
    quoting = [own for own in voice.texts if own.quotations]
    silent = [own.text for own in voice.texts if own.state == _SILENT and own.mentions]
    direct = [one for own in quoting for one in own.quotations if one.direct]
    if voice.kind not in _SPEAKERS or not direct:
        return
    named = next((quote for text in silent if (quote := _naming(texts, voice.id, text))), None)
    if named is None or not texts.apart((direct[0].text, named.text)):
        return
    found = tuple(own.text for own in quoting)
    alone = texts.independent(found) == 1 and len(direct) == 1
    quotes = (texts.short(direct[0].evidence), named)
    yield Finding(
        id=texts.address("speaks", voice.id),
        kind="speaks",
        observation="seldom-quoted",
        subject=voice.name,
        quotes=quotes,
        details=tuple((quote.text, "") for quote in quotes),
        found=found,
        of=(*found, *silent),
        linked=False,
        sure=Sureness(sentence_of=quotes[0].text if alone else ""),
        rests_on_one=alone,
    )


def _naming(texts: Texts, actor: str, text: str) -> Evidence | None:
    """Return the first sentence of a text that names an actor."""
    mentions = texts.facts.telling.mentions[texts.places[text]]
    named = next((one for one in mentions if one.actor == actor), None)
    if named is None:
        return None
    mark = Mark(*named.span, "term")
    return texts.short(whole_sentence(texts.article(text), named.sentence, (mark,)))
