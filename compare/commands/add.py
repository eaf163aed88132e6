"""``jajar add``: bring an article, a page or a feed's articles into seeds/."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from compare.fetch.add import Outcome

HELP = "Bring an article, a page or the articles of a feed into seeds/; nothing is replaced."
EXAMPLE = "jajar add page.html https://www.example.org/article https://www.example.org/rss.xml"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of the command."""
    from compare.settings import Settings

    parser.add_argument(
        "sources",
        nargs="+",
        metavar="FILE|URL|FEED",
        help="a .txt, .md or .html file, a page's address, or a feed (address or .xml file)",
    )
    parser.add_argument(
        "--limit",
        type=_count,
        metavar="N",
        help="take at most N articles of each feed, the first ones "
        f"(default: {Settings().feed_articles})",
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number from 1")
    return int(text)


def run(options: Namespace) -> int:
    """Run the command and return its exit status: 2 if a source gave no article."""
    from compare.fetch.add import Added, AlreadyThere, Failed, add
    from compare.fetch.session import Session
    from compare.fetch.shelf import Shelf
    from compare.settings import Settings

    folder, settings = Path(options.project) / "seeds", Settings()
    if options.limit:
        settings = replace(settings, feed_articles=options.limit)
    counts = dict.fromkeys((Added, AlreadyThere, Failed), 0)
    for outcome in add(options.sources, Shelf(folder, settings), Session(settings), settings):
        _say(outcome, folder)
        if type(outcome) in counts:
            counts[type(outcome)] += 1
    added, there, failed = counts.values()
    if added + there + failed > 1:
        print(f"{added} added, {there} already there, {failed} failed.")
    if added:
        print("Next: jajar check says what is still unknown of them.")
    return 2 if failed else 0


def _say(outcome: Outcome, folder: Path) -> None:
    from compare.fetch.add import Added, AlreadyThere, Failed

    if isinstance(outcome, Failed):
        print(f"jajar: {outcome.error}", file=sys.stderr, flush=True)
    elif isinstance(outcome, Added):
        line = f"added {folder / outcome.file} from {outcome.source}"
        if outcome.from_feed:
            line += (
                f"; the feed's own text, perhaps not the whole, for its page: {outcome.from_feed}"
            )
        line += "".join(f"; {note}" for note in outcome.notes)
        if outcome.missing:
            line += f"; not found: {', '.join(outcome.missing)}"
        print(line, flush=True)
    elif isinstance(outcome, AlreadyThere):
        print(f"already there: {folder / outcome.file} ({outcome.source})", flush=True)
    else:
        print(
            f"{outcome.count} more in the feed {outcome.source}: --limit N takes more", flush=True
        )
