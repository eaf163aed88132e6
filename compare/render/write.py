"""Put generated files on disk: what changed, and nothing that is not ours."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.errors import CompareError

if TYPE_CHECKING:
    from collections.abc import Mapping

MANIFEST = Path(".jajar") / "manifest.json"
"""What the generator wrote: file and SHA-256 of its bytes, relative to the project."""


@dataclass(frozen=True, slots=True)
class Written:
    """What one run did, in files."""

    written: int
    kept: int
    deleted: int


def read_manifest(project: Path) -> dict[str, Any]:
    """Return the manifest, or an empty one where none can be read; no entry that is not ours."""
    try:
        manifest = json.loads((project / MANIFEST).read_text("utf-8"))
        inputs, files = str(manifest["inputs"]), dict(manifest["files"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {"inputs": "", "files": {}}
    ours = {path: digests for path, digests in files.items() if _is_entry(path, digests)}
    return {"inputs": inputs, "files": ours}


def _is_entry(path: str, digests: object) -> bool:
    """Whether it is a file below the project, in plain form, with hashes."""
    return (
        path.isprintable()
        and all(part not in ("", ".", "..") for part in path.split("/"))
        and isinstance(digests, list)
        and all(isinstance(digest, str) for digest in digests)
    )


def write_files(project: Path, files: Mapping[str, bytes], inputs: str) -> Written:
    """Make the project hold these generated files and no others.

    Args:
        project: the project's folder.
        files: content by path relative to the project.
        inputs: what the files depend on, as a hash; kept for ``is_current``.

    Raises:
        CompareError: a file in the way that the generator did not write, or that was changed
            by hand since; nothing is written then.
    """
    old: dict[str, list[str]] = read_manifest(project)["files"]
    new = {path: _digest(content) for path, content in files.items()}
    there = {path: _digest_of(project / path) for path in {*old, *new}}
    _refuse_strangers(project, old, new, there)
    stale = [path for path in sorted(old) if path not in new and there[path]]
    changed = [path for path in sorted(new) if there[path] != new[path]]
    if not changed and not stale and read_manifest(project)["inputs"] == inputs:
        return Written(0, len(new), 0)
    # Old and new hashes together: a run that is killed leaves nothing that looks like a stranger.
    both = {path: sorted({*old.get(path, ()), *_one(new, path)}) for path in sorted({*old, *new})}
    _save(project, "", both)
    for path in both:
        _partial(project / path).unlink(missing_ok=True)  # of a run that was killed
    for path in changed:
        replace_file(project / path, files[path])
    for path in stale:
        _delete(project, path)
    _save(project, inputs, {path: [digest] for path, digest in sorted(new.items())})
    return Written(len(changed), len(new) - len(changed), len(stale))


def is_current(project: Path, inputs: str) -> bool:
    """Whether the files on disk are those of the last whole run, made from the same inputs."""
    manifest = read_manifest(project)
    return manifest["inputs"] == inputs and all(
        _digest_of(project / path) in digests for path, digests in manifest["files"].items()
    )


def replace_file(path: Path, content: bytes) -> None:
    """Write a file as a whole or not at all; into a device or a pipe as it is.

    Raises:
        CompareError: the file cannot be written.
    """
    partial = _partial(path)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)  # to replace it would take it away from everybody
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise CompareError(f"cannot be written ({error.strerror})", str(path)) from None


def _partial(path: Path) -> Path:
    return path.parent / f".{path.name}.part"  # with_name refuses "." and "/"


def _refuse_strangers(
    project: Path,
    old: Mapping[str, list[str]],
    new: Mapping[str, str],
    there: Mapping[str, str | None],
) -> None:
    strangers = sorted(
        path
        for path, digest in there.items()
        if digest is not None and digest not in (*old.get(path, ()), new.get(path))
    )
    if not strangers:
        return
    first, more = strangers[0], len(strangers) - 1
    what = "was changed by hand" if first in old else "is in the way of a generated file"
    hint = "Move it away or delete it, then run again"
    if more:
        what += f", and {more} more {'is' if more == 1 else 'are'} in the way"
        hint = (
            "Move away what is yours and delete what is generated "
            "(`make clean`, or docs/<language>/index.md and docs/<language>/report), then run again"
        )
    raise CompareError(what, str(project / first), hint)


def _one(new: Mapping[str, str], path: str) -> tuple[str, ...]:
    return (new[path],) if path in new else ()


def _save(project: Path, inputs: str, files: Mapping[str, list[str]]) -> None:
    text = json.dumps({"inputs": inputs, "files": files}, indent=1) + "\n"
    replace_file(project / MANIFEST, text.encode())


def _delete(project: Path, path: str) -> None:
    """Delete a file of ours and the folders that it leaves empty."""
    target = project / path
    target.unlink(missing_ok=True)
    for folder in target.relative_to(project).parents:
        if folder == Path() or any((project / folder).iterdir()):
            break
        (project / folder).rmdir()


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _digest_of(path: Path) -> str | None:
    try:
        return _digest(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CompareError(f"cannot be read ({error.strerror})", str(path)) from None
