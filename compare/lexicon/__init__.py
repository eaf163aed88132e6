"""Term lists: frames, themes and names, read from editable data files."""

from compare.lexicon.actors import Actor, load_actors
from compare.lexicon.frames import FrameEntry, load_frames
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
    "ANY",
    "CONTRASTS",
    "Actor",
    "ContrastEntry",
    "FrameEntry",
    "Lists",
    "Term",
    "ThreadEntry",
    "load_actors",
    "load_frames",
    "load_threads",
    "read_term",
    "read_terms",
]
