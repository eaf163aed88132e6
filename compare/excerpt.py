"""What of a report may leave for the site: the only place that decides it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.model import CARD_FIELDS, Known
from compare.read.corpus_file import GROUNDS
from compare.report import Evidence, Pair, Report, SentencePlace, StoryReport, TextReport

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Codes, Flags, Span
    from compare.settings import Settings

    Place = tuple[str, int]


def excerpt(report: Report, settings: Settings) -> Report:
    """Return the report with every passage withheld that may not be published.

    A text published as "quotes" shows whole sentences and words in context, best evidence
    first, until ``publish_share`` of its words or more than ``publish_run`` sentences in a row
    would stand on the site; from there on a passage is None and its place remains. A passage of
    the first rank brings the rest of its sentence along, if that fits; the two sentences of a pair
    are granted together; a sentence that several texts share counts for each; one of which half is
    shown counts as a sentence in a row. "numbers" shows no passage, "full" withholds none.
    """
    stories = tuple(_story(story, settings) for story in report.stories)
    return replace(report, stories=stories)


def withhold_nothing(report: Report) -> Report:
    """Return the report for a local preview, which withholds nothing."""
    return replace(report, full_text=True)


def _story(story: StoryReport, settings: Settings) -> StoryReport:
    ledger = _Ledger(story, settings)
    granted: set[Evidence] = set()
    for unit in _best_first(story):
        if ledger.grant(unit):
            granted.update(unit)
            if unit[0].rank == 0:
                ledger.complete(unit)

    def publish(evidence: Evidence) -> Evidence:
        return evidence if evidence in granted else replace(evidence, passage=None)

    texts = tuple(_text(text, ledger.shares[text.id]) for text in story.texts)
    return replace(story, texts=texts, sections=_map(story.sections, publish))


def _best_first(story: StoryReport) -> list[tuple[Evidence, ...]]:
    """Return what is granted together: by rank, then by the order of the sections."""
    return sorted(_units(story.sections), key=lambda unit: unit[0].rank)


class _Ledger:
    """What of a story's texts is on the site; a sentence that texts share counts for each."""

    def __init__(self, story: StoryReport, settings: Settings) -> None:
        self.shares = {text.id: _Share(text, settings) for text in story.texts}
        self.copies: dict[str, list[Place]] = {}
        for text in story.texts:
            for number, place in enumerate(text.sentences):
                self.copies.setdefault(_name(place), []).append((text.id, number))
        for share in self.shares.values():
            headlines = [n for n, place in enumerate(share.text.sentences) if place.headline]
            share.title = all(
                self._take([(share.text.id, number, share.text.sentences[number].words)])
                for number in headlines
            )

    def grant(self, unit: tuple[Evidence, ...]) -> bool:
        """Take the words of all evidence of a unit, or of none."""
        return self._take([(one.text, one.sentence, one.words) for one in unit])

    def complete(self, unit: tuple[Evidence, ...]) -> None:
        """Take the rest of each sentence too: what stands first can be read in its sentence."""
        for one in unit:
            words = self.shares[one.text].text.sentences[one.sentence].words
            self._take([(one.text, one.sentence, words)])

    def _take(self, wanted: list[tuple[str, int, Span]]) -> bool:
        taken: list[tuple[_Share, int, Codes]] = []
        for text, sentence, words in wanted:
            for share, number, range_ in self._everywhere(text, sentence, words):
                new = share.take(number, range_)
                if new is None:
                    for other, where, old in taken:
                        other.give_back(where, old)
                    return False
                taken.append((share, number, new))
        return True

    def _everywhere(
        self, text: str, sentence: int, words: Span
    ) -> Iterator[tuple[_Share, int, Span]]:
        """Yield the same words in their own text and in every copy of their sentence."""
        own = self.shares[text]
        yield own, sentence, words
        place = own.text.sentences[sentence]
        for other, number in self.copies[_name(place)]:
            share = self.shares[other]
            bound = own.text.publish == "quotes" and share.text.publish != "full"
            if bound and (other, number) != (text, sentence):
                shift = share.text.sentences[number].words[0] - place.words[0]
                yield share, number, (words[0] + shift, words[1] + shift)


