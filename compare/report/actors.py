"""What a report says of actors: how texts name them, and what they call them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.texts import Evidence, Names

POLARITIES = ("neg", "pos")

KINDS_OF_NAMINGS = ("name", "title", "apposition", "modifier")
"""The name itself with its form of address; an office before it; a phrase beside it that says what
somebody is; a judging word right beside it."""


@dataclass(frozen=True, slots=True)
class Label:
    """A word or phrase of a text that carries a judgement of its target."""

    text: str
    actor: str | None
    """Id of the actor that it is said of; None: not certain."""
    words: str
    """As it stands in the text, folded; of more than four words the first four, then "…"."""
    polarity: str
    """One of POLARITIES."""
    quoted: bool
    """Whether it is somebody's word: in quotation marks or reported speech."""
    evidence: Evidence
    """The words in context."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One way in which a text names an actor."""

    words: str
    """As it stands where it first does, white space folded; of a longer one the first four."""
    kind: str
    """One of KINDS_OF_NAMINGS."""
    count: int
    quoted: int
    """Of these, those in quotation marks or reported speech."""
    evidence: Evidence
    """Its first occurrence in context."""


@dataclass(frozen=True, slots=True)
class ActorText:
    """One actor in one text."""

    text: str
    mentions: int
    labelled: int
    """Mentions with a label in their sentence that is said of the actor."""
    quoted_mentions: int
    """Of the mentions, those in quotation marks or reported speech."""
    namings: tuple[Naming, ...]
    sentences: tuple[Evidence, ...]
    """What the text says of the actor: the first sentences that name it, in its order."""
    of_sentences: int = 0
    """How many sentences of the text name it."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts in the story."""

    id: str
    name: Names
    kind: str
    """One of ``lexicon.ACTOR_KINDS``."""
    aliases: tuple[str, ...]
    """What counted as its name."""
    texts: tuple[ActorText, ...]
    """One for every text of the story, in its order."""


@dataclass(frozen=True, slots=True)
class ActorLabels:
    """What the texts call one actor."""

    actor: str | None
    """None: labels whose target is not certain."""
    name: Names
    labels: tuple[Label, ...]
    """In the order of the texts."""
    mentions: tuple[tuple[str, int], ...]
    """(text id, mentions) of every text: what the labels are counted among."""
    labelled: tuple[tuple[str, int], ...]
    """(text id, mentions in a sentence with a label that is said of the actor), likewise."""
    unnamed: tuple[tuple[str, int], ...]
    """(text id, sentences with such a label that do not name the actor: "kedua diktator"),
    likewise."""
