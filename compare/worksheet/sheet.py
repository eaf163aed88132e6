"""One text, and what the parts of its worksheet ask of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from compare.report import Filled, WorksheetCell
from compare.stories.passage import FEW_WORDS, marks_of, whole_sentence, window
from compare.text.match import Hit, match, surface
from compare.worksheet.worksheet_words import NO_LISTS, WorksheetWords, load_worksheet_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from compare.facts import Facts
    from compare.lexicon import Term
    from compare.model import Article, Span
    from compare.report import Evidence

Told = TypeVar("Told")

_FIRST_RANK = 100  # the worksheet repeats what other parts show: it takes only what they leave


@dataclass(frozen=True, slots=True)
class Broken:
    """A step that could not be computed."""

    reason: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text of a story, with the lists of its language."""

    facts: Facts
    place: int
    """Position of the text in the story."""

    @property
    def article(self) -> Article:
        """The text."""
        return self.facts.articles[self.place]

    @property
    def words(self) -> WorksheetWords:
        """The lists of the text's language."""
        return load_worksheet_words(self.article.language)

    def items(self, analysis: str) -> tuple[Any, ...]:
        """Return what an analysis found in the story; () where it failed."""
        return self.facts.sections.get(analysis, ())

    def sentence(self, number: int) -> Evidence:
        """Return a whole sentence."""
        return whole_sentence(self.article, number, (), _FIRST_RANK + number)

    def context(self, words: Span) -> Evidence:
        """Return some words in context."""
        tokens = self.article.tokens
        number = int(tokens.sentences[words[0]])
        marks = marks_of(self.article, (_hit(words),), "term")
        size = self.facts.settings.context_words
        return window(self.article, words, size, marks, _FIRST_RANK + number)

    def few(self, found: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """Return the first passages, one a sentence, in the order of the text."""
        first: dict[int, Evidence] = {}
        for one in sorted(found, key=lambda one: (one.sentence, one.span)):
            first.setdefault(one.sentence, one)
        return tuple(first.values())[: self.facts.settings.worksheet_candidates]

    def hits(self, terms: tuple[Term, ...]) -> list[Span]:
        """Return the words of every hit of a list."""
        found = match(self.article.tokens, terms)
        return [(hit.word, hit.word + hit.length) for hit in found]

    def listed(self, cell: str, terms: tuple[Term, ...]) -> WorksheetCell:
        """Return a cell with the places that a list finds."""
        if self.words is NO_LISTS:
            return WorksheetCell(cell, notes=("no-list",))
        found = self.few(self.context(words) for words in self.hits(terms))
        return WorksheetCell(cell, candidates=found, notes=() if found else ("nothing-found",))

    def counted(self, spans: Iterable[Span], group: str = "") -> Iterator[Filled]:
        """Yield each wording once, most frequent first, with the place where it stands first."""
        tokens = self.article.tokens
        first: dict[str, Span] = {}
        counts: Counter[str] = Counter()
        quoted: Counter[str] = Counter()
        for words in spans:
            said = surface(tokens, _hit(words))
            first.setdefault(said, words)
            counts[said] += 1
            quoted[said] += bool(tokens.quoted[words[0] : words[1]].all())
        for said, count in sorted(counts.items(), key=lambda row: (-row[1], row[0])):
            name = {self.article.language: self.short(first[said])}
            place = int(tokens.sentences[first[said][0]])
            yield Filled(name, count, quoted[said], group, place)

    def short(self, words: Span) -> str:
        """Return words as the text writes them, cut to as many as may be shown anywhere."""
        tokens = self.article.tokens
        last = min(words[1], words[0] + FEW_WORDS)
        start, end = int(tokens.starts[words[0]]), int(tokens.ends[last - 1])
        text = " ".join(self.article.raw.text[start:end].split())
        return text if last == words[1] else f"{text} …"


def ask(find: Callable[[], Told]) -> Told | Broken:
    """Return what a step finds, or why it broke: its cells say so, and the other cells stand."""
    try:
        return find()
    except Exception as error:  # noqa: BLE001 - one broken step must not lose the worksheet
        return Broken(f"{type(error).__name__}: {error}")


def _hit(words: Span) -> Hit:
    return Hit(words[0], words[1] - words[0], 0)
