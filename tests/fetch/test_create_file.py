from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.fetch.create_file import create_file
from tests.support import contents


def test_a_new_file_in_a_new_folder(tmp_path: Path) -> None:
    create_file(tmp_path / "seeds" / "a.txt", b"Atap.")
    assert contents(tmp_path) == {"seeds/a.txt": b"Atap."}


def without_links(*_: object) -> None:
    raise PermissionError(1, "no links here")


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_is_there_stays(
    links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", without_links)
    create_file(tmp_path / "a.txt", b"lama")
    with pytest.raises(CompareError, match=r"a\.txt: cannot be written"):
        create_file(tmp_path / "a.txt", b"baru")
    assert contents(tmp_path) == {"a.txt": b"lama"}


@pytest.mark.parametrize("step", ["write_bytes", "hardlink_to"])
def test_whoever_interrupts_it_leaves_no_half_file(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, step, interrupt)
    with pytest.raises(KeyboardInterrupt):
        create_file(tmp_path / "a.txt", b"Atap.")
    assert contents(tmp_path) == {}


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "seeds").write_bytes(b"")
    with pytest.raises(CompareError, match="cannot be written"):
        create_file(tmp_path / "seeds" / "a.txt", b"Atap.")
