"""Who says what in a text: quotations, direct and reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Span


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """One quotation in one text."""

    span: Span
    """Code points of what is said, quotation marks left out."""
    words: Span
    """Numbers of its words; none (equal ends) in a heading whose words do not count."""
    sentence: int
    """Number of the sentence in which it begins; of the next one for such a heading."""
    direct: bool
    """Whether it stands in quotation marks."""
    form: str
    """One of ``report.FORMS_OF_SPEECH``."""
    speaker: Span | None
    """Code points where the text names who speaks, titles left out; None: not certain."""
    name: str
    """Who speaks as the text names them most fully, white space folded; "" when not certain."""
    actor: str | None
    """Id of the speaker in the cast; None for collective and unnamed sources."""
    verb: Span | None
    """Code points of the reporting verb; None for none."""
    colour: str
    """Class of the reporting verb in the language's data; "" for none."""
    carried: bool
    """Whether who speaks stands in an earlier sentence."""
