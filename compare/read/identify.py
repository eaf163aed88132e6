"""What is known of a text: by an editor, by its file, by its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.model import CARD_FIELDS, IdentityCard, Known
from compare.read.corpus_file import ASSUMED, DETECTED, GROUNDS, METADATA
from compare.read.detect_language import detect_language

if TYPE_CHECKING:
    from compare.read.corpus_file import CorpusFile, TextEntry
    from compare.read.received import Received
    from compare.settings import Settings


def identify(
    found: Received, entry: TextEntry | None, corpus: CorpusFile, settings: Settings
) -> tuple[IdentityCard, tuple[str, ...]]:
    """Return the identity card of a text, and notes on facts that were not used.

    Fact by fact the editor's entry counts before the file's metadata. A language that neither
    gives is detected, and the corpus's is assumed where that is unsure; a page's own word on its
    language counts only where its text does not speak against it, because templates are wrong.
    """
    facts = dict(found.facts)
    story = story_of(found, entry)
    facts.pop("story", None)
    if entry:
        stated = {name: getattr(entry.card, name) for name in CARD_FIELDS}
        facts |= {name: fact for name, fact in stated.items() if fact.basis is not None}
    notes = []
    moment = facts.get("moment")
    if moment and moment.value not in _moments(story, corpus):
        del facts["moment"]
        notes.append(f"{found.file}: moment is not used, corpus.toml knows no {moment.value!r}")
    language = facts.get("language")
    if language is None or (found.form == "html" and language.basis == METADATA):
        facts["language"] = _language(found, language, corpus.language, settings)
    return IdentityCard(**facts), tuple(notes)


def story_of(found: Received, entry: TextEntry | None) -> str | None:
    """Return the id of the story that an editor, or else the file, puts a text in."""
    stated = found.facts.get("story")
    return (entry.story if entry else None) or (stated.value if stated else None)


def check_entry(entry: TextEntry, text: str) -> None:
    """Refuse a ground or a passage set aside by hand that does not stand in the text.

    Raises:
        CompareError: with its place in ``corpus.toml``.
    """
    for name in CARD_FIELDS:
        basis = getattr(entry.card, name).basis
        if basis is not None and basis not in GROUNDS and basis not in text:
            raise CompareError(
                f"basis of {name} does not stand in {entry.file}",
                entry.where(name, "basis"),
                f"Quote the file word for word, or write one of: {'; '.join(GROUNDS)}",
            )
    for number, aside in enumerate(entry.asides):
        if not aside.text.strip() or all(
            aside.text not in line for line in re.split(r"[\r\n]", text)
        ):
            raise CompareError(
                f"passage set aside does not stand in one line of {entry.file}",
                entry.where("aside", number, "text"),
                "Quote the file word for word",
            )


def _language(found: Received, stated: Known | None, default: str, settings: Settings) -> Known:
    detected = detect_language(found.text[found.body :], settings)
    if stated and detected in (None, stated.value):
        return stated
    return Known(detected, basis=DETECTED) if detected else Known(default, basis=ASSUMED)


def _moments(story: str | None, corpus: CorpusFile) -> set[str]:
    """Return the moments of the text's story; of the only one where it names none."""
    stories = corpus.stories
    own = [one for one in stories if one.id == story or (len(stories) == 1 and story is None)]
    return {moment.id for story in own for moment in story.moments}
