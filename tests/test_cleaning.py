"""A mistake in a file of cleaning rules is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.cleaning import load_rules
from compare.errors import CompareError
from compare.language import load_language
from tests.cases import Case, read_cases


@pytest.mark.parametrize("case", read_cases("mistakes/cleaning.txt"), ids=str)
def test_a_mistake_has_its_place(tmp_path: Path, case: Case) -> None:
    path = tmp_path / "cleaning.toml"
    path.write_text(case.given + "\n", "utf-8")
    with pytest.raises(CompareError) as caught:
        load_rules(path, load_language("id"))
    assert (str(caught.value).removeprefix(f"{tmp_path}/"),) == case.expected
