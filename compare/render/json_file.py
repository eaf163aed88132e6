"""A Report as JSON."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from compare.report import Report


def report_json(report: Report) -> str:
    """Return the report as JSON: every dataclass an object, every tuple a list, keys in order.

    A field without a representation is for the publication policy alone and left out.
    """
    return json.dumps(_plain(report), ensure_ascii=False, indent=1) + "\n"


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value) if part.repr}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
