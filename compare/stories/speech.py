"""Who says what in the texts of a story, once everybody has one name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.quotes import Quote
    from compare.report import Check, Names


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody whom a text quotes."""

    id: str
    """Id of the actor; of everybody else made from the name."""
    name: Names
    kind: str
    """As of ``report.Voice``."""
    side: str | None
    """Id of the state that it is, or for which it speaks."""


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation, and whose it is."""

    article: int
    quote: Quote
    speaker: str | None
    """Id of the speaker; None: not certain."""
    check: Check | None
    """The editor's word that names the speaker; None: the engine's."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The quotations of a story."""

    said: tuple[tuple[Said, ...], ...]
    """Of each text, in its order."""
    speakers: dict[str, Speaker]
    """Everybody who is quoted, by id."""
    cast: dict[str, Speaker]
    """Everybody who can be named, by id."""
