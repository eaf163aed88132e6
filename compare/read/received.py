"""One text as its file gives it, before ``corpus.toml`` adds what it knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.model import Known
from compare.read.corpus_file import METADATA
from compare.read.facts import tidy_fact

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Received:
    """A text, and what its file says of it."""

    file: str
    """File name inside the corpus folder; of a row with its line, "a.csv:12"."""
    name: str
    """What the text is called where nobody gives it an id or a label."""
    text: str
    form: str
    """One of model.FORMS."""
    facts: dict[str, Known] = field(default_factory=dict)
    """By name, see model.CARD_FIELDS; "story" is the id of the story that it belongs to."""
    encoding: str = "utf-8"
    body: int = 0
    """Where the text begins, behind its front matter."""
    notes: tuple[str, ...] = ()
    """What a user may want to know and need not mend."""


def known_facts(values: Mapping[str, str], file: str) -> tuple[dict[str, Known], tuple[str, ...]]:
    """Return facts in the form of an identity card, and a note on each that has another form.

    Args:
        values: facts by name, see facts.NAMES; an empty one is none.
        file: what a note begins with.
    """
    tidy = {name: tidy_fact(name, value) for name, value in values.items() if value.strip()}
    facts = {name: Known(value, basis=METADATA) for name, value in tidy.items() if value}
    notes = [
        f"{file}: {name} is not used, it is no {'day' if name == 'date' else 'such fact'} "
        f"as the identity card needs it: {values[name][:40]!r}"
        for name, value in tidy.items()
        if not value
    ]
    return facts, tuple(notes)


def with_title(title: Known | None, text: str) -> str:
    """Put a title known from metadata before its text, unless the text begins with it."""
    first = text.lstrip().partition("\n")[0]
    if title is None or not title.value or " ".join(first.split()) == title.value:
        return text
    return f"{title.value}\n\n{text}"
