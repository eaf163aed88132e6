"""``jajar evaluate``: how often the engine is right on annotated texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from compare.evaluate.evaluate import TASKS, evaluate

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "Measure one task on annotated texts and print the figures as one JSON object."
EXAMPLE = "jajar evaluate units tests/gold --predictions units.jsonl"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("task", metavar="TASK", help=f"what is measured: {', '.join(TASKS)}")
    parser.add_argument(
        "gold", metavar="GOLD", help="annotated rows (JSON Lines), or a folder of them"
    )
    parser.add_argument(
        "--corpus",
        metavar="DIR",
        help="where the files are that rows name (default: seeds/ of the project)",
    )
    parser.add_argument(
        "--predictions", metavar="OUT", help="write what was predicted there, as JSON Lines"
    )


def run(options: Namespace) -> int:
    """Run the command and return its exit status."""
    from compare.evaluation import to_json
    from compare.render.write import replace_file

    corpus = Path(options.corpus) if options.corpus else Path(options.project) / "seeds"
    outcome = evaluate(options.task, Path(options.gold), corpus)
    if options.predictions:
        lines = "".join(json.dumps(line) + "\n" for line in outcome.predictions)
        replace_file(Path(options.predictions), lines.encode())
    print(json.dumps(to_json(outcome.evaluation), indent=1))
    return 0
