"""What a report says stands out in a story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.texts import Evidence, Names

FINDINGS = ("opposite", "certainty", "figures", "speaks", "use", "missing", "labels", "words")
"""Kinds of findings, in page order."""

OBSERVATIONS = {
    "opposite": ("opposite",),
    "certainty": ("certainty",),
    "figures": ("figures", "dates"),
    "speaks": ("sources-of-one", "most-quoted", "seldom-quoted"),
    "use": ("quotation-marks", "beside"),
    "missing": ("missing",),
    "labels": ("labels",),
    "words": ("words", "quoted-words", "frequent"),
}
"""What can be observed, by kind; each is one sentence, which pages fill with a finding's values."""

TRANSLATOR = ("likely", "possible", "unlikely")
"""How well a translator's choice could explain a finding; never "no" without the original."""


@dataclass(frozen=True, slots=True)
class Sureness:
    """What stands behind "how sure?": every number with what it was counted from."""

    effect: str = ""
    """Name of the effect, a message; "" where counts and sentences are all there is."""
    value: float | None = None
    interval: tuple[float, float] | None = None
    """95 % interval of the value."""
    p: float | None = None
    least_p: float | None = None
    """The smallest p that a comparison of so many units can reach, 0 to 1."""
    term: str = ""
    """A word of a list without which the finding would not stand; "" for none."""
    sentence_of: str = ""
    """Id of a text of which one sentence left out would undo the finding; "" for none."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Texts facing each other on one point: one observation, never a verdict."""

    id: str
    """Part of its address; made from what it is about, not from its place."""
    kind: str
    """One of FINDINGS."""
    observation: str
    """One of the OBSERVATIONS of its kind."""
    subject: Names
    """What it is about, by interface language: a theme, an actor, a word; {}: the claim itself."""
    quotes: tuple[Evidence, ...]
    """Two or more, of different texts."""
    details: tuple[tuple[str, str], ...]
    """(text id, what sets the text apart) of every quotation: a word, a class, a figure, a name."""
    found: tuple[str, ...]
    """Ids of the texts that the count in its sentence counts."""
    of: tuple[str, ...]
    """Ids of the texts that it is counted among."""
    linked: bool
    """Whether its sentences report the same thing."""
    sure: Sureness = Sureness()
    thread: str | None = None
    """Id of the theme it belongs to."""
    asked: bool = False
    """Whether the editors of the corpus asked for it."""
    translator: str = ""
    """One of TRANSLATOR, or "" where no text is a translation."""
    rests_on_one: bool = False
    """Whether it would vanish if one term, or one sentence of a text, were left out."""
    first: bool = False
    """Whether it stands on the first screen."""
