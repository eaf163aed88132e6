"""What a stranger's machine relies on: locks, wheel, commands, and the two lines of set-up."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")

Needed = set[tuple[str, str]]


def locked(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    pins = (re.match(r"([a-z0-9-]+)==(\S+) \\$", line) for line in lines)
    return {pin[1]: pin[2] for pin in pins if pin}


def direct(lock: str) -> list[Requirement]:
    lines = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
    if lock == "requirements-dev.lock":
        lines += PROJECT["project"]["optional-dependencies"]["dev"]
    return [Requirement(line) for line in lines]


def modules_by_distribution() -> dict[str, list[str]]:
    """Each installed distribution's public top-level modules."""
    result: dict[str, list[str]] = {}
    for module, distributions in importlib.metadata.packages_distributions().items():
        if module.isidentifier() and not module.startswith("_"):
            for distribution in distributions:
                result.setdefault(canonicalize_name(distribution), []).append(module)
    return result


def with_dependencies(requirements: Iterable[Requirement]) -> set[str]:
    """The names of everything that these requirements bring along here, extras included."""
    seen: Needed = set()
    waiting = list(requirements)
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        for extra in {"", *requirement.extras} - {e for n, e in seen if n == name}:
            seen.add((name, extra))
            lines = importlib.metadata.requires(name) or []
            children = map(Requirement, lines)
            waiting += [c for c in children if not c.marker or c.marker.evaluate({"extra": extra})]
    return {name for name, _ in seen}


