"""Write the pages into ``docs/`` by a fresh run of the command."""

import logging
import os
import subprocess
import sys
from pathlib import Path

from compare.errors import CompareError

FULL_TEXT_VARIABLE = "JAJAR_FULL_TEXT"
"""When this environment variable is "1", MkDocs asks the generator for uncut texts."""

_PROGRESS = "…"
_MISTAKE = "jajar: "
_WRITTEN = "Pages: "
"""How the command begins a line of progress, one about a mistake that the user can mend, and the
one that says what it has written."""

# Below "mkdocs", so that MkDocs' own options decide whether it is shown.
log = logging.getLogger("mkdocs.plugins.jajar")


def generate(project: Path, *, full_text: bool = False) -> tuple[str, ...]:
    """Run ``python -m compare pages`` on a project.

    Returns:
        A line for each file of the corpus that could not be read; the pages are there without it.

    A fresh process each time: under the preview server this one has imported the engine long ago
    and would not see an edit to it.

    Raises:
        CompareError: with the generator's own message, or the last line of what made it stop.
    """
    command = [sys.executable, "-m", "compare", "pages", "--project", str(project)]
    if full_text:
        command.append("--full-text")
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": "utf-8:backslashreplace"},
        encoding="utf-8",
        errors="replace",
    ) as process:
        lines = []
        for line in process.stderr or ():
            if line.startswith(_PROGRESS):
                log.info("%s", line.rstrip())
            elif line.strip():
                lines.append(line.strip())
    mistakes = [line.removeprefix(_MISTAKE) for line in lines if line.startswith(_MISTAKE)]
    written = any(line.startswith(_WRITTEN) for line in lines)
    if process.returncode != 0 and not (mistakes and written):
        raise _failure(process.returncode, mistakes, lines)
    return tuple(mistakes)


def _failure(status: int, mistakes: list[str], lines: list[str]) -> CompareError:
    if mistakes:
        return CompareError("; ".join(mistakes))
    reason = lines[-1] if lines else f"exit status {status}"
    return CompareError(
        f"the pages could not be written: {reason}",
        hint="`jajar pages` shows the whole error",
    )
