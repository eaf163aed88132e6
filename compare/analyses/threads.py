"""Threads: every text's sentences on a theme, facing each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.stories.certainty import position, scale
from compare.stories.find_differences import find_differences
from compare.text.match import match

if TYPE_CHECKING:
    from compare.lexicon import ThreadEntry
    from compare.report import Difference, Thread

_TEXTS = 2  # a general theme that only one text touches faces nothing


def run(facts: Facts) -> tuple[Thread, ...]:
    """Return the themes of the corpus in their order, then the general ones that texts share.

    Each comes with what sets its texts apart; two sentences that are on several themes are set
    face to face in the first one.

    Raises:
        NotApplicableError: the corpus has no theme and wants none of the general ones.
    """
    if not facts.threads:
        raise NotApplicableError("The corpus has no list of themes (threads.toml).")
    shown = []
    seen: set[tuple[object, ...]] = set()
    for entry, thread in zip(facts.entries, facts.threads, strict=True):
        if thread.general and sum(bool(column.evidence) for column in thread.columns) < _TEXTS:
            continue
        new = [
            difference
            for difference in find_differences(thread, entry, facts)
            if _identity(difference) not in seen
        ]
        seen.update(map(_identity, new))
        steps = _scale(facts, entry, thread)
        at_issue = tuple(map(str, entry.contrast.terms)) if entry.contrast and steps else ()
        shown.append(replace(thread, differences=tuple(new), scale=steps, at_issue=at_issue))
    return tuple(shown)


def _identity(difference: Difference) -> tuple[object, ...]:
    return difference.kind, *((quote.text, quote.sentence) for quote in difference.quotes)


def _scale(
    facts: Facts, entry: ThreadEntry, thread: Thread
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Lay the texts on a scale, by their sentences on the point at issue.

    Only where the editors ask how sure the texts are: in a whole theme every text stands
    everywhere.
    """
    if entry.contrast is None or entry.contrast.kind != "certainty":
        return ()
    positions = []
    for article, column in zip(facts.articles, thread.columns, strict=True):
        hits = match(article.tokens, entry.contrast.terms)
        at_issue = {int(article.tokens.sentences[hit.word]) for hit in hits}
        positions.append(
            tuple(
                position(classes, quoted=evidence.quoted)
                for evidence, classes in zip(column.evidence, column.certainty, strict=True)
                if evidence.sentence in at_issue and not column.too_early
            )
        )
    return scale(facts.articles, tuple(positions))


ANALYSIS = Analysis(id="threads", order=20, run=run)
