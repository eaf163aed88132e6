from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import corpus_files, make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the invented corpus."""
    return make_project(tmp_path, corpus_files())
