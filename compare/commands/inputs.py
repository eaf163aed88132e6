"""Everything that generated files depend on, as one hash."""

from __future__ import annotations

import os
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from compare.read.file_digest import file_digest

PACKAGE = Path(__file__).resolve().parents[1]

LIBRARIES = (
    *("babel", "charset-normalizer", "jinja2", "lxml", "numpy", "py3langid", "pyyaml"),
    *("scikit-learn", "scipy", "sentencex", "simplemma", "trafilatura"),
)
"""Another version of one of these may give other figures or other pages."""


def inputs_hash(project: Path, *, full_text: bool) -> str:
    """Return a hash of the corpus, of this package with its data and templates, and of the option.

    A folder that is missing counts as empty; reading it will say what is wrong.
    """
    digest = sha256(b"full" if full_text else b"excerpt")
    for name in LIBRARIES:
        digest.update(f"{name} {version(name)}\0".encode())
    for folder in (project / "seeds", PACKAGE):
        for path in sorted(path for path in folder.rglob("*") if _counts(path)):
            digest.update(os.fsencode(path.relative_to(folder)) + b"\0")
            digest.update(file_digest(path))
    return digest.hexdigest()


def _counts(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts
