"""Small views of frames that templates ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.report import Frame, FrameCount, FrameHit, Pivot, Report

    Places = list[tuple[int, list[str]]]


def by_term(frame: Frame) -> list[tuple[str, list[list[FrameHit]]]]:
    """Return every term that was found, with its hits in each text; most hits first."""
    found: dict[str, list[list[FrameHit]]] = {}
    for column, count in enumerate(frame.counts):
        for hit in count.found:
            found.setdefault(hit.term, [[] for _ in frame.counts])[column].append(hit)
    return sorted(found.items(), key=lambda row: (-sum(map(len, row[1])), row[0]))


def tally(hits: list[FrameHit]) -> tuple[int, int, int]:
    """Return how many hits are the narrator's, in quotation marks, and negated."""
    said = [hit for hit in hits if not hit.negated]
    quoted = sum(hit.evidence.quoted for hit in said)
    return len(said) - quoted, quoted, len(hits) - len(said)


def hit_sentences(count: FrameCount) -> Places:
    """Return the sentences that the share counts, with the terms in each."""
    found: dict[int, list[str]] = {}
    for hit in count.found:
        if not hit.negated:
            found.setdefault(hit.evidence.sentence, []).append(hit.term)
    return [(sentence, list(dict.fromkeys(terms))) for sentence, terms in sorted(found.items())]


def pivots_first(frame: Frame) -> list[Pivot]:
    """Return what changes the order of the texts, what changes most first."""
    return sorted(frame.pivots, key=lambda pivot: -len(pivot.pairs))


def lost_leads(pivot: Pivot) -> list[tuple[str, list[str]]]:
    """Return each text that loses its lead, with those over which."""
    lost: dict[str, list[str]] = {}
    for ahead, behind in pivot.pairs:
        lost.setdefault(ahead, []).append(behind)
    return list(lost.items())


def listed_frames(report: Report) -> tuple[Frame, ...]:
    """Return the frames as the first story has them in which they were looked for."""
    sections = (section for story in report.stories for section in story.sections)
    return next((one.items for one in sections if one.id == "frames" and one.items), ())


FILTERS: dict[str, Callable[..., object]] = {
    "by_term": by_term,
    "hit_sentences": hit_sentences,
    "listed_frames": listed_frames,
    "lost_leads": lost_leads,
    "pivots_first": pivots_first,
    "tally": tally,
}
