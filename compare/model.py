"""The corpus in memory: types without behaviour that depends on a language.

Offsets are Unicode code points, half-open, in the file as received.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from compare.errors import CompareError

    Codes = NDArray[np.int64]
    Flags = NDArray[np.bool_]

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Span = tuple[int, int]
"""Half-open range of code points in the file as received."""

Place = tuple[int, int]
"""Position of an article in its story, and number of a sentence in it."""

PUBLISH = ("full", "quotes", "numbers")
"""What of a text may leave for the site, widest first."""

FORMS = ("text", "markdown", "html", "row")
"""Kinds of files; offsets into the last three count in the text that was taken out of them."""

RESERVED = ("csv", "method", "text")
"""Ids that no story may have: the site keeps other things at these addresses."""

ALONE = "alone"
"""What stands for a story of a text that belongs to no other's."""

COMPLETE = ("yes", "no")
"""The known answers to "is this the whole text?"; anything else is unknown."""


def is_id(text: str) -> bool:
    """Whether it can be part of an address: small letters, digits and single hyphens inside."""
    return _ID.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Known:
    """One fact about a text, with the ground on which it is claimed."""

    value: str | None = None
    """None: not known, and shown so; "": known to have none."""
    translations: dict[str, str] = field(default_factory=dict)
    """The value by interface language, where it is free text."""
    basis: str | None = None
    """"owner's statement", "general knowledge", or words quoted from the file ("": withheld); of
    facts that nobody stated by hand "metadata", "detected" or "assumed"."""


@dataclass(frozen=True, slots=True)
class IdentityCard:
    """What is known of a text: it gates every "not found"."""

    outlet: Known = Known()
    title: Known = Known()
    author: Known = Known()
    date: Known = Known()
    """Day of first publication, ISO 8601; the day of a scrape is not a date."""
    url: Known = Known()
    language: Known = Known()
    """ISO 639-1 code of the text as received."""
    translated_from: Known = Known()
    """ISO 639 code of the original; "und": translated, from what is not known; "no": it is one."""
    translator: Known = Known()
    """Who translated it, a person or a program: two texts of one translator differ in what was
    translated rather than in how."""
    republisher: Known = Known()
    rights: Known = Known()
    moment: Known = Known()
    """Id of the stage of the event at which the text was written."""
    complete: Known = Known()
    """"yes" or "no"."""
    chain: Known = Known()
    """Hands the text went through, outlet first."""
    damage: Known = Known()
    """What is visibly broken in the text as received."""

    @property
    def translated(self) -> bool:
        """Whether the text is known to be a translation."""
        return self.translated_from.value not in (None, "", "no", self.language.value)


CARD_FIELDS = tuple(IdentityCard.__dataclass_fields__)
"""Names of the facts on an identity card, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A passage that an editor set aside by hand in ``corpus.toml``."""

    kind: str
    text: str
    """The words as they stand in the file."""


@dataclass(frozen=True, slots=True)
class Raw:
    """One file of the corpus as received, with what ``corpus.toml`` says of it."""

    id: str
    """Part of addresses; see ``is_id``."""
    label: str
    """Short name of the outlet, or the file's stem."""
    file: str
    """File name inside the corpus folder; of a row with its line, "a.csv:12"."""
    text: str
    card: IdentityCard
    publish: str
    """One of PUBLISH."""
    story: str | None
    """Id of the story that ``corpus.toml`` or the file puts the text in; ALONE: in one of its
    own; None: nobody says."""
    asides: tuple[Aside, ...]
    listed: bool
    """Whether ``corpus.toml`` has an entry for it."""
    form: str = "text"
    """One of FORMS: what kind of file it came from."""
    encoding: str = "utf-8"
    """Encoding in which the file was read."""
    body: int = 0
    """Where the text begins: one past its front matter, 0 without any."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A stage of the event, in the order in which ``corpus.toml`` lists them."""

    id: str
    title: dict[str, str]
    """Name by interface language."""


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """What ``corpus.toml`` says of a story."""

    id: str
    title: dict[str, str]
    """By interface language; {} where nobody gives one."""
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that was read from one corpus folder."""

    language: str
    """ISO 639-1 code: the language of the site's root."""
    texts: tuple[Raw, ...]
    stories: tuple[StoryEntry, ...]
    refused: tuple[CompareError, ...] = ()
    """Files that could not be read; the rest of the corpus stands without them."""
    notes: tuple[str, ...] = ()
    """What is worth knowing of how the rest was read, a line each."""


UNIT_KINDS = (
    "sentence", "headline", "subhead", "caption", "byline", "credit", "date", "boilerplate",
)  # fmt: skip
COUNTED_KINDS = ("sentence", "headline")
"""Units whose words are counted, aligned and quoted; the others are listed as set aside."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of the text as received: a sentence, a headline, or what was set aside."""

    start: int
    end: int
    kind: str
    """One of UNIT_KINDS."""
    rule: str | None
    """Id of the cleaning rule that set it aside; None for running text."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one article as columns, one row a word.

    Nothing here depends on another article: codes number the article's own vocabulary.
    """

    codes: Codes
    """Row of ``surfaces`` of each word."""
    starts: Codes
    """First code point of each word in the file as received."""
    ends: Codes
    """One past the last code point of each word."""
    sentences: Codes
    """Number of the sentence that holds the word, from 0."""
    quoted: Flags
    """Whether the word stands inside quotation marks."""
    surfaces: tuple[str, ...]
    """Distinct case-folded words, sorted."""
    lemmas: tuple[str, ...]
    """Lemma of each row of ``surfaces``."""

    def __len__(self) -> int:
        return len(self.codes)


DAMAGE_KINDS = (
    "stray-stop", "repetition", "no-beginning", "no-end", "mixed-quotes", "wrong-encoding",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Damage:
    """One kind of visible damage in a text, with every place of it."""

    kind: str
    """One of DAMAGE_KINDS."""
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A text that has been read, cleaned, segmented and tokenized."""

    raw: Raw
    language: str
    """ISO 639-1 code used for segmenting and lemmas."""
    units: tuple[Unit, ...]
    """Every non-space character of the file stands in exactly one of them."""
    sentences: tuple[Unit, ...]
    """The units that count: headline and sentences of the running text, in order."""
    tokens: Tokens
    """Words of ``sentences`` only."""
    damage: tuple[Damage, ...] = ()
    """What was measured to be broken, in the order of DAMAGE_KINDS."""

    @property
    def id(self) -> str:
        """The text's id, unique in the corpus."""
        return self.raw.id

    def sentence_text(self, number: int) -> str:
        """The sentence as received, inner white space included."""
        unit = self.sentences[number]
        return self.raw.text[unit.start : unit.end]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles of several outlets on one event."""

    id: str
    title: dict[str, str]
    moments: tuple[Moment, ...]
    articles: tuple[Article, ...]
    """Ordered by moment, then by date, those without one last, then by id."""
    by_words: tuple[str, ...] = ()
    """Ids of the articles whose words put them here, in this order; a person put the others."""

    def stage(self, moment: str | None) -> int | None:
        """Return the position of a moment among the story's; None: not known."""
        order = [one.id for one in self.moments]
        return order.index(moment) if moment in order else None