class _Share:
    """How much of one text is on the site."""

    def __init__(self, text: TextReport, settings: Settings) -> None:
        self.text = text
        self.longest = settings.publish_run
        self.shown: Flags = np.zeros(text.words, np.bool_)
        self.counts = [0] * len(text.sentences)
        most = int(settings.publish_share * text.words + _EXACT)
        aside = _aside_words(text)
        self.lists_aside = text.publish == "full" or (text.publish == "quotes" and aside <= most)
        self.beside = text.card_words + (aside if self.lists_aside else 0)
        self.left = most - self.beside
        self.repeats = bool(text.card_words) and (text.publish == "numbers" or self.left < 0)
        self.title = True

    def take(self, sentence: int, words: Span) -> Codes | None:
        """Take words of a sentence; return those that are new, or None when it may not be."""
        new = np.flatnonzero(~self.shown[slice(*words)]) + words[0]
        if self.text.publish != "quotes":
            return new[:0] if self.text.publish == "full" else None
        if len(new) > self.left:
            return None
        self._add(sentence, new, shown=True)
        if self._run(sentence) > self.longest:
            self.give_back(sentence, new)
            return None
        return new

    def give_back(self, sentence: int, words: Codes) -> None:
        """Undo what ``take`` returned."""
        self._add(sentence, words, shown=False)

    def _add(self, sentence: int, words: Codes, *, shown: bool) -> None:
        change = len(words) if shown else -len(words)
        self.shown[words] = shown
        self.counts[sentence] += change
        self.left -= change

    def _run(self, sentence: int) -> int:
        """Return how many sentences in a row around this one are shown."""
        if not self._reads(sentence):
            return 0
        first = last = sentence
        while first and self._reads(first - 1):
            first -= 1
        while last + 1 < len(self.counts) and self._reads(last + 1):
            last += 1
        return last + 1 - first

    def _reads(self, sentence: int) -> bool:
        """Whether half of a sentence is shown, or more: then it counts as a whole one."""
        start, end = self.text.sentences[sentence].words
        return 2 * self.counts[sentence] >= end - start

    def shows(self, place: SentencePlace) -> bool:
        """Whether every word of a sentence is on the site."""
        if self.text.publish != "quotes":
            return self.text.publish == "full"
        return bool(self.shown[slice(*place.words)].all())

    @property
    def published(self) -> int:
        """Words of the text on the site."""
        if self.text.publish == "full":
            return self.text.words
        return int(self.shown.sum()) + (self.beside if self.text.publish == "quotes" else 0)


_FEW = 4  # words of a fact that are no quotation, wherever they stand

_EXACT = 1e-9  # so that half of ten is five, however 0.5 is stored

_NAME = 12  # characters of an anchor that come from the words: "s-" and ten hexadecimal digits


def _name(place: SentencePlace) -> str:
    """Return what equal sentences share."""
    return place.anchor[:_NAME]


def _aside_words(text: TextReport) -> int:
    """Words of subheads and the like, whose first words are listed on the text's page."""
    return sum(len((piece.first_words or "").split()) for piece in text.removed)


def _text(text: TextReport, share: _Share) -> TextReport:
    removed, card = text.removed, text.card
    sentences = tuple(
        place if share.shows(place) else replace(place, passage=None) for place in text.sentences
    )
    if not share.lists_aside:
        removed = tuple(replace(piece, first_words=None) for piece in removed)
    if text.publish != "full":
        card = replace(card, **{name: _unquoted(getattr(card, name)) for name in CARD_FIELDS})
    if share.repeats and text.publish != "full":
        long = [
            name for name in CARD_FIELDS if len((getattr(card, name).value or "").split()) > _FEW
        ]
        card = replace(card, **dict.fromkeys(long, Known()))
    if text.publish == "numbers" or not share.title:
        card = replace(card, title=Known())
    return replace(text, sentences=sentences, removed=removed, card=card, published=share.published)


def _unquoted(fact: Known) -> Known:
    """Say of a ground that is quoted from the file only that it stands there."""
    return fact if fact.basis in (None, *GROUNDS) else replace(fact, basis="")


def _units(value: Any) -> Iterator[tuple[Evidence, ...]]:
    """Yield every evidence inside a value, in the order of its fields; a pair as one."""
    if isinstance(value, Evidence):
        yield (value,)
    elif isinstance(value, Pair):
        yield value.left, value.right
    elif isinstance(value, tuple):
        for item in value:
            yield from _units(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _units(getattr(value, field.name))


def _map(value: Any, change: Callable[[Evidence], Evidence]) -> Any:
    """Rebuild a value with every evidence changed; other values are kept as they are."""
    if isinstance(value, Evidence):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_map(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value)]
        return replace(value, **{name: _map(getattr(value, name), change) for name in names})
    return value
