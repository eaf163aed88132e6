from __future__ import annotations

import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import compare.render.write as write_module
from compare.errors import CompareError
from compare.render.write import (
    MANIFEST,
    Written,
    is_current,
    read_manifest,
    replace_file,
    write_files,
)
from tests.support import contents, make_project

OLD = {"docs/a.md": b"satu", "docs/lama/b.md": b"dua", "docs/lama/dalam/c.md": b"tiga"}
NEW = {"docs/a.md": b"satu", "docs/lama/b.md": b"dua lagi", "docs/baru/d.md": b"empat"}


class Killed(BaseException):
    """The process ends here."""


def generated(project: Path) -> dict[str, bytes]:
    """What stands on disk, the manifest and unfinished files left out."""
    return {
        path: content
        for path, content in contents(project).items()
        if path != MANIFEST.as_posix() and not path.endswith(".part")
    }


def write_until_killed(
    project: Path, files: Mapping[str, bytes], after: int, *, half: bool
) -> bool:
    """Write, and die at a file; tell whether it came to that."""
    real, left = replace_file, after

    def stand_in(path: Path, content: bytes) -> None:
        nonlocal left
        if left == 0:
            if half:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.with_name(f".{path.name}.part").write_bytes(content[:2])
            raise Killed
        left -= 1
        real(path, content)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(write_module, "replace_file", stand_in)
        try:
            write_files(project, files, "baru")
        except Killed:
            return True
    return False


def test_the_first_run_writes_everything(tmp_path: Path) -> None:
    assert write_files(tmp_path, OLD, "x") == Written(3, 0, 0)
    assert generated(tmp_path) == OLD
    assert sorted(read_manifest(tmp_path)["files"]) == sorted(OLD)


def test_the_same_again_touches_nothing(tmp_path: Path) -> None:
    write_files(tmp_path, OLD, "x")
    for path in tmp_path.rglob("*"):
        os.utime(path, (1, 1))
    assert write_files(tmp_path, OLD, "x") == Written(0, 3, 0)
    assert {path.stat().st_mtime for path in tmp_path.rglob("*")} == {1.0}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_files(tmp_path, OLD, "x")
    for path in OLD:
        os.utime(tmp_path / path, (1, 1))
    assert write_files(tmp_path, {**OLD, "docs/a.md": b"baru"}, "y") == Written(1, 2, 0)
    unchanged = [path for path in OLD if (tmp_path / path).stat().st_mtime == 1]
    assert unchanged == ["docs/lama/b.md", "docs/lama/dalam/c.md"]


def test_what_is_generated_no_longer_goes_with_its_empty_folders(tmp_path: Path) -> None:
    write_files(tmp_path, OLD, "x")
    (tmp_path / "docs/lama/sendiri.md").write_text("milik saya", encoding="utf-8")
    assert write_files(tmp_path, {"docs/a.md": b"satu"}, "y") == Written(0, 1, 2)
    assert generated(tmp_path) == {"docs/a.md": b"satu", "docs/lama/sendiri.md": b"milik saya"}
    assert not (tmp_path / "docs/lama/dalam").exists()


def test_a_file_that_somebody_deleted_is_written_again(tmp_path: Path) -> None:
    write_files(tmp_path, OLD, "x")
    (tmp_path / "docs/a.md").unlink()
    assert not is_current(tmp_path, "x")
    assert write_files(tmp_path, OLD, "x") == Written(1, 2, 0)


def test_nothing_at_all_can_be_generated_and_the_project_stays(tmp_path: Path) -> None:
    write_files(tmp_path, OLD, "x")
    assert write_files(tmp_path, {}, "y") == Written(0, 0, 3)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".jajar"]


