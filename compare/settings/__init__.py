"""Every threshold, with its unit, range, reason and source; one file for each part of the work."""

from dataclasses import asdict, dataclass, fields

from compare.settings.aligning import Aligning
from compare.settings.counting import Counting
from compare.settings.fetching import Fetching
from compare.settings.finding import Finding
from compare.settings.grouping import Grouping
from compare.settings.measuring import Measuring
from compare.settings.naming import Naming
from compare.settings.publishing import Publishing
from compare.settings.quantifying import Quantifying
from compare.settings.quoting import Quoting
from compare.settings.reading import Reading
from compare.settings.showing import Showing


# Fields stand in the order of the bases from the last to the first.
@dataclass(frozen=True)
class Settings(
    Measuring,
    Counting,
    Quantifying,
    Naming,
    Quoting,
    Showing,
    Finding,
    Aligning,
    Grouping,
    Fetching,
    Reading,
    Publishing,
):
    """Thresholds of the engine; the defaults are the ones that the site documents."""

    def described(self) -> tuple[tuple[str, float, str, str], ...]:
        """Return (name, value, unit, reason) of every setting, in the order of the work."""
        values = asdict(self)
        return tuple(
            (f.name, values[f.name], f.metadata["unit"], f.metadata["reason"]) for f in fields(self)
        )
