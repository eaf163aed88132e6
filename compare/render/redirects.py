"""Old addresses that point on: a story's id is that of its earliest text, and texts join later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import RESERVED
from compare.render.environment import environment
from compare.render.markup import html_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.report import Report


def redirects(report: Report, uris: tuple[str, ...], language: str) -> Iterator[tuple[str, str]]:
    """Yield (address, HTML) of a page for each address that a story's page may have had before.

    Any text of a story was the earliest one before the others came, or will have been. So every
    page of the story is also found under the id of each of its texts, unless something else
    stands there. MkDocs copies these files as they are.

    Args:
        report: the report.
        uris: addresses of its pages inside the language's folder.
        language: of the interface.
    """
    template = environment(language).get_template("moved.html.j2")
    taken = {*RESERVED, *(story.id for story in report.stories)}
    pages: dict[str, list[str]] = {story.id: [] for story in report.stories}
    for uri in uris:
        folder = uri.removeprefix("report/").partition("/")[0]
        pages.get(folder, []).append(uri)
    for story in report.stories:
        for text in story.texts:
            for uri in pages[story.id] if text.id not in taken else ():
                old = f"report/{text.id}/{uri.removeprefix(f'report/{story.id}/')}"
                page = template.render(story=story, target=html_address(old, uri))
                yield f"{old.removesuffix('.md')}.html", page
