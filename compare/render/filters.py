"""Small views of report values that templates ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from compare.render.markup import escape_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.report import Evidence, FrameCount, Report, TextPair, TextReport

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


def text_pair(pairs: Iterable[TextPair], left: str, right: str) -> TextPair | None:
    """Return the comparison of two texts, whichever stands first."""
    return next((pair for pair in pairs if {pair.left, pair.right} == {left, right}), None)


def setting_values(settings: Iterable[tuple[str, float, str, str]]) -> dict[str, Any]:
    """Return the settings of a report by name."""
    return {name: value for name, value, _, _ in settings}


def certainties(classes: Iterable[str], report: Report, language: str) -> str:
    """Name classes of certainty words."""
    titles = {name: title for name, title, _ in report.certainty}
    names = [titles[name].get(language, name) for name in classes]
    return ", ".join(names)


def per_hundred(share: float) -> int:
    """Return a share as a whole number of a hundred; 0 and 100 only where it is so."""
    if share in (0, 1):
        return round(100 * share)
    return min(99, max(1, round(100 * share)))
