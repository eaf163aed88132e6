"""Words of a text that carry a judgement of an actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Span


@dataclass(frozen=True, slots=True, order=True)
class FoundLabel:
    """One label in one text."""

    words: Span
    """Numbers of its words."""
    span: Span
    """The same as code points."""
    sentence: int
    actors: tuple[str, ...]
    """Ids of the actors that it is said of; () when not certain."""
    polarity: str
    """One of ``report.POLARITIES``."""
    quoted: bool
    """Whether it is somebody's word: in quotation marks or in reported speech."""
    term: str
    """The entry of the list that it was found by."""
