"""Pieces between full stops that are no sentences by themselves.

These grounds are weak: a headline or a nominal sentence has no verb either. They count only in a
text in which other stops certainly stand where none can.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.language import Language
    from compare.text.sentence_words import Damaged, SentenceWords
    from compare.text.stops import Passage, Stop

_PARTS = re.compile(r"[,;:–—]|[^\W_]+(?:[-'’][^\W_]+)*")
_SHORTEST_VERB = 5  # letters, prefix included: "dini" and "tera" are none


def is_split(passage: Passage, start: int, stop: Stop, end: int) -> bool:
    """Whether a stop parts two pieces of one sentence.

    Args:
        passage: the running text around it; its language has grounds for a damaged text.
        start: where the piece before begins.
        stop: the full stop.
        end: one past the piece behind.
    """
    if not stop.bare or not stop.word.islower() or passage.words.damaged is None:
        return False
    reader = _Reader(passage.language, passage.words, passage.words.damaged)
    before = _PARTS.findall(passage.text, start, stop.at)
    after = _PARTS.findall(passage.text, stop.next, end)
    return (
        (reader.is_open_clause(before) and not reader.has_focus(before))
        or reader.is_relative_clause(after)
        or reader.has_no_predicate(after)
        or (reader.is_open_clause(after) and (end == passage.end or reader.has_focus(after)))
    )


class _Reader:
    """Reads a piece as words and the marks between them."""

    def __init__(self, language: Language, words: SentenceWords, damaged: Damaged) -> None:
        self._words = words
        self._damaged = damaged
        self._predicates = damaged.predicates | language.reporting_verbs

    def has_focus(self, parts: list[str]) -> bool:
        """Whether a word such as "bahkan" ties it to what stands before."""
        return parts[0].lower() in self._damaged.focus

    def is_open_clause(self, parts: list[str]) -> bool:
        """A subordinate clause alone: it begins with "ketika", and no comma ends it."""
        words = parts[1:] if parts and self.has_focus(parts) else parts
        return (
            len(words) > 1
            and words[0].lower() in self._damaged.subordinators
            and words[1].lower() not in self._damaged.pointers
            and all(word.isalnum() or len(word) > 1 for word in words)
        )

    def is_relative_clause(self, parts: list[str]) -> bool:
        """A relative clause without the noun before it: "Yang sedang berlangsung"."""
        if len(parts) < 3 or parts[0].lower() not in self._damaged.relatives:
            return False
        verb = self._is_predicate(parts[1]) or parts[1].lower() in self._words.openers
        copulas = self._damaged.copulas & {part.lower() for part in parts}
        return verb and parts[2] != "," and not copulas

    def has_no_predicate(self, parts: list[str]) -> bool:
        """A noun with clauses that hang on it: "Korea Utara tahun lalu ketika …".

        A noun phrase without any is none: "Listrik padam." is a sentence.
        """
        if not parts or parts[0].lower() in self._words.openers | self._damaged.subordinators:
            return False
        clause = hung = False
        for before, part in zip([",", *parts], parts, strict=False):
            heads = not (before.isalnum() or len(before) > 1)
            if part.lower() in self._damaged.subordinators:
                if not heads:
                    return True
                clause = hung = True
            elif heads:
                clause = False
            if not clause and self._is_predicate(part):
                return False
        return hung

    def _is_predicate(self, word: str) -> bool:
        if word in self._predicates:
            return True
        verb = any(word.startswith(prefix) for prefix in self._damaged.prefixes)
        return verb and len(word) >= _SHORTEST_VERB
