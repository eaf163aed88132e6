"""``jajar serve``: a preview that follows every edit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "Show the site on this machine and refresh it when a text, a list or a template changes."
EXAMPLE = "jajar serve --full-text"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "--address",
        default="127.0.0.1:8000",
        metavar="HOST:PORT",
        help="where to listen (default: %(default)s)",
    )
    parser.add_argument(
        "--full-text",
        action="store_true",
        help="withhold nothing, on this machine only; the pages are withdrawn at the end",
    )


def run(options: Namespace) -> int:
    """Run the command and return its exit status."""
    from compare.publish.site import serve_site

    serve_site(Path(options.project), options.address, options.full_text)
    return 0
