"""Imports go one way: the ladder of docs/architecture.md."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "compare"

LADDER = (
    ("errors",),
    ("model", "places"),
    ("datafile",),
    ("words",),
    ("speech",),
    ("settings", "language", "lexicon", "evaluation"),
    ("cleaning",),
    ("report",),
    ("read",),
    ("text", "statistics"),
    ("actors",),
    ("quotes",),
    ("labels", "quantities"),
    ("telling",),
    ("decisions",),
    ("stories",),
    ("facts",),
    ("findings", "keyness", "worksheet"),
    ("analyses",),
    ("describe_text", "excerpt"),
    ("pipeline",),
    ("evaluate", "fetch", "render"),
    ("publish",),
    ("commands",),
    ("cli",),
)
RENDER_MAY = {"errors", "model", "settings", "lexicon", "report", "render"}
LONGEST_MODULE, LONGEST_FUNCTION, MOST_PARAMETERS = 300, 40, 5


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The first part of a module's path: `text` of compare/text/match.py."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The rooms that a module imports from, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            parts = name.split(".")
            if parts[0] == "compare" and len(parts) > 1:
                yield parts[1]


def test_every_room_has_its_rung() -> None:
    rungs = {name for rung in LADDER for name in rung}
    outside = {room(path) for path in modules()} - rungs - {"__init__", "__main__"}
    assert outside == set()


def test_imports_go_down_the_ladder() -> None:
    height = {name: number for number, rung in enumerate(LADDER) for name in rung}
    upward = [
        f"{path.relative_to(ROOT)} imports compare.{name}"
        for path in modules()
        if room(path) in height
        for name in imported(path)
        if name != room(path) and height[name] >= height[room(path)]
    ]
    assert upward == []


def test_render_reads_the_report_alone() -> None:
    outside = [
        f"{path.relative_to(ROOT)} imports compare.{name}"
        for path in modules()
        if room(path) == "render"
        for name in imported(path)
        if name not in RENDER_MAY
    ]
    assert outside == []


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {path: set(neighbours(path)) for path in modules()}
    while True:
        leaves = {path for path, targets in graph.items() if not targets}
        if not leaves:
            break
        graph = {path: targets - leaves for path, targets in graph.items() if path not in leaves}
    assert [str(path.relative_to(ROOT)) for path in graph] == []


def neighbours(path: Path) -> Iterator[Path]:
    """The modules that a module imports when it is loaded; types alone do not count."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("compare"):
            base = PACKAGE.joinpath(*(node.module or "").split(".")[1:])
            for alias in node.names:
                places = base / f"{alias.name}.py", base.with_suffix(".py"), base / "__init__.py"
                for target in places:
                    if target.exists() and target != path:
                        yield target
                        break


def test_modules_and_functions_stay_small() -> None:
    large = []
    for path in modules():
        text = path.read_text("utf-8")
        if text.count("\n") > LONGEST_MODULE:
            large.append(f"{path.relative_to(ROOT)}: {text.count(chr(10))} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                large += [f"{path.relative_to(ROOT)}: {node.name} {why}" for why in excess(node)]
    assert large == []


def excess(function: ast.FunctionDef) -> Iterator[str]:
    lines = (function.end_lineno or 0) - function.lineno + 1
    if lines > LONGEST_FUNCTION:
        yield f"has {lines} lines"
    names = [one.arg for one in (*function.args.args, *function.args.kwonlyargs)]
    count = len([name for name in names if name not in ("self", "cls")])
    if count > MOST_PARAMETERS:
        yield f"has {count} parameters"
