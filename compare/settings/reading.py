"""Thresholds: what can be read, and how it is understood."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Reading:
    """What can be read, and how it is understood."""

    article_bytes: int = setting(
        2_000_000,
        "bytes",
        "Three hundred times a long news report: a larger text file or row is no article.",
    )
    page_bytes: int = setting(
        20_000_000, "bytes", "A page saved with its pictures is large, and its article is not."
    )
    page_tags: int = setting(
        100_000,
        "tags",
        "Ten times those of a news page; the time to look for an article grows as their square.",
    )
    rows_told: int = setting(
        20, "rows", "Of one file that cannot be read and are told one by one; the rest is counted."
    )
    encoding_few: float = setting(
        0.02,
        "share of the bytes beyond ASCII, 0 to 1",
        "Fewer are quotation marks and names, too few to tell an encoding by how often letters "
        "occur.",
    )
    encoding_noise: float = setting(
        0.05,
        "share of unlikely characters, 0 to 1",
        "Of 184 short passages in 30 languages and encodings it read 147 rightly and 10 wrongly, "
        "and refused the others.",
    )
    encoding_mixed: float = setting(
        0.7,
        "share of the bytes beyond ASCII, 0 to 1",
        "By chance half of them form UTF-8 in Chinese; beyond that the file mixes encodings.",
    )
    language_characters: int = setting(
        2000, "characters", "The beginning of a text tells its language; more only takes longer."
    )
    language_sure: float = setting(
        0.7,
        "probability, 0 to 1",
        "Of 305 Indonesian passages none was then taken for Malay; of 856 English texts none was "
        "missed.",
    )
    damage_repeat: int = setting(
        12,
        "words",
        "A run so long that stands twice in a text outside quotation marks was pasted twice.",
    )
    damage_stutter: int = setting(
        3, "words", "So many that stand twice in a row are no figure of speech."
    )