@pytest.mark.parametrize(
    ("files", "path", "message"),
    [
        ({"docs/milik.md": b"x"}, "docs/milik.md", "is in the way of a generated file"),
        (NEW, "docs/a.md", "was changed by hand"),
        ({"docs/baru.md": b"x"}, "docs/a.md", "was changed by hand"),
    ],
)
def test_what_is_not_ours_is_an_error_and_nothing_is_written(
    files: dict[str, bytes], path: str, message: str, tmp_path: Path
) -> None:
    write_files(tmp_path, OLD, "x")
    make_project(tmp_path, {path: "milik saya"})
    before = contents(tmp_path)
    with pytest.raises(CompareError, match=message) as caught:
        write_files(tmp_path, files, "y")
    assert caught.value.where == str(tmp_path / path)
    assert caught.value.hint
    assert contents(tmp_path) == before


def test_a_folder_or_a_file_in_the_way_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "docs/a.md").mkdir(parents=True)
    with pytest.raises(CompareError, match=r"docs/a\.md"):
        write_files(tmp_path, OLD, "x")
    (tmp_path / "lain").write_text("berkas", encoding="utf-8")
    with pytest.raises(CompareError, match="lain"):
        write_files(tmp_path, {"lain/a.md": b"x"}, "x")


def test_a_strangers_file_with_the_very_same_bytes_is_adopted(tmp_path: Path) -> None:
    make_project(tmp_path, OLD)
    assert write_files(tmp_path, OLD, "x") == Written(0, 3, 0)
    assert is_current(tmp_path, "x")


@pytest.mark.parametrize(
    "manifest",
    [
        *(None, b"", b"{", b"[]", b"null", b'{"inputs": "x"}', b"\xff\xfe", b"[" * 100_000),
        *(b'{"inputs": "x", "files": 3}', b'{"inputs": null, "files": null}'),
        b'{"inputs": "", "files": {"docs/a.md": null, "docs/lama/b.md": "x"}}',
        b'{"inputs": "", "files": {"docs/a.md": [1, null], "docs/lama/b.md": {}}}',
    ],
)
def test_a_lost_or_broken_manifest_adopts_what_is_the_same_and_nothing_else(
    manifest: bytes | None, tmp_path: Path
) -> None:
    write_files(tmp_path, OLD, "x")
    if manifest is None:
        (tmp_path / MANIFEST).unlink()
    else:
        (tmp_path / MANIFEST).write_bytes(manifest)
    assert not is_current(tmp_path, "x")
    with pytest.raises(CompareError, match="in the way"):
        write_files(tmp_path, NEW, "y")
    assert write_files(tmp_path, OLD, "x") == Written(0, 3, 0)
    assert write_files(tmp_path, NEW, "y") == Written(2, 1, 1)
    assert generated(tmp_path) == NEW


@pytest.mark.parametrize(
    "path",
    ["../a.md", "docs/../../a.md", "{outside}", "docs/\0.md", "", ".", "docs//a.md", "\ud800"],
)
def test_a_manifest_reaches_no_file_but_those_below_the_project(path: str, tmp_path: Path) -> None:
    outside, project = tmp_path / "a.md", tmp_path / "project"
    outside.write_bytes(b"satu")
    entry = {path.format(outside=outside): [sha256(b"satu").hexdigest()]}
    manifest = json.dumps({"inputs": "x", "files": entry})
    make_project(project, {MANIFEST.as_posix(): manifest})
    assert read_manifest(project) == {"inputs": "x", "files": {}}
    assert write_files(project, {}, "y") == Written(0, 0, 0)
    assert outside.read_bytes() == b"satu"


def test_several_files_in_the_way_are_counted_on_one_line(tmp_path: Path) -> None:
    make_project(tmp_path, OLD)
    for files, more in ((NEW, 0), ({**OLD, "docs/a.md": b"x", "docs/lama/b.md": b"y"}, 1)):
        with pytest.raises(CompareError) as caught:
            write_files(tmp_path, files, "x")
        message = str(caught.value)
        assert ("and 1 more is in the way. " in message) == bool(more)
        assert ("`make clean`" in message) == bool(more)
        assert len(message.splitlines()) == 1
    with pytest.raises(CompareError, match="and 2 more are in the way"):
        write_files(tmp_path, dict.fromkeys(OLD, b"x"), "x")


