"""Thresholds: what `jajar add` asks of other machines."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Fetching:
    """What `jajar add` asks of other machines."""

    fetch_bytes: int = setting(
        10_000_000,
        "bytes, unpacked",
        "Of one page, feed or file to add; no article comes near it, an endless answer does.",
    )
    fetch_silence: float = setting(
        15, "seconds", "Without a byte from a server; after that the next page is tried."
    )
    fetch_seconds: float = setting(
        60, "seconds", "For one page in all, so that a server that drips holds nobody up."
    )
    fetch_redirects: int = setting(
        5, "redirects", "As many as RFC 9309 asks programs to follow; honest pages need fewer."
    )
    fetch_pause: float = setting(
        1, "seconds", "Between two requests to a host, where it asks for no longer pause itself."
    )
    fetch_longest_pause: float = setting(
        30, "seconds", "A host may ask for as much; more would look as if the program hung."
    )
    feed_articles: int = setting(
        50, "articles", "Taken from a feed, the first ones; what is left is counted."
    )
    feed_broken_bytes: int = setting(
        1_000_000,
        "bytes",
        "Of a feed that is not well-formed; to mend a larger one takes minutes and gigabytes.",
    )
