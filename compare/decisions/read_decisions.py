"""``decisions.toml``: what an editor decided, as it stands in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.datafile import read_toml
from compare.errors import CompareError, CorpusError
from compare.report import DECISIONS, STATES, VERDICTS

if TYPE_CHECKING:
    from pathlib import Path

    from compare.datafile import Table

_INITIALS = re.compile(r"[^\W\d_](?:[-.]? ?[^\W\d_]){0,4}\.?")

_KEYS = {
    "pair": {"verdict": "text", "left": "table", "right": "table"},
    "join": {"sentences": "list"},
    "cell": {"claim": "table", "text": "text", "state": "text"},
    "speaker": {"text": "text", "words": "text", "name": "text"},
    "hide": {"id": "text"},
}
_OPTIONAL = {"cell": {"words": "text"}, "hide": {"story": "text"}}


class Entry(NamedTuple):
    """One entry whose keys are right; what it says of the texts is not looked at yet."""

    kind: str
    """One of ``report.DECISIONS``."""
    row: Table

    @property
    def sentences(self) -> list[Table]:
        """The tables that name a sentence, each with ``text`` and ``words``."""
        if self.kind == "pair":
            return [self.row.table("left"), self.row.table("right")]
        if self.kind == "join":
            return self.row.rows("sentences")
        claim = [self.row.table("claim")] if self.kind == "cell" else []
        return [*claim, self.row] if "words" in self.row else claim


def read_decisions(path: Path) -> tuple[Entry, ...]:
    """Read ``decisions.toml``, kind by kind; a missing file is one in which nobody said anything.

    Raises:
        CompareError: no TOML, or an unknown kind of decision, with its place.
        CorpusError: every entry with an unknown key, a missing one, or a value outside its range.
    """
    if not path.exists():
        return ()
    data = read_toml(path)
    data.check({}, dict.fromkeys(DECISIONS, "any"))
    entries = tuple(Entry(kind, row) for kind in DECISIONS for row in data.rows(kind))
    mistakes = []
    for entry in entries:
        try:
            _check(entry)
        except CompareError as error:
            mistakes.append(error)
    if mistakes:
        raise CorpusError(mistakes)
    return entries


def _check(entry: Entry) -> None:
    kind, row = entry
    row.check({**_KEYS[kind], "reason": "text", "by": "text"}, _OPTIONAL.get(kind))
    _refuse_empty(row)
    if not _INITIALS.fullmatch(row["by"]):
        raise CompareError(
            f"by = {row['by']!r} are no initials", row.where("by"), 'Write two letters: by = "AB"'
        )
    for sentence in entry.sentences:
        if sentence is not row:
            sentence.check({"text": "text", "words": "text"})
            _refuse_empty(sentence)
    if kind == "pair":
        _one_of(row, "verdict", VERDICTS)
    elif kind == "cell":
        _check_cell(row)


def _refuse_empty(row: Table) -> None:
    for key, value in row.items():
        if isinstance(value, str) and not value.strip():
            raise CompareError(f"{key} is empty", row.where(key), f'Write {key} = "…"')


def _check_cell(row: Table) -> None:
    _one_of(row, "state", STATES)
    if row["state"] == "found" and "words" not in row:
        raise CompareError(
            'state = "found" needs the words that tell the claim',
            row.where("state"),
            'Write words = "…", quoted from that sentence',
        )
    if row["state"] != "found" and "words" in row:
        raise CompareError(
            f"state = {row['state']!r} is of the whole text, words of one sentence",
            row.where("words"),
            'Delete words, or write state = "found"',
        )


def _one_of(row: Table, key: str, choices: tuple[str, ...]) -> None:
    if row[key] not in choices:
        raise CompareError(
            f"{key} = {row[key]!r} is not known",
            row.where(key),
            f"Known here: {', '.join(choices)}",
        )
