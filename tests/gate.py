"""The gate of `make evaluate`: no figure falls, unless somebody says so.

Floors, the hash of the annotation and the hash of what it annotates are pinned in one file; the
figures that the site shows are recorded in another. `--update` writes both, and refuses to lower
a floor without `--allow-regression`. The figures are rounded to four decimals before they are
compared, so no further tolerance is needed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from compare.datafile import read_text
from compare.errors import CompareError
from compare.evaluate.evaluate import evaluate
from compare.evaluation import RECORD, Evaluation, to_json
from compare.render.write import replace_file

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
SEEDS = ROOT / "seeds"
RUNS = (
    ("sentences", GOLD / "sentences.jsonl"),
    ("units", GOLD),
    ("alignment", GOLD),
    ("claims", GOLD),
    ("extraction", GOLD / "extraction.jsonl"),
    ("stories", GOLD / "stories.jsonl"),
    ("halves", SEEDS),
    ("quantities", GOLD),
    ("quotes", GOLD),
    ("labels", GOLD),
)
UPDATE = "`make evaluate ARGS=--update` pins it anew"


@dataclass(frozen=True, slots=True)
class Pins:
    """What is held fast."""

    gold: str
    """SHA-256 of the annotation."""
    inputs: str
    """SHA-256 of the annotated articles and of what is stated of them."""
    floors: dict[str, float | None]
    """Each figure by "task measure figure"."""


def main(
    arguments: Sequence[str] | None = None,
    floors: Path = GOLD / "floors.json",
    record: Path = RECORD,
) -> int:
    """Run every task; return 1 where something is not as it is pinned."""
    parser = argparse.ArgumentParser(prog="make evaluate ARGS=…", description=__doc__)
    parser.add_argument("--update", action="store_true", help="pin floors and hashes anew")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower too")
    options = parser.parse_args(arguments)
    if options.allow_regression and not options.update:
        parser.error("--allow-regression goes with --update")
    try:
        found = [evaluate(task, gold, SEEDS).evaluation for task, gold in RUNS]
        old = read_pins(floors)
    except CompareError as error:
        print(f"gate: {error}", file=sys.stderr)
        return 2
    now = Pins(tree_hash(annotation()), tree_hash(articles()), figures(found))
    text = json.dumps([to_json(one) for one in found], indent=1) + "\n"
    if options.update:
        failures = [] if options.allow_regression else fallen(now, old)
    else:
        failures = [*changed(now, old), *fallen(now, old), *stale(text, record)]
    for line in failures:
        print(f"gate: {line}", file=sys.stderr)
    if failures and options.update:
        print(
            "gate: nothing was pinned. --update --allow-regression lowers floors", file=sys.stderr
        )
    if failures:
        return 1
    if options.update:
        replace_file(floors, (json.dumps(pins_json(now), indent=1) + "\n").encode())
        replace_file(record, text.encode())
    print(f"{len(now.floors)} figures, none below its floor.")
    return 0


def figures(found: Iterable[Evaluation]) -> dict[str, float | None]:
    """Return every figure by its name."""
    return {
        f"{one.task} {measure.name} {figure.name}": figure.value
        for one in found
        for measure in one.measures
        for figure in measure.figures
    }


def fallen(now: Pins, old: Pins) -> list[str]:
    """Name each figure that is below its floor, or gone."""
    lines = []
    for name, floor in old.floors.items():
        value = now.floors.get(name)
        if floor is not None and (value is None or value < floor):
            lines.append(f"{name}: floor {floor}, now {value}")
    return lines


def changed(now: Pins, old: Pins) -> list[str]:
    """Name what differs from the pins without having fallen."""
    lines = [f"{name}: has no floor. {UPDATE}" for name in now.floors if name not in old.floors]
    for what, there, pinned in (
        ("annotation in tests/gold", now.gold, old.gold),
        ("annotated articles in seeds", now.inputs, old.inputs),
    ):
        if there != pinned:
            lines.append(f"{what}: pinned {pinned[:12] or 'nowhere'}, now {there[:12]}. {UPDATE}")
    return lines


def stale(text: str, record: Path) -> list[str]:
    """Say whether the figures that the site shows are those of this run."""
    if record.is_file() and record.read_text("utf-8") == text:
        return []
    return [f"{record.name}: is not what this run gives. {UPDATE}"]


def read_pins(path: Path) -> Pins:
    """Read what is pinned; nothing where there is no file yet."""
    if not path.exists():
        return Pins("", "", {})
    try:
        pins: dict[str, Any] = json.loads(read_text(path))
        return Pins(**pins)
    except (ValueError, TypeError) as error:
        raise CompareError(f"cannot be read ({error})", str(path), UPDATE) from None


def pins_json(pins: Pins) -> dict[str, Any]:
    return {"gold": pins.gold, "inputs": pins.inputs, "floors": pins.floors}


def annotation() -> list[Path]:
    """The files that annotate, and the pages that lie beside them."""
    return sorted([*GOLD.glob("*.jsonl"), *GOLD.glob("pages/*")])


def articles() -> list[Path]:
    """The articles that are measured, whole and in halves, and the lists that come with them."""
    lists = ("actors.toml", "corpus.toml", "threads.toml")
    return sorted([*SEEDS.glob("*.txt"), *(SEEDS / name for name in lists)])


def tree_hash(paths: Iterable[Path]) -> str:
    """Return one hash of files, names included."""
    digest = sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
