"""Findings, and sections of other analyses, as tests of what stands out need them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from compare.model import Article
from compare.report import Finding
from compare.stories.passage import whole_sentence
from tests.support import article, facts, story_of

if TYPE_CHECKING:
    from compare.facts import Facts
    from compare.report import Evidence
    from compare.settings import Settings


def told(*texts: Article, settings: Settings | None = None, **sections: Any) -> Facts:
    """What findings are made from: texts, and what other analyses found in them."""
    moments = tuple(dict.fromkeys(one.raw.card.moment.value for one in texts))
    known = tuple(moment for moment in moments if moment is not None)
    given = facts(story_of(*texts, moments=known), settings=settings)
    return replace(given, sections={name: tuple(items) for name, items in sections.items()})


def three(*sentences: str, **known: str) -> tuple[Article, ...]:
    """Texts a, b, c … of one sentence or more, with the same facts on their cards."""
    return tuple(
        article(text, name, **known) for text, name in zip(sentences, "abcdef", strict=False)
    )


def quote(text: Article, sentence: int = 0, rank: int = 5) -> Evidence:
    return whole_sentence(text, sentence, rank=rank)


def finding(*quotes: Evidence, kind: str = "opposite", name: str = "x", **other: Any) -> Finding:
    texts = tuple(one.text for one in quotes)
    values: dict[str, Any] = {
        "observation": kind,
        "subject": {"id": "Atap"},
        "found": texts,
        "of": texts,
        "linked": True,
    }
    return Finding(
        id=name,
        kind=kind,
        quotes=quotes,
        details=tuple((one.text, one.text) for one in quotes),
        **(values | other),
    )
