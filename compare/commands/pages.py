"""``jajar pages``: write the Markdown pages and data files into docs/."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from compare.report import Report

HELP = "Write the report's pages into docs/<language>/; only what changed is written."
EXAMPLE = "jajar pages && mkdocs build --strict"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "--full-text",
        action="store_true",
        help="withhold nothing: for a preview on this machine, never for publication",
    )


def run(options: Namespace) -> int:
    """Run the command and return its exit status."""
    from compare.commands.inputs import inputs_hash
    from compare.commands.tell_refused import tell_refused
    from compare.render.write import is_current, write_files

    project = Path(options.project)
    inputs = inputs_hash(project, full_text=options.full_text)
    if is_current(project, inputs):
        print("Pages are up to date.", file=sys.stderr)
        return 0
    report = published_report(project, full_text=options.full_text)
    # Where a file is missing the next run tells so again: these pages are never up to date.
    done = write_files(project, generated_files(report), "" if report.refused else inputs)
    status = tell_refused(report, project / "seeds")
    print(
        f"Pages: {done.written} written, {done.kept} unchanged, {done.deleted} deleted.",
        file=sys.stderr,
    )
    return status


def published_report(project: Path, *, full_text: bool) -> Report:
    """Return the report on a project's corpus as far as it may leave this machine.

    Raises:
        CompareError: a mistake in the corpus.
    """
    from compare.commands.progress import Progress
    from compare.excerpt import excerpt, withhold_nothing
    from compare.pipeline import compare
    from compare.settings import Settings

    settings = Settings()
    report = compare(project / "seeds", settings, Progress())
    return withhold_nothing(report) if full_text else excerpt(report, settings)


def generated_files(report: Report) -> dict[str, bytes]:
    """Return every generated file by its path in the project."""
    from compare.render.catalog import languages
    from compare.render.pages import pages
    from compare.render.redirects import redirects
    from compare.render.worksheet_files import worksheet_files

    files = {}
    data = list(_data_files(report))
    for language in languages():
        written = dict(pages(report, language))
        moved = redirects(report, tuple(written), language)
        for uri, text in (*written.items(), *moved, *worksheet_files(report, language)):
            files[f"docs/{language}/{uri}"] = text.encode()
        for uri, content in data:
            files[f"docs/{language}/{uri}"] = content
    return files


def _data_files(report: Report) -> Iterator[tuple[str, bytes]]:
    """Yield what is the same in every language; each has it, so that links stay inside one."""
    from compare.publish.assets import stylesheet
    from compare.render.csv_files import csv_files
    from compare.render.json_file import report_json

    yield "report/report.json", report_json(report).encode()
    for name, text in csv_files(report):
        yield f"report/csv/{name}", text.encode()
    yield "report/jajar.css", stylesheet()
