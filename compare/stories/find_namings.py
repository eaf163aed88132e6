"""Find how a text names and describes an actor."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.actors.roles import role_before, role_behind
from compare.report import Evidence, Mark, Naming
from compare.report.actors import KINDS_OF_NAMINGS
from compare.stories.passage import few_words, window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.actors import Mention
    from compare.actors.written import Written
    from compare.labels import FoundLabel
    from compare.model import Span


def find_namings(
    written: Written,
    mentions: tuple[tuple[Mention, bool], ...],
    labels: tuple[FoundLabel, ...],
    *,
    context: int,
    rank: int,
) -> tuple[Naming, ...]:
    """Return every way in which a text names an actor, with its count and first place.

    Args:
        written: the text.
        mentions: where it names the actor, each with whether somebody says it there.
        labels: judging words that it says of the actor.
        context: words either side of the first place.
        rank: of that evidence.

    Returns:
        by kind, then most frequent first, then by first place.
    """
    found: dict[tuple[str, str], list[_Named]] = {}
    quoted: Counter[tuple[str, str]] = Counter()
    for mention, said in mentions:
        for one in _beside(written, mention, labels):
            key = one.kind, one.text.casefold()
            found.setdefault(key, []).append(one)
            quoted[key] += said
    return tuple(
        Naming(
            few_words(ones[0].text),
            ones[0].kind,
            len(ones),
            quoted[key],
            _place(written, ones[0], context, rank),
        )
        for key, ones in sorted(found.items(), key=lambda item: _rank(item[1]))
    )


@dataclass(frozen=True, slots=True)
class _Named:
    """One occurrence of a naming."""

    kind: str
    words: Span
    span: Span
    text: str
    """As it stands, white space folded."""


def _rank(ones: list[_Named]) -> tuple[int, int, Span]:
    return KINDS_OF_NAMINGS.index(ones[0].kind), -len(ones), ones[0].words


def _named(written: Written, kind: str, words: Span, end: int | None = None) -> _Named:
    """Return a naming; ``end`` cuts its last word, of which a name may be a part."""
    raw = written.article.raw.text
    span = written.starts[words[0]], end or written.ends[words[1] - 1]
    return _Named(kind, words, span, " ".join(raw[slice(*span)].split()))


def _beside(written: Written, mention: Mention, labels: tuple[FoundLabel, ...]) -> Iterator[_Named]:
    """Yield the name with its form of address, and what stands right beside it."""
    first, end = mention.words
    addressed = first
    while addressed and written.joined(addressed - 1) and _addresses(written, addressed - 1):
        addressed -= 1
    if addressed < first:
        yield _named(written, "name", (addressed, end), mention.span[1])
    else:
        text = " ".join(written.article.raw.text[slice(*mention.span)].split())
        yield _Named("name", mention.words, mention.span, text)
    before, behind = role_before(written, (first, end)), role_behind(written, (first, end))
    if before is not None:
        kind = "title" if written.joined(before[1] - 1) else "apposition"
        yield _named(written, kind, before)
    if behind is not None:
        yield _named(written, "apposition", behind)
    for label in labels:
        left, right = label.words
        touches = (right == addressed and written.joined(right - 1)) or (
            left == end and written.joined(end - 1)
        )
        if touches:
            yield _named(written, "modifier", label.words)


def _addresses(written: Written, word: int) -> bool:
    """Whether a word is a form of address or a rank, and no office."""
    folded = written.plain(word)
    return folded in written.language.honorifics and folded not in written.words.roles


def _place(written: Written, one: _Named, context: int, rank: int) -> Evidence:
    mark = Mark(*one.span, "term")
    return window(written.article, one.words, context, (mark,), rank)
