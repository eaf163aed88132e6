"""What a report says of who speaks in the texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.claims import Check
    from compare.report.texts import Evidence, Names

FORMS_OF_SPEECH = ("full", "fragment", "scare", "heading", "reported")
"""A quotation of a whole sentence or clause, of some words of one, of a word or two, of a heading;
speech without quotation marks."""

UNNAMED = "unnamed"
"""Kind of a voice that a text does not name: "analysts", "an official"; a voice, but no person."""

VOICE_STATES = ("quoted", "unsure", "too-early", "not-quoted")
"""What can be said of a voice in a text; only the last is a statement of absence."""

VOICE_REASONS = (
    "incomplete",
    "complete-unknown",
    "moment-unknown",
    "damaged",
    "uncertain-speakers",
)
"""Why nothing can be said of a voice that no quotation of a text is known to come from."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation in one text, direct or reported."""

    text: str
    form: str
    """One of FORMS_OF_SPEECH."""
    direct: bool
    """Whether it stands in quotation marks."""
    evidence: Evidence
    """Its words."""
    speaker: str | None
    """Id of the voice; None: not certain."""
    verb: str
    """The reporting verb as it stands in the text; "" for none."""
    colour: str
    """Class of the reporting verb, "" for none."""
    carried: bool
    """Whether who speaks stands in an earlier sentence."""
    words: int
    """Words granted."""
    check: Check | None = None
    """Whose word it is who speaks; None: the engine's."""


@dataclass(frozen=True, slots=True)
class VoiceText:
    """One speaker in one text."""

    text: str
    mentions: int
    """How often the text names the speaker; 0 where the speaker has no name."""
    quotations: tuple[Quotation, ...]
    """In the order of the text."""
    words: int
    """Words granted in all; one inside a quotation in a quotation counts for the inner one."""
    role: Evidence | None
    """Role and affiliation, as the text gives them where it first does."""
    state: str = "unsure"
    """One of VOICE_STATES."""
    direct_words: int = 0
    """Of the words, those in quotation marks."""
    share: float | None = None
    """Of all the words that the text grants to anybody, 0 to 1; None where it quotes nobody."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks, or whom several texts name, in a story."""

    id: str
    """Id of the actor; of an unnamed voice made from its words."""
    name: Names
    """By interface language; of an unnamed voice its first words, four at most."""
    kind: str
    """One of ``lexicon.ACTOR_KINDS``, UNNAMED, or "" for a name that an editor alone gives."""
    side: str | None
    """Id of the state that it is, or for which it speaks; never of a person who speaks for none."""
    texts: tuple[VoiceText, ...]
    """One for every text of the story, in its order."""

    @property
    def quoted(self) -> bool:
        """Whether any text quotes it."""
        return any(one.quotations for one in self.texts)


@dataclass(frozen=True, slots=True)
class SameSpeech:
    """Quotations of several texts that give the same speech; their wording may be translators'."""

    speaker: str
    quotations: tuple[Quotation, ...]
    score: float
    """Likeness of wording, 0 to 1."""


@dataclass(frozen=True, slots=True)
class VoiceColumn:
    """How much of one text is other people's words."""

    text: str
    quotations: int
    uncertain: int
    """Of these, the ones whose speaker is not certain."""
    words: int
    """Words granted to anybody."""
    uncertain_words: int
    of_words: int
    """All words of the text."""
    why: tuple[str, ...]
    """Which of VOICE_REASONS rule out every "not quoted" in it; () where it can have one."""


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in a story."""

    voices: tuple[Voice, ...]
    """Those that most independent texts quote first, then most words; behind them those that
    several texts name and none quotes."""
    columns: tuple[VoiceColumn, ...]
    """One for every text of the story, in its order."""
    uncertain: tuple[Quotation, ...]
    """Quotations whose speaker is not certain."""
    same: tuple[SameSpeech, ...]
    unquoted: tuple[tuple[str, tuple[str, ...]], ...]
    """(id of a voice, ids of the texts that name it) of those whom several independent texts name
    and no quotation is known to come from; states and sides apart."""
    silent_sides: tuple[tuple[str, tuple[str, ...]], ...]
    """(id of a state, ids of the texts that name it) of those that several independent texts name
    and for which nobody is known to speak in any."""
    colours: tuple[tuple[str, Names], ...] = ()
    """(id, name) of the classes of reporting verbs in the languages of the texts."""
