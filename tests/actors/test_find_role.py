"""Roles as the text gives them beside a name."""

from __future__ import annotations

import pytest

from compare.actors import Mention
from compare.actors.find_role import find_role
from tests.actors.reading import read
from tests.cases import Case, read_cases


@pytest.mark.parametrize("case", read_cases("actors/cases/roles.txt"), ids=str)
def test_a_role_is_what_the_text_says_beside_the_name(case: Case) -> None:
    before, _, rest = case.given.partition("[")
    name, _, behind = rest.partition("]")
    text = read(before + name + behind)
    start = len(before) - before.index("|") - 1
    tokens = text.tokens
    words = [
        number
        for number, (left, right) in enumerate(zip(tokens.starts, tokens.ends, strict=True))
        if start <= left and right <= start + len(name)
    ]
    mention = Mention((words[0], words[-1] + 1), (start, start + len(name)), 0, "a")
    role = find_role(text, mention)
    found = (
        () if role is None else (text.raw.text[tokens.starts[role[0]] : tokens.ends[role[1] - 1]],)
    )
    assert found == case.expected
