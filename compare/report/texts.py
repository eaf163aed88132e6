"""What a report says of one text, and the passages that figures rest on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.model import IdentityCard, Span

if TYPE_CHECKING:
    from compare.report.decisions import Speaker

Names = dict[str, str]
"""A text by interface language code."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of words inside an evidence, and why it is marked."""

    start: int
    end: int
    kind: str
    """term, opposite, own (in no facing sentence), or the id of a class of certainty words."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a text: the ground of a figure."""

    text: str
    """Id of the text."""
    sentence: int
    span: Span
    words: Span
    """Words of the text that the passage covers; what the publication cap counts."""
    marks: tuple[Mark, ...]
    quoted: bool
    """Whether the marked words (without marks: the whole passage) stand in quotation marks."""
    rank: int
    """0 = best: what the publication cap grants first, over all sections."""
    passage: str | None
    """The words as received, white space folded; None where policy withholds them."""
    whole: bool
    """Whether the passage is its whole sentence."""


@dataclass(frozen=True, slots=True)
class SentencePlace:
    """Where a sentence stands, and its words as far as they may be shown."""

    span: Span
    words: Span
    headline: bool
    anchor: str
    """Name made from its words, unique in the text."""
    passage: str | None
    """The sentence as received; None where policy withholds it."""
    speaker: Speaker | None = None
    """Who says it, where an editor named somebody."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of the file that is not counted, and the rule that set it aside."""

    span: Span
    kind: str
    rule: str
    first_words: str | None
    """Its first words (at most eight); None where policy withholds them."""
    title: Names
    """Name of the rule, where a data file names it; {} for the engine's own steps."""


@dataclass(frozen=True, slots=True)
class DamagePlace:
    """A place where a text is visibly broken."""

    span: Span
    sentence: int | None
    """Number of the sentence it stands in; None outside the running text."""


@dataclass(frozen=True, slots=True)
class DamageNote:
    """One kind of damage that was measured in a text."""

    kind: str
    """One of DAMAGE_KINDS."""
    places: tuple[DamagePlace, ...]


COPIES = ("same", "shared")
"""The same article twice, or passages that two texts share."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What a text shares with another, word for word; which was first is not known."""

    text: str
    """Id of the other text."""
    kind: str
    """One of COPIES."""
    words: int
    """Words of this text, outside quotation marks, in passages that the other holds too."""
    of_words: int
    """All words of this text outside quotation marks."""
    share: float
    """The first of the second, 0 to 1."""


@dataclass(frozen=True, slots=True)
class TextReport:
    """What is known and shown of one text."""

    id: str
    file: str
    label: str
    """Outlet's short name, numbered where it has several texts in the story."""
    translated: bool
    card: IdentityCard
    publish: str
    listed: bool
    language: str
    words: int
    """Words of headline and running text."""
    quoted_words: int
    """Of these, words inside quotation marks."""
    sentences: tuple[SentencePlace, ...]
    removed: tuple[Removed, ...]
    damage: tuple[DamageNote, ...]
    """What was measured to be broken; the owner's statement stands on the card."""
    published: int
    """Words of the text that stand on the site."""
    moment: int | None
    """Position of its moment in the story's list; None: unknown."""
    copies: tuple[Copy, ...] = ()
    """Texts of the story that are not independent of it, in the story's order."""
    form: str = "text"
    """One of model.FORMS; offsets into the others than "text" count in what was taken out."""
    encoding: str = "utf-8"
    """Encoding in which the file was read."""
    marks_sentences: bool = True
    """Whether its script marks where sentences end; else pieces between spaces stand for them."""
    spoken: tuple[str, ...] = field(default=(), repr=False)
    """Its folded words in order, for the publication policy alone; () in what leaves."""
