"""What of a report may leave for the site: the only place that decides it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from compare.excerpt.ledger import Ledger
from compare.model import CARD_FIELDS, Known
from compare.read.corpus_file import ASSUMED, DETECTED, GROUNDS, METADATA
from compare.report import (
    Check,
    Decision,
    Difference,
    Evidence,
    Pair,
    Report,
    SentencePlace,
    StoryReport,
    TextReport,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.settings import Settings


def excerpt(report: Report, settings: Settings) -> Report:
    """Return the report with every passage withheld that may not be published.

    A text published as "quotes" shows whole sentences and words in context, best evidence
    first, until ``publish_share`` of its words or more than ``publish_run`` sentences in a row
    could be read on the site; from there on a passage is None and its place remains. A passage of
    the first rank brings the rest of its sentence along, if that fits; the two sentences of a pair
    are granted together; one of which half can be read counts as a sentence in a row. "numbers"
    shows no passage, "full" withholds none. Words that several texts share are withheld by the
    strictest policy of all these texts, and count for each. What editors wrote of their decisions
    is withheld where it quotes what may not be shown.
    """
    texts = [text for story in report.stories for text in story.texts]
    ledger = Ledger(texts, settings, tuple(dict.fromkeys(_written(report))))
    granted = [_grant(story, ledger) for story in report.stories]
    shown = {text.id: _sentences(text, ledger) for text in texts}
    return replace(
        report,
        stories=tuple(
            replace(
                story,
                texts=tuple(_text(text, ledger, shown[text.id]) for text in story.texts),
                sections=_map(story.sections, evidence),
                decisions=tuple(_decision(one, ledger) for one in story.decisions),
            )
            for story, evidence in zip(report.stories, granted, strict=True)
        ),
    )


def withhold_nothing(report: Report) -> Report:
    """Return the report for a local preview, which withholds nothing."""
    return replace(report, full_text=True)


def _written(report: Report) -> Iterator[str]:
    """Yield what editors wrote of their decisions: reasons, and names of speakers."""
    for story in report.stories:
        for one in story.decisions:
            yield from (one.check.reason or "", *((one.verdict,) if one.kind == "speaker" else ()))


def _decision(decision: Decision, ledger: Ledger) -> Decision:
    named = decision.kind == "speaker" and decision.verdict in ledger.withheld
    verdict = "" if named else decision.verdict
    return replace(decision, verdict=verdict, check=_check(decision.check, ledger))


def _check(check: Check, ledger: Ledger) -> Check:
    return replace(check, reason=None) if check.reason in ledger.withheld else check


def _speaker(place: SentencePlace, ledger: Ledger) -> SentencePlace:
    speaker = place.speaker
    if speaker is None:
        return place
    if speaker.who in ledger.withheld:
        return replace(place, speaker=None)
    return replace(place, speaker=replace(speaker, check=_check(speaker.check, ledger)))


def _grant(story: StoryReport, ledger: Ledger) -> Callable[[Any], Any]:
    """Grant evidence by rank, then by the order of the sections, while there is room for it."""
    granted: set[Evidence] = set()
    for unit in sorted(_units(story.sections), key=lambda unit: unit[0].rank):
        if ledger.grant(unit):
            granted.update(unit)
            for one in unit if unit[0].rank == 0 else ():
                ledger.show(one.text, story.text(one.text).sentences[one.sentence].words)

    def publish(part: Evidence | Check) -> Evidence | Check:
        if isinstance(part, Check):
            return _check(part, ledger)
        return part if part in granted else replace(part, passage=None)

    return publish


def _sentences(text: TextReport, ledger: Ledger) -> list[bool]:
    """Tell which sentences stand on the text's own page: those that can be read anyway."""
    return [ledger.repeats(text.id, place.words) for place in text.sentences]


def _text(text: TextReport, ledger: Ledger, shown: list[bool]) -> TextReport:
    share, card = ledger.shares[text.id], text.card
    removed = text.removed
    if not share.lists_aside:
        removed = tuple(replace(piece, first_words=None) for piece in removed)
    if text.publish != "full":
        card = replace(card, **{name: _unquoted(getattr(card, name)) for name in CARD_FIELDS})
    return replace(
        text,
        sentences=tuple(
            _speaker(place if visible else replace(place, passage=None), ledger)
            for place, visible in zip(text.sentences, shown, strict=True)
        ),
        removed=removed,
        card=replace(card, **dict.fromkeys(share.unstated, Known())),
        published=ledger.published(text.id),
        spoken=(),
    )


def _unquoted(fact: Known) -> Known:
    """Say of a ground that is quoted from the file only that it stands there."""
    named = (None, *GROUNDS, METADATA, DETECTED, ASSUMED)
    return fact if fact.basis in named else replace(fact, basis="")


def _units(value: Any) -> Iterator[tuple[Evidence, ...]]:
    """Yield every evidence inside a value, in the order of its fields; facing ones as one."""
    if isinstance(value, Evidence):
        yield (value,)
    elif isinstance(value, Pair):
        yield value.left, value.right
    elif isinstance(value, Difference):
        yield value.quotes
    elif isinstance(value, tuple):
        for item in value:
            yield from _units(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _units(getattr(value, field.name))


def _map(value: Any, change: Callable[[Any], Any]) -> Any:
    """Rebuild a value with every evidence and check changed; other values stay as they are."""
    if isinstance(value, (Evidence, Check)):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_map(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value)]
        return replace(value, **{name: _map(getattr(value, name), change) for name in names})
    return value
