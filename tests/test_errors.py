"""A mistake is told on one line: where, what, and how to mend it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError, CorpusError

TEXT = st.text(st.characters() | st.sampled_from("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029"))


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (CompareError("is empty"), "is empty"),
        (CompareError("is empty", "a.txt:3"), "a.txt:3: is empty"),
        (CompareError("is empty", hint="Fill it"), "is empty. Fill it"),
        (CompareError("is empty", "a.txt", "Fill it"), "a.txt: is empty. Fill it"),
    ],
)
def test_the_line_holds_place_message_and_remedy(error: CompareError, line: str) -> None:
    assert str(error) == line
    assert error.args == (line,)


@given(TEXT, TEXT, TEXT)
def test_a_message_never_breaks_the_line(message: str, where: str, hint: str) -> None:
    line = str(CompareError(message, where, hint))
    assert line.isprintable()  # no line end either
    signs = "".join(sign if sign.isprintable() else "\ufffd" for sign in "".join(message.split()))
    assert signs in line.replace(" ", "")


def test_several_mistakes_stay_apart_and_read_as_one() -> None:
    first, second = CompareError("is empty", "a.txt"), CompareError("no articles")
    both = CorpusError([first, second])
    assert both.errors == (first, second)
    assert str(both) == "a.txt: is empty; no articles"
    assert isinstance(both, CompareError)
