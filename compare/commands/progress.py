"""Say what is going on, once it takes longer than a second."""

from __future__ import annotations

import sys
import time


class Progress:
    """Prints stages to the terminal's error stream, at most a few lines a second."""

    def __init__(self) -> None:
        self.next = time.monotonic() + 1.0

    def __call__(self, stage: str) -> None:
        """Print the stage if a second has passed since the start or the last one printed."""
        now = time.monotonic()
        if now >= self.next:
            print(f"… {stage}", file=sys.stderr, flush=True)
            self.next = now + 1.0
