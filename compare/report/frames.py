"""What a report says of frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.texts import Evidence, Names


@dataclass(frozen=True, slots=True)
class FrameHit:
    """One place where a term of a frame stands."""

    term: str
    """As its author wrote it in the list."""
    negated: bool
    """Whether a negation stands before it; it is counted apart."""
    evidence: Evidence
    """The words in context."""


@dataclass(frozen=True, slots=True)
class FrameCount:
    """One frame in one text; all but ``negated_hits`` and ``found`` leave negated hits out."""

    text: str
    hits: int
    quoted_hits: int
    negated_hits: int
    """Hits that stand behind a negation."""
    sentences: int
    """Sentences with at least one hit."""
    of_sentences: int
    interval: tuple[float, float]
    """Exact 95 % interval of the share of sentences (Clopper & Pearson 1934), 0 to 1."""
    of_words: int
    rate: float | None
    """Hits per 1,000 words; None below the number of hits that a rate needs."""
    rate_interval: tuple[float, float] | None
    """95 % interval of the rate, from blocks of sentences (Künsch 1989); None without a rate, and
    in a text of fewer sentences than two blocks."""
    found: tuple[FrameHit, ...]
    """Every hit in context, in the order of the text, negated ones too."""
    forms: tuple[tuple[str, int], ...]
    """(surface, hits), most frequent first."""


@dataclass(frozen=True, slots=True)
class Pivot:
    """A term or a sentence without which the texts come in another order."""

    term: str | None
    """Left out of the list; None: a sentence of ``text`` is left out."""
    text: str | None
    """Id of the text that loses one sentence with a hit; whichever it is, the share becomes the
    same. None: a term is left out of all texts."""
    pairs: tuple[tuple[str, str], ...]
    """(id of a text, id of a text): the first was ahead of the second and no longer is."""


@dataclass(frozen=True, slots=True)
class FrameRelation:
    """How a frame relates to the categories of a published work."""

    work: str
    kind: str
    """One of ``lexicon.RELATIONS``."""
    names: Names
    """What the work calls them; {} where none relates."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame of the lexicon, counted in every text."""

    id: str
    title: Names
    definition: Names
    after: str
    reference: str
    relations: tuple[FrameRelation, ...]
    terms: tuple[str, ...]
    """What was looked for."""
    counts: tuple[FrameCount, ...]
    ordered: int
    """Pairs of texts, copies left out, of which one has the larger share of sentences."""
    pivots: tuple[Pivot, ...]
    """Terms, then texts' sentences, of which each alone changes the order by share."""
