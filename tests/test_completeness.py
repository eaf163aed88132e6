"""What an analysis lacks, by name: entry, file, template, method page, heading, test."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from compare.analyses import GROUP, load_analyses
from compare.render import labels

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / "compare" / "render" / "templates"
FILES = {
    path.stem
    for path in (ROOT / "compare" / "analyses").glob("*.py")
    if path.stem not in ("__init__", "base")
}
WANTED = (
    ("file", "compare/analyses/{}.py"),
    ("template", "compare/render/templates/sections/{}.md.j2"),
    ("method page", "compare/render/templates/method/{}.md.j2"),
    ("test", "tests/analyses/test_{}.py"),
)


def entries() -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups: dict[str, dict[str, str]] = project["entry-points"]
    return groups[GROUP]


@pytest.mark.parametrize("name", sorted(FILES | set(entries())))
def test_an_analysis_is_whole(name: str) -> None:
    missing = [what for what, path in WANTED if not (ROOT / path.format(name)).is_file()]
    missing += [] if name in entries() else ["entry point in pyproject.toml"]
    missing += [] if name in labels.SECTIONS else ["heading in render/labels.py"]
    assert missing == []


def test_analyses_are_found_by_entry_point_in_page_order() -> None:
    found = [analysis.id for analysis in load_analyses() if analysis.id in FILES]
    assert found == [
        "findings",
        "threads",
        "claims",
        "voices",
        "actors",
        "labels",
        "quantities",
        "frames",
        "order",
        "headlines",
        "keyness",
        "pairs",
        "similarity",
        "worksheet",
    ]


def test_a_method_page_says_formula_example_pitfalls_and_source() -> None:
    for name in sorted(FILES):
        page = (TEMPLATES / "method" / f"{name}.md.j2").read_text("utf-8")
        missing = [part for part in ("{#formula}", "{#example}", "{#pitfalls}") if part not in page]
        assert (name, missing) == (name, [])


def test_every_contrast_kind_has_its_words() -> None:
    from compare.lexicon import CONTRASTS

    assert set(CONTRASTS) <= set(labels.KINDS_OF_FINDINGS)
    assert set(CONTRASTS) <= set(labels.OBSERVATIONS) & set(labels.CAUTIONS)


def test_every_step_of_cleaning_has_its_name() -> None:
    """Rules of data files bring their names along; the engine's own steps have theirs here."""
    source = (ROOT / "compare/read/clean.py").read_text("utf-8")
    assert [name for name in labels.RULES if f'"{name}"' not in source] == []
    files = (path.read_text("utf-8") for path in (ROOT / "compare/data").rglob("*.toml"))
    named = {row.get("id") for text in files for row in tomllib.loads(text).get("rule", [])}
    cases = (ROOT / "tests/read/cases/clean_id.txt").read_text("utf-8").split("\n")
    used = {line.split(" | ")[1] for line in cases if line.startswith("-> ") and " | " in line}
    assert used - named - {"-"} <= set(labels.RULES)
