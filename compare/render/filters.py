"""Small views of report values that templates ask for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from compare.render.markup import escape_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.report import (
        Claim,
        ClaimMatrix,
        Evidence,
        FrameCount,
        Report,
        StoryReport,
        TextPair,
        TextReport,
    )

_STEPS = 6  # heat classes q0 … q6
_BAR = 120  # width of the largest bar, in pixels
_PER_HIT = 6  # width of one hit, in pixels, until the bar is full


def heat(value: float) -> int:
    """Return the heat class of a value between 0 and 1."""
    return min(_STEPS, int(value * (_STEPS + 1)))


def heat_share(count: FrameCount) -> int:
    """Return the heat class of a share of sentences; six tenths fill the scale."""
    return heat(min(1.0, count.sentences / max(count.of_sentences, 1) / 0.6))


def bar(count: FrameCount, narrator: str, quoted: str) -> Markup:
    """Draw the hits of a text as a bar: the narrator's first, then those in quotation marks."""
    scale = min(_PER_HIT, _BAR / max(count.hits, 1))
    own = count.hits - count.quoted_hits
    label = f"{own} {narrator}, {count.quoted_hits} {quoted}"
    return Markup(
        '<svg class="jj-bar" role="img" width="{0}" height="10" viewBox="0 0 {0} 10" '
        'aria-label="{1}"><rect class="jj-bar__narrator" width="{2}" height="10"></rect>'
        '<rect class="jj-bar__quoted" x="{2}" width="{3}" height="10"></rect></svg>'
    ).format(
        f"{count.hits * scale:.1f}",
        escape_text(label),
        f"{own * scale:.1f}",
        f"{count.quoted_hits * scale:.1f}",
    )


def cuts(evidence: Evidence, text: TextReport) -> tuple[str, str]:
    """Return an ellipsis for each end at which the sentence of a passage goes on."""
    place = text.sentences[evidence.sentence]
    return (
        "… " if evidence.words[0] > place.words[0] else "",
        " …" if evidence.words[1] < place.words[1] else "",
    )


def kwic(evidence: Evidence, text: TextReport) -> tuple[str, str, str]:
    """Return the words before, of and after the first mark of a passage."""
    words, mark, start = evidence.passage or "", evidence.marks[0], evidence.span[0]
    before, after = cuts(evidence, text)
    return (
        before + words[: mark.start - start],
        words[mark.start - start : mark.end - start],
        words[mark.end - start :] + after,
    )


def by_list(
    lists: Mapping[str, tuple[tuple[str, ...], ...]],
) -> list[tuple[tuple[tuple[str, ...], ...], list[str]]]:
    """Return each of a theme's lists once, with the languages of the texts that it is for."""
    languages: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for language, words in lists.items():
        languages.setdefault(words, []).append(language)
    return list(languages.items())


def text_pair(pairs: Iterable[TextPair], left: str, right: str) -> TextPair | None:
    """Return the comparison of two texts, whichever stands first."""
    return next((pair for pair in pairs if {pair.left, pair.right} == {left, right}), None)


def side_texts(matrix: ClaimMatrix, limit: int) -> frozenset[str]:
    """Return the ids of so many texts, those that tell most claims, earlier ones first."""
    most_first = sorted(matrix.columns, key=lambda column: -column.found)
    return frozenset(column.text for column in most_first[:limit])


def shared_claims(story: StoryReport) -> tuple[Claim, ...]:
    """Return the claims of a story that several texts tell; () where none were looked for."""
    found = (section.items for section in story.sections if section.id == "claims")
    return tuple(claim for matrices in found for matrix in matrices for claim in matrix.claims)


def as_told(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims in the order of the first text, then of the next for what is left."""
    return sorted(claims, key=_places)


def _places(claim: Claim) -> list[float]:
    """Return the first sentence of a claim in every text; behind all others where it has none."""
    return [
        cell.evidence[0].sentence if cell.state == "found" and cell.evidence else math.inf
        for cell in claim.cells
    ]


def setting_values(settings: Iterable[tuple[str, float, str, str]]) -> dict[str, Any]:
    """Return the settings of a report by name."""
    return {name: value for name, value, _, _ in settings}


def certainties(classes: Iterable[str], report: Report, language: str) -> str:
    """Name classes of certainty words."""
    titles = {name: title for name, title, _ in report.certainty}
    names = [titles[name].get(language, name) for name in classes]
    return ", ".join(names)


def of_ten(share: float) -> int:
    """Return how many of ten a share is at least; never none and never all, which nobody knows."""
    return min(max(int(10 * share), 1), 9)


def per_hundred(share: float) -> int:
    """Return a share as a whole number of a hundred; 0 and 100 only where it is so."""
    if share in (0, 1):
        return round(100 * share)
    return min(99, max(1, round(100 * share)))
