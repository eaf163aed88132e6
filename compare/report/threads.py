"""What a report says of themes: every text's sentences, and what sets them apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.texts import Evidence, Names

DIFFERENCES = ("opposite", "certainty", "figures", "voice", "beside")
"""In what two sentences of a theme can differ, in page order."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sentences of a theme facing each other: one observation, never a verdict."""

    kind: str
    """One of DIFFERENCES."""
    quotes: tuple[Evidence, Evidence]
    details: tuple[str, str]
    """What differs, as each text has it: two words; two classes of certainty words, "" for none;
    two numbers with what they count; the word at issue in the text's own voice, then quoted; or
    ids of the actors that it stands beside."""
    term: str = ""
    """voice and beside: the word at issue, as the list has it."""


@dataclass(frozen=True, slots=True)
class ThreadText:
    """One text's column in a thread."""

    text: str
    evidence: tuple[Evidence, ...]
    """Matching sentences: those that a sentence of another column repeats, then the best."""
    certainty: tuple[tuple[str, ...], ...]
    """Classes of certainty words in each matching sentence, strongest first."""
    same: tuple[tuple[tuple[str, int], ...], ...]
    """(text id, sentence) of the sentences of other columns that report the same as each."""
    too_early: bool
    """The text was written before this could be known."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A theme with a term list, and every text's sentences on it."""

    id: str
    title: Names
    question: Names
    moment: str | None
    """Id of the stage of the event from which this could be known."""
    lists: dict[str, tuple[tuple[str, ...], ...]]
    """By language of the story's texts, where there is a list: one term of each was looked for."""
    columns: tuple[ThreadText, ...]
    general: bool = False
    """Whether the theme ships and fits any event; else the corpus's editors wrote it."""
    differences: tuple[Difference, ...] = ()
    scale: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(class of certainty words, texts with a sentence of it on the point at issue), surest first;
    the first, "", for none. Empty where the editors asked for no such contrast."""
    at_issue: tuple[str, ...] = ()
    """The words of that point: only a sentence with one of them has a place on the scale."""
