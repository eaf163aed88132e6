"""The worksheets as Markdown files to fill in, in an editor or a word processor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.render import labels
from compare.render.environment import environment
from compare.render.markup import escape_lightly
from compare.render.pages import story_uri

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.report import Report


def worksheet_files(report: Report, language: str) -> Iterator[tuple[str, str]]:
    """Yield (address inside the language's folder, Markdown) of every text's worksheet.

    Each lies beside its page under the page's name with ".txt" behind it: MkDocs makes a page of
    every file that ends in ".md", and copies this one as it is.
    """
    template = environment(language, escape_lightly).get_template("worksheet.md.txt.j2")
    for story in report.stories:
        for section in story.sections:
            for sheet in section.items if section.id == "worksheet" else ():
                text = template.render(report=report, labels=labels, story=story, sheet=sheet)
                yield f"{story_uri(story, 'worksheet', sheet.text)}.txt", text
