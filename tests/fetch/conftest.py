from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.web import Act, Answer, Site

Open = Callable[[dict[str, Answer | Act]], Site]


@pytest.fixture
def site() -> Iterator[Open]:
    """`site({path: answer})` opens a website on this machine until the test is over."""
    with ExitStack() as stack:
        yield lambda pages: stack.enter_context(Site(pages))
