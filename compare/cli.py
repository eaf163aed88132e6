"""The command ``jajar``: the list of commands, and nothing heavy before one is chosen."""

from __future__ import annotations

import argparse
import io
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from compare import __version__
from compare.errors import CompareError, CorpusError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("add", "analyze", "pages", "build", "serve", "check", "evaluate")

FINE, MISTAKE = 0, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns:
        0: fine; 1: ``check`` found something; 2: a mistake that the user can mend.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal may lack a letter of a text
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        status: int = import_module(f"compare.commands.{options.command}").run(options)
        sys.stdout.flush()
    except CorpusError as errors:
        for error in errors.errors:
            print(f"jajar: {error}", file=sys.stderr)
        return MISTAKE
    except CompareError as error:
        print(f"jajar: {error}", file=sys.stderr)
        return MISTAKE
    except BrokenPipeError:
        # The reader of our output has gone; what is still in the buffer goes nowhere.
        _drop_output()
        return FINE
    except OSError as error:
        print(f"jajar: {_in_our_words(error)}", file=sys.stderr)
        try:
            sys.stdout.flush()
        except OSError:
            _drop_output()
        return MISTAKE
    except KeyboardInterrupt:
        return 130
    return status


def _in_our_words(error: OSError) -> CompareError:
    where = None if error.filename is None else os.fsdecode(error.filename)
    return CompareError(error.strerror or str(error), where)


def _drop_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jajar",
        description="Compare how several texts report the same event, and publish the comparison.",
        epilog="Example: jajar serve   (then open http://127.0.0.1:8000)",
    )
    parser.add_argument("--version", action="version", version=f"jajar {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = import_module(f"compare.commands.{name}")
        command = commands.add_parser(
            name,
            help=module.HELP,
            description=module.HELP,
            epilog=f"Example: {module.EXAMPLE}",
        )
        command.add_argument(
            "--project",
            default=".",
            metavar="FOLDER",
            help="the folder that holds seeds/, docs/ and mkdocs.yml (default: this one)",
        )
        module.add_arguments(command)
    return parser
