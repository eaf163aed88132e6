"""Bars to both sides of a line: what a text uses more than others, and what less."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from markupsafe import Markup

from compare.render.markup import escape_text

if TYPE_CHECKING:
    from compare.report import KeyWord

_HALF = 60  # pixels on either side
_DOUBLINGS = 3  # that fill a side; what goes beyond is cut


def word_bar(word: KeyWord, more: str, less: str) -> Markup:
    """Draw the shrunk log-odds ratio of a word: to the right more, to the left less.

    Args:
        word: the word.
        more: what a bar to the right says.
        less: what a bar to the left says.
    """
    doublings = word.log_odds / math.log(2)
    length = min(abs(doublings) / _DOUBLINGS, 1) * _HALF
    kind, label = ("more", more) if doublings >= 0 else ("less", less)
    return Markup(
        '<svg class="jj-word" role="img" width="{0}" height="12" viewBox="0 0 {0} 12" '
        'aria-label="{1}"><rect class="jj-word__{2}" x="{3}" y="1" width="{4}" height="10"></rect>'
        '<line class="jj-word__middle" x1="{5}" x2="{5}" y1="0" y2="12"></line></svg>'
    ).format(
        2 * _HALF,
        escape_text(label),
        kind,
        f"{_HALF if doublings >= 0 else _HALF - length:.1f}",
        f"{length:.1f}",
        _HALF,
    )
