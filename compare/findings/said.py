"""A sentence on a point at issue, and words short enough to be told in one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.report import Evidence, Mark
from compare.stories import passage

if TYPE_CHECKING:
    from compare.model import Place


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence on the point at issue, and what it may differ in from another text's."""

    article: int
    evidence: Evidence
    point: tuple[Mark, ...]
    """The terms of the contrast in it."""
    differs: str
    """What sets it apart: a word, a class of certainty words, or its terms."""
    classes: tuple[str, ...]
    """Classes of certainty words in it, strongest first; ("",) for none."""
    source: int
    """The text of its voice that holds these words first: copies do not face each other."""
    speeches: frozenset[int] = frozenset()
    """Where its words are to differ: the numbers of the speeches of several texts they are of."""
    weight: int = 0
    """Sentences of more weight come first, whatever wording they share."""

    @property
    def place(self) -> Place:
        """The text and the number of the sentence in it."""
        return self.article, self.evidence.sentence


def folded(text: str) -> str:
    """Return words of a text in small letters, white space folded."""
    return " ".join(text.casefold().split())


def few_words(text: str) -> str:
    """Return as many words of a text as a sentence of ours may hold, without the last sign."""
    return passage.few_words(text, more="").rstrip(",;:.")