@pytest.mark.parametrize("blocked", [".jajar", "docs"])
def test_a_file_where_a_folder_has_to_be_is_a_mistake_and_leaves_nothing(
    blocked: str, tmp_path: Path
) -> None:
    make_project(tmp_path, {blocked: "berkas"})
    with pytest.raises(CompareError, match=blocked):
        write_files(tmp_path, OLD, "x")
    assert contents(tmp_path) == {blocked: b"berkas"}


@pytest.mark.parametrize("half", [False, True])
@pytest.mark.parametrize("after", range(5))
def test_a_killed_run_leaves_nothing_that_the_next_one_does_not_mend(
    after: int, half: bool, tmp_path: Path
) -> None:
    write_files(tmp_path, OLD, "lama")
    killed = write_until_killed(tmp_path, NEW, after, half=half)
    assert killed == (after < 4)  # the manifest, two files that changed, the manifest again
    assert is_current(tmp_path, "baru") is not killed
    write_files(tmp_path, NEW, "baru")
    assert generated(tmp_path) == NEW
    assert is_current(tmp_path, "baru")


@pytest.mark.parametrize("after", range(5))
def test_after_a_killed_run_the_old_state_or_a_third_can_be_reached_too(
    after: int, tmp_path: Path
) -> None:
    third = {"docs/lama/b.md": b"lima"}
    for number, goal in enumerate((OLD, third)):
        project = tmp_path / str(number)
        write_files(project, OLD, "lama")
        write_until_killed(project, NEW, after, half=False)
        write_files(project, goal, "x")
        assert generated(project) == goal


def test_a_project_is_current_for_its_own_inputs_and_bytes_alone(tmp_path: Path) -> None:
    assert not is_current(tmp_path, "x")
    write_files(tmp_path, OLD, "x")
    assert is_current(tmp_path, "x")
    assert not is_current(tmp_path, "y")
    (tmp_path / "docs/a.md").write_bytes(b"lain")
    assert not is_current(tmp_path, "x")


def test_other_inputs_with_the_same_files_are_remembered(tmp_path: Path) -> None:
    write_files(tmp_path, OLD, "x")
    assert write_files(tmp_path, OLD, "y") == Written(0, 3, 0)
    assert is_current(tmp_path, "y")


def test_the_manifest_is_sorted_and_holds_no_path_of_the_machine(tmp_path: Path) -> None:
    write_files(tmp_path, dict(reversed(OLD.items())), "x")
    text = (tmp_path / MANIFEST).read_text("utf-8")
    assert list(json.loads(text)["files"]) == sorted(OLD)
    assert str(tmp_path) not in text


def test_a_file_is_replaced_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "baru/a.txt"
    replace_file(path, b"satu")
    replace_file(path, b"dua")
    assert contents(tmp_path) == {"baru/a.txt": b"dua"}
    (tmp_path / "folder").mkdir()
    with pytest.raises(CompareError, match=r"folder: cannot be written"):
        replace_file(tmp_path / "folder", b"x")
    assert contents(tmp_path) == {"baru/a.txt": b"dua"}


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    replace_file(path, b"satu")
    assert os.read(reader, 9) == b"satu"
    os.close(reader)
    assert path.is_fifo()


NAMES = st.sampled_from(["docs/a.md", "docs/b/c.md", "docs/b/d.md", "docs/e/f/g.md"])
STATES = st.dictionaries(NAMES, st.binary(max_size=2))


@given(st.lists(st.tuples(STATES, st.integers(0, 8)), min_size=1, max_size=5))
def test_any_series_of_killed_and_whole_runs_ends_with_the_files_asked_for(
    tmp_path_factory: pytest.TempPathFactory, runs: list[tuple[dict[str, bytes], int]]
) -> None:
    project = tmp_path_factory.mktemp("project")
    for files, after in runs:
        write_until_killed(project, files, after, half=False)
    files = runs[-1][0]
    write_files(project, files, "x")
    assert generated(project) == files
