"""Cut running text into sentences, and tell which stops in it end none though they look like it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Unit
from compare.text.fragments import is_split
from compare.text.judge_stop import END, STRAY, judge_stop
from compare.text.scripts import marks_sentences, spaced_spans
from compare.text.sentence_words import load_sentence_words
from compare.text.stops import find_stops, read_passage

if TYPE_CHECKING:
    from compare.language import Language
    from compare.model import Span
    from compare.text.stops import Passage, Stop


@dataclass(frozen=True, slots=True)
class Segmented:
    """A text cut into its units."""

    units: tuple[Unit, ...]
    """The lines, every running one replaced by its sentences, in order."""
    strays: tuple[int, ...]
    """Positions of full stops inside sentences where none can stand, in order.

    Abbreviations, initials, numbers and quotations have their stops rightly: they are left out.
    Known for the languages whose data ships.
    """


def segment(text: str, lines: tuple[Unit, ...], language: Language) -> Segmented:
    """Replace every running line by its sentences; other units stay as they are.

    A text in a script without marks for sentences is cut at spaces. Elsewhere marks are judged one
    by one (see ``judge_stop``): every mark where the language's words are known, those that a
    library proposes in other languages.

    Args:
        text: the text as received.
        lines: its units; running lines are of kind "sentence".
        language: the language of the text.
    """
    running = [_trimmed(text, line) for line in lines if line.kind == "sentence"]
    spans, strays = _sentences(text, running, language)
    found = iter(spans)
    units: list[Unit] = []
    for line in lines:
        if line.kind == "sentence":
            units.extend(Unit(start, end, "sentence", None) for start, end in next(found))
        else:
            units.append(line)
    return Segmented(tuple(units), tuple(sorted(strays)))


def _sentences(
    text: str, running: list[Span], language: Language
) -> tuple[list[tuple[Span, ...]], list[int]]:
    """Return the sentences of each running line, and the positions of stray stops."""
    if not marks_sentences(text):
        return [spaced_spans(text, *span) for span in running], []
    words = load_sentence_words(language.code)
    passages = [read_passage(text, span, language, words) for span in running]
    small = not any(_begins_large(passage) for passage in passages)
    ends: list[tuple[Stop, ...]] = []
    strays: list[int] = []
    for passage in passages:
        found, stray = _ends(passage, small=small)
        ends.append(found)
        strays.extend(stray)
    if words.damaged and len(strays) >= words.damaged.certain:
        for number, passage in enumerate(passages):
            ends[number], more = _mend(passage, ends[number])
            strays.extend(more)
    pairs = zip(passages, ends, strict=True)
    return [_spans(passage, found) for passage, found in pairs], strays


def _trimmed(text: str, line: Unit) -> Span:
    """Return where the line's characters stand, white space at its ends left out."""
    piece = text[line.start : line.end]
    start = line.start + len(piece) - len(piece.lstrip())
    return start, max(start, line.start + len(piece.rstrip()))


def _begins_large(passage: Passage) -> bool:
    """Whether the first letter is no small one."""
    for position in range(passage.start, passage.end):
        if passage.text[position].isalpha():
            return not passage.text[position].islower()
    return True


def _ends(passage: Passage, *, small: bool) -> tuple[tuple[Stop, ...], list[int]]:
    """Return the stops that end a sentence, and the positions of stray ones."""
    ends: list[Stop] = []
    strays: list[int] = []
    start = passage.start
    for stop in find_stops(passage):
        judgement = judge_stop(passage, start, stop, small=small)
        if judgement == END:
            ends.append(stop)
            start = stop.next
        elif judgement == STRAY:
            strays.append(stop.at)
    return tuple(ends), strays


def _mend(passage: Passage, ends: tuple[Stop, ...]) -> tuple[tuple[Stop, ...], list[int]]:
    """Take back the ends that part one sentence of a damaged text; return the others and those."""
    kept: list[Stop] = []
    taken: list[int] = []
    starts = [passage.start, *(stop.next for stop in ends)]
    untils = [*(stop.end for stop in ends[1:]), passage.end]
    for start, stop, until in zip(starts, ends, untils, strict=False):
        if is_split(passage, start, stop, until):
            taken.append(stop.at)
        else:
            kept.append(stop)
    return tuple(kept), taken


def _spans(passage: Passage, ends: tuple[Stop, ...]) -> tuple[Span, ...]:
    if passage.start == passage.end:
        return ()
    starts = [passage.start, *(stop.next for stop in ends)]
    return tuple(zip(starts, [*(stop.end for stop in ends), passage.end], strict=True))
