"""The sentences that decisions name by words quoted from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.errors import CompareError, CorpusError
from compare.report import Check, Decision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.datafile import Table
    from compare.decisions.read_decisions import Entry
    from compare.model import Article

    Ref = tuple[str, int]

_VERDICTS = {"pair": "verdict", "cell": "state", "speaker": "name", "hide": "id"}


def resolve(
    entries: Iterable[Entry], articles: Iterable[Article], *, unread: bool
) -> tuple[Decision, ...]:
    """Return the decisions with the sentences that they are about, in the order of the entries.

    Args:
        entries: what stands in the file.
        articles: every text of the corpus.
        unread: whether texts of the corpus could not be read: a decision on a text that is not
            there may be right then, and is left out.

    Raises:
        CorpusError: every entry that names no sentence or several, that makes no sense in itself,
            or that says once more, or otherwise, what one before it says.
    """
    texts = _Texts(articles)
    before = _Before()
    mistakes: list[CompareError] = []
    decisions = []
    for entry in entries:
        try:
            decision = _decision(entry, texts)
            _refuse_senseless(decision, entry)
            before.add(decision, entry)
        except _NoTextError as error:
            mistakes += [] if unread else [error]
        except CompareError as error:
            mistakes.append(error)
        else:
            decisions.append(decision)
    if mistakes:
        raise CorpusError(mistakes)
    return tuple(decisions)


def _decision(entry: Entry, texts: _Texts) -> Decision:
    kind, row = entry
    cell = texts.article(row).id if kind == "cell" else None
    return Decision(
        kind=kind,
        verdict=row[_VERDICTS[kind]] if kind in _VERDICTS else "same",
        places=tuple(texts.sentence(table) for table in entry.sentences),
        text=cell,
        story=row.get("story"),
        check=Check(by=row["by"], reason=row["reason"]),
        line=int(row.where().rsplit(":", 2)[1]),
    )


class _NoTextError(CompareError):
    """A text that the corpus does not hold."""


class _Texts:
    """The texts of a corpus, and their sentences with white space folded."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._folded: dict[str, list[str]] = {}

    def article(self, row: Table) -> Article:
        """Return the text that a table names."""
        if row["text"] not in self._articles:
            raise _NoTextError(
                f"no text has the id {row['text']!r}",
                row.where("text"),
                f"Known here: {', '.join(self._articles) or 'none'}",
            )
        return self._articles[row["text"]]

    def sentence(self, row: Table) -> Ref:
        """Return the one sentence of a text that holds some words."""
        article, words = self.article(row), _fold(row["words"])
        if article.id not in self._folded:
            count = len(article.sentences)
            self._folded[article.id] = [_fold(article.sentence_text(one)) for one in range(count)]
        folded = self._folded[article.id]
        found = [number for number, text in enumerate(folded) if words in text]
        if len(found) == 1:
            return article.id, found[0]
        if found:
            places = ", ".join(str(number + 1) for number in found)
            what = f"words stand in {len(found)} sentences of {article.id}: {places}"
            hint = "Quote more of the one that is meant"
        elif words in " ".join(folded):
            what = f"words run over the end of a sentence of {article.id}"
            hint = "Quote from one sentence alone"
        else:
            what = f"words stand in no sentence of {article.id}"
            hint = "Quote the text letter by letter; what is set aside does not count"
        raise CompareError(what, row.where("words"), hint)


def _fold(text: str) -> str:
    return " ".join(text.split())


def _refuse_senseless(decision: Decision, entry: Entry) -> None:
    """Refuse what can never apply: a claim needs sentences of two texts."""
    row = entry.row
    texts = {text for text, _ in decision.places}
    if decision.kind in ("pair", "join") and len(texts) < 2:
        key = "right" if decision.kind == "pair" else "sentences"
        raise CompareError(
            "all sentences are of one text", row.where(key), "Name a sentence of another"
        )
    if len(set(decision.places)) < len(decision.places):
        raise CompareError("a sentence stands twice", row.where("sentences"), "Delete one of them")
    if decision.kind == "cell" and decision.places[0][0] == decision.text:
        raise CompareError(
            "the claim is named by a sentence of the same text",
            row.where("claim"),
            "Name it by a sentence of another",
        )


class _Before:
    """What was decided so far."""

    def __init__(self) -> None:
        self._first: dict[object, Decision] = {}
        self._parted: dict[frozenset[Ref], int] = {}
        self._together: dict[Ref, frozenset[Ref]] = {}
        """Sentences that report the same as another one, directly or by a third."""

    def add(self, decision: Decision, entry: Entry) -> None:
        """Refuse what was decided before, in the same way or in another."""
        where, ends = entry.row.where(), frozenset(decision.places)
        key = {
            "cell": (decision.text, decision.places[:1]),
            "hide": (decision.verdict, decision.story),
        }.get(decision.kind, ends)
        first = self._first.setdefault((decision.kind, key), decision)
        if first is not decision:
            what = f"decided in line {first.line} already"
            raise CompareError(what, where, "Delete one of them")
        if decision.kind in ("pair", "join"):
            self._join(decision, where)

    def _join(self, decision: Decision, where: str) -> None:
        """Refuse what follows from one entry and is denied by another."""
        ends = frozenset(decision.places)
        if decision.verdict == "different":
            self._parted[ends] = decision.line
        else:
            whole = ends.union(*(self._together.get(place, ()) for place in ends))
            self._together.update(dict.fromkeys(whole, whole))
        for pair, line in self._parted.items():
            if pair <= self._together.get(min(pair), frozenset()):
                what = f"line {line} says that two of them differ"
                if line == decision.line:
                    what = "other entries together say that they are the same"
                raise CompareError(what, where, "Delete one of them")
