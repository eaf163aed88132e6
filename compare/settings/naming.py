"""Thresholds: actors and what they are called."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Naming:
    """Actors and what they are called."""

    actor_texts: int = setting(
        2,
        "texts",
        "An actor whom fewer independent texts name is compared with nobody, unless it speaks.",
    )
    actors_shown: int = setting(
        12,
        "actors",
        "More rows than this are folded away: a reader looks for the ones that most texts name.",
    )
    actor_sentences: int = setting(
        12,
        "sentences",
        "As many sentences of each text stand on an actor's page; the rest are on the text's page.",
    )
