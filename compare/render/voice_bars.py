"""Where the parts of the bars lie that show who is given the word: a bar a text, in per cent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.report import UNNAMED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from compare.report import Voice, VoiceColumn, Voices, VoiceText

ROW = 52  # pixels from bar to bar: a line with the name, the bar, and a gap
_COLOURS = 4  # each for a voice that several texts quote
_SHADES = 2  # in turn for all others


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one speaker in one text."""

    x: float
    """Per cent of the bar before it."""
    width: float
    """Per cent of the bar."""
    style: str
    """c0 … for a named voice of several texts, s0 … for another, "none" for nobody certain."""
    voice: Voice | None
    words: int
    direct: float
    """Per cent of its own width that stand in quotation marks."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One text."""

    text: str
    y: int
    words: int
    share: float
    """Of all the text's words, 0 to 1."""
    parts: tuple[Part, ...]


def voice_bars(voices: Voices, count: Callable[[Iterable[str]], int]) -> tuple[Bar, ...]:
    """Return a bar for every text: voices of several texts first, then the others by their words.

    Args:
        voices: who speaks.
        count: returns how many independent texts stand behind some ids.
    """
    several = [
        voice for voice in voices.voices if voice.kind != UNNAMED and count(_quoting(voice)) > 1
    ]
    styles = {voice.id: f"c{place}" for place, voice in enumerate(several[:_COLOURS])}
    bars = []
    for place, column in enumerate(voices.columns):
        shared = [voice for voice in voices.voices if voice.id in styles]
        others = [voice for voice in voices.voices if voice.id not in styles]
        others.sort(key=lambda voice: -voice.texts[place].words)
        parts: list[Part] = []
        for voice in (*shared, *others):
            if voice.texts[place].words:
                style = styles.get(voice.id, f"s{len(parts) % _SHADES}")
                parts.append(_part(parts, style, column, voice.texts[place], voice))
        if column.uncertain_words:
            parts.append(_part(parts, "none", column, None, None))
        share = column.words / max(column.of_words, 1)
        bars.append(Bar(column.text, ROW * place, column.words, share, tuple(parts)))
    return tuple(bars)


def _part(
    before: list[Part],
    style: str,
    column: VoiceColumn,
    own: VoiceText | None,
    voice: Voice | None,
) -> Part:
    """Return the next part of a bar; without a voice that of nobody certain."""
    words = own.words if own else column.uncertain_words
    x = 100 * sum(part.words for part in before) / column.words
    direct = 100 * own.direct_words / words if own else 0.0
    width = 100 * words / column.words
    return Part(round(x, 3), round(width, 3), style, voice, words, round(direct, 3))


def _quoting(voice: Voice) -> list[str]:
    return [one.text for one in voice.texts if one.quotations]
