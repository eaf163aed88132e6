"""``jajar analyze``: the report in the terminal, or as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "Compare the texts of seeds/ and print what stands out."
EXAMPLE = "jajar analyze --json report.json"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "corpus",
        nargs="?",
        metavar="FILE|FOLDER",
        help="what to compare instead of seeds/: a folder, or a file with an article a row",
    )
    parser.add_argument(
        "--json",
        metavar="FILE",
        help="write the whole report there, within what may be published",
    )
    parser.add_argument(
        "--language",
        default=None,
        metavar="CODE",
        help="language of the summary (default: the corpus's, or English)",
    )


def run(options: Namespace) -> int:
    """Run the command and return its exit status."""
    from compare.commands.progress import Progress
    from compare.commands.tell_refused import tell_refused
    from compare.errors import CompareError
    from compare.excerpt import excerpt
    from compare.pipeline import compare
    from compare.render.catalog import SOURCE, languages
    from compare.render.json_file import report_json
    from compare.render.summary import summary
    from compare.render.write import replace_file
    from compare.settings import Settings

    settings = Settings()
    corpus = Path(options.corpus or Path(options.project) / "seeds")
    report = excerpt(compare(corpus, settings, Progress()), settings)
    own = report.language if report.language in languages() else SOURCE
    language = options.language or own
    if language not in languages():
        raise CompareError(
            f"no interface language {language!r}", hint=f"Known here: {', '.join(languages())}"
        )
    if options.json:
        replace_file(Path(options.json), report_json(report).encode())
    print(summary(report, language), end="")
    return tell_refused(report, corpus)
