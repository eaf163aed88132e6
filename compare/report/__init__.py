"""The result: one immutable object that every renderer reads, and nothing else.

It holds no clock and no path of the machine: the same input gives the same bytes.
Offsets are Unicode code points, half-open, in the file as received; words and sentences
are numbered from 0 within their text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.model import Moment
from compare.report.actors import POLARITIES, Actor, ActorLabels, ActorText, Label, Naming
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
from compare.report.findings import FINDINGS, OBSERVATIONS, TRANSLATOR, Finding, Sureness
from compare.report.frames import Frame, FrameCount, FrameHit, FrameRelation, Pivot
from compare.report.headlines import (
    BEARINGS,
    PART_REASONS,
    PARTS,
    Choice,
    ChosenClaim,
    Headlines,
    HeadlineText,
    Part,
)
from compare.report.keyness import UNITS, Comparison, KeyText, KeyWord, Phrase
from compare.report.order import Order, OrderLine, OrderPair, OrderPlace
from compare.report.pairs import Pair, TextPair
from compare.report.quantities import (
    REASONS_OF_QUANTITIES,
    VERDICTS_OF_QUANTITIES,
    QuantityGroup,
    Stated,
)
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
from compare.report.voices import (
    FORMS_OF_SPEECH,
    UNNAMED,
    VOICE_REASONS,
    VOICE_STATES,
    Quotation,
    SameSpeech,
    Voice,
    VoiceColumn,
    Voices,
    VoiceText,
)
from compare.report.worksheet import (
    STRUCTURES,
    WORKSHEET_NOTES,
    Filled,
    Structure,
    Worksheet,
    WorksheetCell,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.evaluation import Evaluation

__all__ = [
    "BEARINGS",
    "COPIES",
    "DECISIONS",
    "DIFFERENCES",
    "FINDINGS",
    "FORMAT_VERSION",
    "FORMS_OF_SPEECH",
    "OBSERVATIONS",
    "PARTS",
    "PART_REASONS",
    "POLARITIES",
    "REASONS",
    "REASONS_OF_QUANTITIES",
    "STATES",
    "STRUCTURES",
    "TRANSLATOR",
    "UNITS",
    "UNNAMED",
    "VERDICTS",
    "VERDICTS_OF_QUANTITIES",
    "VOICE_REASONS",
    "VOICE_STATES",
    "WORKSHEET_NOTES",
    "Actor",
    "ActorLabels",
    "ActorText",
    "Cell",
    "Check",
    "Choice",
    "ChosenClaim",
    "Claim",
    "ClaimMatrix",
    "Column",
    "Comparison",
    "Copy",
    "DamageNote",
    "DamagePlace",
    "Decision",
    "Difference",
    "Evidence",
    "Filled",
    "Finding",
    "Frame",
    "FrameCount",
    "FrameHit",
    "FrameRelation",
    "HeadlineText",
    "Headlines",
    "KeyText",
    "KeyWord",
    "Label",
    "Mark",
    "Names",
    "Naming",
    "Order",
    "OrderLine",
    "OrderPair",
    "OrderPlace",
    "Pair",
    "Part",
    "Phrase",
    "Pivot",
    "Pooled",
    "Provenance",
    "QuantityGroup",
    "Quotation",
    "Refused",
    "Removed",
    "Report",
    "SameSpeech",
    "Section",
    "SentencePlace",
    "Speaker",
    "Stated",
    "StoryReport",
    "Structure",
    "Sureness",
    "TextPair",
    "TextReport",
    "Thread",
    "ThreadText",
    "Voice",
    "VoiceColumn",
    "VoiceText",
    "Voices",
    "Worksheet",
    "WorksheetCell",
]

FORMAT_VERSION = 4
"""History: 1 = first format; 2 = refused files, copies and voices, measured damage, evaluation,
names of cleaning rules; ``card_words`` is gone; 3 = claims, order, decisions, grouping;
4 = findings for contrasts, voices, actors, labels, quantities, words, headlines, worksheets;
``voices`` of a story and of a claim are now ``independent``."""


@dataclass(frozen=True, slots=True)
class Section:
    """What one analysis found in one story, or why it found nothing."""

    id: str
    status: str
    """ok, not-applicable or failed."""
    reason: str | None
    items: tuple[Any, ...] = ()
    """Frozen dataclasses of one type, such as Finding, Thread, Frame, Pair or TextPair."""


@dataclass(frozen=True, slots=True)
class StoryReport:
    """One event: its texts, and a section for every analysis in page order."""

    id: str
    title: Names
    moments: tuple[Moment, ...]
    texts: tuple[TextReport, ...]
    sections: tuple[Section, ...]
    independent: tuple[tuple[str, ...], ...] = ()
    """Every text's id, copies of each other together: they count as one."""
    decisions: tuple[Decision, ...] = ()
    """What an editor said of it."""
    by_words: tuple[str, ...] = ()
    """Ids of the texts whose words put them here, in page order; a person put the others."""

    def count(self, texts: Iterable[str]) -> int:
        """Return how many of some texts are independent: copies of each other count once."""
        ids = set(texts)
        return sum(not ids.isdisjoint(copies) for copies in self.independent)

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
