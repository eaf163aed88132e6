"""Put a new file on disk."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from compare.errors import CompareError

if TYPE_CHECKING:
    from pathlib import Path


def create_file(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, as a whole or not at all; its folder is made.

    Raises:
        CompareError: a file of that name is there, or it cannot be written.
    """
    partial = path.parent / f".{path.name}.part"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        try:
            path.hardlink_to(partial)  # the one way to a name that never replaces a file
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if path.exists():
                raise FileExistsError(0, "a file of that name is there") from None
            partial.rename(path)
    except OSError as error:
        raise CompareError(f"cannot be written ({error.strerror})", str(path)) from None
    finally:
        with suppress(OSError):
            partial.unlink()
