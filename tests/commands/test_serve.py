from __future__ import annotations

from pathlib import Path

import pytest

import compare.publish.site as site_module
from compare.cli import main
from compare.errors import CompareError

Call = tuple[Path, str, bool]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    calls: list[Call] = []
    monkeypatch.setattr(site_module, "serve_site", lambda *call: calls.append(call))
    return calls


@pytest.mark.parametrize(
    ("arguments", "call"),
    [
        ([], (Path(), "127.0.0.1:8000", False)),
        (["--full-text"], (Path(), "127.0.0.1:8000", True)),
        (["--project", "x", "--address", "0.0.0.0:80"], (Path("x"), "0.0.0.0:80", False)),
    ],
)
def test_the_preview_is_given_what_was_asked_for(
    arguments: list[str], call: Call, served: list[Call]
) -> None:
    assert main(["serve", *arguments]) == 0
    assert served == [call]


def test_a_preview_that_cannot_start_is_a_mistake(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise CompareError("cannot serve at 127.0.0.1:1: in use")

    monkeypatch.setattr(site_module, "serve_site", fail)
    assert main(["serve"]) == 2
    assert capsys.readouterr().err == "jajar: cannot serve at 127.0.0.1:1: in use\n"


def test_a_preview_that_is_interrupted_ends_as_a_program_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(site_module, "serve_site", interrupt)
    assert main(["serve"]) == 130
