"""One sentence as its words and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from compare.model import Article, Span
    from compare.quantities.lists import Phrases

_LONGEST = 7  # words of a phrase; the longest that ships has five


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a sentence; numbers count within it."""

    words: tuple[str, ...]
    """Case-folded."""
    lemmas: tuple[str, ...]
    raw: tuple[str, ...]
    """As received."""
    gaps: tuple[str, ...]
    """What stands before each word; behind the last one nothing is known."""

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """Return a word, "" outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> str:
        """Return what stands before a word, "." outside the sentence."""
        return self.gaps[at] if 0 < at < len(self.words) else "."

    def touches(self, at: int) -> bool:
        """Whether nothing but space stands between a word and the one before it."""
        return self.gap(at).isspace()

    def is_capital(self, at: int) -> bool:
        """Whether a word begins with a capital letter."""
        return 0 <= at < len(self.words) and self.raw[at][:1].isupper()

    def phrase(self, at: int, table: Phrases) -> tuple[Any, int] | None:
        """Return the meaning of the longest phrase that begins here, and one past its last word."""
        if self.word(at) not in table.firsts:
            return None
        found, end = None, at
        while end < len(self.words) and end - at < _LONGEST:
            if end > at and not self.touches(end):
                break
            end += 1
            if (key := self.words[at:end]) in table:
                found = table[key], end
        return found

    def phrase_before(self, at: int, table: Phrases) -> tuple[Any, int] | None:
        """Return the meaning of the longest phrase that ends before a word, and its first word."""
        found, start = None, at
        while start > 0 and at - start < _LONGEST and self.touches(start):
            start -= 1
            if (key := self.words[start:at]) in table:
                found = table[key], start
        return found


def lines_of(article: Article) -> list[tuple[int, Line]]:
    """Return every sentence that has words with the number of its first one."""
    import numpy as np

    tokens, text = article.tokens, article.raw.text
    edges = np.searchsorted(tokens.sentences, np.arange(len(article.sentences) + 1))
    return [
        (first, _line(article, (first, last), text))
        for first, last in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)
        if first < last
    ]


def _line(article: Article, words: Span, text: str) -> Line:
    tokens, inside = article.tokens, slice(*words)
    codes = tokens.codes[inside].tolist()
    starts, ends = tokens.starts[inside].tolist(), tokens.ends[inside].tolist()
    return Line(
        words=tuple(tokens.surfaces[code] for code in codes),
        lemmas=tuple(tokens.lemmas[code] for code in codes),
        raw=tuple(text[start:end] for start, end in zip(starts, ends, strict=True)),
        gaps=("", *(text[end:start] for end, start in zip(ends, starts[1:], strict=False))),
    )
