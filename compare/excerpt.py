"""What of a report may leave for the site: the only place that decides it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.model import CARD_FIELDS, Known
from compare.read.corpus_file import GROUNDS
from compare.report import Evidence, Report, SentencePlace, StoryReport, TextReport

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Flags
    from compare.settings import Settings


def excerpt(report: Report, settings: Settings) -> Report:
    """Return the report with every passage withheld that may not be published.

    A text published as "quotes" shows whole sentences and words in context, best evidence
    first, until ``publish_share`` of its words or more than ``publish_run`` sentences in a row
    would stand on the site; from there on a passage is None and its place remains. A passage of
    the first rank brings the rest of its sentence along, if that fits. "numbers" shows no passage,
    "full" withholds none. Words are counted once, wherever they are shown.
    """
    stories = tuple(_story(story, settings) for story in report.stories)
    return replace(report, stories=stories)


def withhold_nothing(report: Report) -> Report:
    """Return the report for a local preview, which withholds nothing."""
    return replace(report, full_text=True)


def _story(story: StoryReport, settings: Settings) -> StoryReport:
    shares = {text.id: _Share(text, settings) for text in story.texts}
    granted: set[Evidence] = set()
    for evidence in _best_first(story):
        if shares[evidence.text].grant(evidence):
            granted.add(evidence)
            if evidence.rank == 0:
                shares[evidence.text].complete(evidence)

    def publish(evidence: Evidence) -> Evidence:
        return evidence if evidence in granted else replace(evidence, passage=None)

    texts = tuple(_text(text, shares[text.id]) for text in story.texts)
    return replace(story, texts=texts, sections=_map(story.sections, publish))


def _best_first(story: StoryReport) -> list[Evidence]:
    """Return all evidence: by rank, then by the order of the sections and within them."""
    found = list(_evidence(story.sections))
    return sorted(found, key=lambda evidence: evidence.rank)


class _Share:
    """How much of one text is on the site."""

    def __init__(self, text: TextReport, settings: Settings) -> None:
        self.text = text
        self.settings = settings
        self.shown: Flags = np.zeros(text.words, np.bool_)
        aside = _aside_words(text)
        fits = aside <= settings.publish_share * text.words
        self.lists_aside = text.publish == "full" or (text.publish == "quotes" and fits)
        self.aside = aside if self.lists_aside else 0
        self.title = self._headline()

    def _headline(self) -> bool:
        """A headline is shown with the identity card, and so it takes its share first."""
        headlines = [place for place in self.text.sentences if place.headline]
        return all(self._take(place.words) for place in headlines)

    def grant(self, evidence: Evidence) -> bool:
        """Take the words of an evidence, if the policy allows it."""
        return self._take(evidence.words)

    def complete(self, evidence: Evidence) -> None:
        """Take the rest of its sentence too: what stands first can be read in its sentence."""
        self._take(self.text.sentences[evidence.sentence].words)

    def _take(self, words: tuple[int, int]) -> bool:
        if self.text.publish != "quotes":
            return self.text.publish == "full"
        after = self.shown.copy()
        after[slice(*words)] = True
        most = self.settings.publish_share * self.text.words - self.aside
        if after.sum() > most or self._run(after) > self.settings.publish_run:
            return False
        self.shown = after
        return True

    def _run(self, shown: Flags) -> int:
        """Return the longest run of sentences of which every word is shown."""
        longest = run = 0
        for place in self.text.sentences:
            run = run + 1 if shown[slice(*place.words)].all() else 0
            longest = max(longest, run)
        return longest

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
        return int(self.shown.sum()) + self.aside


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
    if text.publish == "numbers":
        card = replace(card, **{name: _unquoted(getattr(card, name)) for name in CARD_FIELDS})
    if text.publish == "numbers" or not share.title:
        card = replace(card, title=Known())
    return replace(text, sentences=sentences, removed=removed, card=card, published=share.published)


def _unquoted(fact: Known) -> Known:
    """Withhold a ground that is quoted from the file."""
    return fact if fact.basis in (None, *GROUNDS) else replace(fact, basis="")


def _evidence(value: Any) -> Iterator[Evidence]:
    """Yield every evidence inside a value, in the order of its fields."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _evidence(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _evidence(getattr(value, field.name))


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
