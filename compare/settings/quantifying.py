"""Thresholds: quantities and dates."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Quantifying:
    """Quantities and dates."""

    about_share: float = setting(
        0.1,
        "of the number, 0 to 1",
        "Taken for a tenth either side: “about 50” is 45 to 55; “differs” needs twice that.",
    )
    hedge_share: float = setting(
        0.25,
        "of the number, 0 to 1",
        "Taken for a quarter on one side: “more than 20” is 20 to 25, “nearly 20” is 15 to 20.",
    )
    rounding_share: float = setting(
        0.1, "of the number, 0 to 1", "Numbers further apart are not explained by rounding."
    )
    near_words: int = setting(
        6, "words", "Either side of two quantities; what both tell there is what they are of."
    )
    near_shared: int = setting(
        2, "words", "So many words near both before two quantities are called different."
    )
    near_beside: int = setting(
        2,
        "words",
        "Directly either side of two numbers something common stands before they differ.",
    )
    near_rare: float = setting(
        0.05, "of the sentences, 0 to 1", "A word in more sentences of a story tells nothing."
    )
    near_chance: float = setting(
        0.9,
        "of pairs, 0 to 1",
        "Sentences so surely the same that their quantities need no common word beside them.",
    )
    event_words: int = setting(
        10,
        "words",
        "Either side of two dates, in their clause: who and what both have there is one event.",
    )
