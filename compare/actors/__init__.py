"""Who is named in a text: listed actors, and people found by the shape of their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Span


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place where a text names an actor."""

    words: Span
    """Numbers of its words, half-open; honorifics and titles before the name left out."""
    span: Span
    """The same as code points."""
    sentence: int
    actor: str
    """Id of the actor."""
