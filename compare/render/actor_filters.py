"""What a page of an actor takes from other sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report import ActorLabels, Quotation, StoryReport


def said_by(actor: str, story: StoryReport) -> dict[str, tuple[Quotation, ...]]:
    """Return the quotations of an actor by text; none where voices were not looked for."""
    found = [item for part in story.sections if part.id == "voices" for item in part.items]
    return {
        own.text: own.quotations
        for voices in found
        for voice in voices.voices
        if voice.id == actor
        for own in voice.texts
        if own.quotations
    }


def called(actor: str, story: StoryReport) -> ActorLabels | None:
    """Return what the texts call an actor; None where nothing was found."""
    items = [item for part in story.sections if part.id == "labels" for item in part.items]
    return next((item for item in items if item.actor == actor), None)
