"""A sound file of reported speech, with nothing in it but what it must have."""

from __future__ import annotations

from dataclasses import fields

from compare.speech import Speech

WORD_LISTS = tuple(
    one.name for one in fields(Speech) if one.type == "frozenset[str]" and one.name != "signs"
)

SOUND_SPEECH = "role_first = true\n" + "".join(f"{name} = []\n" for name in WORD_LISTS)
