"""The result: one immutable object that every renderer reads, and nothing else.

It holds no clock and no path of the machine: the same input gives the same bytes.
Offsets are Unicode code points, half-open, in the file as received; words and sentences
are numbered from 0 within their text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.model import Moment
from compare.report.claims import (
    REASONS,
    STATES,
    Cell,
    Check,
    Claim,
    ClaimMatrix,
    Column,
    Pooled,
)
from compare.report.decisions import DECISIONS, VERDICTS, Decision, Speaker
from compare.report.order import Order, OrderLine, OrderPair, OrderPlace
from compare.report.texts import (
    COPIES,
    Copy,
    DamageNote,
    DamagePlace,
    Evidence,
    Mark,
    Names,
    Removed,
    SentencePlace,
    TextReport,
)
from compare.report.threads import DIFFERENCES, Difference, Thread, ThreadText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.evaluation import Evaluation

__all__ = [
    "COPIES",
    "DECISIONS",
    "DIFFERENCES",
    "FORMAT_VERSION",
    "REASONS",
    "STATES",
    "VERDICTS",
    "Cell",
    "Check",
    "Claim",
    "ClaimMatrix",
    "Column",
    "Contrast",
    "Copy",
    "DamageNote",
    "DamagePlace",
    "Decision",
    "Difference",
    "Evidence",
    "Frame",
    "FrameCount",
    "Mark",
    "Names",
    "Order",
    "OrderLine",
    "OrderPair",
    "OrderPlace",
    "Pair",
    "Pooled",
    "Provenance",
    "Refused",
    "Removed",
    "Report",
    "Section",
    "SentencePlace",
    "Speaker",
    "StoryReport",
    "TextPair",
    "TextReport",
    "Thread",
    "ThreadText",
]

FORMAT_VERSION = 3
"""History: 1 = first format; 2 = refused files, copies and voices, measured damage, evaluation,
names of cleaning rules; ``card_words`` is gone; 3 = claims, order, decisions, grouping."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two or three texts facing each other: one observation, never a verdict."""

    id: str
    kind: str
    """opposite, certainty or words."""
    thread: str
    quotes: tuple[Evidence, ...]
    found: tuple[str, ...]
    """Ids of the texts that the count in its sentence counts."""
    details: tuple[tuple[str, str], ...]
    """(text id, the words or the class of words that differ)."""


@dataclass(frozen=True, slots=True)
class FrameCount:
    """One frame in one text."""

    text: str
    hits: int
    quoted_hits: int
    sentences: int
    """Sentences with at least one hit."""
    of_sentences: int
    of_words: int
    rate: float | None
    """Hits per 1,000 words; None below the number of hits that a rate needs."""
    evidence: tuple[Evidence, ...]
    """Every hit in context, in the order of the text."""
    forms: tuple[tuple[str, int], ...]
    """(surface, hits), most frequent first."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame of the lexicon, counted in every text."""

    id: str
    title: Names
    definition: Names
    after: str
    reference: str
    terms: tuple[str, ...]
    counts: tuple[FrameCount, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of different texts that report the same, as far as wording tells."""

    score: float
    """Likeness of the two among the sentences of the story, 0 to 1."""
    left: Evidence
    right: Evidence
    shared: tuple[str, ...]
    """Lemmas in both, most telling first; named for the pairs that pages show."""
    chance: float
    """Share of such pairs that people judged the same, 0 to 1."""
    copy: bool = False
    """Whether the texts are copies of each other, or a copy of the pair stands before it."""
    check: Check | None = None
    """Whose word it is that they report the same; None: the engine's."""


@dataclass(frozen=True, slots=True)
class TextPair:
    """How alike two whole texts are in wording."""

    left: str
    right: str
    score: float
    """Mean of the cosines over lemmas and over character n-grams, 0 to 1."""
    lemmas: float
    characters: float
    shared: tuple[tuple[str, int, int], ...]
    """(lemma, count left, count right), largest contribution first."""


@dataclass(frozen=True, slots=True)
class Section:
    """What one analysis found in one story, or why it found nothing."""

    id: str
    status: str
    """ok, not-applicable or failed."""
    reason: str | None
    items: tuple[Any, ...] = ()
    """Frozen dataclasses of one type, such as Contrast, Thread, Frame, Pair or TextPair."""


@dataclass(frozen=True, slots=True)
class StoryReport:
    """One event: its texts, and a section for every analysis in page order."""

    id: str
    title: Names
    moments: tuple[Moment, ...]
    texts: tuple[TextReport, ...]
    sections: tuple[Section, ...]
    voices: tuple[tuple[str, ...], ...] = ()
    """Every text's id, copies of each other together: they count as one."""
    decisions: tuple[Decision, ...] = ()
    """What an editor said of it."""
    by_words: tuple[str, ...] = ()
    """Ids of the texts whose words put them here, in page order; a person put the others."""

    def count(self, texts: Iterable[str]) -> int:
        """Return how many voices stand behind texts: copies of each other count once."""
        ids = set(texts)
        return sum(not ids.isdisjoint(voice) for voice in self.voices)

    def section(self, analysis: str) -> Section:
        """Return the section of an analysis; KeyError when there is none."""
        return {section.id: section for section in self.sections}[analysis]

    def text(self, text: str) -> TextReport:
        """Return a text by its id; KeyError when there is none."""
        return {report.id: report for report in self.texts}[text]


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the result depends on."""

    version: str
    inputs: str
    """SHA-256 of the corpus folder's files, names included, first 16 hex digits."""
    settings: str
    """SHA-256 of the settings and data files, first 16 hex digits."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file of the corpus, or a row of one, that could not be read."""

    file: str
    """Name in the corpus folder, with line and column as far as they are known: "a.txt:3:7"."""
    message: str
    """What is wrong, in English, without a final full stop."""
    hint: str
    """How to mend it; "" where nobody knows."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that pages, JSON, CSV and the terminal show."""

    format_version: int
    provenance: Provenance
    language: str
    """Language of the site's root."""
    stories: tuple[StoryReport, ...]
    settings: tuple[tuple[str, float, str, str], ...]
    """(name, value, unit, reason) of every setting."""
    analyses: tuple[str, ...]
    """Ids in page order."""
    certainty: tuple[tuple[str, Names, Names], ...]
    """(id, title, gloss) of the classes of certainty words, strongest first."""
    full_text: bool
    """True for a local preview that withholds nothing."""
    refused: tuple[Refused, ...] = ()
    """What of the corpus is missing here because it could not be read."""
    evaluation: tuple[Evaluation, ...] = ()
    """How often the engine that made this is right, by task; not measured on these texts."""
