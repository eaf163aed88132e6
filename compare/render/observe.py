"""What a finding observes, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render import labels

if TYPE_CHECKING:
    from markupsafe import Markup

    from compare.render.environment import Messages
    from compare.report import Finding, Report, StoryReport

_NAMES = ("sources-of-one", "most-quoted")
"""Observations whose values are names, which stand without quotation marks."""


def observe(finding: Finding, story: StoryReport, report: Report, messages: Messages) -> Markup:
    """Return the sentence of a finding, filled with its values."""
    said = [detail for _, detail in finding.details]
    sentence = finding.observation
    if sentence == "certainty":
        titles = {name: messages.local(title) for name, title, _ in report.certainty}
        words = ", ".join(titles.get(name, name).lower() for name in said if name)
        sentence = sentence if all(said) else f"{sentence}-stated"
    elif sentence in _NAMES:
        words = ", ".join(said)
    else:
        words = ", ".join(f"“{detail}”" for detail in said)
    return messages.gettext(
        labels.OBSERVATIONS[sentence],
        one=said[0],
        other=said[-1],
        words=words,
        who=messages.local(finding.subject) if finding.subject else "",
        term=finding.sure.term,
        found=story.count(finding.found),
        num=story.count(finding.of),
    )
