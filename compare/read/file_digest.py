"""What a file holds, as a hash."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def file_digest(path: Path) -> bytes:
    """Return the SHA-256 of a file, read in pieces; that of nothing where it cannot be read."""
    with suppress(OSError):
        if path.is_file():  # a pipe or a device may never end
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").digest()
    return hashlib.sha256().digest()
