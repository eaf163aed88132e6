"""A Report as Markdown pages of one language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from compare.model import CARD_FIELDS
from compare.render import labels
from compare.render.csv_files import CSV_NAMES
from compare.render.environment import environment
from compare.render.filters import shared_claims
from compare.render.markup import html_address, source_address

if TYPE_CHECKING:
    from compare.report import Report, StoryReport


def pages(report: Report, language: str) -> Iterator[tuple[str, str]]:
    """Yield (address inside the language's folder, Markdown) of every page.

    Addresses are the same in every language.
    """
    writer = _Writer(report, language)
    yield writer.page("index.md", "home.md.j2")
    yield writer.page("report/index.md", "reports.md.j2")
    for story in report.stories:
        yield from _story(writer, story)
    yield writer.page("report/method/index.md", "method.md.j2")
    for analysis in report.analyses:
        yield writer.page(
            f"report/method/{analysis}.md", f"method/{analysis}.md.j2", analysis=analysis
        )
    yield writer.page("report/evaluation.md", "evaluation.md.j2")
    yield writer.page("report/data.md", "data.md.j2", csv_names=CSV_NAMES)


def story_uri(story: StoryReport, *parts: str) -> str:
    """Return the address of a story's page, or of one below it.

    A text's page stands below no story: its address stays when the text comes into another.
    """
    folder = ("report",) if parts[0] == "text" else ("report", story.id)
    return "/".join((*folder, *parts)) + ".md"


def _story(writer: _Writer, story: StoryReport) -> Iterator[tuple[str, str]]:
    yield writer.page(story_uri(story, "index"), "story.md.j2", story=story)
    if shared_claims(story):
        yield writer.page(story_uri(story, "side-by-side"), "side_by_side.md.j2", story=story)
    for text in story.texts:
        yield writer.page(story_uri(story, "text", text.id), "text.md.j2", story=story, text=text)
    for section in story.sections:
        for frame in section.items if section.id == "frames" else ():
            uri = story_uri(story, "frame", frame.id)
            yield writer.page(uri, "frame.md.j2", story=story, frame=frame)
        for actor in section.items if section.id == "actors" else ():
            uri = story_uri(story, "actor", actor.id)
            yield writer.page(uri, "actor.md.j2", story=story, actor=actor)
        for sheet in section.items if section.id == "worksheet" else ():
            uri = story_uri(story, "worksheet", sheet.text)
            yield writer.page(uri, "worksheet.md.j2", story=story, sheet=sheet)


class _Writer:
    """Fills templates with one report in one language."""

    def __init__(self, report: Report, language: str) -> None:
        self.report = report
        self.environment = environment(language)

    def page(self, uri: str, template: str, **context: Any) -> tuple[str, str]:
        """Return the address and the Markdown of one page."""
        text = self.environment.get_template(template).render(
            report=self.report,
            labels=labels,
            card_fields=CARD_FIELDS,
            href=partial(html_address, uri),
            source=partial(source_address, uri),
            story_uri=story_uri,
            **context,
        )
        return uri, text
