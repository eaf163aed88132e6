"""Compare how several texts report the same event, with the sentences behind every figure."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.errors import CompareError
    from compare.pipeline import compare
    from compare.report import Report
    from compare.settings import Settings

__version__ = "0.1.0"
__all__ = ["CompareError", "Report", "Settings", "__version__", "compare"]

_HOMES = {
    "CompareError": "compare.errors",
    "Report": "compare.report",
    "Settings": "compare.settings",
    "compare": "compare.pipeline",
}


def __getattr__(name: str) -> object:
    """Resolve a public name on first use (PEP 562), so that importing the package stays cheap."""
    if name not in _HOMES:
        raise AttributeError(f"module 'compare' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