def third_party_imports(folder: Path) -> dict[str, Path]:
    """Top-level modules that the code below `folder` imports, each with one file that does."""
    result: dict[str, Path] = {}
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            result.update({name.partition(".")[0]: file for name in names})
    return {
        name: file
        for name, file in result.items()
        if name not in {*sys.stdlib_module_names, "compare"}
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_every_direct_dependency_is_locked_within_its_bounds(lock: str) -> None:
    pins = locked(lock)
    for requirement in direct(lock):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_holds_whatever_its_dependencies_need(lock: str) -> None:
    # Older pips drop what an extra needs without a word: the install works, the import fails.
    assert with_dependencies(direct(lock)) - locked(lock).keys() == set()


def test_both_locks_agree() -> None:
    runtime, dev = map(locked, LOCKS)
    assert runtime.items() <= dev.items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    blocks = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(locked(lock))
    assert [block for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_host_and_no_path(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert re.findall(r"://|file:|--(?!hash)[a-z-]+|(?<![\w.])/\w+", text) == []


def test_every_direct_dependency_imports() -> None:
    modules = modules_by_distribution()
    for requirement in direct("requirements-dev.lock"):
        names = modules[canonicalize_name(requirement.name)]
        assert names, requirement
        for name in names:
            assert importlib.import_module(name).__name__ == name


@pytest.mark.parametrize(
    ("folder", "lock"), [("compare", "requirements.lock"), ("tests", "requirements-dev.lock")]
)
def test_whatever_is_imported_is_a_declared_dependency(folder: str, lock: str) -> None:
    modules = modules_by_distribution()
    declared = {m for r in direct(lock) for m in modules[canonicalize_name(r.name)]}
    own = {"tests"} if folder == "tests" else set()
    imported = third_party_imports(ROOT / folder)
    assert {n: str(f) for n, f in imported.items() if n not in declared | own} == {}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (file,) = folder.glob("*.whl")
    return zipfile.ZipFile(file)


def test_wheel_holds_the_whole_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    files = (f.relative_to(ROOT) for f in (ROOT / "compare").rglob("*") if f.is_file())
    assert packed == {f.as_posix() for f in files if "__pycache__" not in f.parts}


def test_wheel_carries_licence_and_entry_points(wheel: zipfile.ZipFile) -> None:
    about = f"jajar-{PROJECT['project']['version']}.dist-info"
    assert f"{about}/licenses/LICENSE" in wheel.namelist()
    entries = wheel.read(f"{about}/entry_points.txt").decode()
    assert "[jajar.analyses]" in entries
    assert "jajar = compare.cli:main" in entries


def entry_points() -> list[tuple[str, str]]:
    groups = PROJECT["project"]["entry-points"].values()
    return [(name, target) for group in groups for name, target in group.items()]


@pytest.mark.parametrize(("name", "target"), entry_points())
def test_entry_point_leads_to_something(name: str, target: str) -> None:
    assert importlib.metadata.EntryPoint(name, target, "any").load() is not None


@pytest.mark.parametrize(
    "command",
    [[str(Path(sys.executable).with_name("jajar"))], [sys.executable, "-m", "compare"]],
    ids=["jajar", "python -m compare"],
)
def test_command_starts(command: list[str]) -> None:
    result = subprocess.run([*command, "--help"], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert "jajar" in result.stdout


def test_licence_leaves_the_articles_out() -> None:
    text = " ".join((ROOT / "LICENSE").read_text("utf-8").split())
    assert "does not cover the articles in the folder seeds/" in text


@pytest.mark.parametrize("file", [".ci/run", ".github/workflows/site.yml"])
def test_automation_uses_the_two_commands_of_the_readme(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    assert re.search(r"^[\s-]*(run: )?make site$", text, re.MULTILINE)
    assert re.search(r"^[\s-]*(run: )?make test$", text, re.MULTILINE)


def test_ci_script_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_ignored_folders_are_anchored() -> None:
    lines = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    patterns = [line for line in lines if line and not line.startswith("#")]
    anywhere = [pattern for pattern in patterns if not pattern.startswith("/")]
    assert anywhere == ["__pycache__/", "*.egg-info/"]
    assert "/site/" in patterns


# What the set-up promises about browser tests, tried on a suite of two.

SUITE = """
import pytest

def test_plain(): assert True

@pytest.mark.browser
def test_page(): assert True
"""


def run_suite(folder: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    (folder / "tests").mkdir()
    (folder / "tests" / "conftest.py").write_bytes((ROOT / "tests/conftest.py").read_bytes())
    (folder / "tests" / "test_two.py").write_text(SUITE)
    inherited = {k: v for k, v in os.environ.items() if k not in {"CI", "JAJAR_BROWSER"}}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options]
    env = inherited | environment
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_the_last_line_counts_the_browser_tests_that_were_not_run(tmp_path: Path) -> None:
    result = run_suite(tmp_path, CHROMIUM="/nowhere")
    closing, last = result.stdout.splitlines()[-2:]
    assert result.returncode == 0
    assert "1 passed, 1 deselected" in closing
    assert last.startswith("1 browser test was not run: `apt-get install chromium`")
    assert last.endswith("`make test-browser`.")


def test_ci_without_a_browser_fails(tmp_path: Path) -> None:
    result = run_suite(tmp_path, CI="true", CHROMIUM="/nowhere")
    assert result.returncode == pytest.ExitCode.USAGE_ERROR
    assert "no Chromium was found" in result.stdout + result.stderr


def test_ci_with_a_browser_runs_every_test(tmp_path: Path) -> None:
    result = run_suite(tmp_path, CI="true", CHROMIUM=sys.executable)
    assert result.returncode == 0
    assert "2 passed" in result.stdout.splitlines()[-1]


def test_the_marker_alone_asks_for_the_browser(tmp_path: Path) -> None:
    result = run_suite(tmp_path, "-m", "browser", CHROMIUM=sys.executable)
    assert "1 passed, 1 deselected" in result.stdout.splitlines()[-1]


# Python before 3.11.5 finds other matches with them than it should.
LATE_PATTERN = re.compile(r"(?:[\])}`\w]|\\.)(?:[*?]|\+|\{\d*,\d*\})\+(?!\+)|\(\?>")


def test_no_pattern_is_possessive_or_atomic() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for suffix in ("py", "toml")
        for path in sorted((ROOT / "compare").rglob(f"*.{suffix}"))
        for line in path.read_text("utf-8").splitlines()
        if LATE_PATTERN.search(line) and "quote(" not in line
    ]
    assert found == []
    assert LATE_PATTERN.search(r"[.!?]*+")
    assert LATE_PATTERN.search(r"\s++")
    assert LATE_PATTERN.search(r"\d{0,300}+")
