"""Files that the generated pages need beside them."""

from pathlib import Path


def stylesheet() -> bytes:
    """Return the styles of the report."""
    return (Path(__file__).parent / "jajar.css").read_bytes()
