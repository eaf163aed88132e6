"""Term lists: frames, themes and names, read from editable data files."""

from compare.lexicon.actors import ACTOR_KINDS, SIDE_KINDS, Actor, load_actors, load_cast
from compare.lexicon.frames import RELATIONS, FrameEntry, RelationEntry, load_frames
from compare.lexicon.terms import Term, read_term, read_terms
from compare.lexicon.threads import (
    ANY,
    CONTRASTS,
    ContrastEntry,
    Lists,
    ThreadEntry,
    load_threads,
)

__all__ = [
    "ACTOR_KINDS",
    "ANY",
    "CONTRASTS",
    "RELATIONS",
    "SIDE_KINDS",
    "Actor",
    "ContrastEntry",
    "FrameEntry",
    "Lists",
    "RelationEntry",
    "Term",
    "ThreadEntry",
    "load_actors",
    "load_cast",
    "load_frames",
    "load_threads",
    "read_term",
    "read_terms",
]
