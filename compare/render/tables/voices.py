"""Tables of who speaks, and of what texts put first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render.tables.row import CHECK, PLACE, checked, items, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.render.tables.row import Row, Tables
    from compare.report import Quotation, StoryReport


def _voices(story: StoryReport) -> Iterator[Row]:
    for voices in items(story, "voices"):
        for voice in voices.voices:
            name = next(iter(voice.name.values()), "")
            for own in voice.texts:
                first = own.quotations[0].evidence.sentence if own.quotations else None
                yield (
                    *(voice.id, name, voice.kind, voice.side, own.text, own.state, own.mentions),
                    *(len(own.quotations), own.words, own.direct_words, own.share, first),
                )


def _quotations(story: StoryReport) -> Iterator[Row]:
    for voices in items(story, "voices"):
        same = {
            quotation.evidence: number
            for number, one in enumerate(voices.same)
            for quotation in one.quotations
        }
        told = [one for voice in voices.voices for own in voice.texts for one in own.quotations]
        for quotation in (*told, *voices.uncertain):
            yield _quotation(quotation, same.get(quotation.evidence))


def _quotation(one: Quotation, speech: int | None) -> Row:
    return (
        *(one.speaker, one.form, one.verb, one.colour, one.carried, one.words, speech),
        *place(one.evidence),
        *checked(one.check),
    )


def _headlines(story: StoryReport) -> Iterator[Row]:
    for headlines in items(story, "headlines"):
        for claim in headlines.claims:
            for choice in claim.choices:
                yield (claim.claim, choice.text, choice.part, choice.sentence, choice.share)


TABLES: Tables = {
    "voices": (
        (
            *("voice", "name", "kind", "side", "text", "state", "mentions"),
            *("quotations", "words", "words_in_quotation_marks", "share", "first_sentence"),
        ),
        _voices,
    ),
    "quotations": (
        ("voice", "form", "verb", "colour", "carried", "words", "same_speech", *PLACE, *CHECK),
        _quotations,
    ),
    "headlines": (("claim", "text", "part", "sentence", "share_before"), _headlines),
}
