"""One threshold with its documentation."""

from dataclasses import field
from typing import Any


def setting(default: float, unit: str, reason: str) -> Any:
    """Return a dataclass field that carries its unit and the reason for its value."""
    return field(default=default, metadata={"unit": unit, "reason": reason})
