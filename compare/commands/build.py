"""``jajar build``: the finished site."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "Build the site from seeds/ into site/, every language, warnings counted as errors."
EXAMPLE = "jajar build && open site/index.html"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of the command."""
    del parser  # the project is all that a build needs to know


def run(options: Namespace) -> int:
    """Run the command and return its exit status."""
    from compare.publish.site import build_site

    built, here = build_site(Path(options.project)), Path.cwd()
    site = built.folder
    if site.is_relative_to(here):
        site = site.relative_to(here)
    print(f"The site is in {site}/: open {site / 'index.html'}.")
    for line in built.refused:
        print(f"jajar: {line}", file=sys.stderr)
    return 2 if built.refused else 0
